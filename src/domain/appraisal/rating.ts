import type { Temporal } from '../../shared/time.ts';
import { stageState } from '../cycle/cycle.ts';
import { type Answer, type Answers, type Appraisal, isConfirmed } from './appraisal.ts';
import { asksValues, decidingValues, mayDecide } from './deciding-values.ts';
import {
  type Author,
  behaviourCodes,
  competencyCodes,
  type ItemCode,
  itemKind,
  overallBehaviour,
  overallResults,
  resultCode,
} from './items.ts';
import { isExpectation, type Predicate, predicateOf } from './predicate.ts';

/** What the appraiser rates, in order: nine competencies, then work results and behaviour as a whole. */
export const ratedItems: readonly ItemCode[] = [...competencyCodes, overallResults, overallBehaviour];

export const isRatedItem = (item: ItemCode): boolean => ratedItems.includes(item);

/** What the appraiser may write about: what is rated, and the values that decided the rating of behaviour. */
export const isReasonItem = (appraisal: Appraisal, item: ItemCode): boolean =>
  isRatedItem(item) || mayDecide(appraisal, item);

/** A note alone is not an answer. */
export const isAnswered = (answer: Answer | undefined): boolean =>
  answer?.value !== undefined || answer?.unobservable !== undefined;

export const unrated = (appraisal: Appraisal): readonly ItemCode[] =>
  ratedItems.filter((item) => !isAnswered(appraisal.answers.appraiser[item]));

export type RatingAccess = 'open' | 'waiting-for-self' | 'not-yet' | 'over' | 'done';

/**
 * Whether a rating may be given at an instant. Days are days in the cycle's own zone.
 * - It may be given in the rating window, and earlier once the self-assessment is submitted: nobody has to wait for
 *   a date when everything needed is there.
 * - While the employee may still answer, the appraiser waits. After the self-assessment window an appraisal without
 *   a self-assessment can be rated too, because a missing self-assessment must not block anyone.
 */
export function ratingAccess(of: Pick<Appraisal, 'status' | 'cycle'>, now: Temporal.Instant): RatingAccess {
  if (isConfirmed(of.status)) return 'done';
  const rating = stageState(of.cycle, 'rating', now);
  if (rating === 'over') return 'over';
  if (of.status !== 'self-assessment') return 'open';
  if (stageState(of.cycle, 'self-assessment', now) !== 'over') return 'waiting-for-self';
  return rating === 'open' ? 'open' : 'not-yet';
}

/** The employee's answers once they are submitted; empty before that, because drafts belong to the employee alone. */
export const submittedAnswers = (appraisal: Appraisal): Answers =>
  appraisal.selfSubmittedAt === undefined ? {} : appraisal.answers.self;

/**
 * Whether the appraiser may see the self-assessment of an item: it is submitted and, in a blind cycle, the appraiser
 * has already rated the item. Self-assessed work results belong to item `H`, behaviours to `P`.
 */
export function isSelfShown(appraisal: Appraisal, item: ItemCode): boolean {
  if (appraisal.selfSubmittedAt === undefined) return false;
  return !appraisal.cycle.settings.isBlind || isAnswered(appraisal.answers.appraiser[item]);
}

export type ReasonCause = 'below-required' | 'far-from-self' | 'below-expectation' | 'above-expectation';

/** From this many levels between rating and self-rating on, a reason is asked for. */
const farFromSelfLevels = 2;

/**
 * Why a rating needs a reason, or undefined when it needs none. A competency needs one below the required level or
 * two or more levels from the self-rating; results or behaviour as a whole, below or above expectation. What is written
 * about a value has the cause of behaviour as a whole. "Not observable" has its own reason already.
 */
export function reasonCause(
  appraisal: Appraisal,
  item: ItemCode,
  answer: Answer | undefined,
): ReasonCause | undefined {
  if (itemKind(item) === 'behaviour') {
    const whole = appraisal.answers.appraiser[overallBehaviour];
    return asksValues(appraisal) ? reasonCause(appraisal, overallBehaviour, whole) : undefined;
  }
  const value = answer?.value;
  if (value === undefined) return undefined;
  if (itemKind(item) !== 'competency') {
    if (value === 1) return 'below-expectation';
    return value === 3 ? 'above-expectation' : undefined;
  }
  const required = appraisal.required[item];
  if (required !== undefined && value < required) return 'below-required';
  const self = submittedAnswers(appraisal)[item]?.value;
  return self !== undefined && Math.abs(value - self) >= farFromSelfLevels ? 'far-from-self' : undefined;
}

/**
 * The cause when an item's rating needs a reason and has none. Where the cycle asks for the values that decided, these are
 * the reason of behaviour as a whole; a value that may be named lacks its sentence.
 */
export function missingReason(appraisal: Appraisal, item: ItemCode): ReasonCause | undefined {
  const answer = appraisal.answers.appraiser[item];
  if (itemKind(item) === 'behaviour' && !mayDecide(appraisal, item)) return undefined;
  const isGiven =
    item === overallBehaviour && asksValues(appraisal)
      ? decidingValues(appraisal).length > 0
      : answer?.note !== undefined;
  return isGiven ? undefined : reasonCause(appraisal, item, answer);
}

/** Whether a rating that needs a reason has one that points at nothing: neither at a note nor at evidence. */
export function isWithoutSource(appraisal: Appraisal, item: ItemCode): boolean {
  // Then its values are the reason, and what is written here is a remark.
  if (item === overallBehaviour && asksValues(appraisal)) return false;
  const answer = appraisal.answers.appraiser[item];
  const pointsAtSomething = answer?.restsOn !== undefined || answer?.restsOnEvidence !== undefined;
  return (
    answer?.note !== undefined && !pointsAtSomething && reasonCause(appraisal, item, answer) !== undefined
  );
}

export const reasonsMissing = (appraisal: Appraisal): readonly ItemCode[] =>
  ratedItems.filter((item) => missingReason(appraisal, item) !== undefined);

export type SameAsSelf = { readonly item: ItemCode; readonly value: number };

/**
 * What "same as the self-rating for the rest" would set: the competencies the appraiser has not rated and the
 * employee has. It never replaces a rating and never touches results or behaviour.
 */
export function sameAsSelfPlan(appraisal: Appraisal): readonly SameAsSelf[] {
  const self = submittedAnswers(appraisal);
  return competencyCodes.flatMap((item) => {
    const value = self[item]?.value;
    return value === undefined || isAnswered(appraisal.answers.appraiser[item]) ? [] : [{ item, value }];
  });
}

/** Offered only where the cycle allows it, and never in a blind cycle, where the self-rating is hidden. */
export const isSameAsSelfOffered = (appraisal: Appraisal): boolean =>
  appraisal.cycle.settings.allowSameAsSelf && !appraisal.cycle.settings.isBlind;

export type OfferedNote = { readonly author: Author; readonly from: ItemCode; readonly text: string };

/** How many of the appraiser's own notes on other items are offered as a reason. */
const ownNotesMax = 3;

/** The self-assessed items that belong to a rated item: itself, or all results for `H`, all behaviours for `P`. */
function selfItemsOf(appraisal: Appraisal, item: ItemCode): readonly ItemCode[] {
  if (item === overallResults) return appraisal.results.map((result) => resultCode(result.no));
  return item === overallBehaviour ? behaviourCodes : [item];
}

/**
 * Notes from which the reason of an item can be picked: the employee's on it, then at most three of one's own. What
 * already is its reason is not offered.
 */
export function offeredNotes(appraisal: Appraisal, item: ItemCode): readonly OfferedNote[] {
  const current = appraisal.answers.appraiser[item]?.note;
  const notes = (author: Author, answers: Answers, items: readonly ItemCode[]): readonly OfferedNote[] =>
    items.flatMap((from) => {
      const { note: text, restsOnEvidence } = answers[from] ?? {};
      // What points at the evidence of another item says nothing about this one.
      const isUseful = text !== undefined && text !== current && restsOnEvidence === undefined;
      return isUseful ? [{ author, from, text }] : [];
    });
  const isValue = itemKind(item) === 'behaviour';
  // What was written about behaviour as a whole is nearest to one of its values.
  const own = isValue
    ? [overallBehaviour, ...ratedItems.filter((one) => one !== overallBehaviour)]
    : ratedItems;
  return [
    ...(isSelfShown(appraisal, isValue ? overallBehaviour : item)
      ? notes('self', submittedAnswers(appraisal), selfItemsOf(appraisal, item))
      : []),
    ...notes('appraiser', appraisal.answers.appraiser, own).slice(0, ownNotesMax),
  ];
}

/** The predicate that follows from the ratings of results and behaviour; undefined until both are given. */
export function suggestedPredicate(appraisal: Pick<Appraisal, 'answers'>): Predicate | undefined {
  const results = appraisal.answers.appraiser[overallResults]?.value;
  const behaviour = appraisal.answers.appraiser[overallBehaviour]?.value;
  return isExpectation(results) && isExpectation(behaviour) ? predicateOf(results, behaviour) : undefined;
}

/**
 * A pattern to look at again before confirming: all nine levels alike (central tendency, leniency, strictness) or
 * all nine as in the self-assessment. Shown to the appraiser only.
 */
export function raterHabit(appraisal: Appraisal): 'all-equal' | 'all-as-self' | undefined {
  const values = competencyCodes.map((item) => appraisal.answers.appraiser[item]?.value);
  if (values.some((value) => value === undefined)) return undefined;
  if (new Set(values).size === 1) return 'all-equal';
  const self = submittedAnswers(appraisal);
  return competencyCodes.every((item, index) => self[item]?.value === values[index])
    ? 'all-as-self'
    : undefined;
}
