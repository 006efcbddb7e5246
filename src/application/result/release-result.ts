import type { Appraisal, AppraisalStatus } from '../../domain/appraisal/appraisal.ts';
import { type Cycle, stageState } from '../../domain/cycle/cycle.ts';
import { talkEnds } from '../../domain/talk/turn.ts';
import { Temporal } from '../../shared/time.ts';
import { auditWrite, outboxWrite } from '../outcome/decided.ts';
import type { WriteOf } from '../outcome/writes.ts';

/** In this state a confirmed result waits to be released. */
export const awaitingRelease = 'rated' satisfies AppraisalStatus;

/** What must be known of an appraisal to release its result. */
export type Releasable = Pick<Appraisal, 'id' | 'revision' | 'status' | 'cycle'> & {
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

/** Whether a confirmed result goes to the employee now: at once, or from the first day of the feedback window on. */
export function isReleaseDue(cycle: Cycle, now: Temporal.Instant): boolean {
  if (cycle.settings.release === 'at-once') return true;
  return stageState(cycle, 'feedback', now) !== 'not-yet';
}

/** Whether it still waits for its talk, where the agency has it wait at most so many days. */
export function isTalkAwaited(
  awaiting: Pick<Releasable, 'cycle' | 'ratedAt' | 'talk'>,
  now: Temporal.Instant,
  talkDays: number,
): boolean {
  const ends = talkEnds(awaiting, talkDays);
  return ends !== undefined && Temporal.Instant.compare(now, ends) < 0;
}

/**
 * Gives a confirmed result to the employee when its time has come: what changes, the audit row, and the news without
 * the result. Undefined when it is not confirmed, already given, not due, or waits at most `talkDays` for its talk. Asked when a rating is confirmed, and by
 * the sweep for those that wait; repeating it changes nothing.
 */
export function releaseResult(
  appraisal: Releasable,
  now: Temporal.Instant,
  talkDays = 0,
): Released | undefined {
  const { id, status, cycle, employee } = appraisal;
  if (status !== awaitingRelease || !isReleaseDue(cycle, now)) return undefined;
  if (isTalkAwaited(appraisal, now, talkDays)) return undefined;
  const audit = auditWrite(appraisal, 'result.release', {
    before: { status },
    after: { status: 'released' },
  });
  const intent = { kind: 'result-ready', personId: employee.id, appraisalId: id } as const;
  const news = outboxWrite(intent, `result-ready:${id}`);
  return { changes: { status: 'released', releasedAt: now }, audit, news };
}
