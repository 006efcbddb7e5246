import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { growthFormList } from '../../../src/domain/growth/forms.ts';
import { readCatalogue } from '../../../src/domain/growth/read-catalogue.ts';
import { type CatalogueEntry, catalogueChanges, sameTraining } from '../../../src/domain/growth/training.ts';
import type { RosterTable } from '../../../src/domain/people/roster-table.ts';
import { catalogueCsv } from '../../../src/roster/catalogue-csv.ts';
import { readCsv } from '../../../src/roster/read-csv.ts';
import { Temporal } from '../../../src/shared/time.ts';

const head = ['judul', 'bentuk', 'jp', 'kompetensi', 'level', 'mulai', 'selesai', 'kursi'];
const table = (...rows: readonly (readonly string[])[]): RosterTable =>
  [head, ...rows].map((cells, at) => ({ row: at + 1, cells }));
const fine = ['Komunikasi Publik', 'Pelatihan', '12', 'Komunikasi', '3', '2027-04-12', '14/04/2027', '30'];
const problems = (...rows: readonly (readonly string[])[]) => {
  const read = readCatalogue(table(...rows));
  return read.ok ? [] : read.error.map(({ row, column, code }) => [row, column, code]);
};
const but = (at: number, value: string) => fine.map((cell, place) => (place === at ? value : cell));

describe('a catalogue of trainings', () => {
  it('is read by names as people write them', () => {
    const read = readCatalogue(table(fine, ['Naskah', 'bimtek', '8', 'm.03', '2', '', '', '']));
    expect(read).toEqual({
      ok: true,
      value: [
        {
          ...{ title: 'Komunikasi Publik', form: 'training', hours: 12, item: 'M.03', level: 3, seats: 30 },
          from: Temporal.PlainDate.from('2027-04-12'),
          to: Temporal.PlainDate.from('2027-04-14'),
        },
        { title: 'Naskah', form: 'technical-guidance', hours: 8, item: 'M.03', level: 2 },
      ],
    });
  });

  it.each([
    ['', 0, 'judul', 'missing'],
    ['x'.repeat(121), 0, 'judul', 'title-length'],
    ['Rapat', 1, 'bentuk', 'no-form'],
    ['dua belas', 2, 'jp', 'no-hours'],
    ['0', 2, 'jp', 'no-hours'],
    ['Menari', 3, 'kompetensi', 'no-competency'],
    ['6', 4, 'level', 'no-level'],
    ['besok', 5, 'mulai', 'no-date'],
    ['', 5, 'selesai', 'no-start'],
    ['2027-04-01', 6, 'selesai', 'ends-before'],
    ['banyak', 7, 'kursi', 'no-seats'],
    ['#N/A', 7, 'kursi', 'no-seats'],
  ])('names row and column of a wrong cell: %j in place %i', (value, at, column, code) => {
    expect(problems(fine.with(0, 'Lain'), but(at, value))).toEqual([[3, column, code]]);
  });

  it('tells every problem of a file, and takes nothing of it', () => {
    expect(problems(but(4, 'tinggi'), but(2, ''), fine, fine)).toEqual([
      [2, 'level', 'no-level'],
      [3, 'jp', 'missing'],
      [5, 'judul', 'again'],
    ]);
    expect(problems()).toEqual([[undefined, undefined, 'empty']]);
    const wrongHead = readCatalogue([{ row: 1, cells: ['judul', 'warna', 'judul'] }]);
    expect(wrongHead.ok ? [] : wrongHead.error.map(({ column, code }) => [column, code])).toEqual([
      ['warna', 'unknown-column'],
      ['judul', 'column-twice'],
      ['bentuk', 'no-column'],
      ['jp', 'no-column'],
      ['kompetensi', 'no-column'],
      ['level', 'no-column'],
    ]);
  });

  const entries = fc.uniqueArray(
    fc
      .record({
        title: fc.stringMatching(/^[A-Za-z=+@;"'-][A-Za-z0-9 ;,"'=-]{0,40}[A-Za-z]$/),
        form: fc.constantFrom(...growthFormList),
        hours: fc.integer({ min: 1, max: 999 }),
        item: fc.constantFrom(...competencyCodes),
        level: fc.constantFrom(1, 2, 3, 4, 5),
        start: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
        length: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
        seats: fc.option(fc.integer({ min: 0, max: 9999 }), { nil: undefined }),
      })
      .map(({ start, length, seats, title, level, ...rest }): CatalogueEntry => {
        const from =
          start === undefined ? undefined : Temporal.PlainDate.from('2026-01-01').add({ days: start });
        return {
          ...rest,
          level: level as CatalogueEntry['level'],
          // As a reader of cells leaves it.
          title: title.replace(/\s+/g, ' ').replace(/^'+/, '').trim() || 'Judul',
          ...(from && { from }),
          ...(from && length !== undefined && { to: from.add({ days: length }) }),
          ...(seats !== undefined && { seats }),
        };
      }),
    { selector: sameTraining, minLength: 1, maxLength: 12 },
  );

  it('is exported so that importing it again changes nothing', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const known = all.map((one, at) => ({ ...one, id: String(at), taken: at }));
        const csv = readCsv(Buffer.from(catalogueCsv(known)), () => false);
        expect(csv.ok).toBe(true);
        const read = csv.ok ? readCatalogue(csv.value) : csv;
        expect(read.ok ? [] : read.error).toEqual([]);
        const changes = read.ok ? catalogueChanges(known, read.value) : [];
        expect(changes.map(({ kind }) => kind)).toEqual(all.map(() => 'unchanged'));
      }),
      { numRuns: 200 },
    );
  });

  it('changes a training that has other hours, and adds one that starts on another day', () => {
    const [one] = [{ title: 'Komunikasi', form: 'course', hours: 8, item: 'M.03', level: 3 } as const];
    const known = [{ ...one, id: 'a', taken: 2 }];
    const from = Temporal.PlainDate.from('2027-05-03');
    expect(
      catalogueChanges(known, [
        { ...one, title: 'KOMUNIKASI', hours: 9 },
        { ...one, from },
      ]),
    ).toMatchObject([{ kind: 'changed', id: 'a' }, { kind: 'added' }]);
  });
});
