import { expect, it } from 'vitest';
import { messages } from '../../../src/i18n/messages/index.ts';

/** What somebody else is told waits for their working hours, so nothing may be promised for this moment. */
const promises = {
  id: /langsung (menerima|mendapat|diberi|disampaikan|dikirim)|(sudah|segera|telah) (diberi tahu|tahu\b)/i,
  en: /\b(gets|is told|goes out|is sent)\b[^.]*\b(at once|immediately|right away)\b|\bhas been told\b|\{name\} knows/i,
} as const;

it.each(['id', 'en'] as const)(
  'no text says that somebody else hears at once, whatever the hour (%s)',
  (locale) => {
    const said = Object.entries(messages[locale]).filter(([, text]) => promises[locale].test(text));
    expect(said).toEqual([]);
  },
);
