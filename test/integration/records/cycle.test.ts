import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedDemo } from '../../../simulator/demo/seed.ts';
import { cycleProgress } from '../../../src/application/cycle/cycle-progress.ts';
import { type CycleDraft, openCycle } from '../../../src/application/cycle/open-cycle.ts';
import { defaultSettings } from '../../../src/domain/cycle/cycle.ts';
import { createCycleStore } from '../../../src/persistence/cycles/cycles.ts';
import { createProgressStore } from '../../../src/persistence/cycles/progress.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, emptyTables, type TestDatabase } from '../../support/database.ts';
import { importAt, nipOf, rosterHeader, rosterRow, rosterTable } from '../../support/roster.ts';

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});
beforeEach(async () => {
  await emptyTables(db);
});

const days = (from: string, to: string) => ({
  from: Temporal.PlainDate.from(from),
  to: Temporal.PlainDate.from(to),
});
const draft: CycleDraft = {
  name: 'Triwulan IV 2026',
  period: days('2026-10-01', '2026-12-31'),
  windows: {
    'self-assessment': days('2026-12-01', '2026-12-10'),
    rating: days('2026-12-11', '2026-12-20'),
    feedback: days('2026-12-21', '2026-12-31'),
  },
  timeZone: 'Asia/Makassar',
  settings: defaultSettings,
  required: { pelaksana: { each: { 'M.01': 2 } } },
};
const open = (changes: Partial<CycleDraft> = {}, isDryRun = false) =>
  openCycle(createCycleStore(db), {
    draft: { ...draft, ...changes },
    now: Temporal.Instant.from('2026-12-02T02:00:00Z'),
    today: Temporal.PlainDate.from('2026-12-02'),
    isDryRun,
    newId,
  });

describe('opening a cycle', () => {
  const header = [...rosterHeader, 'Hasil Kerja 1', 'Target 1'];
  const people = () =>
    importAt(
      db,
      rosterTable(
        [
          [...rosterRow(0), '', ''],
          [...rosterRow(1), '', ''],
          [...rosterRow(11), 'Laporan bulanan', '12 laporan'],
        ],
        header,
      ),
    );

  it('makes one appraisal for everybody with an appraiser, with both superiors, required levels and planned results', async () => {
    await people();
    expect(await open()).toMatchObject({
      ok: true,
      value: { appraisals: 2, results: 1, leftOut: [{ name: 'Pegawai 0', reason: 'top' }], warnings: [] },
    });
    const rows =
      await db.execute(sql`select e.name, r.nip as appraiser, s.nip as second, a.status, a.required->>'M.01' as m01, a.required->>'M.02' as m02, w.title, w.target
      from appraisal a join person e on e.id = a.employee_id join person r on r.id = a.appraiser_id
      left join person s on s.id = a.second_appraiser_id left join work_result w on w.appraisal_id = a.id order by e.name`);
    expect(rows.map((row) => ({ ...row }))).toEqual([
      {
        name: 'Pegawai 1',
        appraiser: nipOf(0),
        second: null,
        status: 'self-assessment',
        m01: '2',
        m02: '2',
        title: null,
        target: null,
      },
      {
        name: 'Pegawai 11',
        appraiser: nipOf(1),
        second: nipOf(0),
        status: 'self-assessment',
        m01: '2',
        m02: '1',
        title: 'Laporan bulanan',
        target: '12 laporan',
      },
    ]);
  });

  it('leaves out who begins only after the self-assessment', async () => {
    const late = rosterRow(12).map((cell) => (cell === '2024-01-02' ? '2026-12-11' : cell));
    await importAt(db, rosterTable([rosterRow(0), rosterRow(1), late]));
    expect(await open()).toMatchObject({
      ok: true,
      value: { appraisals: 1, leftOut: [{ reason: 'top' }, { name: 'Pegawai 12', reason: 'not-active' }] },
    });
  });

  it('is refused with every problem at once, and writes nothing', async () => {
    await people();
    await open();
    const refused = await open({
      name: 'TRIWULAN iv 2026',
      period: days('2026-12-31', '2026-10-01'),
      windows: {
        'self-assessment': days('2026-12-01', '2026-12-10'),
        rating: days('2026-12-10', '2026-12-20'),
        feedback: days('2026-12-05', '2026-12-06'),
      },
    });
    expect(refused).toEqual({
      ok: false,
      error: [
        { code: 'backward', window: 'period' },
        { code: 'overlap', window: 'rating', before: 'self-assessment' },
        { code: 'overlap', window: 'feedback', before: 'rating' },
        { code: 'name-taken' },
      ],
    });
    expect(await db.execute(sql`select 1 from cycle`)).toHaveLength(1);
  });

  it('for nobody is refused, and a trial run writes nothing', async () => {
    expect(await open()).toEqual({ ok: false, error: [{ code: 'nobody' }] });
    await people();
    expect(await open({}, true)).toMatchObject({ ok: true, value: { appraisals: 2, isDryRun: true } });
    expect(await db.execute(sql`select 1 from cycle`)).toHaveLength(0);
  });

  it('is followed by progress that counts and never tells a result', async () => {
    await people();
    await open();
    await db.execute(sql`update appraisal set status = 'submitted', predicate = 'poor', appraiser_disputed_at = '2026-12-03T02:00:00Z'
      where employee_id = (select id from person where name = 'Pegawai 11')`);
    await db.execute(sql`insert into account (platform, tenant, person_id, user_id, address, linked_at, is_reachable)
      select 'telegram', '', id, nip, '{}', now(), name <> 'Pegawai 0' from person where name <> 'Pegawai 1'`);
    const progress = await cycleProgress(createProgressStore(db));
    expect(progress).toMatchObject({
      total: 2,
      steps: { 'not-started': 1, submitted: 1 },
      disputes: [{ employee: 'Pegawai 11', appraiser: 'Pegawai 1', since: '2026-12-03' }],
      reach: { linked: 1, notLinked: 1, unreachable: 1 },
    });
    expect(JSON.stringify(progress)).not.toContain('poor');
    expect(await cycleProgress(createProgressStore(db), 'triwulan iv 2026')).toEqual(progress);
    expect(await cycleProgress(createProgressStore(db), 'another')).toBeUndefined();
  });
});

describe('the demo', () => {
  it('has 40 staff in 5 units under one open cycle, and a second start finds the same', async () => {
    const now = Temporal.Instant.from('2026-11-25T02:00:00Z');
    const people = await seedDemo(db, now);
    const [row] = await db.execute(sql`select count(*)::int as people, count(distinct unit)::int as units,
      count(*) filter (where is_hr)::int as hr, (select count(*)::int from appraisal) as appraisals,
      (select count(*)::int from cycle where self_from = '2026-11-22' and self_to = '2026-12-02') as cycles from person`);
    expect(row).toEqual({ people: 40, units: 5, hr: 2, appraisals: 39, cycles: 1 });
    const chains = await db.execute<{ id: string }>(sql`select employee_id as id from appraisal
      where appraiser_id = ${people.appraiser.id}::uuid and second_appraiser_id = ${people.secondAppraiser.id}::uuid`);
    expect(chains.map(({ id }) => id)).toEqual(
      expect.arrayContaining([people.employee.id, people.secondEmployee.id]),
    );
    expect(await seedDemo(db, now.add({ hours: 24 * 60 }))).toEqual(people);
    expect(await db.execute(sql`select 1 from cycle`)).toHaveLength(1);
  });
});
