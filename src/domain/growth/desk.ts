import type { GrowthAction } from './action.ts';
import type { Training } from './training.ts';

/** Beside the plan of an appraisal: what the catalogue offers for what is looked at, and what the employee has done by others. */
export type GrowthDesk = {
  readonly trainings: readonly Training[];
  readonly done: readonly Pick<GrowthAction, 'hours' | 'doneOn'>[];
};

/** Which competency is looked at, or which training. */
export type GrowthAsk = { readonly item?: string; readonly trainingId?: string };
