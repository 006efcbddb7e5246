import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;

export const verbs = {
  /** One of the nine statements by its place, or what was answered as a whole from nine on. */
  'guidance.open': verb('ln', { ...appraisal, at: 'number' }),
  'guidance.mark': verb('lo', { ...appraisal, at: 'number', value: 'number' }),
  /** Opens the form of the remark, and is its submit action. */
  'guidance.remark': verb('lp', appraisal),
  'guidance.send': verb('lq', { ...appraisal, revision: 'number' }),
  /** For the superior of the appraiser. */
  'guidance.read': verb('lr', appraisal),
};

const place = { appraisalId: z.string() };

export const screens = {
  guidance: screen({ ...place, step: z.number() }),
  'guidance-read': screen(place),
};

export type GuidanceAction = ActionOf<typeof verbs>;
export type GuidanceScreen = ScreenOf<typeof screens>;
