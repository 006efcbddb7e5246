import { sayShort } from '../../../src/conversation/ui/parts.ts';
import { sayItem } from '../../../src/conversation/ui/words.ts';
import type { ItemCode } from '../../../src/domain/appraisal/items.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { type MessageKey, messages } from '../../../src/i18n/messages/index.ts';
import { type MessageArgs, translator } from '../../../src/i18n/translate.ts';

/**
 * Finds a button by the key of its words, so that one flow is played in both languages and survives another wording.
 * What a message is filled with may be anything, unless it is given.
 */
export function labelOf(locale: Locale, key: MessageKey, args?: MessageArgs): RegExp {
  const message = messages[locale][key];
  const words =
    args === undefined && !/\{\w+, /.test(message)
      ? message
          .split(/\{\w+\}/)
          .map(escaped)
          .join('.+')
      : escaped(translator(locale)(key, args));
  return new RegExp(`^(?:[●✓✅] )?${words}$`, 'u');
}

/** The label of a competency or value among those that are there: its name or its short name. */
export function itemLabel(locale: Locale, item: ItemCode, labels: readonly string[]): string {
  const t = translator(locale);
  const names = [sayItem(t, item), sayShort(t, item)];
  return labels.find((label) => names.includes(label)) ?? sayItem(t, item);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
