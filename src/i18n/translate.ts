import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './locale.ts';
import { type MessageKey, messages } from './messages/index.ts';
import type { Moment, SaidMoment } from './moments.ts';

/** Has the same type as the rich text of a view, so that messages have emphasis without platform markup. */
export type RichSpan = {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis' | 'code';
  readonly moment?: Moment;
};
export type MessageArgs = Readonly<Record<string, string | number | SaidMoment>>;

/**
 * The messages of one language. `t(key, args)` returns a string; `t.rich` returns spans for messages with `<b>`, `<i>`
 * and `<code>`; `t.locale` is the language, for dates and names of the catalogue.
 */
export type Translate = {
  (key: MessageKey, args?: MessageArgs): string;
  readonly rich: (key: MessageKey, args?: MessageArgs) => readonly RichSpan[];
  readonly locale: Locale;
};

const parsed = new Map<string, IntlMessageFormat>();

/** What the office of HR is called in our texts; an agency may have its own name for it. */
const usualOffice = 'BKPSDM';

function format(locale: Locale, key: MessageKey, office: string): IntlMessageFormat {
  const id = `${locale}:${office}:${key}`;
  let message = parsed.get(id);
  if (!message) {
    message = new IntlMessageFormat(messages[locale][key].replaceAll(usualOffice, office), locale);
    parsed.set(id, message);
  }
  return message;
}

const tag =
  (style: 'strong' | 'emphasis' | 'code') =>
  (chunks: readonly unknown[]): RichSpan => {
    const spans = chunks.map((chunk) =>
      typeof chunk === 'object' ? (chunk as RichSpan) : { text: String(chunk) },
    );
    const [only] = spans;
    // A moment is marked where it is all of what is emphasised.
    const moment = spans.length === 1 ? only?.moment : undefined;
    return { text: spans.map(({ text }) => text).join(''), style, ...(moment && { moment }) };
  };
const tags = { b: tag('strong'), i: tag('emphasis'), code: tag('code') };

function makeTranslate(locale: Locale, office: string): Translate {
  const rich = (key: MessageKey, args: MessageArgs = {}): readonly RichSpan[] => {
    const out = format(locale, key, office).format<RichSpan>({ ...args, ...tags });
    const parts = Array.isArray(out) ? out : [out];
    return parts.map((part) => (typeof part === 'object' ? (part as RichSpan) : { text: String(part) }));
  };
  const write = (key: MessageKey, args?: MessageArgs): string =>
    rich(key, args)
      .map((span) => span.text)
      .join('');
  // A screen has more labels than sentences, and a label is always the same.
  const labels = new Map<MessageKey, string>();
  const translate = (key: MessageKey, args?: MessageArgs): string => {
    if (args !== undefined) return write(key, args);
    const label = labels.get(key) ?? write(key);
    labels.set(key, label);
    return label;
  };
  return Object.assign(translate, { rich, locale });
}

const translators = new Map<string, Translate>();

/**
 * The words of a language, with the agency's own name for the office of HR, which holds no signs of messages
 * (`domain/agency/read-setting.ts`).
 */
export function translator(locale: Locale, office: string = usualOffice): Translate {
  const id = `${locale}:${office}`;
  const known = translators.get(id) ?? makeTranslate(locale, office);
  translators.set(id, known);
  return known;
}
