import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const file = { appraisalId: 'id', fileId: 'id' } as const;

export const verbs = {
  /** Shows the files of an item. */
  'file.open': verb('vo', { appraisalId: 'id', item: 'item' }),
  /** The bot sends the file. */
  'file.get': verb('vg', file),
  'file.remove': verb('vx', file),
  /** The rating of an item rests on it. */
  'file.point': verb('vb', { appraisalId: 'id', item: 'item', fileId: 'id' }),
  /** Asks for the own link of a file, which e-Kinerja takes. */
  'file.link': verb('vk', file),
};

export const screens = {
  files: screen({ appraisalId: z.string(), item: z.string() }),
};

export type EvidenceAction = ActionOf<typeof verbs>;
export type EvidenceScreen = ScreenOf<typeof screens>;
