import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'quarters' } as const;

export const verbs = {
  /** What was rated in the year of an annual appraisal. */
  'quarter.open': verb('qy', { appraisalId: 'id' }, needs),
};

export const screens = {
  quarters: screen({ appraisalId: z.string() }, needs),
};

export type QuarterAction = ActionOf<typeof verbs>;
export type QuarterScreen = ScreenOf<typeof screens>;
