import { describe, expect, it } from 'vitest';
import { isEmptyPlan, type PersonRecord } from '../../../src/domain/people/roster-plan.ts';
import type { RosterEntry } from '../../../src/domain/people/roster-row.ts';
import type { PlannedResult, ResultEdit } from '../../../src/domain/roster/result-edits.ts';
import { nips } from './a-roster.ts';
import { ani, citra, day, entry, linesOf, person, plan, today } from './plan-rig.ts';

describe('a roster that says what is known', () => {
  it('changes nothing, and says so', () => {
    const planned = plan([entry()]);
    expect(isEmptyPlan(planned)).toBe(true);
    expect(planned.counts).toEqual({
      rows: 1,
      created: 0,
      changed: 0,
      unchanged: 1,
      superiorChanged: 0,
      notInFile: 2,
      leaving: 0,
    });
  });
});

describe('a new person', () => {
  const newcomer = entry({ nip: nips.dewi, name: 'Dewi Lestari' });

  it('begins today where the file gives no day, with nothing that the file does not say', () => {
    const planned = plan([newcomer]);
    expect(planned.created).toEqual([
      {
        id: 'new-1',
        nip: nips.dewi,
        name: 'Dewi Lestari',
        unit: 'Dinas Kominfo',
        position: 'Pengelola Layanan',
        level: 'pelaksana',
        email: null,
        activeFrom: today,
        isTop: false,
        isHr: false,
        timeZone: null,
      },
    ]);
    expect(linesOf(planned, 'new-1')).toEqual([['ani', '2026-11-25', undefined]]);
    expect([planned.updated, planned.superiorChanges, planned.results]).toEqual([[], [], []]);
    expect(planned.counts).toMatchObject({ rows: 1, created: 1, changed: 0, unchanged: 0, notInFile: 3 });
  });

  it('has an appraiser from the day they begin, or from the day the file gives for it', () => {
    const begins = { ...newcomer, activeFrom: day('2025-03-01') };
    expect(plan([begins]).created[0]?.activeFrom.toString()).toBe('2025-03-01');
    expect(linesOf(plan([begins]), 'new-1')).toEqual([['ani', '2025-03-01', undefined]]);
    const later = { ...begins, appraiserFrom: day('2026-01-01') };
    expect(linesOf(plan([later]), 'new-1')).toEqual([['ani', '2026-01-01', undefined]]);
  });

  it('may be appraised by somebody who is as new, whatever the order of their rows', () => {
    const boss = entry({ nip: nips.wayan, name: 'Wayan', appraiserNip: undefined, isTop: true });
    const under = { ...newcomer, appraiserNip: nips.wayan };
    for (const entries of [
      [boss, under],
      [under, boss],
    ]) {
      const planned = plan(entries);
      const idOf = (nip: string) => planned.created.find((one) => one.nip === nip)?.id;
      expect(linesOf(planned, idOf(nips.dewi))?.[0]?.[0]).toBe(idOf(nips.wayan));
      expect(linesOf(planned, idOf(nips.wayan))).toBeUndefined();
    }
  });

  it('makes the plan not empty, also when nothing else is in it', () => {
    const results = [{ no: 1, title: 'Arsip digital' }];
    const alone = plan([{ ...newcomer, appraiserNip: undefined }]);
    expect([alone.created.length, alone.lines.length, isEmptyPlan(alone)]).toEqual([1, 0, false]);
    expect(isEmptyPlan(plan([newcomer]))).toBe(false);
    expect(isEmptyPlan(plan([{ ...newcomer, appraiserNip: undefined, results }]))).toBe(false);
    expect(isEmptyPlan(plan([{ ...newcomer, appraiserNip: undefined }, entry({ unit: 'Bappeda' })]))).toBe(
      false,
    );
  });

  it('comes with the work results the file plans for them', () => {
    const results = [{ no: 1, title: 'Arsip digital' }];
    expect(plan([{ ...newcomer, results }]).results).toEqual([{ personId: 'new-1', results }]);
    expect(plan([{ ...newcomer, results: [] }]).results).toEqual([]);
  });
});

describe('a known person', () => {
  const changes: readonly (readonly [string, Partial<RosterEntry>, Partial<PersonRecord>])[] = [
    ['name', { name: 'Budi S.' }, { name: 'Budi S.' }],
    ['unit', { unit: 'Bappeda' }, { unit: 'Bappeda' }],
    ['position', { position: 'Analis' }, { position: 'Analis' }],
    ['level', { level: 'pengawas' }, { level: 'pengawas' }],
    ['e-mail', { email: 'b@kota.id' }, { email: 'b@kota.id' }],
    ['e-mail that is taken away', { email: null }, { email: null }],
    ['time zone', { timeZone: 'Asia/Jayapura' }, { timeZone: 'Asia/Jayapura' }],
    ['time zone that is taken away', { timeZone: null }, { timeZone: null }],
    ['place at the top', { isTop: true }, { isTop: true }],
    ['work for HR', { isHr: true }, { isHr: true }],
    ['earlier beginning', { activeFrom: day('2023-01-01') }, { activeFrom: day('2023-01-01') }],
  ];
  it.each(changes)(
    'is updated when the file says another %s, and in nothing else',
    (_what, said, becomes) => {
      const planned = plan([entry(said)]);
      expect(planned.updated).toEqual([{ ...person().record, ...becomes }]);
      expect([planned.created, planned.lines, planned.results]).toEqual([[], [], []]);
      expect(isEmptyPlan(planned)).toBe(false);
      expect(planned.counts).toMatchObject({ created: 0, changed: 1, unchanged: 0, superiorChanged: 0 });
    },
  );

  it('keeps what the file says nothing of', () => {
    const rich = person({ isTop: true, isHr: true });
    expect(isEmptyPlan(plan([entry()], [ani, rich]))).toBe(true);
    expect(plan([entry({ unit: 'Bappeda' })], [ani, rich]).updated).toEqual([
      { ...rich.record, unit: 'Bappeda' },
    ]);
    expect(plan([entry({ isTop: false, isHr: false })], [ani, rich]).updated).toEqual([
      { ...rich.record, isTop: false, isHr: false },
    ]);
  });

  it('who has begun cannot begin later, but one who has not yet can', () => {
    const begins = (known: string, said: string) =>
      plan([entry({ activeFrom: day(said) })], [ani, person({ activeFrom: day(known) })]).updated.map(
        ({ activeFrom }) => `${activeFrom}`,
      );
    expect(begins('2026-11-25', '2026-12-01')).toEqual([]);
    expect(begins('2026-11-25', '2026-11-24')).toEqual(['2026-11-24']);
    expect(begins('2026-11-26', '2026-12-01')).toEqual(['2026-12-01']);
    expect(begins('2026-11-26', '2026-11-26')).toEqual([]);
  });

  it('has other planned results when one of them differs in any part, whatever their order', () => {
    const known = [
      { no: 1, title: 'Arsip', target: '120' },
      { no: 2, title: 'Layanan' },
    ];
    const planned = (results: readonly ResultEdit[] | undefined) =>
      plan([entry({ results })], [ani, person({}, undefined, known)]);
    expect(isEmptyPlan(planned(undefined))).toBe(true);
    expect(isEmptyPlan(planned([]))).toBe(true);
    expect(isEmptyPlan(planned(known.toReversed()))).toBe(true);
    const others: readonly (readonly [readonly ResultEdit[], readonly PlannedResult[]])[] = [
      [[{ no: 1, title: null }], known.slice(1)],
      [
        [{ no: 1, target: '121' }],
        [
          { no: 1, title: 'Arsip', target: '121' },
          { no: 2, title: 'Layanan' },
        ],
      ],
      [
        [{ no: 1, target: null }],
        [
          { no: 1, title: 'Arsip' },
          { no: 2, title: 'Layanan' },
        ],
      ],
      [
        [{ no: 1, title: 'Berkas' }],
        [
          { no: 1, title: 'Berkas', target: '120' },
          { no: 2, title: 'Layanan' },
        ],
      ],
      [[{ no: 3, title: 'Surat', target: '9' }], [...known, { no: 3, title: 'Surat', target: '9' }]],
    ];
    for (const [edits, results] of others) {
      expect(planned(edits).results).toEqual([{ personId: 'budi', results }]);
      expect(planned(edits).counts).toMatchObject({ changed: 1, unchanged: 0 });
    }
  });
});

describe('what a plan takes away', () => {
  const rich = person({ isTop: true, isHr: true }, undefined, [
    { no: 1, title: 'Arsip', target: '120' },
    { no: 2, title: 'Layanan' },
  ]);
  const removed = (said: Partial<RosterEntry>) => plan([entry(said)], [ani, citra, rich]).removals;
  const of = (what: string, was?: string) => ({
    row: 2,
    name: 'Budi Santoso',
    what,
    ...(was !== undefined && { was }),
  });

  it('is listed by row, name and what stood there, each thing by itself', () => {
    expect(removed({ isHr: false })).toEqual([of('hr')]);
    expect(removed({ isTop: false })).toEqual([of('top')]);
    expect(removed({ email: null })).toEqual([of('email', 'budi@kota.id')]);
    expect(removed({ timeZone: null })).toEqual([of('timeZone', 'Asia/Jakarta')]);
    expect(removed({ appraiserNip: null })).toEqual([of('superior', 'Ani Rahmawati')]);
    expect(removed({ results: [{ no: 1, title: null }] })).toEqual([of('result', 'Arsip')]);
    expect(removed({ results: [{ no: 1, target: null }] })).toEqual([of('target', '120')]);
  });

  it('is nothing where the file says nothing, puts something else in its place, or the person is new', () => {
    expect(removed({ appraiserNip: undefined })).toEqual([]);
    const other = { email: 'b@kota.id', timeZone: 'Asia/Jayapura', appraiserNip: nips.citra, isHr: true };
    expect(removed({ ...other, results: [{ no: 1, title: 'Berkas', target: '1' }] })).toEqual([]);
    const newcomer = entry({ nip: nips.dewi, email: null, isHr: false, isTop: false, timeZone: null });
    expect(plan([newcomer]).removals).toEqual([]);
  });
});

describe('the counts of a plan', () => {
  it('count a person once, however much of them changes, and those the file does not mention', () => {
    const much = entry({ unit: 'Bappeda', appraiserNip: nips.citra, results: [{ no: 1, title: 'Arsip' }] });
    const known = entry({ nip: nips.citra, name: 'Citra Dewi', appraiserNip: undefined });
    const planned = plan([much, known, entry({ nip: nips.dewi, name: 'Dewi' })]);
    expect(planned.counts).toEqual({
      rows: 3,
      created: 1,
      changed: 1,
      unchanged: 1,
      superiorChanged: 1,
      notInFile: 1,
      leaving: 0,
    });
  });
});
