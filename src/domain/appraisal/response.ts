import { localDate, type Temporal } from '../../shared/time.ts';
import type { IsWorkday } from '../reminders/working-days.ts';
import type { Appraisal } from './appraisal.ts';

/** How long an objection can be raised, from receipt on. */
export type ObjectionTerm = { readonly days: number; readonly kind: 'calendar' | 'working' };

/** The days of PP 30/2019 Pasal 59. An agency may give more, and never fewer. */
export const leastTerm = 14;

/**
 * Days from receipt (the first opening of the result) in which an objection (keberatan) can be raised: PP 30/2019
 * Pasal 59. The texts we know do not say whether they are calendar or working days: unless the agency says otherwise, we
 * count calendar days and show the last day.
 */
export const usualTerm: ObjectionTerm = { days: leastTerm, kind: 'calendar' };

/** A term of the agency's own, which is promised at the opening; undefined where it is the usual one. */
export const ownTerm = (given: ObjectionTerm | undefined): ObjectionTerm | undefined =>
  given && (given.days !== usualTerm.days || given.kind !== usualTerm.kind) ? given : undefined;

/** The last day of a term that begins on the day of receipt, which does not count itself. */
export function lastDayOfTerm(
  { days, kind }: ObjectionTerm,
  receipt: Temporal.PlainDate,
  isWorkday: IsWorkday,
): Temporal.PlainDate {
  if (kind === 'calendar') return receipt.add({ days });
  let day = receipt;
  // A calendar without any working day cannot make it endless.
  for (let left = days, tries = 0; left > 0 && tries < days * 10; tries += 1) {
    day = day.add({ days: 1 });
    if (isWorkday(day)) left -= 1;
  }
  return day;
}

/** Length of the reasons of an objection, in characters. */
export const objectionReasonMin = 10;
export const objectionReasonMax = 2000;

/**
 * The last day for an objection, in the cycle's zone; undefined before release. From the opening on it is the day that was
 * promised then, whatever the agency sets later. Until the result is opened, the days of the law are counted from the
 * release.
 */
export function objectionDeadline(
  appraisal: Pick<Appraisal, 'cycle'> & {
    readonly releasedAt?: Temporal.Instant | undefined;
    readonly openedAt?: Temporal.Instant | undefined;
    readonly objectBy?: Temporal.PlainDate | undefined;
  },
): Temporal.PlainDate | undefined {
  if (appraisal.openedAt && appraisal.objectBy) return appraisal.objectBy;
  const received = appraisal.releasedAt && (appraisal.openedAt ?? appraisal.releasedAt);
  return received && localDate(received, appraisal.cycle.timeZone).add({ days: usualTerm.days });
}

export type ObjectionState = 'open' | 'over' | 'raised' | 'not-released';

/** Whether the employee can still object, which is possible until the end of the last day. */
export function objectionState(appraisal: Appraisal, now: Temporal.Instant): ObjectionState {
  if (appraisal.objectedAt !== undefined) return 'raised';
  const deadline = objectionDeadline(appraisal);
  if (deadline === undefined) return 'not-released';
  const today = localDate(now, appraisal.cycle.timeZone);
  return today.since(deadline).sign > 0 ? 'over' : 'open';
}
