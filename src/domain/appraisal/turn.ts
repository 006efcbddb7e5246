import { assertNever } from '../../shared/assert.ts';
import { isBefore, localDate, type Temporal } from '../../shared/time.ts';
import { approvalTurn } from '../approval/approval.ts';
import { awaitedTurn } from '../approval/correction.ts';
import { releaseDay } from '../cycle/cycle.ts';
import { missedTurn } from '../missed/missed.ts';
import { caseOf } from '../objection/case.ts';
import { turnOf as turnOfObjection } from '../objection/turn.ts';
import { lastDayOfTalk } from '../talk/turn.ts';
import type { Appraisal, AppraisalStatus } from './appraisal.ts';
import { isDisputeHolding, lastDisputeDay } from './dispute.ts';
import type { ProcessMover } from './process.ts';
import { objectionDeadline } from './response.ts';

const hidden: readonly AppraisalStatus[] = ['rating', 'rated'];

/** For whom an appraisal waits, and until which day (that day included). `isOver` = the day has passed. */
export type Turn = {
  readonly who: ProcessMover;
  readonly by: Temporal.PlainDate;
  readonly isOver: boolean;
};

/** What holds a confirmed result beside its approval, and who reads. */
type Holding = {
  readonly isWithheld?: boolean;
  readonly isForEmployee?: boolean;
  readonly talkDays?: number;
};

/**
 * For whom an appraisal waits now; undefined = for nobody, it is at its end. It is always somebody's turn until then: work
 * that was not done in its window waits for HR, who gives more days or takes the person out, until the cycle ends. A result
 * is the employee's until it is read, may be objected to until the last day for it, and is then at its end, read or not.
 * While what they said it left out waits for an answer it is the appraiser's, until the day for that; time alone gives it back.
 * A correction that waits for its approval is the approver's, until it is approved, refused or objected to. While a report
 * of a wrong appraiser holds the rating up it is HR's, to say who that is, until the last day on which it does.
 *
 * `isWithheld`: HR took the result back and has not given it again. A confirmed result waits for its approval, then
 * for its talk, at most `talkDays`, then it is given. `isForEmployee`: as the employee may know it. How far the
 * appraiser is, and that a result waits to be given out, is not said before it is: everything between handing in and getting
 * the result is work of the appraiser, and after the rating window undefined, because it may be done.
 */
export function turnOf(
  appraisal: Appraisal,
  now: Temporal.Instant,
  { isWithheld = false, isForEmployee = false, talkDays = 0 }: Holding = {},
): Turn | undefined {
  const { cycle } = appraisal;
  const status = isForEmployee && hidden.includes(appraisal.status) ? 'submitted' : appraisal.status;
  const { windows, timeZone } = cycle;
  if (cycle.closedAt) return undefined;
  const today = localDate(now, timeZone);
  const turn = (who: ProcessMover, by: Temporal.PlainDate): Turn => ({
    who,
    by,
    isOver: isBefore(by, today),
  });
  /** Somebody's work in a window; afterwards it is HR's to look at. */
  const inTime = (who: ProcessMover, by: Temporal.PlainDate): Turn => {
    const own = turn(who, by);
    return own.isOver ? turn('hr', windows.feedback.to) : own;
  };
  const heldBy = isDisputeHolding(appraisal, now) ? lastDisputeDay(appraisal) : undefined;
  switch (status) {
    case 'self-assessment': {
      const own = turn('employee', windows['self-assessment'].to);
      if (!own.isOver) return own;
      // A self-assessment that is missing must not block anyone: it can be rated without.
      return heldBy ? turn('hr', heldBy) : inTime('appraiser', windows.rating.to);
    }
    case 'submitted':
    case 'rating': {
      if (heldBy) return turn('hr', heldBy);
      const rating = inTime('appraiser', windows.rating.to);
      return isForEmployee && rating.who === 'hr' ? undefined : rating;
    }
    case 'rated': {
      if (isWithheld) return turn('hr', windows.feedback.to);
      const approval = approvalTurn(appraisal, today);
      if (approval) return turn(approval.who, approval.by);
      return turn('time', lastDayOfTalk(appraisal, talkDays) ?? releaseDay(cycle));
    }
    case 'released':
    case 'acknowledged': {
      const correction = awaitedTurn(appraisal, today);
      if (correction) return turn(correction.who, correction.by);
      const missed = missedTurn(appraisal, now);
      if (missed) return turn(missed.who, missed.by);
      const last = objectionDeadline(appraisal);
      if (appraisal.objectedAt !== undefined || last === undefined) return undefined;
      // Whoever has read it may still object, and has nothing left to do.
      const own = turn(status === 'released' ? 'employee' : 'time', last);
      return own.isOver ? undefined : own;
    }
    case 'objected': {
      const open = caseOf(appraisal);
      return open && turnOfObjection(open, today);
    }
    case 'decided':
      return undefined;
    default:
      return assertNever(status);
  }
}
