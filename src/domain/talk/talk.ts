import type { Temporal } from '../../shared/time.ts';

/** The two who talk (dialog kinerja). */
export const talkSides = ['employee', 'appraiser'] as const;
export type TalkSide = (typeof talkSides)[number];

/** So many times are offered at once. */
export const timesOffered = 3;
/** How often times may be offered for one talk: enough for one that had to be put off, and an end to asking. */
export const offersMax = 4;
/** Lines of what was agreed, at least one of them written. */
export const linesMax = 3;
export const lineMax = 200;

/**
 * The talk about a result, from the first offer of times to what both confirm. It never holds anybody up: a talk that
 * nobody confirms leaves the next step what it is, the appraiser's proposal.
 */
export type Talk = {
  /** The times offered last, in order; absent = none yet. */
  readonly times?: readonly Temporal.Instant[];
  /** How often times were offered. */
  readonly offers: number;
  /** The employee could take none of them and asked for others: once. */
  readonly othersAskedAt?: Temporal.Instant;
  /** What the employee took of the times offered last. */
  readonly taken?: Temporal.Instant;
  /** Who wrote what was agreed, and when; the other side has not confirmed it before `confirmedAt`. */
  readonly held?: { readonly by: TalkSide; readonly at: Temporal.Instant; readonly lines: readonly string[] };
  /** Both say that it took place and what was agreed. Final. */
  readonly confirmedAt?: Temporal.Instant;
};

/**
 * Where a talk stands: `open` nobody offered a time · `offered` the employee takes one or asks for others · `others` the
 * appraiser offers others · `taken` they meet, and either writes what was agreed · `held` the other side confirms it ·
 * `confirmed` the end.
 */
export const talkStages = ['open', 'offered', 'others', 'taken', 'held', 'confirmed'] as const;
export type TalkStage = (typeof talkStages)[number];

export function talkStage(talk: Talk | undefined): TalkStage {
  if (talk?.confirmedAt) return 'confirmed';
  if (talk?.held) return 'held';
  if (talk?.taken) return 'taken';
  if (!talk?.times) return talk?.othersAskedAt ? 'others' : 'open';
  return 'offered';
}

/**
 * Whether there is a record of the talk for this reader: for both sides once one of them wrote that it took place, and for
 * anybody else once both said so. What one side proposes is between the two.
 */
export function hasRecord(talk: Talk | undefined, isSide: boolean): boolean {
  const stage = talkStage(talk);
  return stage === 'confirmed' || (isSide && stage === 'held');
}

/** What was agreed, once both said so: only then the next steps are called agreed ("disepakati"). */
export const agreedLines = (talk: Talk | undefined): readonly string[] =>
  talk?.confirmedAt ? (talk.held?.lines ?? []) : [];
