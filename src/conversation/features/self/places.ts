import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type ItemCode, itemKind } from '../../../domain/appraisal/items.ts';
import {
  firstOpenItem,
  missingSelf,
  openResults,
  selfItems,
} from '../../../domain/appraisal/self-assessment.ts';
import type { ScreenRef } from '../../contract/state.ts';

export const cardPlace = (appraisal: Appraisal, item: ItemCode, isExpanded = false): ScreenRef => ({
  at: 'self-card',
  appraisalId: appraisal.id,
  item,
  ...(isExpanded && { isExpanded }),
});
/** All competencies in one message, or all behaviours in another. */
export const compactPlace = (appraisal: Appraisal, isBehaviour = false): ScreenRef => ({
  at: 'self-compact',
  appraisalId: appraisal.id,
  ...(isBehaviour && { isBehaviour }),
});
export const resultsPlace = (appraisal: Appraisal): ScreenRef => ({
  at: 'self-results',
  appraisalId: appraisal.id,
});
export const summaryPlace = (appraisal: Appraisal): ScreenRef => ({
  at: 'self-summary',
  appraisalId: appraisal.id,
});
export const receiptPlace = (appraisal: Appraisal): ScreenRef => ({
  at: 'self-receipt',
  appraisalId: appraisal.id,
});

/** The first screen with something left to do: the first card without an answer, work results, else the summary. */
export function firstPlace(appraisal: Appraisal, isCompact = false): ScreenRef {
  const item = firstOpenItem(appraisal);
  if (item === undefined) return afterItems(appraisal);
  return isCompact ? compactPlace(appraisal, itemKind(item) === 'behaviour') : cardPlace(appraisal, item);
}

/** Work results of which one is still open, else the summary. Without any nobody is led past them. */
const afterItems = (appraisal: Appraisal): ScreenRef =>
  openResults(appraisal).length > 0 ? resultsPlace(appraisal) : summaryPlace(appraisal);

/**
 * The screen after an answer: the next card without one. When none comes after it, the summary, which lists skipped
 * cards; before it, the work results if something is open there. `isFirst`: the item had no answer before, so the
 * person is going through the cards and not changing an answer.
 */
export function placeAfter(appraisal: Appraisal, item: ItemCode, isFirst: boolean): ScreenRef {
  if (itemKind(item) === 'result') return resultsPlace(appraisal);
  const at = selfItems.indexOf(item);
  const next = missingSelf(appraisal).find((other) => selfItems.indexOf(other) > at);
  if (next !== undefined) return cardPlace(appraisal, next);
  return isFirst ? afterItems(appraisal) : summaryPlace(appraisal);
}

/**
 * The screen after an answer in the compact view, which stays as long as one of its rows has no answer. `isFirst`: the
 * row had none before; who changes an answer stays.
 */
export function placeAfterCompact(appraisal: Appraisal, item: ItemCode, isFirst: boolean): ScreenRef {
  const isBehaviour = itemKind(item) === 'behaviour';
  const missing = missingSelf(appraisal);
  const isDone = !missing.some((other) => (itemKind(other) === 'behaviour') === isBehaviour);
  if (!isFirst || !isDone) return compactPlace(appraisal, isBehaviour);
  return firstPlace(appraisal, true);
}

/** Where a person reads answers that cannot be changed: the receipt or, when nothing was submitted, the summary. */
export const readPlace = (appraisal: Appraisal): ScreenRef =>
  appraisal.selfSubmittedAt === undefined ? summaryPlace(appraisal) : receiptPlace(appraisal);
