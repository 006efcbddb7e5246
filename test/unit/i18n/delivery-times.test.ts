import { expect, it } from 'vitest';
import type { Locale } from '../../../src/i18n/locale.ts';
import { messages } from '../../../src/i18n/messages/index.ts';

/** What somebody else is told waits for their working hours, so nothing may be promised for this moment. */
const promises: Readonly<Record<Locale, readonly RegExp[]>> = {
  id: [
    /\b(langsung|segera|seketika|(saat|detik) (ini|itu) juga) (akan )?(menerima|mendapat|diberi|dikabari|disampaikan|dikirim|tahu\b)/i,
    /\b(sudah|telah) (diberi ?tahu|dikabari|dikirimi|tahu\b)/i,
    /\b(sudah|telah) (dikirim|disampaikan) kepada \{/i,
  ],
  en: [
    /\b(gets|told|notified|informed|hears?|goes out|sent)\b[^.]*\b(at once|immediately|instantly|(right|straight) away)\b/i,
    /\b(at once|immediately|instantly|(right|straight) away)\b[^.]*\b(gets|told|notified|informed|hears?|goes out|sent)\b/i,
    /\b(has been|have been|was|were) (told|notified|informed)\b|\{name\} knows/i,
  ],
};
const isPromise = (locale: Locale, message: string): boolean => {
  const read = message.replace(/<\/?\w+>/g, '');
  return promises[locale].some((promise) => promise.test(read));
};

/** The test is worth something as long as it sees each of these. */
const promised: Readonly<Record<Locale, readonly string[]>> = {
  id: [
    '{name} langsung menerima pesannya.',
    '{name} langsung diberi tahu.',
    '{name} akan segera diberitahu.',
    '{name} seketika mendapat kabar.',
    'Pesan segera dikirim kepada {name}.',
    '{name} saat ini juga menerima pesan.',
    '{name} sudah <b>diberi tahu</b>.',
    '{name} telah dikabari.',
    '{name} sudah tahu.',
    'Pesan sudah dikirim kepada {name}.',
  ],
  en: [
    '{name} gets the message at once.',
    '{name} will be told immediately.',
    '{name} is notified straight away.',
    'It goes out right away.',
    'At once, {name} is told.',
    '{name} has been told.',
    '{name} was <b>notified</b>.',
    '{name} knows.',
  ],
};

it.each(['id', 'en'] as const)(
  'no text says that somebody else hears at once, whatever the hour (%s)',
  (locale) => {
    const said = Object.entries(messages[locale]).filter(([, text]) => isPromise(locale, text));
    expect(said).toEqual([]);
  },
);

it.each(['id', 'en'] as const)('such a promise would be noticed in all its wordings (%s)', (locale) => {
  expect(promised[locale].filter((text) => !isPromise(locale, text))).toEqual([]);
});
