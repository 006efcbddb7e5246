import { isBefore, type Temporal } from '../../shared/time.ts';
import { type AppraisalStatus, isConfirmed } from '../appraisal/appraisal.ts';
import { lineOn, type ReportingLine } from '../cycle/assignments.ts';
import type { Window } from '../cycle/cycle.ts';

/**
 * What becomes of what is under way when somebody moves: the first appraiser rates the part they saw, nobody rates it,
 * or it goes to the new appraiser with all that was written.
 */
export const underWays = ['keep', 'archive', 'hand-over'] as const;
export type UnderWay = (typeof underWays)[number];

/** Our reading where nobody chose: what was seen is rated by who saw it. */
export const underWayUnsaid: UnderWay = 'keep';

/**
 * A part with fewer days is not appraised alone. No text that we could read sets a least length; the shortest period
 * that is evaluated by law is a month, and the shortest month has so many days. An agency may set another number.
 */
export const partDaysMin = 28;

/** `from` is the first day in the new office. */
export type Transfer = { readonly from: Temporal.PlainDate; readonly underWay: UnderWay };

/** Beginnings of the words by which HR writes the choice, in Indonesian and English. */
const words: Readonly<Record<UnderWay, readonly string[]>> = {
  keep: ['tetap', 'keep', 'kept', 'stay'],
  archive: ['arsip', 'diarsip', 'archive'],
  'hand-over': ['serah', 'diserah', 'hand'],
};

/** Reads a choice as people write it; undefined for words that say none. */
export function parseUnderWay(text: string): UnderWay | undefined {
  const said = text.trim().toLowerCase();
  return underWays.find((choice) => words[choice].some((word) => said.startsWith(word)));
}

/** What a transfer makes of one appraisal of the person who moves. */
export type PartPlan =
  /** Ends on the day before, and another one begins. What becomes of the first is the choice that was made. */
  | { readonly becomes: 'parts'; readonly first: Window; readonly second: Window }
  /** One appraisal, which stays with the first appraiser: the rest is too short, or lies behind the period. */
  | { readonly becomes: 'former' }
  /** One appraisal, for who is the appraiser now: what lay before is too short, or there was none. */
  | { readonly becomes: 'new' }
  /** What nobody rates: the choice was so, and there is nothing behind it. */
  | { readonly becomes: 'archived' }
  /** Its rating is confirmed, or nobody can rate it any more: it stays as it is. */
  | { readonly becomes: 'same' };

/** What must be known of an appraisal to decide that. */
export type UnderTransfer = {
  /** The days that it is about: the whole period of its cycle, or the part of the person. */
  readonly period: Window;
  readonly status: AppraisalStatus;
  /** Last day on which it may be rated. */
  readonly ratingTo: Temporal.PlainDate;
  /** A transfer before has left it with who saw it. */
  readonly isSettled: boolean;
};

const daysOf = ({ from, to }: Window): number => from.until(to, { largestUnit: 'days' }).days + 1;

/** What becomes of an appraisal that stays one. */
const whole = { keep: 'former', archive: 'archived', 'hand-over': 'new' } as const;

/**
 * The parts of one appraisal when its person moves on a day. They never overlap, and together are exactly the days of
 * before: each of these is rated once, or archived because HR chose so.
 */
export function partsAt(
  { period, status, ratingTo, isSettled }: UnderTransfer,
  { from, underWay }: Transfer,
  today: Temporal.PlainDate,
  shortest: number = partDaysMin,
): PartPlan {
  if (isSettled || isConfirmed(status) || isBefore(ratingTo, today)) return { becomes: 'same' };
  if (!isBefore(period.from, from)) return { becomes: 'new' };
  if (isBefore(period.to, from)) return { becomes: whole[underWay] };
  const first = { from: period.from, to: from.subtract({ days: 1 }) };
  const second = { from, to: period.to };
  const isSecondShort = daysOf(second) < shortest;
  // What is archived need not be long enough to be rated.
  const isFirstShort = underWay !== 'archive' && daysOf(first) < shortest;
  if (isFirstShort && (!isSecondShort || daysOf(first) < daysOf(second))) return { becomes: 'new' };
  if (isSecondShort) return { becomes: whole[underWay] };
  return { becomes: 'parts', first, second };
}

export type TransferProblem =
  | 'not-there'
  | 'not-yet'
  | 'earlier-than-last'
  | 'nothing-changes'
  | 'superior-self'
  | 'superior-gone'
  | 'superior-below'
  | 'no-superior';

/** What must be known of somebody who moves. */
export type Mover = {
  readonly activeFrom: Temporal.PlainDate;
  readonly leaveFrom?: Temporal.PlainDate | undefined;
  /** The day of the last transfer that holds. */
  readonly lastMove?: Temporal.PlainDate | undefined;
};

/** Why nobody can move so; undefined when they can. A day that has not come is entered when it has: offices have no dates. */
export function transferProblem(
  { activeFrom, leaveFrom, lastMove }: Mover,
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): TransferProblem | undefined {
  if (isBefore(today, from)) return 'not-yet';
  if (!isBefore(activeFrom, from) || (leaveFrom && !isBefore(from, leaveFrom))) return 'not-there';
  return lastMove && !isBefore(lastMove, from) ? 'earlier-than-last' : undefined;
}

/** Who was the superior on the day before a transfer. */
export const superiorBefore = (
  lines: readonly ReportingLine[],
  from: Temporal.PlainDate,
): string | undefined => lineOn(lines, from.subtract({ days: 1 }))?.appraiserId;

/** How the parts that a transfer made stand, for taking it back. */
export type PartStanding = {
  readonly status: AppraisalStatus;
  /** The appraiser has given anything. */
  readonly isRated: boolean;
};

/** Whether it can still be taken back: nothing was rated in the second part, and the first is not confirmed. */
export function undoProblem(
  first: readonly PartStanding[],
  second: readonly PartStanding[],
): 'second-rated' | 'first-confirmed' | undefined {
  if (second.some(({ status, isRated }) => isRated || status === 'rating' || isConfirmed(status)))
    return 'second-rated';
  return first.some(({ status }) => isConfirmed(status)) ? 'first-confirmed' : undefined;
}
