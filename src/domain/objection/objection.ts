import type { Temporal } from '../../shared/time.ts';
import { type ItemCode, isValueOf, itemKind, overallBehaviour, overallResults } from '../appraisal/items.ts';
import { isExpectation, type Predicate, predicateOf } from '../appraisal/predicate.ts';

/**
 * Where an objection (keberatan) stands: `filed` nobody is there to decide yet, HR has to name somebody ·
 * `with-decider` · `asked` one side has a question to answer · `confirmed` decided, final · `withdrawn` by the employee.
 */
export const objectionStages = ['filed', 'with-decider', 'asked', 'confirmed', 'withdrawn'] as const;
export type ObjectionStage = (typeof objectionStages)[number];

/** The two who are heard (PP 30/2019 Pasal 59). */
export const sides = ['employee', 'appraiser'] as const;
export type Side = (typeof sides)[number];

export type Question = {
  readonly of: Side;
  readonly text: string;
  /** The last day for the answer; from the next day on it can be decided without. */
  readonly answerBy: Temporal.PlainDate;
  readonly answer?: string;
};

/** What was decided on a row: it stays (tetap), or it is changed (ubah) to another value. Each with its reason. */
export type Ruling = { readonly reason: string; readonly value?: number };

/** What the appraiser had rated, of the rows that an objection can be about. */
export type RatedValues = Readonly<Record<ItemCode, number>>;

/** Who names a decider: HR, where nobody above may; `time`, the next superior once the date has passed (a setting). */
export const namers = ['hr', 'time'] as const;
export type Namer = (typeof namers)[number];

export type Objection = {
  readonly stage: ObjectionStage;
  /** What was rated when it was filed; it is never changed, so that the old result stays readable beside the new one. */
  readonly rated: RatedValues;
  /** The rows objected to, at least one. */
  readonly rows: readonly ItemCode[];
  readonly reason: string;
  /** The pieces of evidence that were filed with it. */
  readonly pieces?: readonly string[];
  /** Who rated, in whatever name: none of them ever decides. */
  readonly ratedBy: readonly string[];
  readonly deciderId?: string;
  /** Who decides although the roster does not say so, and by whom they were named; as long as they are there. */
  readonly named?: { readonly id: string; readonly by: Namer };
  /** The last day to decide; for HR, to name who does. */
  readonly decideBy: Temporal.PlainDate;
  /** Oldest first; at most the last one waits for an answer. */
  readonly questions: readonly Question[];
  readonly rulings: Readonly<Record<ItemCode, Ruling>>;
};

/** Who did something in the life of an objection, in which office. */
export type CaseStep = {
  readonly at: Temporal.Instant;
  readonly by: Side | 'decider' | Namer;
  readonly did: (typeof caseDeeds)[number];
  /** What was ruled on. */
  readonly row?: ItemCode;
};
export const caseDeeds = ['file', 'ask', 'answer', 'rule', 'confirm', 'withdraw', 'name'] as const;

/** An objection with what was done to it, oldest first: the one timeline of everybody concerned. */
export type ObjectionCase = Objection & { readonly steps: readonly CaseStep[] };

export const isAtEnd = ({ stage }: Pick<Objection, 'stage'>): boolean =>
  stage === 'confirmed' || stage === 'withdrawn';

/** The rows that the decider has not ruled on yet. */
export const unruled = ({ rows, rulings }: Objection): readonly ItemCode[] =>
  rows.filter((row) => rulings[row] === undefined);

/** The values as ruled so far: what was not objected to, and what stays, is as it was rated. */
const ruledValues = ({ rated, rulings }: Objection): RatedValues =>
  Object.fromEntries(Object.entries(rated).map(([row, value]) => [row, rulings[row]?.value ?? value]));

/**
 * The predicate that follows from the matrix, as ruled so far. Undefined where results or behaviour as a whole were not
 * rated. Nobody sets it by hand.
 */
export function ruledPredicate(objection: Objection): Predicate | undefined {
  const { [overallResults]: results, [overallBehaviour]: behaviour } = ruledValues(objection);
  return isExpectation(results) && isExpectation(behaviour) ? predicateOf(results, behaviour) : undefined;
}

/** Whether a row may be changed to a value: one of its kind, and another than it has. */
export function isChangeOf({ rated }: Pick<Objection, 'rated'>, row: ItemCode, value: number): boolean {
  const kind = itemKind(row);
  return kind !== undefined && isValueOf(kind, value) && rated[row] !== value;
}
