import type { Temporal } from '../../shared/time.ts';

/**
 * What everybody who got a result is asked once, after their cycle is closed. That such questions matter comes from the
 * study of organisational justice (procedural and informational: Colquitt 2001); the words are ours (ADR 64).
 */
export const pulseQuestions = ['heard', 'explained', 'fair'] as const;
export type PulseQuestion = (typeof pulseQuestions)[number];

/** The number on a button is the place here. */
export const pulseValues = ['yes', 'partly', 'no'] as const;

/** How far one person is, by how many questions they answered. What they answered is nowhere beside it. */
export const pulseStandings = ['asked', 'one', 'two', 'answered', 'declined'] as const;
export type PulseStanding = (typeof pulseStandings)[number];

/** A unit's answers are shown when so many new ones are there, each time. A smaller unit is not asked. */
export const pulseStep = 5;
/** It ends by itself after so many days, and is asked at latest so many days after the close of its cycle. */
export const pulseDays = 14;

/** For each question, how many gave each value: an order, or who it was, is in none of them. */
export type PulseCounts = { readonly answered: number } & Readonly<Record<PulseQuestion, readonly number[]>>;

export const noCounts: PulseCounts = { answered: 0, heard: [0, 0, 0], explained: [0, 0, 0], fair: [0, 0, 0] };

/** A pulse in which somebody is asked. Whose turn it is: theirs, until `closesAt`; time alone then ends it. */
export type OwnPulse = {
  readonly id: string;
  readonly cycle: string;
  readonly standing: PulseStanding;
  readonly closesAt: Temporal.Instant;
  /** Loaded only for the one that is answered: all answers of the unit, and the own ones before the last. Both sealed. */
  readonly sealed?: string;
  readonly draft?: string;
};

/** What a unit answered, for HR and its head. */
export type UnitPulse = {
  readonly id: string;
  readonly cycle: string;
  readonly unit: string;
  readonly asked: number;
  readonly closesAt: Temporal.Instant;
  readonly isEnded: boolean;
  /** Absent while fewer than `pulseStep` have answered, or for good where it stayed so. */
  readonly shown?: PulseCounts;
};

/** One look at the pulse, for one person. */
export type Pulse = {
  readonly mine: readonly OwnPulse[];
  readonly units: readonly UnitPulse[];
  readonly total: number;
  readonly page: number;
};

/** Which look it is: the pulse that is answered, or a page of units. */
export type PulseAsk = { readonly pulseId?: string; readonly page?: number };

/** So many units stand on one screen. */
export const pulsePage = 3;

export const closesAt = (openedAt: Temporal.Instant): Temporal.Instant =>
  openedAt.add({ hours: 24 * pulseDays });

/** The question that comes next for somebody, by its place; undefined = none any more. */
export function nextQuestion(standing: PulseStanding): number | undefined {
  const at = pulseStandings.indexOf(standing);
  return at < pulseQuestions.length ? at : undefined;
}

/** Whether somebody may still answer or decline. Once it is over, it is, whether or not anybody has ended it yet. */
export const mayAnswer = (pulse: OwnPulse, now: Temporal.Instant): boolean =>
  nextQuestion(pulse.standing) !== undefined && pulse.closesAt.epochMilliseconds > now.epochMilliseconds;

/** The standing after the question at this place. */
export const standingAfter = (question: number): PulseStanding => pulseStandings[question + 1] ?? 'answered';

/** The counts with one person's three answers among them. */
export function withAnswers(counts: PulseCounts, values: readonly number[]): PulseCounts {
  const raised = (of: readonly number[], value: number | undefined) =>
    of.map((count, at) => (at === value ? count + 1 : count));
  const [heard, explained, fair] = values;
  return {
    answered: counts.answered + 1,
    heard: raised(counts.heard, heard),
    explained: raised(counts.explained, explained),
    fair: raised(counts.fair, fair),
  };
}

/** Only whole steps are shown: between two of them five people answered, so that nobody's answers are the difference. */
export const isShownAt = ({ answered }: PulseCounts): boolean => answered > 0 && answered % pulseStep === 0;

/** Whether a unit is asked: of a smaller one nothing could ever be shown. */
export const isAsked = (people: number): boolean => people >= pulseStep;
