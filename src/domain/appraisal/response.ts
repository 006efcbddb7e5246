import { localDate, type Temporal } from '../../shared/time.ts';
import type { Appraisal } from './appraisal.ts';

/**
 * Days from receipt, which is the first opening of the result, in which an objection (keberatan) can be raised: PP 30/2019 Pasal 59. Whether they are calendar
 * or working days is not settled in the texts we know; calendar days are counted and the last day is shown.
 */
const objectionDays = 14;

/** Characters of the reasons of an objection. */
export const objectionReasonMin = 10;
export const objectionReasonMax = 2000;

/**
 * The last day for an objection, in the cycle's zone; undefined before release. While a result was not opened, the
 * day it would be if it were opened when it was released.
 */
export function objectionDeadline(appraisal: Appraisal): Temporal.PlainDate | undefined {
  const received = appraisal.releasedAt && (appraisal.openedAt ?? appraisal.releasedAt);
  return received && localDate(received, appraisal.cycle.timeZone).add({ days: objectionDays });
}

export type ObjectionState = 'open' | 'over' | 'raised' | 'not-released';

/** Whether the employee can still object. The last day counts to its end. */
export function objectionState(appraisal: Appraisal, now: Temporal.Instant): ObjectionState {
  if (appraisal.objectedAt !== undefined) return 'raised';
  const deadline = objectionDeadline(appraisal);
  if (deadline === undefined) return 'not-released';
  const today = localDate(now, appraisal.cycle.timeZone);
  return today.since(deadline).sign > 0 ? 'over' : 'open';
}
