import type { Temporal } from '../../shared/time.ts';
import type { Namesake } from '../people/told-apart.ts';

/** An objection that waits for the reader's decision; without a day where it was filed before there was one. */
export type ToDecide = {
  readonly appraisalId: string;
  readonly who: Namesake;
  readonly by?: Temporal.PlainDate;
};
