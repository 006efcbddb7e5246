import { localDate, Temporal } from '../../shared/time.ts';
import { type Approval, isWaiting } from '../approval/approval.ts';
import { type Cycle, releaseDay, windowEnd } from '../cycle/cycle.ts';
import { type Talk, type TalkSide, talkStage } from './talk.ts';

/** Whose turn it is in a talk; `both` where they meet. */
export type TalkTurn = { readonly who: TalkSide | 'both'; readonly at?: Temporal.Instant };

/** Undefined at its end. Nobody has to: time alone only ends the waiting of the result (`talkEnds`). */
export function talkTurn(talk: Talk | undefined): TalkTurn | undefined {
  switch (talkStage(talk)) {
    case 'open':
    case 'others':
      return { who: 'appraiser' };
    case 'offered':
      return { who: 'employee' };
    case 'taken':
      return { who: 'both', ...(talk?.taken && { at: talk.taken }) };
    case 'held':
      return { who: talk?.held?.by === 'employee' ? 'appraiser' : 'employee' };
    case 'confirmed':
      return undefined;
  }
}

/** A result that can be given, and what its talk has come to. */
export type Awaiting = {
  readonly cycle: Cycle;
  readonly ratedAt?: Temporal.Instant | undefined;
  readonly talk?: Talk | undefined;
  readonly approval?: Approval | undefined;
};

/**
 * Until when a confirmed result waits for its talk, where the agency has it wait (`days`): so many whole days after the
 * day on which it could be given, and not beyond the window in which results are read. Where results are approved it could
 * be given from the approval on: first that, then the talk. Undefined where nothing is waited for: the agency does not want
 * it, both confirmed the talk, or it is not approved yet and nobody knows the day.
 */
export function talkEnds(
  { cycle, ratedAt, talk, approval }: Awaiting,
  days: number,
): Temporal.Instant | undefined {
  if (days <= 0 || talk?.confirmedAt || isWaiting(approval)) return undefined;
  const { feedback } = cycle.windows;
  const set = approval?.decidedOn ?? (ratedAt && localDate(ratedAt, cycle.timeZone));
  const due = releaseDay(cycle);
  const isLater = set && Temporal.PlainDate.compare(set, due) > 0;
  const from = set && (cycle.settings.release === 'at-once' || isLater) ? set : due;
  const ends = from
    .add({ days: days + 1 })
    .toZonedDateTime(cycle.timeZone)
    .toInstant();
  const last = windowEnd(feedback, cycle.timeZone);
  return Temporal.Instant.compare(ends, last) < 0 ? ends : last;
}

/** The last day on which it still waits. */
export const lastDayOfTalk = (awaiting: Awaiting, days: number): Temporal.PlainDate | undefined => {
  const ends = talkEnds(awaiting, days);
  return ends && localDate(ends, awaiting.cycle.timeZone).subtract({ days: 1 });
};
