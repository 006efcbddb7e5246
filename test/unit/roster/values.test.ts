import { describe, expect, it } from 'vitest';
import { parseDay, parseEmail, parseTimeZone, parseYesNo } from '../../../src/domain/people/roster-values.ts';
import { Temporal } from '../../../src/shared/time.ts';

const said = (text: string) => parseDay(text)?.toString();
const serial = (number: string) => parseDay({ number })?.toString();

describe('a day', () => {
  it('is read as ISO, day first with any of three signs, as a date cell, and as the number of a spreadsheet', () => {
    for (const text of [
      '2026-03-01',
      '2026-3-1',
      '2026-03-01T00:00:00Z',
      '2026-03-01 00:00',
      '2026-03-01T00:00:00.000Z',
      '1/3/2026',
      '01.03.2026',
      '01-03-2026',
      ' 01-03-2026 ',
      '1 Maret 2026',
      '01 maret 2026',
      '1 MARET 2026',
      '1-Mar-2026',
      '01-Mar-26',
      '1/Mar/2026',
      '1 March 2026',
      '1. Mar. 2026',
    ])
      expect(said(text), text).toBe('2026-03-01');
    expect(parseDay(Temporal.PlainDate.from('2026-03-01'))?.toString()).toBe('2026-03-01');
    expect(serial('46082')).toBe('2026-03-01');
  });

  it('that is not valid is never guessed', () => {
    for (const text of [
      '',
      '2026-02-30',
      '31/04/2026',
      '2026-13-01',
      '2026-03-01T08:30',
      'x2026-03-01',
      '2026-03-01x',
      'x1/3/2026',
      '1/3/2026x',
      '111/3/2026',
      '1/333/2026',
      '1/3/26',
      '1 Ma 2026',
      '1 Mart 2026',
      '1 Maret',
      'Maret 2026',
      '1 Maret 202',
      '30 Februari 2026',
      '31 April 2026',
      '0 Maret 2026',
      '2026 Maret 1',
      '03/13/2026',
      '12026-03-01',
      '46082',
      'besok',
    ])
      expect(said(text), text).toBeUndefined();
    for (const number of ['46082.5', '60', '-1', '1e15', '-1e15', 'x'])
      expect(serial(number), number).toBeUndefined();
  });

  it('may name its month in Indonesian or English, whole or by its first letters', () => {
    const names =
      'Januari Jan January|Februari Feb Pebruari February|Maret Mar March|April Apr|Mei May|Juni Jun June|' +
      'Juli Jul July|Agustus Agu Agt Ags Agust August Aug|September Sep Sept|Oktober Okt October Oct|' +
      'November Nov Nopember Nop|Desember Des December Dec';
    names.split('|').forEach((month, place) => {
      for (const name of month.split(' '))
        expect(said(`07 ${name} 2021`), name).toBe(`2021-${String(place + 1).padStart(2, '0')}-07`);
    });
    expect(['1-Jan-49', '1-Jan-50', '1-Jan-98'].map(said)).toEqual([
      '2049-01-01',
      '1950-01-01',
      '1998-01-01',
    ]);
  });

  it('lies between 1950 and 2100, however it is written: another year is a slip of the finger', () => {
    expect(['1950-01-01', '2100-12-31'].map(said)).toEqual(['1950-01-01', '2100-12-31']);
    expect(['1949-12-31', '2101-01-01', '0206-03-01'].map(said)).toEqual([undefined, undefined, undefined]);
    for (const [year, isRead] of [
      [1949, false],
      [1950, true],
      [2100, true],
      [2101, false],
    ] as const)
      expect(parseDay(new Temporal.PlainDate(year, 6, 1)) !== undefined).toBe(isRead);
    expect([serial('18264'), serial('18263'), serial('73415'), serial('73416')]).toEqual([
      '1950-01-01',
      undefined,
      '2100-12-31',
      undefined,
    ]);
  });
});

describe('yes and no', () => {
  it.each([
    [true, ['ya', 'Y', 'Yes', 'TRUE', '1', 'x', 'v', '✓', '✔', 'benar', ' Ya ']],
    [false, ['tidak', 'T', 'tdk', 'No', 'n', 'FALSE', '0', 'bukan', 'salah']],
    [undefined, ['', 'mungkin', '2', 'yaa', 'ya tidak']],
  ] as const)('%s is what people mean by these', (meaning, words) => {
    for (const word of words) expect(parseYesNo(word), word).toBe(meaning);
  });
});

describe('an e-mail address', () => {
  it('is kept in lower case', () => {
    expect(parseEmail(' Budi.Santoso+Kinerja@Kominfo.Kota.GO.ID ')).toBe(
      'budi.santoso+kinerja@kominfo.kota.go.id',
    );
    expect(parseEmail('b@a-b.id')).toBe('b@a-b.id');
    expect(parseEmail('b@1.id')).toBe('b@1.id');
    expect(parseEmail('b@a.b.id')).toBe('b@a.b.id');
  });

  it('of another shape is refused', () => {
    for (const text of [
      '',
      'budi',
      'budi@kota',
      '@kota.id',
      'budi@',
      'budi@.id',
      'budi@kota.',
      'budi@-kota.id',
      'budi@kota-.id',
      'budi@kota.-id',
      'budi@kota.id-',
      'budi..santoso@kota.id',
      'budi santoso@kota.id',
      'budi@kota.id, ani@kota.id',
      'budi@ko ta.id',
      '(budi)budi@kota.id',
      'budi@kota.id>',
    ])
      expect(parseEmail(text), text).toBeUndefined();
  });

  it('is at most 254 characters long', () => {
    const ofLength = (length: number) => `${'a'.repeat(length - '@kota.id'.length)}@kota.id`;
    expect(parseEmail(ofLength(254))).toBe(ofLength(254));
    expect(parseEmail(ofLength(255))).toBeUndefined();
  });
});

describe('a time zone', () => {
  it('is one of the three of Indonesia by its letters, or any by its IANA name', () => {
    expect(
      ['WIB', 'wita', 'Wit', 'Asia/Jakarta', 'asia/makassar'].map((text) => parseTimeZone(text)),
    ).toEqual(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Jakarta', 'Asia/Makassar']);
  });

  it('is neither an offset nor a place without a zone', () => {
    for (const text of ['', '+08:00', 'GMT+8 jam', 'Asia/Mataram', '8'])
      expect(parseTimeZone(text), text).toBeUndefined();
  });
});
