import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { behaviourCodes, type ItemCode, overallBehaviour } from '../../../domain/appraisal/items.ts';
import { ratedItems, reasonsMissing, unrated } from '../../../domain/appraisal/rating.ts';
import type { RatingScreen } from './verbs.ts';

type Place = Extract<RatingScreen, { at: 'rate-card' | 'rate-summary' | 'rate-confirm' }>;

export const cardOf = (appraisal: Appraisal, item: ItemCode, isExpanded = false): Place => ({
  at: 'rate-card',
  appraisalId: appraisal.id,
  item,
  ...(isExpanded && { isExpanded }),
});
export const summaryOf = (appraisal: Appraisal): Place => ({
  at: 'rate-summary',
  appraisalId: appraisal.id,
});

/**
 * The first screen with something left to do: the first card without a rating, the summary while a reason is missing or
 * the appraiser in question, else the question whether to set the predicate.
 */
export function firstPlace(appraisal: Appraisal): Place {
  const item = unrated(appraisal)[0];
  if (item !== undefined) return cardOf(appraisal, item);
  const isOpen = reasonsMissing(appraisal).length > 0 || appraisal.appraiserDisputedAt !== undefined;
  return isOpen ? summaryOf(appraisal) : { at: 'rate-confirm', appraisalId: appraisal.id };
}

/** The screen after an item: the next card without a rating, else `firstPlace`. A value belongs to behaviour as a whole. */
export function placeAfter(appraisal: Appraisal, item: ItemCode): Place {
  const at = ratedItems.indexOf(behaviourCodes.includes(item) ? overallBehaviour : item);
  const next = unrated(appraisal).find((other) => ratedItems.indexOf(other) > at);
  return next === undefined ? firstPlace(appraisal) : cardOf(appraisal, next);
}
