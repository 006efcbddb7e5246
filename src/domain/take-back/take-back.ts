import type { Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';

/** Hours in which a confirmed predicate can be taken back. An agency may give fewer, or none, and never more. */
export const longestTakeBack = 24;

/**
 * Whether the appraiser may take a predicate back that they set:
 * `open` until `until` · `opened` the employee has seen it, or said something to it · `over` the hours have passed ·
 * `none` there is nothing to take back, or the agency gives no time for it.
 */
export type TakeBack =
  | { readonly state: 'open'; readonly until: Temporal.Instant }
  | { readonly state: 'opened' | 'over' | 'none' };

/**
 * From the confirmation until the employee opens the result, and at most so many hours after it was given to them, or
 * after the confirmation while it waits to be given. It is the appraiser's turn then; time alone ends it, and the
 * result stays as it is.
 */
export function takeBackOf(
  appraisal: Pick<
    Appraisal,
    'status' | 'ratedAt' | 'releasedAt' | 'openedAt' | 'talkRequestedAt' | 'answer' | 'missed'
  >,
  now: Temporal.Instant,
  hours: number = longestTakeBack,
): TakeBack {
  const { status, openedAt, talkRequestedAt, answer, missed } = appraisal;
  const since = appraisal.releasedAt ?? appraisal.ratedAt;
  if ((status !== 'rated' && status !== 'released') || since === undefined || hours === 0)
    return { state: 'none' };
  if ((openedAt ?? talkRequestedAt ?? answer ?? missed) !== undefined) return { state: 'opened' };
  const until = since.add({ hours: Math.min(hours, longestTakeBack) });
  return now.epochMilliseconds < until.epochMilliseconds ? { state: 'open', until } : { state: 'over' };
}
