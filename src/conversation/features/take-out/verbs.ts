import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

export const verbs = {
  /** The texts of a result for e-Kinerja, on a page. */
  'takeOut.open': verb('xc', { appraisalId: 'id', page: 'number' }),
  /** To the documents of a result that may come into the chat. */
  'takeOut.openFiles': verb('xd', { appraisalId: 'id' }),
  /** Has one made and sent; `kind` by its place in the list of the domain. */
  'takeOut.send': verb('xe', { appraisalId: 'id', kind: 'number' }),
};

export const screens = {
  'result-copy': screen({ appraisalId: z.string(), page: z.number() }),
  'result-files': screen({ appraisalId: z.string() }),
};

export type TakeOutAction = ActionOf<typeof verbs>;
export type TakeOutScreen = ScreenOf<typeof screens>;
