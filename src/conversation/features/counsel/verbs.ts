import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

export const verbs = {
  'counsel.open': verb('mc', { appraisalId: 'id' }),
  /** Opens the form for the day, and is its submit action; `kind` is the place in `counselKinds`. */
  'counsel.record': verb('md', { appraisalId: 'id', kind: 'number' }),
};

export const screens = {
  counsel: screen({ appraisalId: z.string() }),
};

export type CounselAction = ActionOf<typeof verbs>;
export type CounselScreen = ScreenOf<typeof screens>;
