import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSetting } from '../../../src/domain/agency/read-setting.ts';
import { agencyOf, type SettingRow } from '../../../src/domain/agency/settings.ts';
import { conversionsOf, printedTable, writtenConversions } from '../../../src/domain/growth/conversions.ts';
import {
  type Conversions,
  conversionOf,
  countedForms,
  freeForms,
  hoursOf,
  mostWithin,
} from '../../../src/domain/growth/forms.ts';
import { growthMoved } from '../../../src/domain/growth/moves.ts';
import { readHours } from '../../../src/domain/growth/read-hours.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAction } from '../../support/growth.ts';

const table = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, at) => ({ row: at + 1, cells: [...cells] }));
const head = ['bentuk', 'jp', 'satuan', 'maksimal sebulan'];
const problems = (...rows: readonly (readonly string[])[]) => {
  const read = readHours(table(...rows));
  return read.ok ? [] : read.error.map(({ row, column, code }) => [row, column, code]);
};

describe('the table of hours of an agency', () => {
  it('is read by form, and a form that is not in it counts as printed', () => {
    const read = readHours(table(head, ['coaching', '3', 'sesi', '4'], ['Seminar/konferensi', '6', '', '']));
    const own = read.ok ? read.value : {};
    expect(own).toEqual({ coaching: { hours: 3, mostAMonth: 4 }, seminar: { hours: 6 } });
    expect(hoursOf('coaching', 2, own)).toBe(6);
    expect(mostWithin('coaching', 1, own)).toBe(4);
    expect(hoursOf('mentoring', 2, own)).toBe(4);
    expect(conversionOf('seminar', own)?.per).toBe('day');
  });

  it.each([
    [head, ['Rapat', '2'], [2, 'bentuk', 'no-form']],
    [head, ['Pelatihan', '2'], [2, 'bentuk', 'not-by-table']],
    [head, ['Coaching', 'dua'], [2, 'jp', 'no-hours']],
    [head, ['Coaching', ''], [2, 'jp', 'missing']],
    [head, ['Coaching', '2', 'sesi', '0'], [2, 'maksimal sebulan', 'no-most']],
    [
      ['bentuk', 'jp', 'harga'],
      ['Coaching', '2', ''],
      [1, 'harga', 'unknown-column'],
    ],
    [
      ['bentuk', 'jp', 'jp'],
      ['Coaching', '2', '2'],
      [1, 'jp', 'column-twice'],
    ],
    [['bentuk'], ['Coaching'], [1, 'jp', 'no-column']],
  ] as const)('tells what is wrong by row and column: %j, %j', (header, row, problem) => {
    expect(problems(header, row)).toEqual([problem]);
  });

  it('tells all that is wrong, and of a form that is there twice where it is', () => {
    const rows = table(head, ['Coaching', 'x'], ['coaching', '2'], ['E-learning', '999']);
    const read = readHours(rows);
    expect(read.ok ? [] : read.error.map(({ row, code, first }) => [row, code, first])).toEqual([
      [2, 'no-hours', undefined],
      [3, 'again', 2],
      [4, 'no-hours', undefined],
    ]);
    expect(problems(head)).toEqual([[undefined, undefined, 'empty']]);
  });

  it('is read back from the text of its setting as it was written', () => {
    const own = fc.dictionary(
      fc.constantFrom(...countedForms),
      fc.record({ hours: fc.nat(100), mostAMonth: fc.integer({ min: 1, max: 31 }) }),
    );
    fc.assert(
      fc.property(own, (given) => {
        const conversions = given as Conversions;
        const written = writtenConversions(conversions);
        const read = conversionsOf(written) ?? {};
        for (const form of countedForms)
          expect(conversionOf(form, read)).toEqual(conversionOf(form, conversions));
        expect(readSetting('jp-table', '', written)).toEqual({ ok: true, value: written });
      }),
    );
    expect(writtenConversions({})).toBe(printedTable);
    expect(readSetting('jp-table', '', 'printed')).toEqual({ ok: true, value: printedTable });
    for (const text of ['coaching', 'coaching=2, coaching=3', 'training=4', 'coaching=101', 'coaching=2/0'])
      expect(readSetting('jp-table', '', text)).toMatchObject({ ok: false });
  });

  it('counts for what is proposed from then on; what was proposed before keeps its hours', () => {
    const today = anAction().from;
    const plan = { ...anAction(), amount: 2, hours: 6, to: today.add({ months: 3 }) };
    const conversions = { coaching: { hours: 3, mostAMonth: 2 } };
    const propose = { type: 'propose', plan } as const;
    expect(growthMoved([], 'employee', propose, { today })).toBe('amount');
    expect(growthMoved([], 'employee', propose, { today, conversions })).toMatchObject({
      after: { hours: 6 },
    });
    const before = anAction({ proposedBy: 'appraiser', hours: 8 });
    const accept = { type: 'accept', no: 1 } as const;
    expect(growthMoved([before], 'employee', accept, { today, conversions })).toMatchObject({
      after: { state: 'agreed', hours: 8 },
    });
  });

  it('is part of the agency as it is now, and absent where forms count as printed', () => {
    const row: SettingRow = {
      ...{ key: 'jp-table', unit: '', revision: 1, state: 'set', value: 'coaching=3/2', reason: 'x' },
      at: Temporal.Instant.from('2026-12-01T00:00:00Z'),
    };
    const given = { agencyName: 'Kota Contoh' };
    expect(agencyOf([row], given).conversions).toEqual({ coaching: { hours: 3, mostAMonth: 2 } });
    expect(agencyOf([], given).conversions).toBeUndefined();
    expect(countedForms.every((form) => freeForms.includes(form))).toBe(true);
  });
});
