import { localDate, type Temporal } from '../../shared/time.ts';
import type { Appraisal } from './appraisal.ts';

/** Days in which HR is to answer a report of a wrong appraiser. The number is ours, and a setting. */
export const usualDisputeDays = 7;

/** The last day on which a report made now holds the rating up. */
export const disputeDay = (
  { cycle }: Pick<Appraisal, 'cycle'>,
  now: Temporal.Instant,
  days: number = usualDisputeDays,
): Temporal.PlainDate => localDate(now, cycle.timeZone).add({ days });

type Disputed = {
  readonly cycle: Appraisal['cycle'];
  readonly appraiserDisputedAt?: Temporal.Instant | undefined;
  readonly disputeBy?: Temporal.PlainDate | undefined;
};

/** The last day of an open report. One of an earlier release has no day of its own, and the usual one counts. */
export function lastDisputeDay(of: Disputed): Temporal.PlainDate | undefined {
  if (of.appraiserDisputedAt === undefined) return undefined;
  return of.disputeBy ?? disputeDay(of, of.appraiserDisputedAt);
}

/**
 * Whether the rating waits for HR to say who the appraiser is. It is HR's turn, until the end of that day; then time alone
 * lets the rating go on, and HR may still answer. So that nobody can hold their own appraisal up.
 */
export function isDisputeHolding(of: Disputed, now: Temporal.Instant): boolean {
  const last = lastDisputeDay(of);
  return last !== undefined && localDate(now, of.cycle.timeZone).since(last).sign <= 0;
}

/** A person reports once in a cycle: the day of a report stays when it is answered. */
export const mayDispute = ({ appraiserDisputedAt, disputeBy }: Disputed): boolean =>
  appraiserDisputedAt === undefined && disputeBy === undefined;
