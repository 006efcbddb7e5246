import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { type MessageKey, messages } from '../../../src/i18n/messages/index.ts';
import { translator } from '../../../src/i18n/translate.ts';

/** The arguments and tags of a message, as "name" and "<tag>". */
function parts(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element): string[] => {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [element.value];
      case TYPE.plural:
      case TYPE.select:
        return [element.value, ...Object.values(element.options).flatMap((option) => parts(option.value))];
      case TYPE.tag:
        return [`<${element.value}>`, ...parts(element.children)];
      default:
        return [];
    }
  });
}

const keys = Object.keys(messages.en) as MessageKey[];
const unique = (message: string): string[] => [...new Set(parts(parse(message)))].sort();

describe('every message', () => {
  it('has the same keys in both languages', () => {
    expect(Object.keys(messages.id).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s takes the same arguments and emphasis in both languages', (key) => {
    expect(unique(messages.id[key])).toEqual(unique(messages.en[key]));
  });

  it.each(keys)('%s is not empty and holds no raw markup or placeholder left over', (key) => {
    for (const locale of ['id', 'en'] as const) {
      const args = Object.fromEntries(parts(parse(messages[locale][key])).map((name) => [name, 2]));
      const said = translator(locale)(key, args);
      expect(said.trim()).not.toBe('');
      expect(said).not.toMatch(/<\/?[a-z]+>|[{}]|undefined|\[object/);
    }
  });

  it('uses no character that ordinary fonts lack, such as the wide plus', () => {
    for (const key of keys)
      for (const locale of ['id', 'en'] as const)
        expect(messages[locale][key]).not.toMatch(/[\uFF01-\uFFEE]/);
  });

  it('never speaks to an Indonesian as "kamu"', () => {
    for (const key of keys) expect(messages.id[key]).not.toMatch(/\b(kamu|anda[^A-Za-z]|engkau)\b/);
  });
});
