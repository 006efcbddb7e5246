import type { Appraisal, AppraisalStatus } from '../../domain/appraisal/appraisal.ts';
import { type Approval, isWaiting } from '../../domain/approval/approval.ts';
import { type Cycle, releaseDay } from '../../domain/cycle/cycle.ts';
import { talkEnds } from '../../domain/talk/turn.ts';
import { localDate, Temporal } from '../../shared/time.ts';
import { auditWrite, outboxWrite } from '../outcome/decided.ts';
import type { WriteOf } from '../outcome/writes.ts';

/** In this state a confirmed result waits to be released. */
export const awaitingRelease = 'rated' satisfies AppraisalStatus;

/** What must be known of an appraisal to release its result. */
export type Releasable = Pick<Appraisal, 'id' | 'revision' | 'status' | 'cycle'> & {
  readonly approval?: Approval | undefined;
  readonly ratedAt?: Temporal.Instant | undefined;
  readonly talk?: Appraisal['talk'] | undefined;
  readonly employee: { readonly id: string };
};

/** What a release is made of. */
export type Released = {
  readonly changes: { readonly status: 'released'; readonly releasedAt: Temporal.Instant };
  readonly audit: WriteOf<'audit'>;
  readonly news: WriteOf<'outbox'>;
};

/** Whether a confirmed result goes to the employee now: at once, or from the day on for which its cycle lets it wait. */
export function isReleaseDue(cycle: Cycle, now: Temporal.Instant): boolean {
  if (cycle.settings.release === 'at-once') return true;
  return localDate(now, cycle.timeZone).since(releaseDay(cycle)).sign >= 0;
}

/** Whether it still waits for its talk, where the agency has it wait at most so many days. */
export function isTalkAwaited(
  awaiting: Pick<Releasable, 'cycle' | 'ratedAt' | 'talk' | 'approval'>,
  now: Temporal.Instant,
  talkDays: number,
): boolean {
  const ends = talkEnds(awaiting, talkDays);
  return ends !== undefined && Temporal.Instant.compare(now, ends) < 0;
}

/**
 * Gives a confirmed result to the employee when its time has come: what changes, the audit row, and the news without
 * the result. Undefined when it is not confirmed, already given, not approved yet where that is asked for, not due, or
 * waiting at most `talkDays` for its talk. Asked when a rating is confirmed, and by the sweep for those that wait;
 * repeating it changes nothing.
 */
export function releaseResult(
  appraisal: Releasable,
  now: Temporal.Instant,
  talkDays = 0,
): Released | undefined {
  const { id, status, cycle, employee, approval } = appraisal;
  if (status !== awaitingRelease || isWaiting(approval) || !isReleaseDue(cycle, now)) return undefined;
  if (isTalkAwaited(appraisal, now, talkDays)) return undefined;
  const audit = auditWrite(appraisal, 'result.release', {
    before: { status },
    after: { status: 'released' },
  });
  const release = now.toString();
  const intent = { kind: 'result-ready', personId: employee.id, appraisalId: id, release } as const;
  // Each release has news of its own: one that was taken back was another.
  const news = outboxWrite(intent, `result-ready:${id}:${appraisal.revision}`);
  return { changes: { status: 'released', releasedAt: now }, audit, news };
}
