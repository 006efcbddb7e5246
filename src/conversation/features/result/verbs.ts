import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;

export const verbs = {
  'nav.results': verb('nr'),
  'result.open': verb('eo', appraisal),
  /** All of the result. */
  'result.details': verb('ed', appraisal),
  'result.acknowledge': verb('ea', appraisal),
  'result.talk': verb('et', appraisal),
  'result.askObject': verb('ek', appraisal),
  /** Objects to this row too, or not any more. */
  'result.objectRow': verb('er', { ...appraisal, item: 'item' }),
  /** Files this piece of the pocket with it too, or not any more. */
  'result.objectPiece': verb('eb', { ...appraisal, pieceId: 'id' }),
  /** Other pieces of the pocket to choose from. */
  'result.openPieces': verb('eg', { ...appraisal, page: 'number' }),
  /** Opens the form for the reasons, and is its submit action. Sending it files nothing yet. */
  'result.object': verb('ej', appraisal),
  /** Files the reasons that stand on the screen. */
  'result.fileObjection': verb('ef', appraisal),
};

const place = { appraisalId: z.string() };
const some = z.array(z.string()).readonly();

export const screens = {
  results: screen(),
  /** `isExpanded` = with its details. */
  'result-card': screen({ ...place, isExpanded: z.boolean().optional() }, { hasTable: true }),
  /** `rows`: what it is about so far; absent or none = the result as a whole. `pieces`: what is to be filed with it. */
  'result-object': screen({ ...place, rows: some.optional(), pieces: some.optional() }),
  /** The reasons as written, before they are filed. */
  'result-objection': screen({
    ...place,
    reason: z.string(),
    rows: some.optional(),
    pieces: some.optional(),
    page: z.number().optional(),
  }),
};

export type ResultAction = ActionOf<typeof verbs>;
export type ResultScreen = ScreenOf<typeof screens>;
