import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { linkCodeUrl } from '../../../src/domain/people/link-code.ts';
import { messages } from '../../../src/i18n/messages/index.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { createLetterPress, type Letter } from '../../../src/reports/link-letters.ts';
import { pagesOf, pictureOf } from '../../support/read-pdf.ts';

// The types of this package describe a module, and Node reads another kind.
const reads = jsqr as unknown as (typeof jsqr)['default'];

const bot = 'kinerja_kota_bot';
const codeOf = (at: number) => ({ selector: '7Q4KX9', secret: `M2RTV8WYA3H${String(at).padStart(3, '0')}` });
const letterOf = (name: string, at: number): Letter => ({
  ...{
    name,
    unit: 'Dinas Komunikasi dan Informatika',
    code: `7Q4KX-9M2RT-V8WYA-3H${String(at).padStart(3, '0')}`,
  },
  url: linkCodeUrl(bot, codeOf(at)),
});
const names = ['Ani Rahmawati', 'Budi Santoso', 'Citra Lestari', 'Dewi Anggraini', 'Eko Prasetyo'];
const letters = names.map(letterOf);
const paper = { agency: 'Pemerintah Kota Contoh', perPage: 4, until: '16 Desember 2026, 10.00 WITA' };

describe.each(['id', 'en'] as const)('link letters in %s', (locale) => {
  const t = translator(locale);

  it('say of each person the name, the unit, the code and three steps, four on a page', async () => {
    const pages = await pagesOf(createLetterPress(t, paper)(letters));
    expect(pages).toHaveLength(2);
    const [first = '', second = ''] = pages;
    for (const { name, code } of letters.slice(0, 4)) {
      expect(first).toContain(name);
      expect(first).toContain(code);
    }
    expect(second).toContain('Eko Prasetyo');
    expect(second).not.toContain('Budi Santoso');
    for (const step of [1, 2, 3] as const)
      expect(second).toContain(messages[locale][`letters.page.step${step}`]);
    expect(second).toContain('16 Desember 2026, 10.00 WITA');
    expect(second).toContain('Dinas Komunikasi dan Informatika');
    expect(first).toContain(t('letters.page.number', { page: '1', pages: '2' }));
    // Nothing to cut below the last one.
    expect(first.split(messages[locale]['letters.page.cut'])).toHaveLength(4);
    expect(second).not.toContain(messages[locale]['letters.page.cut']);
  });

  it('have a code on the printed page that opens the chat of the bot with the code of that very person', async () => {
    const pdf = createLetterPress(t, { ...paper, perPage: 1 })(letters.slice(0, 2));
    expect(await pagesOf(pdf)).toHaveLength(2);
    for (const at of [0, 1]) {
      const { data, width, height } = await pictureOf(pdf, at + 1);
      expect(reads(data, width, height)?.data).toBe(linkCodeUrl(bot, codeOf(at)));
    }
  });

  it('ask for the code to be typed where no app opens by an address', async () => {
    const [page = ''] = await pagesOf(
      createLetterPress(t, paper)([{ ...letterOf('Budi', 1), url: undefined }]),
    );
    expect(page).toContain(messages[locale]['letters.page.step2NoQr']);
    expect(page).not.toContain(messages[locale]['letters.page.step1']);
  });
});

it('a name is text on a letter, whatever stands in it', async () => {
  const name = '#panic("x") *Budi* $x$ \\u{41} <a> // [b] _c_';
  const [page = ''] = await pagesOf(createLetterPress(translator('id'), paper)([letterOf(name, 1)]));
  expect(page).toContain(name);
});

it('the longest names and units of the roster still leave four letters on one page', async () => {
  const long = {
    name: `Dr. Ir. I Gusti Ayu Agung ${'Ketut Rahmawati '.repeat(5)}S.T., M.T.`,
    unit: 'Dinas '.repeat(25),
  };
  const pdf = createLetterPress(
    translator('id'),
    paper,
  )(letters.slice(0, 4).map((one) => ({ ...one, ...long })));
  const pages = await pagesOf(pdf);
  expect(pages).toHaveLength(1);
  for (const { code } of letters.slice(0, 4)) expect(pages[0]).toContain(code);
});
