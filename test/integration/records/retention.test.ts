import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { type Retention, retentionOf } from '../../../src/domain/retention/purposes.ts';
import { sweep } from '../../../src/outbound/sweep/sweep.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, emptyTables, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const now = Temporal.Instant.from('2026-12-31T02:00:00Z');
let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});

const daysAgo = (days: number): SQL => sql`${now.subtract({ hours: 24 * days }).toString()}::timestamptz`;

/** One row of every kind for each age, named after it. Budi is linked, and has not written for a year. */
async function fill(...ages: readonly number[]): Promise<void> {
  for (const age of ages) {
    const name = String(age);
    for (const statement of [
      sql`insert into inbox (platform, tenant, event_id, at) values ('telegram', '1', ${name}, ${daysAgo(age)})`,
      sql`insert into outbox (id, kind, version, payload, dedupe_key, available_at, outcome, settled_at)
        values (gen_random_uuid(), 'reminder', 1, '{}', ${name}, ${daysAgo(age)}, 'sent', ${daysAgo(age)})`,
      sql`insert into delivery (outbox_id, platform, tenant, user_id, status, at)
        select id, 'telegram', '1', '1', 'sent', ${daysAgo(age)} from outbox where dedupe_key = ${name}`,
      sql`insert into link_attempt (id, platform, tenant, user_id, is_success, at)
        values (gen_random_uuid(), 'telegram', '1', ${name}, false, ${daysAgo(age)})`,
      sql`insert into link_code (id, person_id, selector, salt, hash, expires_at, used_at)
        values (gen_random_uuid(), ${agency.people.budi.id}, ${`used ${name}`}, '', '', ${daysAgo(-90)}, ${daysAgo(age)}),
               (gen_random_uuid(), ${agency.people.budi.id}, ${`over ${name}`}, '', '', ${daysAgo(age)}, null)`,
      sql`insert into conversation (id, platform, tenant, user_id, address, version, state, revision, updated_at)
        values (gen_random_uuid(), 'telegram', '1', ${name}, '{}', 1, '{}', 1, ${daysAgo(age)})`,
      sql`insert into chat_turn (chat, next_at) values (${name}, clock_timestamp() - make_interval(days => ${age}::int))`,
    ])
      await db.execute(statement);
  }
}

async function keep(): Promise<void> {
  for (const statement of [
    sql`insert into outbox (id, kind, version, payload, dedupe_key, available_at)
      values (gen_random_uuid(), 'reminder', 1, '{}', 'never settled', ${daysAgo(400)})`,
    sql`insert into link_code (id, person_id, selector, salt, hash, expires_at)
      values (gen_random_uuid(), ${agency.people.budi.id}, 'good', '', '', ${daysAgo(-1)})`,
    sql`insert into conversation (id, platform, tenant, user_id, address, version, state, revision, updated_at)
      values (gen_random_uuid(), 'telegram', '1', 'linked', '{}', 1, '{}', 1, ${daysAgo(400)}),
             (gen_random_uuid(), 'slack', '1', 'linked', '{}', 1, '{}', 1, ${daysAgo(400)})`,
    sql`delete from account`,
    sql`insert into account (platform, tenant, person_id, user_id, address, linked_at)
      values ('telegram', '1', ${agency.people.budi.id}, 'linked', '{}', ${daysAgo(400)})`,
    sql`insert into answer (appraisal_id, author, item, note, updated_at)
      values (${agency.appraisals.budi}, 'self', 'SK.01', 'x', ${daysAgo(3000)})`,
    sql`insert into audit (id, at, role, act) values (gen_random_uuid(), ${daysAgo(3000)}, 'system', 'a.test')`,
  ])
    await db.execute(statement);
}

beforeEach(async () => {
  await emptyTables(db);
  agency = await seedSmallAgency(db);
  await keep();
});

const left = async (): Promise<Record<string, unknown>> => {
  const names = async (what: SQL) => (await db.execute<{ n: string }>(what)).map(({ n }) => n);
  return {
    events: await names(sql`select event_id as n from inbox order by 1`),
    messages: await names(sql`select dedupe_key as n from outbox order by 1`),
    receipts: await names(sql`select count(*)::text as n from delivery`),
    tries: await names(sql`select user_id as n from link_attempt order by 1`),
    codes: await names(sql`select selector as n from link_code order by 1`),
    chats: await names(sql`select platform || ' ' || user_id as n from conversation order by 1`),
    turns: await names(sql`select chat as n from chat_turn order by 1`),
  };
};

const official = async () =>
  db.execute(sql`select (select count(*) from person) as people, (select count(*) from cycle) as cycles,
    (select count(*) from appraisal) as appraisals, (select count(*) from answer) as answers, (select count(*) from audit) as audit`);

async function kinerja(args: readonly string[], retention?: Retention) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    config: {
      databaseUrl: database.url,
      dataDir: '.',
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      ...(retention && { retention }),
    },
    clock: movableClock(now),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const swept = (retention?: Retention, minutes = 0) =>
  sweep({
    db,
    clock: movableClock(now.add({ minutes })),
    log: { info: () => {}, warn: () => {}, error: () => {} },
    timeZone: 'Asia/Makassar',
    applyDueAssignments: async () => [],
    ...(retention && { retention }),
  });

const afterDefault = {
  events: ['6'],
  messages: ['29', '6', '8', 'never settled'],
  receipts: ['3'],
  tries: ['29', '6', '8'],
  codes: ['good', 'over 29', 'over 6', 'over 8', 'used 29', 'used 6', 'used 8'],
  chats: ['telegram 29', 'telegram 6', 'telegram 8', 'telegram linked'],
  turns: [],
};

it('the sweep and the command forget the same: what has served its purpose for its days, and nothing of anybody linked', async () => {
  await fill(6, 8, 29, 31);
  const before = await official();
  await swept();
  expect(await left()).toEqual(afterDefault);

  await emptyTables(db);
  agency = await seedSmallAgency(db);
  await keep();
  await fill(6, 8, 29, 31);
  const dry = await kinerja(['retention', 'run', '--dry-run', '--json']);
  const run = await kinerja(['retention', 'run', '--json']);
  expect([dry.err, run.err]).toEqual(['', '']);
  const { removed } = JSON.parse(run.out);
  expect(removed).toEqual({
    events: 3,
    messages: 1,
    'link-attempts': 1,
    'link-codes': 2,
    strangers: 2,
    'chat-turns': 4,
  });
  expect(JSON.parse(dry.out)).toEqual({ dryRun: true, removed });
  expect(await left()).toEqual(afterDefault);
  expect(await official()).toEqual(before);
  expect((await kinerja(['retention', 'run', '--lang', 'en'])).out).toBe('Nothing is past its time.');
});

it('each purpose follows its own setting', async () => {
  const days = {
    events: 2,
    messages: 7,
    'link-attempts': 3,
    'link-codes': 4,
    strangers: 5,
    'chat-turns': 6,
  };
  const ages = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  await fill(...ages);
  await swept(retentionOf(days));
  const upTo = (limit: number, before = '') => ages.filter((age) => age <= limit).map((age) => before + age);
  expect(await left()).toEqual({
    events: upTo(days.events),
    messages: [...upTo(days.messages), 'never settled'],
    receipts: [String(days.messages)],
    tries: upTo(days['link-attempts']),
    codes: ['good', ...upTo(days['link-codes'], 'over '), ...upTo(days['link-codes'], 'used ')],
    chats: [...upTo(days.strangers, 'telegram '), 'telegram linked'],
    // Turns are judged by the clock of the database, which has gone on meanwhile.
    turns: upTo(days['chat-turns'] - 1),
  });
});

it('is looked for once an hour, and at once where the periods are others', async () => {
  const events = async () => (await left()).events;
  await swept();
  await fill(6, 8);
  await swept(undefined, 59);
  expect(await events()).toEqual(['6', '8']);
  await swept(undefined, 60);
  expect(await events()).toEqual(['6']);
  await swept(retentionOf({ events: 3 }), 61);
  expect(await events()).toEqual([]);
});

it('the chat of an account that is blocked, or whose change can still be answered, is no stranger’s', async () => {
  await emptyTables(db);
  agency = await seedSmallAgency(db);
  const { id } = agency.people.budi;
  for (const userId of ['blocked', 'new', 'old', 'answered long ago', 'nobody'])
    await db.execute(sql`insert into conversation (id, platform, tenant, user_id, address, version, state, revision, updated_at)
      values (gen_random_uuid(), 'telegram', '1', ${userId}, '{}', 1, '{}', 1, ${daysAgo(40)})`);
  await db.execute(sql`insert into blocked_account (platform, tenant, user_id, person_id, by, at)
    values ('telegram', '1', 'blocked', ${id}, 'not-me', ${daysAgo(400)})`);
  for (const [fresh, replaced, days] of [
    ['new', 'old', 36],
    ['answered long ago', null, 38],
  ] as const)
    await db.execute(sql`insert into account_change
      (id, platform, tenant, user_id, address, person_id, by, status, at, replaced_user_id)
      values (gen_random_uuid(), 'telegram', '1', ${fresh}, '{}', ${id}, 'code', 'linked', ${daysAgo(days)}, ${replaced})`);
  await swept(retentionOf({ strangers: 30 }));
  const chats = await db.execute(sql`select user_id from conversation order by user_id`);
  expect(chats.map((row) => row.user_id)).toEqual(['blocked', 'new', 'old']);
});

it('show says of each purpose how long, why and how much, and that official results have no end until a schedule is set', async () => {
  await fill(6, 40);
  const { code, out } = await kinerja(['retention', 'show', '--lang', 'en']);
  expect(code).toBe(0);
  expect(out).toContain('Conversations of accounts linked to nobody: 30 days (KEEP_STRANGERS_DAYS)');
  expect(out).toContain('4 rows, 2 of them past their time.');
  expect(out).toContain('No end (KEEP_RESULTS_YEARS is not set)');
  expect((await kinerja(['retention', 'show'])).out).toContain(
    'Tanpa batas (KEEP_RESULTS_YEARS tidak diisi)',
  );
  expect((await kinerja(['retention', 'show', '--lang', 'en'], retentionOf({ strangers: 5 }))).out).toContain(
    'Conversations of accounts linked to nobody: 5 days',
  );
});

it('with a schedule, show names the cycles past it and nothing removes them', async () => {
  await db.execute(sql`insert into cycle select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
    'name', 'Triwulan lama', 'period_from', '2016-10-01', 'period_to', '2021-12-31'))).* from cycle c`);
  await db.execute(sql`update appraisal set cycle_id = (select id from cycle where name = 'Triwulan lama')
    where id = ${agency.appraisals.budi}`);
  const before = await official();
  const past = async (years: number) => {
    const found = await kinerja(['retention', 'show', '--json'], retentionOf({}, { results: years }));
    return JSON.parse(found.out).results;
  };
  expect(await past(4)).toEqual({
    years: 4,
    past: [{ name: 'Triwulan lama', periodTo: '2021-12-31', appraisals: 1, answers: 1 }],
  });
  // The last day of the fifth year is not past it.
  expect(await past(5)).toEqual({ years: 5, past: [] });
  const said = await kinerja(['retention', 'show', '--lang', 'en'], retentionOf({}, { results: 4 }));
  expect(said.out).toContain('Triwulan lama (period until');
  expect(said.out).toContain('1 appraisals with 1 answers are past it.');
  await kinerja(['retention', 'run'], retentionOf({}, { results: 1 }));
  await swept(retentionOf({}, { results: 1 }));
  expect(await official()).toEqual(before);
});
