import { localDate, Temporal } from '../../shared/time.ts';
import { type Cycle, windowEnd } from '../cycle/cycle.ts';
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
};

/**
 * Until when a confirmed result waits for its talk, where the agency has it wait (`days`): so many whole days after the
 * day on which it could be given, and not beyond the window in which results are read. Undefined where nothing is waited
 * for: the agency does not want it, or both confirmed the talk.
 */
export function talkEnds({ cycle, ratedAt, talk }: Awaiting, days: number): Temporal.Instant | undefined {
  if (days <= 0 || talk?.confirmedAt) return undefined;
  const { feedback } = cycle.windows;
  const confirmed = ratedAt && localDate(ratedAt, cycle.timeZone);
  const isLater = confirmed && Temporal.PlainDate.compare(confirmed, feedback.from) > 0;
  const from = confirmed && (cycle.settings.release === 'at-once' || isLater) ? confirmed : feedback.from;
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
