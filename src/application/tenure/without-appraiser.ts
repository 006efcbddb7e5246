import type { PersonNumber } from '../../domain/people/no-nip.ts';
import type { Temporal } from '../../shared/time.ts';

/** So many days ahead HR hears of those who would be without an appraiser: long enough to name another one. */
const daysAhead = 14;

/** Somebody who has no valid appraiser, or will have none within the days looked ahead. */
export type WithoutAppraiser = {
  readonly nip: PersonNumber;
  readonly name: string;
  readonly unit: string;
  /** The cycle in which their appraisal is open; absent where only the roster names nobody. */
  readonly cycle?: string;
  /** Who was the appraiser last, and from when that one is gone. */
  readonly appraiser?: string;
  readonly from?: Temporal.PlainDate;
};

export type WithoutAppraiserStore = {
  /** Those whose appraiser is not there on `day`, and for whom the roster names nobody who is. */
  on(day: Temporal.PlainDate, today: Temporal.PlainDate): Promise<readonly WithoutAppraiser[]>;
};

/** Who would be without an appraiser, before it happens; open appraisals first. */
export const withoutAppraiser = (
  store: WithoutAppraiserStore,
  today: Temporal.PlainDate,
): Promise<readonly WithoutAppraiser[]> => store.on(today.add({ days: daysAhead }), today);
