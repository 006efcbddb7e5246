import { localDate, type Temporal } from '../../shared/time.ts';
import type { AppraisalStatus } from './appraisal.ts';

/**
 * Calendar days from the release on after which HR is told to deliver a result on paper that nobody opened. No text that
 * we know names any: the same as the days of an objection.
 */
export const usualPaperDays = 14;
/** Calendar days after the last day of the last stage until such a result is closed: so long it is on desks (ADR 35). */
export const usualUnopenedDays = 31;

/** A released result, as the sweep reads it. `lastDay` is the last one of its last stage. */
export type Released = {
  readonly status: AppraisalStatus;
  readonly openedAt?: Temporal.Instant | undefined;
  readonly unopenedOn?: Temporal.PlainDate | undefined;
  readonly lastDay: Temporal.PlainDate;
  readonly timeZone: string;
};

/**
 * The day on which a result is closed as not opened; undefined while it is not to be. Nothing is lost by it: whoever opens
 * it afterwards, or gets it on paper, is heard like anybody else. It only says that nobody is waited for any more.
 */
export function closedUnopenedOn(
  { status, openedAt, unopenedOn, lastDay, timeZone }: Released,
  now: Temporal.Instant,
  days: number,
): Temporal.PlainDate | undefined {
  if (status !== 'released' || openedAt || unopenedOn) return undefined;
  const today = localDate(now, timeZone);
  return today.since(lastDay.add({ days })).sign > 0 ? today : undefined;
}
