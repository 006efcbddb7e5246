import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { createProgressStore } from '../../../src/persistence/cycles/progress.ts';
import {
  foldProgress,
  progressDrift,
  recountProgress,
} from '../../../src/persistence/cycles/progress-recount.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { systemClock } from '../../../src/shared/time.ts';
import { createTestDatabase, emptyTables, type TestDatabase } from '../../support/database.ts';
import { scans } from '../../support/plans-read.ts';

/** The counters of a cycle against the rows: whatever is written, and in whatever order, they say the same. */

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 6 });
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});

const people = 8;
const id = (kind: number, no: number): string =>
  `0199000${kind}-0000-7000-8000-${String(no).padStart(12, '0')}`;
const person = (no: number) => id(1, no);
const cycle = (no: number) => id(2, no);
const appraisal = (no: number) => id(3, no);
const appraisals = 12;

beforeEach(async () => {
  await emptyTables(db);
  await db.execute(sql`insert into person (id, nip, name, unit, position, position_level, active_from)
    select ('01990001-0000-7000-8000-' || lpad(g::text, 12, '0'))::uuid, g::text, 'Pegawai ' || g, 'Unit ' || g % 3, '-', 'pelaksana', '2020-01-01'
    from generate_series(0, ${people - 1}::int) g`);
  for (const no of [0, 1])
    await db.execute(sql`insert into cycle (id, name, period_from, period_to, self_from, self_to, rating_from, rating_to,
      feedback_from, feedback_to, time_zone, allow_same_as_self, is_blind, release) values (${cycle(no)}, ${`C${no}`},
      '2027-01-01', '2027-03-31', '2027-03-01', '2027-03-05', '2027-03-06', '2027-03-07', '2027-03-08', '2027-03-09',
      'UTC', false, false, 'at-once')`);
});

/** One write: what of the rows of these numbers it changes. `a` and `b` are any numbers. */
type Write = { readonly a: number; readonly b: number; readonly c: number; readonly what: string };
const p = (no: number) => sql`${person(no % people)}::uuid`;
const x = (no: number) => sql`${appraisal(no % appraisals)}::uuid`;
/** The employee of an appraisal follows from its number, so that no two appraisals are of the same part. */
const insertOne = (no: number, appraiser: number): SQL => {
  const k = no % appraisals;
  return sql`insert into appraisal (id, cycle_id, employee_id, appraiser_id, required)
    values (${appraisal(k)}, ${cycle(k % 2)}, ${person(Math.floor(k / 2))}, ${person(appraiser % people)}, '{}') on conflict do nothing`;
};
const writes: Readonly<Record<string, (write: Write) => SQL>> = {
  appraisal: ({ a, b }) => insertOne(a, b),
  many: ({ b }) => sql`insert into appraisal (id, cycle_id, employee_id, appraiser_id, required)
    select ('01990003-0000-7000-8000-' || lpad(k::text, 12, '0'))::uuid, ('01990002-0000-7000-8000-' || lpad((k % 2)::text, 12, '0'))::uuid,
      ('01990001-0000-7000-8000-' || lpad((k / 2)::text, 12, '0'))::uuid, ${p(b)}, '{}'
    from generate_series(0, ${appraisals - 1}::int) k on conflict do nothing`,
  gone: ({ a }) => sql`with n as (delete from answer where appraisal_id = ${x(a)}) select 1`,
  remove: ({ a }) =>
    sql`delete from appraisal where id = ${x(a)} and not exists (select from answer where appraisal_id = ${x(a)})`,
  status: ({ a, b }) =>
    sql`update appraisal set status = ${['self-assessment', 'submitted', 'rating', 'released'][b % 4]} where id = ${x(a)}`,
  allStatus: ({ b }) =>
    sql`update appraisal set status = ${['self-assessment', 'submitted', 'rating', 'released'][b % 4]}`,
  out: ({ a, b }) =>
    sql`update appraisal set taken_out_at = ${b % 2 === 0 ? sql`now()` : sql`null`} where id = ${x(a)}`,
  handOver: ({ a, b }) => sql`update appraisal set appraiser_id = ${p(b)} where appraiser_id = ${p(a)}`,
  unit: ({ a, b }) => sql`update person set unit = ${`Unit ${b % 3}`} where id = ${p(a)}`,
  units: ({ b }) => sql`update person set unit = 'Unit ' || (nip::int + ${b}::int) % 3`,
  // As a transfer does, in one statement: the part that ends keeps the unit, and the person goes on.
  transfer: ({
    a,
    b,
  }) => sql`with ends as (update appraisal x set held_unit = coalesce(held_unit, e.unit) from person e
      where e.id = x.employee_id and x.employee_id = ${p(a)})
    update person set unit = ${`Unit ${b % 3}`} where id = ${p(a)}`,
  held: ({ a }) => sql`update appraisal set held_unit = null where id = ${x(a)}`,
  // Whoever presses: the answer and the revision, in one statement; at times the status too.
  answer: ({ a, b, c }) => sql`with saved as (update appraisal set revision = revision + 1,
        status = case when ${c % 5 === 0}::boolean then 'submitted' else status end where id = ${x(a)})
    insert into answer (appraisal_id, author, item, value, updated_at)
    select id, ${b % 4 === 0 ? 'appraiser' : 'self'}, 'i' || i, 3, now() from appraisal, generate_series(1, ${1 + (c % 3)}::int) i where id = ${x(a)}
    on conflict (appraisal_id, author, item) do update set value = 4`,
  unanswer: ({ a, b }) =>
    sql`delete from answer where appraisal_id = ${x(a)} and item = ${`i${1 + (b % 3)}`}`,
  link: ({
    a,
    b,
    c,
  }) => sql`insert into account (platform, tenant, person_id, user_id, address, linked_at, is_reachable)
    values (${['telegram', 'slack'][b % 2]}, '', ${p(a)}, 'u', '{}', now(), ${c % 3 > 0}::boolean)
    on conflict (platform, tenant, person_id) do update set is_reachable = excluded.is_reachable`,
  unlink: ({ a }) => sql`delete from account where person_id = ${p(a)}`,
  passOn: ({
    a,
    b,
  }) => sql`update account set person_id = ${p(b)} where person_id = ${p(a)} and platform = 'slack'
    and not exists (select from account k where k.person_id = ${p(b)} and k.platform = 'slack')`,
  block: ({ a, b }) =>
    sql`update account set is_reachable = ${b % 2 === 0}::boolean where person_id = ${p(a)}`,
  blockAll: ({ b }) => sql`update account set is_reachable = ${b % 2 === 0}::boolean`,
};
const anyNumber = fc.nat({ max: 59 });
const anyWrite: fc.Arbitrary<Write> = fc.record({
  a: anyNumber,
  b: anyNumber,
  c: anyNumber,
  what: fc.constantFrom(...Object.keys(writes), 'fold'),
});
const seed: readonly Write[] = [
  { what: 'many', a: 0, b: 3, c: 0 },
  { what: 'answer', a: 1, b: 1, c: 1 },
];

async function write(one: Write): Promise<void> {
  const statement = writes[one.what];
  if (statement) await db.execute(statement(one));
  else await foldProgress(db);
}

/** One cycle as HR asks for it, against the rows. */
async function ofOneCycle(no: number) {
  const store = createProgressStore(db);
  const [{ cycle: asked, appraisals: listed } = { cycle: undefined, appraisals: 0 }] = (
    await store.cycles()
  ).filter((one) => one.cycle.id === cycle(no));
  if (!asked) throw new Error('no cycle');
  const { units, reach } = await store.progress(asked);
  const [rows] = await db.execute<{ total: number; people: number; linked: number }>(sql`select
    (select count(*)::int from appraisal where cycle_id = ${cycle(no)} and taken_out_at is null) as total,
    count(*)::int as people, count(*) filter (where exists (select from account k where k.person_id = id and k.is_reachable))::int as linked
    from (select employee_id as id from appraisal where cycle_id = ${cycle(no)} and taken_out_at is null
      union select appraiser_id from appraisal where cycle_id = ${cycle(no)} and taken_out_at is null) both_of`);
  const total = units.reduce((sum, unit) => sum + unit.total, 0);
  const said = { total, people: reach.linked + reach.notLinked + reach.unreachable, linked: reach.linked };
  expect({ ...said, listed }).toEqual({ ...rows, listed: rows?.total });
}

describe('the counters of progress', () => {
  it('say what the rows say after any writes, folded or not, one after another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { minLength: 5, maxLength: 30 }), async (all) => {
        await emptyAppraisals();
        for (const one of [...seed, ...all]) {
          await write(one);
          expect(await progressDrift(db), one.what).toBe(0);
        }
        for (const no of [0, 1]) await ofOneCycle(no);
        await foldProgress(db);
        expect(await progressDrift(db)).toBe(0);
        for (const no of [0, 1]) await ofOneCycle(no);
      }),
      { numRuns: 12 },
    );
  });

  it('and when they come at once, while others fold and count anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyWrite, { minLength: 20, maxLength: 60 }), async (all) => {
        await emptyAppraisals();
        for (const one of seed) await write(one);
        // Who is caught in a circle of waiting is undone as a whole, with what was counted.
        const attempts = await Promise.allSettled([...all.map(write), recountProgress(db)]);
        for (const attempt of attempts)
          if (attempt.status === 'rejected')
            expect(['40P01', '40001', '23503', '23505']).toContain(attempt.reason.cause?.code);
        expect(await progressDrift(db)).toBe(0);
        await foldProgress(db);
        expect(await progressDrift(db)).toBe(0);
      }),
      { numRuns: 10 },
    );
  });

  it('are put right by counting anew, where somebody wrote around the triggers', async () => {
    await write({ what: 'many', a: 0, b: 3, c: 0 });
    await db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql`update appraisal set status = 'rating'`);
    });
    expect(await progressDrift(db)).toBeGreaterThan(0);
    await recountProgress(db);
    expect(await progressDrift(db)).toBe(0);
  });

  it('are filled from what is there when a database is upgraded', async () => {
    await write({ what: 'many', a: 0, b: 3, c: 0 });
    for (const what of ['answer', 'allStatus', 'transfer', 'link', 'out'])
      await write({ what, a: 1, b: 2, c: 1 });
    await db.execute(sql`delete from progress_change`);
    await db.execute(sql`delete from progress_count`);
    expect(await progressDrift(db)).toBeGreaterThan(0);
    const migration = await readFile(
      join(import.meta.dirname, '../../../drizzle/0056_counted-progress.sql'),
      'utf8',
    );
    const fills = migration
      .split('--> statement-breakpoint')
      .filter((one) => /INSERT INTO progress_count /.test(one));
    expect(fills).toHaveLength(2);
    for (const fill of fills) await db.execute(sql.raw(fill));
    expect(await progressDrift(db)).toBe(0);
  });

  it('are compared and counted anew by a command', async () => {
    await write({ what: 'many', a: 0, b: 3, c: 0 });
    await foldProgress(db);
    await db.execute(sql`update progress_count set people = people + 1`);
    const said: string[] = [];
    const recount = () =>
      runCli(['db', 'recount', '--lang', 'en'], {
        config: {
          databaseUrl: database.url,
          dataDir: '.',
          timeZone: 'UTC',
          linkCodeMinutes: 10,
          language: 'en',
        },
        clock: systemClock,
        out: (line) => said.push(line),
        err: (line) => said.push(line),
      });
    expect([await recount(), await recount()]).toEqual([0, 0]);
    expect(said[0]).toMatch(/^\d+ counters differed, and are right now\.$/);
    expect(said[1]).toBe('Every counter was right.');
  });

  it('are left alone by a press that changes no step', async () => {
    await write({ what: 'many', a: 0, b: 3, c: 0 });
    await write({ what: 'answer', a: 1, b: 1, c: 1 });
    await foldProgress(db);
    await write({ what: 'answer', a: 1, b: 1, c: 2 });
    await db.execute(sql`update appraisal set revision = revision + 1, strengths = 'x', mentoring = null`);
    await db.execute(sql`update person set snoozed_until = now()`);
    await db.execute(sql`update account set address = '{}'`);
    expect(await db.execute(sql`select 1 from progress_change`)).toHaveLength(0);
  });

  it('are read without reading the appraisals, people or accounts of the cycle', async () => {
    await plantMany();
    const statements: string[] = [];
    const watched = openDatabase(database.url, { max: 1 });
    const { unsafe } = watched.$client;
    const found: string[] = [];
    watched.$client.unsafe = (text, values, options) => {
      statements.push(text);
      return unsafe(text, values, options);
    };
    try {
      const store = createProgressStore(watched);
      const [first] = await store.cycles();
      if (!first) throw new Error('no cycle');
      await store.progress(first.cycle);
      for (const text of new Set(statements)) {
        const [row] = await db.$client.unsafe(`explain (generic_plan, format json) ${text}`);
        scans({ ...row }, found);
      }
    } finally {
      await closeDatabase(watched);
    }
    const growing = ['appraisal', 'person', 'account', 'answer'];
    expect(found.filter((table) => growing.includes(table))).toEqual([]);
  });
});

const emptyAppraisals = async (): Promise<void> => {
  await db.execute(sql`delete from answer`);
  await db.execute(sql`delete from appraisal`);
  await db.execute(sql`delete from account`);
};

/** A cycle of 20,000, most of them folded and a few not. */
async function plantMany(): Promise<void> {
  await db.execute(sql`insert into person (id, nip, name, unit, position, position_level, active_from)
    select ('01990009-0000-7000-8000-' || lpad(g::text, 12, '0'))::uuid, 'n' || g, 'Pegawai ' || g, 'Dinas ' || g % 60, '-', 'pelaksana', '2020-01-01'
    from generate_series(1, 20000) g`);
  await db.execute(sql`insert into account (platform, tenant, person_id, user_id, address, linked_at)
    select 'telegram', '', id, nip, '{}', now() from person`);
  await db.execute(sql`insert into appraisal (id, cycle_id, employee_id, appraiser_id, required)
    select gen_random_uuid(), ${cycle(0)}, id, ('01990009-0000-7000-8000-' || lpad((1 + substr(nip, 2)::int / 10)::text, 12, '0'))::uuid, '{}'
    from person where nip like 'n%' and nip <> 'n20000'`);
  await foldProgress(db);
  await db.execute(
    sql`update appraisal set status = 'submitted' where id in (select id from appraisal limit 50)`,
  );
  await db.execute(sql`vacuum analyze`);
}
