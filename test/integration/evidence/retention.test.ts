import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayDifference } from '../../../src/cli/audit/say-difference.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { retentionOf } from '../../../src/domain/retention/purposes.ts';
import type { Years } from '../../../src/domain/retention/years.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { sweep } from '../../../src/outbound/sweep/sweep.ts';
import { grantAppRights } from '../../../src/persistence/app-rights.ts';
import { verifyAudit } from '../../../src/persistence/audit/audit-chains.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { migrate } from '../../../src/persistence/migrate.ts';
import { lookAtYears } from '../../../src/persistence/retention/by-years.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { emptyTables } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { createOwnedDatabase, type OwnedDatabase } from '../../support/owned-database.ts';
import { playEveryAct } from './story.ts';

/** What the agency's schedule destroys, what it leaves, and that the record of acts still agrees with the tables. */

const zone = 'Asia/Makassar';
let database: OwnedDatabase;
let db: Db;
let app: Db;

beforeAll(async () => {
  database = await createOwnedDatabase();
  await migrate(database.ownerUrl);
  expect(await grantAppRights(database.ownerUrl, database.appRole)).toBeUndefined();
  db = openDatabase(database.superUrl, { max: 2 });
  app = openDatabase(database.appUrl, { max: 2 });
});
afterAll(async () => {
  await closeDatabase(app);
  await closeDatabase(db);
  await database.drop();
});
/** Everything that a small agency does in a cycle, done once; what is tested below goes on from it. */
const anAgency = async () => {
  await emptyTables(db);
  await playEveryAct(db, database.superUrl);
};

const inYear = (year: number) => movableClock(Temporal.Instant.from(`${year}-06-01T02:00:00Z`));
const count = async (what: SQL): Promise<number> =>
  Number((await db.execute<{ n: string }>(sql`select count(*) as n from ${what}`))[0]?.n);

/** How much there is of everything that people left. */
const left = async () => ({
  files: await count(sql`evidence_file`),
  pieces: await count(sql`pocket_piece`),
  notes: await count(sql`notebook_entry`),
  feedback: await count(sql`feedback_note`),
  askings: await count(sql`feedback_asking`),
  requests: await count(sql`person_request`),
  appraisals: await count(sql`appraisal`),
  answers: await count(sql`answer`),
});

async function isWhole(): Promise<string> {
  const { broken, differences } = await verifyAudit(db, []);
  return [
    ...broken.map(({ chain }) => chain),
    ...differences.flatMap((one) => sayDifference(translator('en'), one)),
  ].join('\n');
}

/** A sweep by the role of the bot in that year, so many hours after the usual moment of the tests. */
const swept = (year: number, years: Years, hours = 0) =>
  sweep({
    ...{
      db: app,
      clock: movableClock(inYear(year).now().add({ hours })),
      timeZone: zone,
      applyDueAssignments: async () => [],
    },
    log: {
      ...{ info: () => {}, warn: () => {} },
      error: (...said: readonly unknown[]) => {
        throw new Error(JSON.stringify(said));
      },
    },
    retention: retentionOf({}, years),
  });

async function kinerja(year: number, years: Years, ...args: readonly string[]) {
  const said: string[] = [];
  const code = await runCli([...args, '--lang', 'en'], {
    config: {
      ...{ databaseUrl: database.appUrl, migrationDatabaseUrl: database.ownerUrl, dataDir: '.' },
      ...{ timeZone: zone, linkCodeMinutes: 10, operator: '197003121995031001' },
      retention: retentionOf({}, years),
    },
    clock: inYear(year),
    out: (line) => said.push(line),
    err: (line) => said.push(line),
  });
  return { code, said: said.join('\n') };
}

describe('a schedule of retention', () => {
  beforeAll(anAgency, 60_000);

  it('removes nothing of anybody’s record until the agency sets one', async () => {
    const before = await left();
    await swept(2029, {});
    expect(await left()).toEqual(before);
    expect(await isWhole()).toBe('');
  });

  it('is counted from the end of the period: what was seen in one that is kept stays', async () => {
    await db.execute(sql`update cycle set period_to = '2028-12-31' where name = 'Triwulan IV 2026'`);
    const today = localDate(inYear(2029).now(), zone);
    expect(await lookAtYears(db, today, { notes: 1, evidence: 1 })).toEqual({ notes: 0, evidence: 0 });
    expect((await lookAtYears(db, today.add({ years: 1 }), { notes: 1 })).notes).toBeGreaterThan(0);
    await db.execute(sql`update cycle set period_to = '2026-12-31' where name = 'Triwulan IV 2026'`);
  });

  it('is shown, and what it would remove is counted', async () => {
    const years = { evidence: 1, notes: 1, pocket: 1, feedback: 1 };
    expect((await kinerja(2029, years, 'retention', 'show')).said).toContain('1 year (KEEP_NOTES_YEARS)');
    const before = await left();
    const { said } = await kinerja(2029, years, 'retention', 'run', '--dry-run', '--json');
    expect(JSON.parse(said).removed).toEqual({
      ...{ evidence: 1, notes: before.notes - 2 },
      feedback: before.feedback + before.askings,
    });
    expect(await left()).toEqual(before);
  });

  it('removes each thing after its own years, leaves an act that names it, and the record stays whole', async () => {
    const before = await left();
    const acts = () => count(sql`audit where act = 'retention.remove' and role = 'system'`);
    const known = await acts();
    await swept(2029, { evidence: 9, notes: 9, pocket: 9, feedback: 9 });
    expect(await left()).toEqual(before);

    await swept(2029, { pocket: 1 });
    const run = await kinerja(2029, { feedback: 1 }, 'retention', 'run', '--json');
    expect(JSON.parse(run.said)).toEqual({ dryRun: false, removed: { feedback: 3 } });
    expect(await left()).toEqual({ ...before, feedback: 0, askings: 0 });
    expect(await isWhole()).toBe('');

    await swept(2029, { evidence: 1 });
    const without = { ...before, feedback: 0, askings: 0, files: 0, pieces: 0 };
    expect(await left()).toEqual(without);
    expect(await isWhole()).toBe('');

    // One on which a rating rests stays, with what was added to it.
    await swept(2029, { notes: 1 });
    expect(await left()).toEqual({ ...without, notes: 2 });
    expect(await isWhole()).toBe('');
    expect(await acts()).toBe(known + 3);
    const named = sql`audit where act = 'retention.remove' and after->>'setting' = 'KEEP_NOTES_YEARS'
      and after->>'until' = '2028-06-01' and jsonb_array_length(before->'notes') = ${before.notes - 2}`;
    expect(await count(named)).toBe(1);
  });
});

describe('what people asked about their data', () => {
  beforeAll(anAgency, 60_000);
  const years = { requests: 1 };
  const kept = async () =>
    (await db.execute<{ kind: string }>(sql`select kind from person_request order by asked_at, kind`)).map(
      ({ kind }) => kind,
    );
  const asks = (...what: readonly string[]) =>
    kinerja(2029, {}, 'people', 'record-request', '198609262015051001', ...what);

  it('goes its years after the answer, with an act; the one by which data are restricted now stays', async () => {
    const before = await left();
    expect(await kept()).toEqual(['correction', 'restriction']);
    await swept(2029, { requests: 9 });
    expect(await left()).toEqual(before);
    const shown = await kinerja(2029, years, 'retention', 'show');
    expect(shown.said).toContain('1 year (KEEP_REQUESTS_YEARS); 1 past it');
    await swept(2029, years);
    expect(await left()).toEqual({ ...before, requests: 1 });
    expect(await kept()).toEqual(['restriction']);
    const named = sql`audit where act = 'retention.remove' and after->>'setting' = 'KEEP_REQUESTS_YEARS'
      and jsonb_array_length(before->'requests') = 1`;
    expect(await count(named)).toBe(1);
    expect(await isWhole()).toBe('');
  });

  it('goes when the restriction was lifted; what nobody answered stays, and the record stays whole', async () => {
    await asks('--kind', 'lift');
    const [{ id } = { id: '' }] = await db.execute<{ id: string }>(
      sql`select id from person_request where kind = 'lift'`,
    );
    await kinerja(2029, {}, 'people', 'answer-request', id, '--outcome', 'done', '--words', 'Sudah.');
    await asks('--kind', 'correction', '--part', 'name', '--words', 'Ejaannya salah.');
    await swept(2029, years, 1);
    expect(await kept()).toEqual(['correction', 'lift']);
    await swept(2031, years);
    expect(await kept()).toEqual(['correction']);
    expect(await isWhole()).toBe('');
  });
});

describe('results that are past their schedule', () => {
  beforeAll(anAgency, 60_000);
  const name = 'Triwulan IV 2026';
  const years = { results: 5 };
  const remove = (year: number, ...more: readonly string[]) =>
    kinerja(year, years, 'retention', 'remove-results', '--cycle', name, ...more);

  it('go only by a command, which says first what it would destroy, and not before their time', async () => {
    const before = await left();
    await swept(2033, years);
    expect((await remove(2031, '--yes')).said).toContain(
      'There is no cycle Triwulan IV 2026 whose period ended more',
    );
    expect((await kinerja(2090, {}, 'retention', 'remove-results', '--cycle', name, '--yes')).said).toContain(
      'No end',
    );
    const asked = await remove(2033);
    expect(asked.code).toBe(1);
    expect(asked.said).toMatch(/appraisals with \d+ answers .+Run it again with --yes/);
    expect(await left()).toEqual(before);
  });

  it('are destroyed with what was handed in and with the values of their acts, which stay, and the record stays whole', async () => {
    const before = await left();
    const rows = await count(sql`audit where appraisal_id is not null`);
    const done = await remove(2033, '--yes');
    const destroyed = Number(/Triwulan IV 2026: (\d+) appraisals are destroyed/.exec(done.said)?.[1]);
    expect(destroyed).toBeGreaterThanOrEqual(3);
    expect(await left()).toMatchObject({
      // Those of another cycle, which nobody has answered yet, are not concerned.
      appraisals: before.appraisals - destroyed,
      answers: 0,
      files: 0,
      pieces: 0,
      notes: before.notes,
    });
    // Each has one act more.
    expect(await count(sql`audit where appraisal_id is not null`)).toBeGreaterThan(rows);
    const said = sql`audit where appraisal_id is not null and act <> 'retention.remove'
      and appraisal_id not in (select id from appraisal) and (before is not null or after is not null or operator is not null)`;
    expect(await count(said)).toBe(0);
    expect(await isWhole()).toBe('');
    expect((await verifyAudit(db, [])).destroyed).toBe(destroyed);
    // The notes go afterwards: no rating rests on them any more.
    await swept(2033, { notes: 1 });
    expect(await left()).toMatchObject({ notes: 0 });
    expect(await isWhole()).toBe('');
  });

  it('an appraisal that is destroyed by hand is found, whatever act is put behind it', async () => {
    const before = (await verifyAudit(db, [])).destroyed;
    const [{ id } = { id: '' }] = await db.execute<{ id: string }>(sql`select id from appraisal limit 1`);
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql`delete from appraisal where id = ${id}`);
    });
    await db.execute(sql`insert into audit (id, at, role, act, appraisal_id, before)
      values (gen_random_uuid(), now(), 'operator', 'retention.remove', ${id}, '{"whole": true}')`);
    expect(await isWhole()).toContain('it is not in the database any more, but there are acts on it');
    expect((await verifyAudit(db, [])).destroyed).toBe(before);
  });
});
