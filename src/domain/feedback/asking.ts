import type { Temporal } from '../../shared/time.ts';
import type { Namesake } from '../people/told-apart.ts';

/** The two questions that colleagues are asked. */
export const askingQuestions = ['helps', 'better'] as const;
export type AskingQuestion = (typeof askingQuestions)[number];

/** Most colleagues that are asked at once. */
export const askedMax = 5;
/** From so many on, answers are shown. Of fewer, everybody could tell who said what. */
export const answersMin = 3;
/** An asking ends by itself after so many days. */
export const askingDays = 14;
/** Longest answer to one question, in characters. */
export const answerMax = 500;

/** `half`: the first question is answered. */
export const askedStandings = ['asked', 'half', 'answered', 'declined'] as const;
export type AskedStanding = (typeof askedStandings)[number];

/** `too-few`: the answers were destroyed unread. */
export const askingOutcomes = ['shown', 'too-few'] as const;
export type AskingOutcome = (typeof askingOutcomes)[number];

/** All answers to each question, in an order of their own. */
export type ShownAnswers = Readonly<Record<AskingQuestion, readonly string[]>>;

/** An asking, for the employee who asks and, once it has ended, for the appraiser. Nothing in it says who answered. */
export type Asking = {
  readonly id: string;
  readonly asker: Namesake;
  readonly openedAt: Temporal.Instant;
  readonly closesAt: Temporal.Instant;
  readonly asked: number;
  readonly answered: number;
  readonly outcome?: AskingOutcome;
  readonly answers?: ShownAnswers;
};

/** An asking, for one of the colleagues who are asked. */
export type AskedOf = {
  readonly askingId: string;
  readonly asker: Namesake;
  readonly closesAt: Temporal.Instant;
  readonly standing: AskedStanding;
  /** Who asks is not there any more. */
  readonly hasAskerLeft: boolean;
  /** Of all others, only people who have left have not answered or declined. */
  readonly isLastThere: boolean;
  /** What is kept of the answers so far, sealed: nobody can read it before the end. Loaded only to answer. */
  readonly sealed?: string;
  /** The own answer to the first question, sealed. */
  readonly draft?: string;
};

/** How it ends, by how many answered both questions. */
export const outcomeFor = (answered: number): AskingOutcome => (answered >= answersMin ? 'shown' : 'too-few');

export const closesAt = (openedAt: Temporal.Instant): Temporal.Instant =>
  openedAt.add({ hours: 24 * askingDays });

/** An asking without an outcome, as far as its end needs it. */
type OpenAsking = Pick<AskedOf, 'closesAt' | 'hasAskerLeft'> & {
  /** How many have neither answered both questions nor declined. */
  readonly unanswered: number;
};

/**
 * Whether an asking ends now, with what it has: its day has come, nobody is left to answer, or who asks has left. Somebody
 * who is asked and leaves stands among the unanswered: an end on that very day would tell who asks that exactly this one
 * had not answered. So it ends with the last press of those who are there (`isLastThere`), or on its day.
 */
export const isAtEnd = ({ closesAt: until, hasAskerLeft, unanswered }: OpenAsking, now: Temporal.Instant) =>
  hasAskerLeft || unanswered === 0 || until.epochMilliseconds <= now.epochMilliseconds;

/** Whether this colleague may still answer. Once it is to end, it is over, whether or not anybody has ended it yet. */
export const mayAnswer = (asked: AskedOf, now: Temporal.Instant): boolean =>
  (asked.standing === 'asked' || asked.standing === 'half') && !isAtEnd({ ...asked, unanswered: 1 }, now);

/** A text that answers both questions: lines that begin with "1." and "2."; undefined for any other. */
export function bothAnswers(typed: string): readonly [string, string] | undefined {
  const found = /^\s*1[.):]\s*([\s\S]*\S)\s*\n\s*2[.):]\s*([\s\S]*\S)\s*$/.exec(typed);
  return found?.[1] === undefined || found[2] === undefined ? undefined : [found[1], found[2]];
}
