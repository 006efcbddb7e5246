import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'pocket' } as const;
const piece = { pieceId: 'id' } as const;

export const verbs = {
  /** The list of what lies in the pocket. */
  'pocket.open': verb('kp', { page: 'number' }, needs),
  'pocket.piece': verb('ko', piece, needs),
  /** The whole list of what a piece may show. */
  'pocket.all': verb('ka', piece, needs),
  /** One's work results, any of which a piece may show. */
  'pocket.results': verb('kr', piece, needs),
  'pocket.file': verb('kf', { pieceId: 'id', item: 'item' }, needs),
  /** Keeps the words that the open screen offers to keep. */
  'pocket.keep': verb('kk', {}, needs),
  'pocket.describe': verb('kd', piece, needs),
  'pocket.remove': verb('kx', piece, needs),
  /** The bot sends the file. */
  'pocket.get': verb('kg', piece, needs),
};

/** Whose work results are offered, where somebody has any. */
const about = { appraisalId: z.string().optional() };

export const screens = {
  pocket: screen({ page: z.number(), ...about }, needs),
  /** `isAll` = it is chosen from the whole list what the piece shows, with `isResults` from one's work results. */
  'pocket-piece': screen(
    {
      pieceId: z.string(),
      isAll: z.literal(true).optional(),
      isResults: z.literal(true).optional(),
      ...about,
    },
    needs,
  ),
  /** Words that were typed where nothing expects any, until their writer says what they are. */
  'pocket-offer': screen({ words: z.string() }),
};

export type PocketAction = ActionOf<typeof verbs>;
export type PocketScreen = ScreenOf<typeof screens>;
