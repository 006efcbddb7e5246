import type { Temporal } from '../../../shared/time.ts';
import { type AppraisalStatus, isConfirmed, isReleased, isWithAppraiser } from '../../appraisal/appraisal.ts';
import type { Stage } from '../cycle.ts';

/** What must be known of an appraisal to decide what HR may do with it. */
export type Standing = {
  readonly status: AppraisalStatus;
  readonly takenOutAt?: Temporal.Instant | undefined;
  readonly withheldAt?: Temporal.Instant | undefined;
};

export type StandingRefusal = {
  readonly code:
    | 'taken-out'
    | 'not-taken-out'
    /** The appraiser has begun, so the self-assessment they read stays as it is. */
    | 'rating-begun'
    /** The employee has the result: it must be withdrawn first. */
    | 'result-out'
    | 'objected'
    | 'not-released'
    | 'not-withheld';
};

/** Why the work of one person in a stage cannot be opened once more; undefined = it can. */
export function refusalToReopen(stage: Stage, one: Standing): StandingRefusal | undefined {
  if (one.takenOutAt) return { code: 'taken-out' };
  if (stage === 'feedback') return undefined;
  if (isReleased(one.status)) return { code: 'result-out' };
  const isBegun = stage === 'self-assessment' && (isConfirmed(one.status) || one.status === 'rating');
  return isBegun ? { code: 'rating-begun' } : undefined;
}

/** The status in which that work can be done; what was handed in or confirmed becomes a draft again. */
export function reopened(stage: Stage, status: AppraisalStatus): AppraisalStatus {
  if (stage === 'self-assessment' && isWithAppraiser(status)) return 'self-assessment';
  return stage === 'rating' && isConfirmed(status) ? 'rating' : status;
}

/** Whether reopening it changes more than days. */
export const isReopened = (stage: Stage, status: AppraisalStatus): boolean =>
  reopened(stage, status) !== status;

export function refusalToTakeOut({ status, takenOutAt }: Standing): StandingRefusal | undefined {
  if (takenOutAt) return { code: 'taken-out' };
  return isReleased(status) ? { code: 'result-out' } : undefined;
}

/** A result that was objected to is the superior's to decide on, and final from then on: not HR's to take back. */
export function refusalToWithdraw({ status, takenOutAt }: Standing): StandingRefusal | undefined {
  if (takenOutAt) return { code: 'taken-out' };
  if (status === 'objected' || status === 'decided') return { code: 'objected' };
  return isReleased(status) ? undefined : { code: 'not-released' };
}
