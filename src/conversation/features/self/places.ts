import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes, type ItemCode, itemKind } from '../../../domain/appraisal/items.ts';
import {
  firstOpenItem,
  missingSelf,
  openResults,
  selfItems,
} from '../../../domain/appraisal/self-assessment.ts';
import type { Context } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import { isSeenAsTable } from '../../ui/seen-as-table.ts';

export const cardPlace = (appraisal: Appraisal, item: ItemCode, isExpanded = false): ScreenRef => ({
  at: 'self-card',
  appraisalId: appraisal.id,
  item,
  ...(isExpanded && { isExpanded }),
});
/** The part of the compact view that is open: the one with `item`, else the first one. */
export type CompactPart = Pick<
  Extract<ScreenRef, { at: 'self-compact' }>,
  'isBehaviour' | 'item' | 'isWhole'
>;

/**
 * So many rows in a message, so that a phone shows the names and all buttons together. All of them in a table, which
 * takes less room, and where the chat may hardly be drawn any more: then going on needs no redraw.
 */
export const rowsOf = (context: Pick<Context, 'state' | 'capabilities'>, { isWhole }: CompactPart): number =>
  isSeenAsTable(context) || isWhole === true ? Number.POSITIVE_INFINITY : context.capabilities.gridRowsMax;

/** The same place as it is best drawn now: whole while the chat may hardly be drawn any more. */
export const asDrawsAllow = (
  { isShortOfDraws }: Pick<Context, 'isShortOfDraws'>,
  place: ScreenRef,
): ScreenRef => (isShortOfDraws && place.at === 'self-compact' ? { ...place, isWhole: true } : place);

/** The items of a part of at most so many: competencies or behaviours, in parts of about the same length. */
export function itemsOf({ isBehaviour, item }: CompactPart, rowsMax: number): readonly ItemCode[] {
  const group = isBehaviour ? behaviourCodes : competencyCodes;
  const count = Math.max(1, Math.ceil(group.length / rowsMax));
  const startOf = (part: number): number => Math.ceil((part * group.length) / count);
  const at = Math.max(0, group.indexOf(item ?? ''));
  const part =
    Array.from({ length: count }, (_, index) => index).findLast((index) => startOf(index) <= at) ?? 0;
  return group.slice(startOf(part), startOf(part + 1));
}

/** The part of the compact view that has this item. */
export function compactPlace(appraisal: Appraisal, item: ItemCode): ScreenRef {
  const isBehaviour = behaviourCodes.includes(item);
  const isFirst = [competencyCodes[0], behaviourCodes[0], ''].includes(item);
  return {
    ...{ at: 'self-compact', appraisalId: appraisal.id },
    ...(isBehaviour && { isBehaviour }),
    ...(!isFirst && { item }),
  };
}
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
  return isCompact ? compactPlace(appraisal, item) : cardPlace(appraisal, item);
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
 * The screen after an answer in the compact view, whose part stays as long as one of its rows has no answer; then the
 * next part with such a row, else whatever is still open. `isFirst`: the row had none before; who changes one stays.
 */
export function placeAfterCompact(
  appraisal: Appraisal,
  item: ItemCode,
  { isFirst, rowsMax }: { readonly isFirst: boolean; readonly rowsMax: number },
): ScreenRef {
  const part = itemsOf({ isBehaviour: behaviourCodes.includes(item), item }, rowsMax);
  const missing = missingSelf(appraisal);
  if (!isFirst || missing.some((other) => part.includes(other))) return compactPlace(appraisal, item);
  const end = selfItems.indexOf(part.at(-1) ?? '');
  const next = missing.find((other) => selfItems.indexOf(other) > end);
  return next === undefined ? firstPlace(appraisal, true) : compactPlace(appraisal, next);
}

/** Where a person reads answers that cannot be changed: the receipt or, when nothing was submitted, the summary. */
export const readPlace = (appraisal: Appraisal): ScreenRef =>
  appraisal.selfSubmittedAt === undefined ? summaryPlace(appraisal) : receiptPlace(appraisal);
