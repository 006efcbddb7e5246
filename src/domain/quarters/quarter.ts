import { type Appraisal, type AppraisalStatus, isReleased } from '../appraisal/appraisal.ts';
import { type Expectation, isExpectation, type Predicate } from '../appraisal/predicate.ts';
import { objectionDeadline } from '../appraisal/response.ts';
import { can, isAsSelf, type Relation } from '../authorization/policy.ts';
import type { Cycle, Window } from '../cycle/cycle.ts';

/**
 * Beside an annual appraisal: what was rated for the same employee in its year, the quarters and other parts of the year
 * itself. It is looked at and fills in nothing. Each stays with whoever rated it (ADR 45): nothing here moves it.
 */
export type Quarter = {
  readonly id: string;
  readonly cycle: Cycle;
  /** The days of a part; absent where the whole period is appraised. */
  readonly part?: Window | undefined;
  readonly status: AppraisalStatus;
  readonly predicate?: Predicate | undefined;
  readonly results?: number | undefined;
  readonly behaviour?: number | undefined;
  /** Who rated, or rates. */
  readonly rater: { readonly id: string; readonly name: string; readonly position: string };
  /** In whose name a stand-in rated. */
  readonly ratedFor?: string | undefined;
  readonly appraiserId: string;
  readonly secondAppraiserId?: string | undefined;
} & {
  readonly [K in 'releasedAt' | 'openedAt']?: Appraisal[K] | undefined;
} & { readonly objectBy?: Appraisal['objectBy'] | undefined };

/** Who looks, and what they are to the annual appraisal. `ids`: they themselves, and whom they act for. */
export type QuarterReader = { readonly relation: Relation; readonly ids: readonly string[] };

/** What becomes of it: nothing is given yet, may still be objected to, is objected to, or stands for good. */
export type QuarterState = 'open' | 'may-object' | 'objected' | 'final';

/** What somebody may read of one of them. */
export type SeenQuarter = Pick<Quarter, 'id' | 'cycle' | 'part' | 'rater' | 'ratedFor'> & {
  readonly state: QuarterState;
  readonly predicate?: Predicate;
  readonly results?: Expectation;
  readonly behaviour?: Expectation;
  /** There are ratings that this reader may not see. */
  readonly isPartly?: true;
};

/** What the reader is to the quarter itself, which may be another than to the year. */
function relationTo({ appraiserId, secondAppraiserId }: Quarter, reader: QuarterReader): Relation {
  if (isAsSelf(reader.relation)) return reader.relation;
  if (reader.ids.includes(appraiserId)) return 'appraiser';
  return secondAppraiserId !== undefined && reader.ids.includes(secondAppraiserId)
    ? 'second-appraiser'
    : 'none';
}

/**
 * The summary that a reader of the year may read. The predicate and its author, once they were given to the employee; the
 * two ratings only where the reader may read that result itself. After a transfer that is not who rates the year.
 */
export function seenBy(quarter: Quarter, reader: QuarterReader, today: Cycle['period']['to']): SeenQuarter {
  const { id, cycle, part, rater, ratedFor, status } = quarter;
  const about = { id, cycle, part, rater, ratedFor, state: stateOf(quarter, today) };
  const mayRead = can(relationTo(quarter, reader), 'result.view', status).allowed;
  const { predicate, results, behaviour } = quarter;
  if (predicate === undefined || !(mayRead || isReleased(status))) return about;
  if (!mayRead) return { ...about, predicate, isPartly: true };
  return {
    ...about,
    predicate,
    ...(isExpectation(results) && { results }),
    ...(isExpectation(behaviour) && { behaviour }),
  };
}

/** An objection that was decided is final; without one the term has to be over. */
function stateOf(quarter: Quarter, today: Cycle['period']['to']): QuarterState {
  const { status } = quarter;
  if (status === 'objected') return 'objected';
  if (status === 'decided') return 'final';
  const last = isReleased(status) ? objectionDeadline(quarter) : undefined;
  if (last === undefined) return 'open';
  return today.since(last).sign > 0 ? 'final' : 'may-object';
}
