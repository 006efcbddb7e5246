import type { Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { objectionDeadline } from '../appraisal/response.ts';
import { isCorrectionWaiting } from '../missed/missed.ts';
import { type Approvable, type ApprovalTurn, approvalTurn, approverOf, isWaiting } from './approval.ts';

/** An appraisal as far as the approval of its result and of a correction goes. */
export type Correctable = Approvable & Pick<Appraisal, 'status' | 'missed'>;

/** Calendar days that are left for an objection after the last day to approve a correction. Ours. */
const daysLeftToObject = 3;

/**
 * The last day to approve a correction: that of the agency's term, and early enough that whoever hears nothing can still
 * object. Never today: whoever approves is told on the next morning.
 */
export function lastDayForCorrection(
  about: Parameters<typeof objectionDeadline>[0],
  ofTerm: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const latest = objectionDeadline(about)?.subtract({ days: daysLeftToObject });
  const by = latest && ofTerm.since(latest).sign > 0 ? latest : ofTerm;
  const tomorrow = today.add({ days: 1 });
  return by.since(tomorrow).sign < 0 ? tomorrow : by;
}

/** A confirmed result, or a correction of one, that waits for somebody to approve it. */
export const isAwaited = (about: Correctable): boolean =>
  about.status === 'rated' ? isWaiting(about.approval) : isCorrectionWaiting(about);

/**
 * Whose turn that is, and until when: of the approver of results, or of HR where there is none. As with a result, time alone
 * decides nothing: after the day the approver is reminded and HR is told, the correction still waits, and the result stays.
 */
export function awaitedTurn(about: Correctable, today: Temporal.PlainDate): ApprovalTurn | undefined {
  if (!isAwaited(about)) return undefined;
  if (about.status === 'rated') return approvalTurn(about, today);
  const by = about.missed?.proposed?.by;
  if (!by) return undefined;
  const who = approverOf(about) === undefined ? 'hr' : 'approver';
  return { who, by, isOver: today.since(by).sign > 0 };
}
