import { localDate, Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { type ItemCode, isValueOf, itemKind } from '../appraisal/items.ts';
import type { Predicate } from '../appraisal/predicate.ts';
import { ratedItems, suggestedPredicate } from '../appraisal/rating.ts';

/** A row that the appraiser corrected: never to less. */
export type Raised = {
  readonly row: ItemCode;
  readonly from: number;
  readonly to: number;
  readonly at: Temporal.Instant;
};

/** Corrections of a result that was approved: none counts, nor is read by the employee, before they are approved too (ADR 72). */
export type Proposed = {
  readonly rows: readonly Raised[];
  /** The last day to approve them. Nothing lapses after it. */
  readonly by: Temporal.PlainDate;
  /** Who proposed any of it, and for whom: none of them ever approves it, whatever office they come to. */
  readonly proposedBy: readonly string[];
};

/** The last corrections that were not approved. */
export type Refused = {
  readonly at: Temporal.Instant;
  readonly words: string;
};

/** What the employee said was left out ("ada yang terlewat?"), and what the appraiser did about it. */
export type Missed = {
  readonly askedAt: Temporal.Instant;
  readonly words: string;
  /** Pieces of the pocket that were handed in with it. */
  readonly pieces: readonly string[];
  /** The appraiser's last day, fixed when it was asked. */
  readonly answerBy: Temporal.PlainDate;
  /** Oldest first. */
  readonly raised: readonly Raised[];
  /** Who corrected any of it, and for whom: none of them ever hears an objection to it (ADR 51). */
  readonly correctedBy?: readonly string[];
  /** What waits for whoever approves results; absent = nothing does. */
  readonly proposed?: Proposed;
  readonly refused?: Refused;
  /** The predicate before the first correction that changed it. */
  readonly predicateBefore?: Predicate;
  /** Since when the appraiser leaves everything as it is. */
  readonly leftAt?: Temporal.Instant;
};

/** Most days an agency may give: opening, asking and answering then still leave days for an objection. */
export const longestMissed = 5;
/** Length of what is said was left out: a sentence. */
export const missedMin = 10;
export const missedMax = 500;
/** Most pieces of evidence that go with it. */
export const missedPiecesMax = 3;

/**
 * Where it stands:
 * `none` not offered, or not opened yet · `open` the employee may ask until the day · `asked` it is the appraiser's turn
 * until the day · `raised` something was corrected or proposed, and more can be until the day · `over` nothing changes here any more.
 */
export type MissedState =
  | { readonly state: 'open' | 'asked' | 'raised'; readonly until: Temporal.PlainDate }
  | { readonly state: 'none' | 'over' };

type About = Pick<Appraisal, 'status' | 'cycle' | 'openedAt' | 'missed' | 'objectedAt'>;

/**
 * From the opening on the employee may ask once, within so many days and until they object, whatever becomes of the
 * objection. Then it is the appraiser's turn for as many days. Time alone leaves the result as it is; so does an
 * objection, which is decided by somebody else. A receipt is only a receipt: it takes no day from either of them.
 */
export function missedState(about: About, now: Temporal.Instant, days: number): MissedState {
  const { status, cycle, openedAt, missed, objectedAt } = about;
  const today = localDate(now, cycle.timeZone);
  const isStanding = status === 'released' || status === 'acknowledged';
  const by = (until: Temporal.PlainDate, state: 'open' | 'asked' | 'raised'): MissedState =>
    Temporal.PlainDate.compare(today, until) > 0 ? { state: 'over' } : { state, until };
  if (missed) {
    const isFinal = missed.leftAt !== undefined || !isStanding;
    if (isFinal) return { state: 'over' };
    const isAnswered = missed.raised.length > 0 || (missed.proposed ?? missed.refused) !== undefined;
    return by(missed.answerBy, isAnswered ? 'raised' : 'asked');
  }
  if (days === 0 || openedAt === undefined) return { state: 'none' };
  if (!isStanding || objectedAt !== undefined) return { state: 'over' };
  return by(localDate(openedAt, cycle.timeZone).add({ days }), 'open');
}

/** Whether corrections wait for their approval. Once there is an objection, whoever decides it decides all of it. */
export const isCorrectionWaiting = ({ status, missed }: Pick<Appraisal, 'status' | 'missed'>): boolean =>
  missed?.proposed !== undefined && (status === 'released' || status === 'acknowledged');

/** The result as it is once what is proposed counts: the values, and the predicate that follows from the matrix. */
export function withProposed<Of extends Pick<Appraisal, 'answers' | 'predicate' | 'missed'>>(about: Of): Of {
  const { answers, missed } = about;
  const rows = missed?.proposed?.rows ?? [];
  if (rows.length === 0) return about;
  const appraiser = { ...answers.appraiser };
  for (const { row, to } of rows) appraiser[row] = { ...appraiser[row], value: to };
  const after = { ...about, answers: { ...answers, appraiser } };
  const predicate = suggestedPredicate(after) ?? about.predicate;
  return { ...after, ...(predicate && { predicate }) };
}

/** Whose turn it is and until when; undefined where nobody has to do anything. Afterwards the result stays as it is. */
export const missedTurn = (about: About, now: Temporal.Instant) => {
  const found = missedState(about, now, 0);
  return found.state === 'asked' ? ({ who: 'appraiser', by: found.until } as const) : undefined;
};

/** Who corrected a result, or proposed to, in whatever name. */
export const correctorsOf = ({ missed }: Pick<Appraisal, 'missed'>): readonly string[] => [
  ...new Set([...(missed?.correctedBy ?? []), ...(missed?.proposed?.proposedBy ?? [])]),
];

/** The values above what was given to a row; none for a row without a value, such as one that could not be observed. */
export function higherValues({ answers }: Pick<Appraisal, 'answers'>, row: ItemCode): readonly number[] {
  const kind = itemKind(row);
  const value = answers.appraiser[row]?.value;
  if (kind === undefined || value === undefined || !ratedItems.includes(row)) return [];
  return [1, 2, 3, 4, 5].filter((one) => one > value && isValueOf(kind, one));
}

/** The rows that can be corrected. */
export const raisableRows = (about: Pick<Appraisal, 'answers'>): readonly ItemCode[] =>
  ratedItems.filter((row) => higherValues(about, row).length > 0);
