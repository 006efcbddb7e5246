import { describe, expect, it } from 'vitest';
import { importRoster, type RosterStore } from '../../../src/application/people/import-roster.ts';
import type { PersonOnRoster, RosterPlan } from '../../../src/domain/people/roster-plan.ts';
import { inSelf } from '../rating/rig.ts';
import { aRow, aTable, nips } from './a-roster.ts';
import { day, line, person, today } from './plan-rig.ts';

const wayan = person(
  { id: 'wayan', nip: nips.wayan, name: 'Wayan', isTop: true, email: 'wayan@kota.id' },
  [],
);
const ani = person({ id: 'ani', nip: nips.ani, name: 'Ani', email: null }, [line('wayan', '2020-01-01')]);
const budi = person();

function run(
  rows: Parameters<typeof aTable>[0],
  people: readonly PersonOnRoster[] = [wayan, ani, budi],
  isDryRun = false,
  mayRemove = false,
) {
  const applied: { plan: RosterPlan; source: string; isUndone: boolean }[] = [];
  const store: RosterStore = {
    transaction: (work, options) =>
      work({
        people: async () => people,
        apply: async (plan, { source }) => {
          applied.push({ plan, source, isUndone: options.isDryRun });
          return { handedOver: 5, parts: [] };
        },
        underWay: async () => new Set<string>(),
        joiners: async () => [],
      }),
  };
  let made = 0;
  const request = {
    source: 'pegawai.csv',
    now: inSelf,
    today,
    isDryRun,
    mayRemove,
    newId: () => `new-${++made}`,
  };
  return importRoster(store, { table: aTable(rows), ...request }).then((outcome) => ({ outcome, applied }));
}
const codes = async (...args: Parameters<typeof run>) => {
  const { outcome } = await run(...args);
  return outcome.ok ? [] : outcome.error.map(({ code }) => code);
};

describe('importing a roster', () => {
  it('applies what it changes, once, and tells the counts and how many appraisals were handed over', async () => {
    const { outcome, applied } = await run([
      aRow({ 'NIP Penilai': nips.wayan, Golongan: 'III/c' }),
      aRow({ NIP: nips.dewi, Nama: 'Dewi' }),
    ]);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        counts: { rows: 2, created: 1, superiorChanged: 1, handedOver: 5, notInFile: 2 },
        superiorChanges: [{ row: 2, before: 'Ani', after: 'Wayan', from: day('2026-11-25') }],
        ignoredColumns: ['Golongan'],
        isDryRun: false,
      },
    });
    expect(applied.map(({ source, isUndone }) => [source, isUndone])).toEqual([['pegawai.csv', false]]);
    expect(applied[0]?.plan.created.map(({ id }) => id)).toEqual(['new-1']);
  });

  it('of a file that says only what is known changes nothing', async () => {
    const { outcome, applied } = await run([aRow()]);
    expect(outcome).toMatchObject({ ok: true, value: { counts: { unchanged: 1, handedOver: 0 } } });
    expect(applied).toEqual([]);
  });

  it('is refused with every problem, and then changes nothing', async () => {
    const { outcome, applied } = await run([aRow({ Nama: '-', Jenjang: 'x' })]);
    expect(outcome.ok ? [] : outcome.error.map(({ code }) => code)).toEqual(['needed-dash', 'level-unknown']);
    expect(applied).toEqual([]);
  });

  it('that would take something away does nothing but say so, until somebody has agreed', async () => {
    const rows = [aRow({ Email: '-', Nama: 'Budi S.' })];
    const waiting = await run(rows);
    const removals = [{ row: 2, name: 'Budi S.', what: 'email', was: 'budi@kota.id' }];
    expect(waiting.outcome).toMatchObject({ ok: true, value: { isWaiting: true, removals } });
    expect(waiting.applied).toEqual([]);
    const agreed = await run(rows, undefined, false, true);
    expect(agreed.outcome).toMatchObject({ ok: true, value: { isWaiting: false, removals } });
    expect(agreed.applied).toHaveLength(1);
    const tried = await run(rows, undefined, true);
    expect(tried.outcome).toMatchObject({ ok: true, value: { isWaiting: false, isDryRun: true, removals } });
  });

  it('as a trial run is undone by the store, and says that it was a trial', async () => {
    const { outcome, applied } = await run([aRow({ Nama: 'Budi S.' })], undefined, true);
    expect(outcome).toMatchObject({ ok: true, value: { isDryRun: true, counts: { changed: 1 } } });
    expect(applied.map(({ isUndone }) => isUndone)).toEqual([true]);
  });

  it('checks the file against the roster: addresses, who is the top, and chains of superiors', async () => {
    expect(await codes([aRow({ Email: 'wayan@kota.id' })])).toEqual(['email-taken']);
    expect(await codes([aRow({ NIP: nips.wayan, Nama: 'Wayan', 'NIP Penilai': '' })])).toEqual([]);
    expect(await codes([aRow({ NIP: nips.ani, Nama: 'Ani', 'NIP Penilai': '-' })])).toEqual([
      'appraiser-missing',
    ]);
    // Wayan already appraises Ani, so Ani cannot appraise Wayan.
    expect(await codes([aRow({ NIP: nips.wayan, Nama: 'Wayan' })])).toEqual(['circle']);
    const noLonger = { ...ani, lines: [line('wayan', '2020-01-01', '2026-01-01')] };
    expect(await codes([aRow({ NIP: nips.wayan, Nama: 'Wayan' })], [wayan, noLonger])).toEqual([]);
  });
});
