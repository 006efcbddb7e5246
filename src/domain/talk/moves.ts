import { Temporal } from '../../shared/time.ts';
import { cleanText } from '../typed/clean.ts';
import { lineMax, linesMax, offersMax, type Talk, type TalkSide, talkStage, timesOffered } from './talk.ts';

/** What can be done to a talk. */
export type TalkMove =
  | { readonly type: 'offer'; readonly times: readonly Temporal.Instant[] }
  | { readonly type: 'take'; readonly at: number }
  | { readonly type: 'others' }
  | { readonly type: 'record'; readonly lines: readonly string[] }
  | { readonly type: 'confirm' };

/** Who may make which move. */
const movers: Readonly<Record<TalkMove['type'], readonly TalkSide[]>> = {
  offer: ['appraiser'],
  take: ['employee'],
  others: ['employee'],
  record: ['employee', 'appraiser'],
  confirm: ['employee', 'appraiser'],
};

export type TalkRefusal =
  | 'not-yours'
  /** Both confirmed it: nothing changes any more. */
  | 'over'
  /** Not in this stage; also when the employee asked for others before. */
  | 'not-now'
  | 'too-often'
  /** Not three different times to come. */
  | 'times'
  | 'no-such-time'
  /** That time has passed. */
  | 'past'
  | 'no-words'
  | 'too-long';

/** The talk after a move of one side, or why it is not made. */
export function talkMoved(
  talk: Talk | undefined,
  by: TalkSide,
  move: TalkMove,
  now: Temporal.Instant,
): Talk | TalkRefusal {
  const before: Talk = talk ?? { offers: 0 };
  if (!movers[move.type].includes(by)) return 'not-yours';
  if (before.confirmedAt) return 'over';
  switch (move.type) {
    case 'offer':
      return offered(before, move.times, now);
    case 'take':
      return taken(before, move.at, now);
    case 'others':
      return othersAsked(before, now);
    case 'record':
      return recorded(before, by, move.lines, now);
    case 'confirm':
      return before.held && before.held.by !== by ? { ...before, confirmedAt: now } : 'not-now';
  }
}

const isAhead = (time: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(time, now) > 0;

/** New times take the place of what was offered or taken before: a talk may have to be put off. */
function offered(talk: Talk, times: readonly Temporal.Instant[], now: Temporal.Instant): Talk | TalkRefusal {
  if (talk.held) return 'not-now';
  if (talk.offers >= offersMax) return 'too-often';
  const inOrder = times.toSorted(Temporal.Instant.compare);
  const different = new Set(inOrder.map(String));
  if (different.size !== timesOffered || !inOrder.every((time) => isAhead(time, now))) return 'times';
  const { taken: _, ...rest } = talk;
  return { ...rest, times: inOrder, offers: talk.offers + 1 };
}

function taken(talk: Talk, at: number, now: Temporal.Instant): Talk | TalkRefusal {
  if (talkStage(talk) !== 'offered') return 'not-now';
  const time = talk.times?.[at];
  if (time === undefined) return 'no-such-time';
  return isAhead(time, now) ? { ...talk, taken: time } : 'past';
}

/** The employee may say once that none fits. */
function othersAsked(talk: Talk, now: Temporal.Instant): Talk | TalkRefusal {
  if (talkStage(talk) !== 'offered' || talk.othersAskedAt) return 'not-now';
  const { times: _, ...rest } = talk;
  return { ...rest, othersAskedAt: now };
}

/** Either side writes what was agreed, also where they met without a time of ours; the other one writes it anew. */
function recorded(
  talk: Talk,
  by: TalkSide,
  written: readonly string[],
  now: Temporal.Instant,
): Talk | TalkRefusal {
  const lines = written.map((line) => cleanText(line).replace(/\s+/gu, ' ')).filter((line) => line !== '');
  if (lines.length === 0) return 'no-words';
  if (lines.length > linesMax || lines.some((line) => line.length > lineMax)) return 'too-long';
  return { ...talk, held: { by, at: now, lines } };
}
