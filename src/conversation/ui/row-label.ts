import type { WorkResult } from '../../domain/appraisal/appraisal.ts';
import { type ItemCode, itemKind, overallBehaviour, overallResults } from '../../domain/appraisal/items.ts';
import type { Translate } from '../../i18n/translate.ts';
import { sayShort } from './parts.ts';
import { shorten } from './showable.ts';
import { sayItem } from './words.ts';

/** So much of a title fits on a button beside one word. */
const titleMax = 18;

/** The name of a rated row on a button, so short that it is read whole on a phone. */
export function sayRowLabel(t: Translate, row: ItemCode, results: readonly WorkResult[]): string {
  if (row === overallResults) return t('rate.summary.results');
  if (row === overallBehaviour) return t('rate.summary.behaviour');
  return itemKind(row) === 'competency' ? sayShort(t, row) : shorten(sayItem(t, row, results), titleMax);
}
