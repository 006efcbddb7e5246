import { localDate, type Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import type { ItemCode } from '../appraisal/items.ts';
import { objectionDeadline } from '../appraisal/response.ts';

/** What the employee says to a result (tanggapan): to all of it, or to one row. It asks for nothing. */
export type Reply = {
  readonly at: Temporal.Instant;
  readonly words: string;
  readonly item?: ItemCode;
};

/** What the employee asks about one row, and what the appraiser answers. It changes no score. */
export type RowQuestion = {
  readonly at: Temporal.Instant;
  readonly item: ItemCode;
  readonly words: string;
  readonly answer?: string;
  readonly answeredAt?: Temporal.Instant;
};

/** The answers to a result, short of an objection. None is asked for, and none takes another away. */
export type ResultAnswer = {
  /** *Setuju*. Having read it is another thing: `acknowledgedAt`. */
  readonly agreedAt?: Temporal.Instant;
  readonly replies: readonly Reply[];
  readonly questions: readonly RowQuestion[];
};

export const noAnswer: ResultAnswer = { replies: [], questions: [] };

/** Longest text of a reply, a question or an answer, in characters. */
export const answerWordsMax = 1000;
/** So many replies, and so many questions, are kept with one result. */
export const answersMax = 20;
/** Days in which the appraiser is expected to answer a question. Ours: no text names any, and nothing lapses after them. */
const explainDays = 7;

/** How a result was answered at the end; `none` = the last day passed without any answer. */
export const answerOutcomes = ['objected', 'replied', 'agreed', 'none'] as const;
export type AnswerOutcome = (typeof answerOutcomes)[number];

type About = Pick<
  Appraisal,
  'cycle' | 'status' | 'releasedAt' | 'openedAt' | 'objectBy' | 'objectedAt' | 'objection' | 'answer'
>;

/** The last day for an answer of any kind: that of an objection. Undefined before the result was given. */
export const answerBy = (about: About): Temporal.PlainDate | undefined => objectionDeadline(about);

export function isAnswerOver(about: About, now: Temporal.Instant): boolean {
  const last = answerBy(about);
  return last !== undefined && localDate(now, about.cycle.timeZone).since(last).sign > 0;
}

/**
 * The answer that counts: an objection, else what was replied, else that the employee agrees. An objection that was
 * withdrawn counts only where nothing else was said. Undefined while the employee may still answer and has not: time
 * alone makes `none` of it, on the day after the last one, and that changes nothing of the result.
 */
export function outcomeOf(about: About, now: Temporal.Instant): AnswerOutcome | undefined {
  const { objectedAt, objection, answer = noAnswer } = about;
  if (objectedAt && objection?.stage !== 'withdrawn') return 'objected';
  if (answer.replies.length > 0) return 'replied';
  if (answer.agreedAt) return 'agreed';
  if (objectedAt) return 'objected';
  return isAnswerOver(about, now) ? 'none' : undefined;
}

/** Questions that wait for the appraiser, by their place. */
export const openQuestions = ({ questions }: ResultAnswer): readonly number[] =>
  questions.flatMap(({ answeredAt }, place) => (answeredAt === undefined ? [place] : []));

/**
 * Whose turn it is: the appraiser's while a question is open, until `explainDays` after the oldest of them (time alone
 * does nothing then; it can still be answered, until the cycle is closed), else the employee's until the last day.
 * Undefined = nobody's.
 */
export function turnOfAnswer(
  about: About,
  now: Temporal.Instant,
): { readonly who: 'employee' | 'appraiser'; readonly by: Temporal.PlainDate } | undefined {
  const { answer = noAnswer, cycle } = about;
  const asked = answer.questions.find(({ answeredAt }) => answeredAt === undefined);
  if (asked) return { who: 'appraiser', by: localDate(asked.at, cycle.timeZone).add({ days: explainDays }) };
  const by = answerBy(about);
  return by && outcomeOf(about, now) === undefined ? { who: 'employee', by } : undefined;
}
