import { localDate, type Temporal } from '../../shared/time.ts';
import type { Appraisal } from './appraisal.ts';

/**
 * Days from receipt (the first opening of the result) in which an objection (keberatan) can be raised: PP 30/2019
 * Pasal 59. The texts we know do not say whether they are calendar or working days: we count calendar days and show
 * the last day.
 */
const objectionDays = 14;

/** Length of the reasons of an objection, in characters. */
export const objectionReasonMin = 10;
export const objectionReasonMax = 2000;

/**
 * The last day for an objection, in the cycle's zone; undefined before release. Until the result is opened, it is
 * counted from the release.
 */
export function objectionDeadline(
  appraisal: Pick<Appraisal, 'cycle'> & {
    readonly releasedAt?: Temporal.Instant | undefined;
    readonly openedAt?: Temporal.Instant | undefined;
  },
): Temporal.PlainDate | undefined {
  const received = appraisal.releasedAt && (appraisal.openedAt ?? appraisal.releasedAt);
  return received && localDate(received, appraisal.cycle.timeZone).add({ days: objectionDays });
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
