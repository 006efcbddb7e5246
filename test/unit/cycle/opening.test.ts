import { describe, expect, it } from 'vitest';
import {
  type CycleDraft,
  type CycleStore,
  type NewAppraisal,
  openCycle,
  type Participant,
} from '../../../src/application/cycle/open-cycle.ts';
import type { Cycle } from '../../../src/domain/cycle/cycle.ts';
import type { Relative } from '../../../src/domain/cycle/kind.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aCycle, inSelf } from '../rating/rig.ts';

const day = Temporal.PlainDate.from;
const person = (id: string, over: Partial<Participant> = {}): Participant => ({
  id,
  name: `Nama ${id}`,
  nip: `nip-${id}`,
  unit: 'Dinas',
  level: 'pelaksana',
  activeFrom: day('2020-01-01'),
  isTop: false,
  hasNip: true,
  lines: [],
  ...over,
});
const by = (appraiserId: string) => [{ appraiserId, from: day('2020-01-01') }];
const agency = [
  person('wayan', { isTop: true, level: 'jpt_pratama' }),
  person('ani', { level: 'pengawas', lines: by('wayan') }),
  person('budi', { lines: by('ani') }),
];
const { id: _id, ...ofCycle } = aCycle();
const draft: CycleDraft = { ...ofCycle, required: { pelaksana: { each: { 'M.01': 3 } } } };

/** A store that remembers what was written, and undoes it at the end of a trial run. */
function aStore(
  people: readonly Participant[],
  takenNames: readonly string[] = [],
  relatives: readonly Relative[] = [],
) {
  const opened: { cycle: Cycle; appraisals: readonly NewAppraisal[]; now: Temporal.Instant }[] = [];
  const store: CycleStore = {
    transaction: async (work, { isDryRun }) => {
      const outcome = await work({
        isNameTaken: async (name) => takenNames.includes(name),
        people: async () => people,
        overlaps: async () => [],
        relatives: async () => relatives,
        open: async (cycle, appraisals, now) => {
          opened.push({ cycle, appraisals, now });
          return 4;
        },
      });
      if (isDryRun) opened.length = 0;
      return outcome;
    },
  };
  return { store, opened };
}
function open(
  people: readonly Participant[],
  over: Partial<CycleDraft> = {},
  isDryRun = false,
  taken: string[] = [],
  relatives: readonly Relative[] = [],
) {
  let made = 0;
  const { store, opened } = aStore(people, taken, relatives);
  const request = { now: inSelf, today: day('2026-11-25'), isDryRun, newId: () => `id-${++made}` };
  return openCycle(store, { ...request, draft: { ...draft, ...over } }).then((outcome) => ({
    outcome,
    opened,
  }));
}

describe('opening a cycle', () => {
  it('that says what it is refuses a period that is something else, or does not fit the others of its year', async () => {
    const refusals = async (over: Partial<CycleDraft>, relatives: readonly Relative[] = []) => {
      const { outcome, opened } = await open(agency, over, false, [], relatives);
      expect(opened).toHaveLength(outcome.ok ? 1 : 0);
      return outcome.ok ? [] : outcome.error;
    };
    const summer = { from: day('2026-05-01'), to: day('2026-07-31') };
    expect(await refusals({ kind: 'quarter' })).toEqual([]);
    expect(await refusals({ kind: 'quarter', period: summer })).toEqual([{ code: 'no-quarter' }]);
    expect(await refusals({ kind: 'annual' })).toEqual([{ code: 'no-year' }]);
    const year = { from: day('2026-02-01'), to: day('2026-12-31') };
    const first = { from: day('2026-01-01'), to: day('2026-03-31') };
    const quarter = { name: 'Triwulan I 2026', kind: 'quarter', period: first } as const;
    expect(await refusals({ kind: 'annual', period: year }, [quarter])).toEqual([
      { code: 'not-within', name: 'Triwulan I 2026' },
    ]);
    expect(await refusals({ kind: 'annual', period: { ...year, from: first.from } }, [quarter])).toEqual([]);
  });

  it('makes an appraisal for everybody with an appraiser, by what the cycle requires of their position level', async () => {
    const { outcome, opened } = await open(agency);
    expect(outcome).toEqual({
      ok: true,
      value: {
        cycleId: 'id-3',
        name: 'Triwulan IV 2026',
        cycle: { ...ofCycle, id: 'id-3' },
        units: [{ unit: 'Dinas', people: 2 }],
        appraisals: 2,
        results: 4,
        leftOut: [{ name: 'Nama wayan', nip: 'nip-wayan', reason: 'top' }],
        warnings: [],
        isDryRun: false,
      },
    });
    expect(opened).toHaveLength(1);
    expect(opened[0]?.cycle).toEqual({ ...ofCycle, id: 'id-3' });
    expect(opened[0]?.now).toEqual(inSelf);
    expect(opened[0]?.appraisals).toMatchObject([
      { id: 'id-1', employeeId: 'ani', appraiserId: 'wayan', required: { 'M.01': 2, 'SK.01': 2 } },
      {
        id: 'id-2',
        employeeId: 'budi',
        appraiserId: 'ani',
        secondAppraiserId: 'wayan',
        required: { 'M.01': 3, 'SK.01': 1 },
      },
    ]);
  });

  it('gives nobody without a NIP an appraisal, also with a line to a superior, and lets them appraise and decide', async () => {
    const without = { hasNip: false, level: null } as const;
    const mayor = person('mayor', { ...without, nip: 'PEJABAT NEGARA 1', isTop: true });
    const officer = person('officer', { ...without, nip: 'NON ASN 2', lines: by('wayan') });
    const secretary = person('wayan', { lines: by('mayor') });
    const eka = person('eka', { lines: by('officer') });
    const { outcome, opened } = await open([mayor, officer, secretary, ...agency.slice(1), eka]);
    expect(outcome).toMatchObject({
      value: {
        leftOut: [
          { name: 'Nama mayor', nip: 'PEJABAT NEGARA 1', reason: 'no-nip' },
          { name: 'Nama officer', nip: 'NON ASN 2', reason: 'no-nip' },
        ],
      },
    });
    const made = opened[0]?.appraisals ?? [];
    expect(made.map((one) => [one.employeeId, one.appraiserId, one.secondAppraiserId])).toEqual([
      ['wayan', 'mayor', undefined],
      ['ani', 'wayan', 'mayor'],
      ['budi', 'ani', 'wayan'],
      ['eka', 'officer', 'wayan'],
    ]);
  });

  it('is refused with everything that is wrong, and then writes nothing', async () => {
    const windows = { ...draft.windows, rating: draft.windows['self-assessment'] };
    const { outcome, opened } = await open(agency.slice(0, 1), { windows }, false, [draft.name]);
    expect(outcome).toEqual({
      ok: false,
      error: [
        { code: 'overlap', window: 'rating', before: 'self-assessment' },
        { code: 'name-taken' },
        { code: 'nobody' },
      ],
    });
    expect(opened).toEqual([]);
  });

  it('checks the period with the windows, and includes people who begin before the self-assessment ends', async () => {
    const backward = { from: day('2026-12-31'), to: day('2026-10-01') };
    expect((await open(agency, { period: backward })).outcome).toEqual({
      ok: false,
      error: [{ code: 'backward', window: 'period' }],
    });
    const begins = (date: string) => person('citra', { lines: by('ani'), activeFrom: day(date) });
    const count = async (date: string) => {
      const { outcome } = await open([...agency, begins(date)]);
      return outcome.ok && [outcome.value.appraisals, outcome.value.leftOut.map(({ reason }) => reason)];
    };
    expect(await count('2026-12-10')).toEqual([3, ['top']]);
    expect(await count('2026-12-11')).toEqual([2, ['top', 'not-active']]);
  });

  it('warns of dates that are probably a mistake, and goes on', async () => {
    const period = { from: day('2026-12-11'), to: day('2026-12-31') };
    const { outcome } = await open(agency, { period });
    expect(outcome).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'before-period', window: 'self-assessment' }] },
    });
  });

  it('as a trial run tells what would happen, says that it was a trial, and changes nothing', async () => {
    const { outcome, opened } = await open(agency, {}, true);
    expect(outcome).toMatchObject({ ok: true, value: { appraisals: 2, isDryRun: true } });
    expect(opened).toEqual([]);
  });
});
