import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

export const verbs = {
  /** Asks first, and says what taking back does. */
  'takeBack.open': verb('oa', { appraisalId: 'id' }),
  'takeBack.do': verb('ob', { appraisalId: 'id', revision: 'number' }),
};

export const screens = {
  'take-back': screen({ appraisalId: z.string() }),
};

export type TakeBackAction = ActionOf<typeof verbs>;
export type TakeBackScreen = ScreenOf<typeof screens>;
