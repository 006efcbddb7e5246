import type { ItemCode } from '../appraisal/items.ts';
import { type Level, officialStatement } from '../competency/catalogue.ts';

/**
 * A question of an interview. It turns one official behaviour of one level into "tell me about the last time …", and
 * that is all there is to it: `statement` is the official code, `2.1` is the first of level 2.
 */
export type Question = { readonly item: ItemCode; readonly statement: string; readonly level: Level };

/** The behaviours that are asked about: two of every level of every competency. */
const statements: Readonly<Record<ItemCode, readonly string[]>> = {
  'M.01': ['1.1', '1.3', '2.1', '2.3', '3.2', '3.3', '4.1', '4.3', '5.1', '5.3'],
  'M.02': ['1.1', '1.2', '2.1', '2.2', '3.1', '3.2', '4.1', '4.2', '5.1', '5.3'],
  'M.03': ['1.1', '1.2', '2.2', '2.3', '3.1', '3.3', '4.1', '4.3', '5.1', '5.3'],
  'M.04': ['1.1', '1.2', '2.1', '2.2', '3.1', '3.3', '4.1', '4.2', '5.1', '5.3'],
  'M.05': ['1.2', '1.3', '2.1', '2.2', '3.2', '3.3', '4.2', '4.3', '5.1', '5.2'],
  'M.06': ['1.2', '1.3', '2.1', '2.2', '3.1', '3.2', '4.1', '4.3', '5.1', '5.2'],
  'M.07': ['1.1', '1.3', '2.1', '2.2', '3.1', '3.3', '4.1', '4.3', '5.1', '5.2'],
  'M.08': ['1.1', '1.2', '2.1', '2.3', '3.1', '3.3', '4.1', '4.3', '5.1', '5.3'],
  'SK.01': ['1.2', '1.3', '2.2', '2.3', '3.1', '3.3', '4.2', '4.3', '5.2', '5.3'],
};

export const guideLevels: readonly Level[] = [1, 2, 3, 4, 5];

/** So many competencies are talked about in one interview; more would be an examination. */
export const interviewItemsMax = 3;

/** `M.01.2.1`: what a note keeps of the question that it answers. */
export type QuestionCode = string;
export const questionCode = ({ item, statement }: Pick<Question, 'item' | 'statement'>): QuestionCode =>
  `${item}.${statement}`;

/** The questions of a competency at one level; none for what is no competency. */
export const questionsOf = (item: ItemCode, level: Level): readonly Question[] =>
  (statements[item] ?? [])
    .filter((statement) => statement.startsWith(`${level}.`))
    .map((statement) => ({ item, statement, level }));

const byCode: ReadonlyMap<QuestionCode, Question> = new Map(
  Object.keys(statements).flatMap((item) =>
    guideLevels.flatMap((level) => questionsOf(item, level).map((one) => [questionCode(one), one] as const)),
  ),
);

/** Undefined for a code that no question has: a forged or a later one. */
export const questionFrom = (code: QuestionCode): Question | undefined => byCode.get(code);

/** All there are. @internal for the tests */
export const allQuestions: readonly Question[] = [...byCode.values()];

/** The official text of the behaviour that a question was made of. */
export const sourceOf = ({ item, statement }: Question): string | undefined =>
  officialStatement(item, statement);
