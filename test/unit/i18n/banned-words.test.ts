import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../src/i18n/locale.ts';
import { type MessageKey, messages } from '../../../src/i18n/messages/index.ts';

type Ban = {
  readonly locale: Locale;
  readonly words: RegExp;
  readonly why: string;
  /** Messages in which the words are right. */
  readonly but?: readonly MessageKey[];
};

/** Words that a civil servant reads otherwise than they are meant, or that no office writes. */
const bans: readonly Ban[] = [
  { locale: 'id', words: /\busang\b/i, why: 'worn-out goods; a button is "tidak berlaku lagi"' },
  {
    locale: 'id',
    words: /menerima hasil|menerimanya|hasil sudah diterima/i,
    why: 'reads as accepting the result',
  },
  {
    locale: 'id',
    words: /keberatan (Anda )?(sudah |telah )?diterima/i,
    why: 'reads as: the objection is granted',
  },
  {
    locale: 'id',
    words: /disepakati/i,
    why: 'nobody has agreed to what the appraiser writes alone',
    // Said once both confirmed a talk or accepted an action of development, and by the press that does.
    but: [
      ...(['result.agreed', 'talk.lines', 'talk.confirm.care', 'talk.button.confirm'] as const),
      ...(['data.talk.agreed', 'growth.accept.meaning', 'growth.state.agreed'] as const),
      ...(['growth.done.accept', 'growth.news.accepted', 'growth.before.agreed'] as const),
    ],
  },
  { locale: 'id', words: /\bsyarat\b/i, why: 'is "SKJ" or "level yang dipersyaratkan"' },
  { locale: 'id', words: /\bjeda\b/i, why: 'no office presses it, and it does not say that all is saved' },
  { locale: 'id', words: /\btepat \{/i, why: '"tepat" before a number reads as "correct"' },
  { locale: 'id', words: /menunggu Anda/i, why: 'reads as somebody waiting for the person' },
  { locale: 'id', words: /paling banyak \{|dari paling banyak/i, why: 'stiff; "maksimal"' },
  {
    locale: 'id',
    words: /\b(kita bahas|kita sepakati)\b/i,
    why: 'puts "we" into the mouth of the appraiser',
  },
  {
    locale: 'id',
    words: /agar tetap milik|sedang tenang|terbaik dengan|secara utuh terhadap/i,
    why: 'translated',
  },
  { locale: 'id', words: /berdiskusi|\bdiskusi\b/i, why: 'the rule says "dialog kinerja"' },
  { locale: 'id', words: /dialog(?! kinerja)/i, why: 'is "dialog kinerja"' },
  {
    locale: 'id',
    words: /sudah terlambat|batas waktu sudah lewat|tetap berjalan|tidak ada lagi yang dapat diubah/i,
    why: 'presses or threatens; say until when, and what one can still do',
  },
  { locale: 'id', words: /begitu saja|tidak dijual/i, why: 'threatens, or raises the suspicion it denies' },
  { locale: 'id', words: /melaporkan bahwa Anda/i, why: 'denounces the reader' },
  {
    locale: 'id',
    words: /menyerahkan|diserahkan/i,
    why: 'an assessment is "dikirim"',
    but: ['roster.count.handed-over'],
  },
  {
    locale: 'id',
    words: /(?<!pejabat )\bpenilai(mu)?\b(?!an)/i,
    why: 'is "pejabat penilai"',
    but: ['roster.column.appraiser', 'roster.appraiser-self', 'cli.roster.more'],
  },
  { locale: 'en', words: /\bpredicate\b/i, why: 'is "performance rating (predikat)"' },
  { locale: 'en', words: /\bhand(ed|s|ing)? (it |the \S+ )?in\b/i, why: 'is "submit"' },
  {
    locale: 'en',
    words: /\ba talk\b|\bfor a talk\b/i,
    why: 'is "performance dialogue"',
  },
  { locale: 'en', words: /can grow/i, why: 'is "to develop"' },
  { locale: 'en', words: /objection has been received/i, why: 'is "recorded, not decided yet"' },
  { locale: 'en', words: /out of date|outdated/i, why: 'a button is "no longer valid"' },
  {
    locale: 'en',
    words: /\bagreed (next )?step\b/i,
    why: 'nobody has agreed to what the appraiser writes alone',
  },
];

/** A message as it is read: names of arguments are no words, and emphasis stands between none. */
const read = (message: string): string => message.replace(/<\/?\w+>/g, '').replace(/\{(\w+)(?=[},])/g, '{');

/** Each kind of banned words, as a message would say it: a ban that does not see its own words is worth nothing. */
const spoken: Readonly<Record<Locale, readonly string[]>> = {
  id: [
    'Tombol ini sudah usang.',
    'Anda menerima hasil ini.',
    'Anda dapat menerimanya.',
    'Hasil sudah diterima.',
    'Keberatan Anda sudah diterima.',
    'Keberatan telah diterima.',
    'Langkah yang disepakati',
    'Syarat: {level}',
    'Jeda',
    'Terjawab tepat {count}.',
    '<b>{name}</b> menunggu <b>Anda</b>',
    'Isi paling banyak {max}.',
    'Tulisan Anda (paling banyak {max, number} karakter)',
    '2 dari paling banyak 10',
    'Mari kita bahas',
    'Yang kita sepakati',
    'agar tetap milik Anda',
    'saat sedang tenang',
    'terbaik dengan ponsel',
    'secara utuh terhadap',
    'Silakan berdiskusi',
    'Minta diskusi',
    'Minta dialog',
    'Itu sudah terlambat.',
    'Batas waktu sudah lewat',
    'batas waktunya tetap berjalan',
    'tidak ada lagi yang dapat diubah',
    'tidak hilang begitu saja',
    'Data Anda tidak dijual.',
    '{name} melaporkan bahwa Anda keliru.',
    'Anda menyerahkan penilaian.',
    'Penilaian diri sudah diserahkan.',
    'Penilai Anda: {appraiser}',
    'penilaimu',
  ],
  en: [
    'Your predicate',
    'It was handed in.',
    'Hand it in',
    'Hands the form in',
    'A talk with {name}',
    'Ask for a talk',
    'What can grow',
    'The objection has been <b>received</b>.',
    'This button is out of date.',
    'An outdated button',
    'The agreed next step',
    'Agreed step',
  ],
};

describe('the words of the bot', () => {
  it.each(bans)('in $locale never say $words: $why', ({ locale, words, but = [] }) => {
    const found = Object.entries(messages[locale]).filter(
      ([key, message]) => words.test(read(message)) && !but.some((allowed) => allowed === key),
    );
    expect(found).toEqual([]);
  });

  it.each(['id', 'en'] as const)('would be noticed, each kind of them, in a message (%s)', (locale) => {
    const own = bans.filter((ban) => ban.locale === locale);
    const unnoticed = spoken[locale].filter((words) => !own.some((ban) => ban.words.test(read(words))));
    expect(unnoticed).toEqual([]);
    const unspoken = own.filter(({ words }) => !spoken[locale].some((said) => words.test(read(said))));
    expect(unspoken).toEqual([]);
  });

  it('are excepted only where they still stand', () => {
    const stale = bans.flatMap(({ locale, words, but = [] }) =>
      but.filter((key) => !words.test(read(messages[locale][key]))),
    );
    expect(stale).toEqual([]);
  });

  it('are called what the rule calls them where they are first read', () => {
    expect(messages.id['self.reader']).toContain('Pejabat Penilai Kinerja');
    expect(messages.id['privacy.3']).toContain('Pejabat Penilai Kinerja');
    expect(messages.en['rate.summary.predicate']).toContain('Performance rating (predikat)');
  });
});
