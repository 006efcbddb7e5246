import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

export const verbs = {
  /** The texts of a result for e-Kinerja, on a page. */
  'takeOut.open': verb('xc', { appraisalId: 'id', page: 'number' }),
};

export const screens = {
  'result-copy': screen({ appraisalId: z.string(), page: z.number() }),
};

export type TakeOutAction = ActionOf<typeof verbs>;
export type TakeOutScreen = ScreenOf<typeof screens>;
