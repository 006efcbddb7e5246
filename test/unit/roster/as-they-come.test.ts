import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importRoster, type RosterStore } from '../../../src/application/people/import-roster.ts';
import { checkRoster } from '../../../src/domain/people/roster-check.ts';
import type { PersonOnRoster, RosterPlan } from '../../../src/domain/people/roster-plan.ts';
import type { Cell, RosterTable } from '../../../src/domain/people/roster-table.ts';
import { readRoster } from '../../../src/roster/read-roster.ts';
import { inSelf } from '../rating/rig.ts';
import { today } from './plan-rig.ts';

async function fixture(name: string): Promise<RosterTable> {
  const table = await readRoster(join(import.meta.dirname, '../../support/roster-files', name));
  if (!table.ok) throw new Error(table.error.code);
  return table.value;
}

async function imported(table: RosterTable, people: readonly PersonOnRoster[] = []) {
  const applied: RosterPlan[] = [];
  const store: RosterStore = {
    transaction: (work) =>
      work({
        people: async () => people,
        apply: async (plan) => {
          applied.push(plan);
          return { handedOver: 0, parts: [] };
        },
        underWay: async () => new Set<string>(),
        joiners: async () => [],
      }),
  };
  let made = 0;
  const newId = () => `new-${++made}`;
  const request = { source: 'x.csv', now: inSelf, today, isDryRun: false, mayRemove: true, newId };
  const outcome = await importRoster(store, { table, ...request });
  return { outcome, applied };
}

/** The people of a plan, as the database would have them. */
const peopleOf = (plan: RosterPlan | undefined): readonly PersonOnRoster[] =>
  (plan?.created ?? []).map((record) => ({
    record,
    lines: plan?.lines.find(({ personId }) => personId === record.id)?.lines ?? [],
    results: plan?.results.find(({ personId }) => personId === record.id)?.results ?? [],
  }));

const base = await fixture('roster-base.csv');
const { applied } = await imported(base);
const known = peopleOf(applied[0]);

/** The table with other cells in some rows, counted from the header. */
const changed = (cellOf: (cell: Cell, row: number, title: string) => Cell): RosterTable =>
  base.map((line, row) => ({
    ...line,
    cells: line.cells.map((cell, place) =>
      row === 0 ? cell : cellOf(cell, row, `${base[0]?.cells[place]}`),
    ),
  }));

describe('a list as HR has it', () => {
  it('with NIP., NIP : and NI PPPK before the numbers is the same people', async () => {
    const checked = checkRoster(await fixture('nip-with-prefix.csv'), new Map());
    expect(checked.ok && checked.value.entries.map(({ nip, appraiserNip }) => [nip, appraiserNip])).toEqual([
      ['196801011994031001', undefined],
      ['198603032010011003', '196801011994031001'],
      ['199004042023212004', '196801011994031001'],
    ]);
  });

  it('with months in words is read, but for the day that could be three', async () => {
    const table = await fixture('indonesian-month-dates.csv');
    const checked = checkRoster(table, new Map());
    expect(checked.ok ? [] : checked.error).toEqual([
      { row: 5, column: 'TMT', value: '03/01/22', code: 'date-short-year' },
    ]);
    const rest = checkRoster(table.slice(0, 4), new Map());
    expect(rest.ok && rest.value.entries.map(({ activeFrom }) => `${activeFrom}`)).toEqual([
      '2022-03-01',
      '2021-08-01',
      '2023-10-01',
    ]);
  });

  it('gives the same people however its numbers, days and cells are written', async () => {
    const nipAs = fc.constantFrom<(nip: string) => string>(
      (nip) => nip,
      (nip) => `'${nip}`,
      (nip) => `NIP. ${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`,
      (nip) => `NIP : ${nip}`,
      (nip) => ` ${nip.slice(0, 8)}.${nip.slice(8, 14)}.${nip.slice(14)} `,
    );
    const dayAs = fc.constantFrom<(day: string) => Cell>(
      (day) => day,
      (day) => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`,
      (day) => `${day.slice(8)}-${day.slice(5, 7)}-${day.slice(0, 4)}`,
      (day) => `${Number(day.slice(8))} Januari ${day.slice(0, 4)}`,
      (day) => `${day.slice(8)}-Jan-${day.slice(2, 4)}`,
      (day) => ({ number: String(Date.parse(day) / 86_400_000 + 25_569) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.tuple(nipAs, dayAs)), async (ways) => {
        const table = changed((cell, _row, title) => {
          const [asNip, asDay] = ways.next().value;
          if (cell === '') return cell;
          return title.startsWith('NIP') ? asNip(`${cell}`) : title === 'TMT' ? asDay(`${cell}`) : cell;
        });
        const again = await imported(table, known);
        expect(again.outcome).toMatchObject({ ok: true, value: { counts: { unchanged: 4 } } });
        expect(again.applied).toEqual([]);
      }),
    );
  });
});

describe('what a file cannot say', () => {
  const wrong = fc.constantFrom<Cell>(
    { unreadable: 'error', shown: '#N/A' },
    { unreadable: 'error', shown: '#REF!' },
    { unreadable: 'no-value', shown: '' },
    ...['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '####', 'Err:502', 'NULL', 'n/a', '--', '...', '?'],
  );

  it('changes nothing at all, whichever cell it stands in: a hundred broken files', async () => {
    const places = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(9)), {
      minLength: 1,
      maxLength: 6,
      selector: String,
    });
    await fc.assert(
      fc.asyncProperty(places, wrong, async (broken, bad) => {
        const isBroken = (row: number, place: number) => broken.some(([r, p]) => r === row && p === place);
        const table = base.map((line, row) => ({
          ...line,
          cells: line.cells.map((cell, place) => (isBroken(row, place) ? bad : cell)),
        }));
        for (const people of [[], known]) {
          const { outcome, applied: written } = await imported(table, people);
          expect(written).toEqual([]);
          const told = outcome.ok ? [] : outcome.error;
          // Each broken cell is named with its place, whatever else follows from it.
          for (const [row, place] of broken)
            expect(told).toContainEqual(
              expect.objectContaining({
                row: row + 1,
                column: base[0]?.cells[place],
                code: expect.stringMatching(/^(cell-error|cell-uncomputed|no-word)$/),
              }),
            );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves who is known as they are, when whole columns are empty or not there', async () => {
    const columns = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    await fc.assert(
      fc.asyncProperty(fc.subarray(columns), fc.boolean(), async (gone, isCut) => {
        // The six that a roster must have stay as titles.
        const without = (place: number) => gone.includes(place) && isCut && place > 5;
        const table = base.map((line, row) => ({
          ...line,
          cells: line.cells.flatMap((cell, place): Cell[] =>
            without(place) ? [] : [row > 0 && gone.includes(place) ? '' : cell],
          ),
        }));
        const { outcome, applied: written } = await imported(table, known);
        expect(outcome).toMatchObject({ ok: true, value: { counts: { unchanged: 4 }, removals: [] } });
        expect(written).toEqual([]);
      }),
    );
  });
});
