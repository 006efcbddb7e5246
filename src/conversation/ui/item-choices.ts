import { behaviourCodes, competencyCodes, type ItemCode } from '../../domain/appraisal/items.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Action } from '../contract/action.ts';
import type { Block, Option } from '../contract/view.ts';
import { choice } from './blocks.ts';
import { sayShort } from './parts.ts';
import { sayItem } from './words.ts';

/**
 * The nine competencies by their short names, the seven values, and perhaps the work results as one: whatever a note or
 * a piece of evidence may show, in one tap. One question, so that a platform without room makes a menu of it.
 */
export const itemChoices = (
  t: Translate,
  to: (item: ItemCode) => Action,
  more: { readonly results?: Option | undefined; readonly chosen?: ItemCode | undefined } = {},
): Block => {
  const option = (item: ItemCode, label: string): Option => ({
    label,
    action: to(item),
    ...(more.chosen === item && { selected: true }),
  });
  return choice('row', [
    ...competencyCodes.map((item) => option(item, sayShort(t, item))),
    ...behaviourCodes.map((item) => option(item, sayItem(t, item))),
    ...(more.results === undefined ? [] : [more.results]),
  ]);
};
