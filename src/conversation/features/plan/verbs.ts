import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const item = { appraisalId: 'id', item: 'item' } as const;
const revised = { ...item, revision: 'number' } as const;

export const verbs = {
  /** What the employee proposes, to its appraiser. */
  'plan.open': verb('mo', { appraisalId: 'id' }),
  /** Opens the form for another plan of a work result, and is its submit action. */
  'plan.propose': verb('mp', item),
  'plan.accept': verb('ma', revised),
  'plan.refuse': verb('mr', revised),
};

export const screens = {
  plan: screen({ appraisalId: z.string() }),
};

export type PlanAction = ActionOf<typeof verbs>;
export type PlanScreen = ScreenOf<typeof screens>;
