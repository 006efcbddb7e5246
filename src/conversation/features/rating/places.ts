import { type Appraisal, feedbackParts } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { ratedItems, unrated } from '../../../domain/appraisal/rating.ts';
import type { ScreenRef } from '../../contract/state.ts';

export const cardOf = (appraisal: Appraisal, item: ItemCode, isExpanded = false): ScreenRef => ({
  at: 'rate-card',
  appraisalId: appraisal.id,
  item,
  ...(isExpanded && { isExpanded }),
});
export const summaryOf = (appraisal: Appraisal): ScreenRef => ({
  at: 'rate-summary',
  appraisalId: appraisal.id,
});

/** The first screen with something left to do: the first card without a rating, else the feedback, else the summary. */
export function firstPlace(appraisal: Appraisal): ScreenRef {
  const item = unrated(appraisal)[0];
  if (item !== undefined) return cardOf(appraisal, item);
  const isFeedbackWritten = feedbackParts.every((part) => appraisal.feedback[part] !== undefined);
  return isFeedbackWritten ? summaryOf(appraisal) : { at: 'rate-feedback', appraisalId: appraisal.id };
}

/** The screen after an item: the next card without a rating, else `firstPlace`. */
export function placeAfter(appraisal: Appraisal, item: ItemCode): ScreenRef {
  const at = ratedItems.indexOf(item);
  const next = unrated(appraisal).find((other) => ratedItems.indexOf(other) > at);
  return next === undefined ? firstPlace(appraisal) : cardOf(appraisal, next);
}
