import { parseDay } from '../../domain/people/roster-values.ts';
import { type LeaveReason, parseLeaveReason } from '../../domain/tenure/leave.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Temporal } from '../../shared/time.ts';
import { Refused } from '../context.ts';

/** A day that an operator gave, as rosters have them too. */
export function readDay(t: Translate, given: string): Temporal.PlainDate {
  const day = parseDay(given.trim());
  if (!day) throw new Refused(t('cli.tenure.bad-day', { day: given }));
  return day;
}

export function readReason(t: Translate, given: string): LeaveReason {
  const reason = parseLeaveReason(given);
  if (!reason) throw new Refused(t('cli.leave.bad-reason', { reason: given }));
  return reason;
}
