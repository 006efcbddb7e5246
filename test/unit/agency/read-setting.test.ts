import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSetting } from '../../../src/domain/agency/read-setting.ts';
import {
  agencyOf,
  isOfUnit,
  type SettingKey,
  type SettingRow,
  settingKeys,
} from '../../../src/domain/agency/settings.ts';
import { Temporal } from '../../../src/shared/time.ts';

const read = (key: SettingKey, text: string) => readSetting(key, isOfUnit(key) ? 'dinas' : '', text);
const codeOf = (key: SettingKey, text: string) => {
  const found = read(key, text);
  return found.ok ? found.value : found.error.code;
};
const given = { agencyName: 'Kota Contoh' };
const at = Temporal.Instant.from('2026-12-01T00:00:00Z');
const row = (key: SettingKey, value: string): SettingRow => ({
  ...{ key, unit: isOfUnit(key) ? 'dinas' : '', revision: 1, state: 'set', value, at, reason: 'uji' },
});

describe('a typed setting', () => {
  it.each([
    ['hours', '7.30 - 16.00', '07:30-16:00'],
    ['hours', '07:30–16:00', '07:30-16:00'],
    ['hours', '16:00-07:30', 'hours-backward'],
    ['hours', '08:00-08:00', 'hours-backward'],
    ['hours', '08:00-10:30', 'hours-short'],
    ['hours', '08:00-24:00', 'hours-shape'],
    ['hours', '08:61-17:00', 'hours-shape'],
    ['hours', 'pagi', 'hours-shape'],
    ['workdays', 'Senin-Jumat', '1,2,3,4,5'],
    ['workdays', 'sabtu, mon', '1,6'],
    ['workdays', 'jumat-senin', 'days-shape'],
    ['workdays', '1-5-6', 'days-shape'],
    ['workdays', '8', 'days-shape'],
    ['zone', 'asia/jakarta', 'Asia/Jakarta'],
    ['zone', '+07:00', 'unknown-zone'],
    ['zone', 'Asia/Denpasar', 'unknown-zone'],
    ['objection', '14', '14 calendar'],
    ['objection', '14 hari kerja', '14 working'],
    ['objection', '21 hari', '21 calendar'],
    ['objection', '13 hari', 'term-short'],
    ['objection', '91', 'term-long'],
    ['objection', 'dua minggu', 'term-shape'],
    ['decision', '10 hari kerja', '10 working'],
    ['decision', '0', 'term-shape'],
    ['decision', '91', 'term-long'],
    ['hearing', '5, 3,5 hari kerja', '3,5 working'],
    ['hearing', '3,5,7,9', 'hearing-shape'],
    ['hearing', '0', 'hearing-shape'],
    ['hearing', '31 hari', 'hearing-long'],
    ['overdue', 'Naikkan', 'escalate'],
    ['overdue', 'diam', 'overdue-shape'],
    ['clearance', 'Dokumen', 'documents'],
    ['clearance', 'semua', 'all'],
    ['clearance', 'tidak', 'none'],
    ['clearance', 'ya', 'clearance-shape'],
    ['vignettes', 'Nonaktif', 'off'],
    ['colleagues', 'mungkin', 'switch-shape'],
    ['office', 'BKD', 'BKD'],
    ['office', '<b>BKD</b>', 'name-signs'],
    ['office', '{agency}', 'name-signs'],
    ['office', "BKD 'Kota'", 'name-signs'],
    ['office', 'Badan Kepegawaian dan Pengembangan', 'too-long'],
    ['contact', ' \u200b ', 'empty'],
  ] as const)('%s: "%s" is %s', (key, text, expected) => {
    expect(codeOf(key, text)).toBe(expected);
  });

  it('is of a unit where it is one of a unit, and of none elsewhere', () => {
    expect(readSetting('zone', '', 'Asia/Jakarta')).toMatchObject({ error: { code: 'needs-unit' } });
    expect(readSetting('hours', 'dinas', '08:00-16:00')).toMatchObject({ error: { code: 'no-unit' } });
  });

  it('is read from what it is kept as, to the same', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(25), fc.nat(61), fc.nat(25), fc.nat(61)).map(([a, b, c, d]) => `${a}.${b}-${c}.${d}`),
      fc.tuple(fc.nat(120), fc.constantFrom('', ' hari', ' hari kerja', ' days')).map((of) => of.join('')),
      fc.array(fc.constantFrom('senin', 'tue', '3', 'jumat-minggu', '1-2'), { minLength: 1 }).map(String),
      fc.constantFrom('on', 'off', 'ya', 'tidak', 'Asia/Makassar', 'asia/jayapura', 'UTC'),
    );
    fc.assert(
      fc.property(fc.constantFrom(...settingKeys), typed, (key, text) => {
        const found = read(key, text);
        if (found.ok) expect(read(key, found.value)).toEqual(found);
      }),
      { numRuns: 500 },
    );
  });

  it('never makes an agency that reminds nobody, or gives fewer days than the law', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.tuple(fc.nat(23), fc.nat(59), fc.nat(23), fc.nat(59)).map(([a, b, c, d]) => {
        const two = (n: number) => String(n).padStart(2, '0');
        return `${two(a)}:${two(b)}-${two(c)}:${two(d)}`;
      }),
      fc.nat(200).map((days) => `${days} hari kerja`),
      fc.constantFrom('senin', '7', 'sabtu-minggu'),
    );
    fc.assert(
      fc.property(fc.constantFrom('hours', 'workdays', 'objection'), typed, (key, text) => {
        const found = read(key, text);
        if (!found.ok) return;
        const { hours, week, objection } = agencyOf([row(key, found.value)], given);
        const length = Temporal.PlainTime.from(hours.from).until(hours.until).total('hours');
        expect(length).toBeGreaterThanOrEqual(3);
        expect(week.length).toBeGreaterThan(0);
        expect(objection.days).toBeGreaterThanOrEqual(14);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the agency as rows say', () => {
  it('is the default where nothing is set, set back, or cannot be read', () => {
    const usual = agencyOf([], given);
    expect(usual).toMatchObject({
      ...{ name: 'Kota Contoh', hours: { from: '08:00', until: '17:00' }, week: [1, 2, 3, 4, 5] },
      ...{ objection: { days: 14, kind: 'calendar' }, offersVignettes: true, asksColleagues: true },
    });
    const { value: _, ...back } = { ...row('hours', '07:00-15:00'), revision: 2 };
    expect(agencyOf([row('hours', '07:00-15:00'), back], given)).toEqual(usual);
    expect(agencyOf([row('hours', 'of a later release')], given)).toEqual(usual);
  });

  it('does not take what was only asked, or declined', () => {
    const asked = { ...row('objection', '30 calendar'), state: 'asked' } as const;
    expect(agencyOf([asked], given).objection.days).toBe(14);
    expect(agencyOf([asked, { ...asked, state: 'declined', revision: 2 }], given).objection.days).toBe(14);
    expect(agencyOf([asked, { ...asked, state: 'set', revision: 2 }], given).objection.days).toBe(30);
  });
});
