import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator } from '../../../simulator/index.ts';
import { openStore } from '../../../src/app/open-store.ts';
import { runBot } from '../../../src/app/run-bot.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { readConfig, type StoreConfig } from '../../../src/config.ts';
import { openJobs } from '../../../src/jobs/backend.ts';
import { appRights } from '../../../src/persistence/app-rights.ts';
import { closeDatabase, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { resultScripts } from '../../conversation/result-scripts.ts';
import { scripts } from '../../conversation/scripts.ts';
import { emptyTables } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { createOwnedDatabase, type OwnedDatabase } from '../../support/owned-database.ts';
import { makeScratch } from '../../support/scratch.ts';
import type { City } from '../../support/script/city.ts';
import { startWorld } from '../../support/script/world.ts';

/** The bot with a database role of its own, which owns nothing. */

const token = '4244:AAleastTESTleastTESTleastTESTleast1';
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

let database: OwnedDatabase;
let owner: postgres.Sql;
let app: postgres.Sql;
let folder: string;

beforeAll(async () => {
  database = await createOwnedDatabase();
  const options = { max: 2, onnotice: () => {} };
  owner = postgres(database.ownerUrl, options);
  app = postgres(database.appUrl, options);
  folder = await makeScratch('kinerja-rights-');
  await chmod(folder, 0o711);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
  await rm(folder, { recursive: true });
});

async function kinerja(config: Partial<StoreConfig>, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    config: {
      dataDir: folder,
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      language: 'en',
      operator: '196804171994031001',
      ...config,
    },
    clock: movableClock(Temporal.Instant.from('2027-03-22T02:00:00Z')),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const asOwner = (...args: string[]) =>
  kinerja({ databaseUrl: database.appUrl, migrationDatabaseUrl: database.ownerUrl }, ...args);
const asApp = (...args: string[]) => kinerja({ databaseUrl: database.appUrl }, ...args);
const openAsApp = () => openStore({ databaseUrl: database.appUrl, dataDir: folder }, quiet);
const jobsAsApp = () => openJobs({ databaseUrl: database.appUrl, log: quiet });

describe('before the owner has prepared the database', () => {
  it('the bot does not migrate: it stops with one sentence that says what to run', async () => {
    await expect(openAsApp()).rejects.toThrow(/may not change it\. Run "npm run kinerja -- db migrate"/);
    await expect(jobsAsApp()).rejects.toThrow(/may not change them\. Run "npm run kinerja -- db migrate"/);
    const refused = await asApp('cycle', 'list');
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('db migrate') });
  });

  it('rights cannot be given yet, nor to a role that is not there, nor to one that may do everything', async () => {
    const grant = (role: string) =>
      kinerja({ migrationDatabaseUrl: database.ownerUrl }, 'db', 'grant', '--role', role);
    expect(await grant(database.appRole)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no tables yet'),
    });
    expect(await kinerja({ databaseUrl: database.ownerUrl }, 'db', 'migrate')).toMatchObject({ code: 0 });
    expect(await grant('nobody_at_all')).toMatchObject({
      code: 1,
      err: expect.stringContaining('create role'),
    });
    const name = decodeURIComponent(new URL(database.ownerUrl).username);
    expect(await grant(name)).toMatchObject({ code: 1, err: expect.stringContaining('a role of its own') });
    expect(await asApp('db', 'grant', '--role', database.appRole)).toMatchObject({
      code: 1,
      err: expect.stringContaining('belong to another role'),
    });
    expect(await kinerja({}, 'db', 'grant', '--role', 'x')).toMatchObject({ code: 1 });
  });

  it('a role without rights is told so, also on a database that is up to date', async () => {
    await expect(openAsApp()).rejects.toThrow(/db migrate/);
    await owner.unsafe(`grant usage on schema drizzle to ${database.appRole};
      grant select on drizzle.__drizzle_migrations to ${database.appRole}`);
    await expect(openAsApp()).rejects.toThrow(
      /lacks rights on some tables\. Run "npm run kinerja -- db grant/,
    );
  });
});

describe('with the rights that "db migrate" gives', () => {
  beforeAll(async () => {
    const migrated = await asOwner('db', 'migrate');
    expect(migrated).toMatchObject({ code: 0, err: '' });
    expect(migrated.out).toContain(`The role ${database.appRole} may do what the bot does`);
    expect(await asOwner('db', 'migrate')).toEqual(migrated);
    expect(await asOwner('db', 'grant', '--role', database.appRole)).toMatchObject({ code: 0 });
  });

  describe.each(['telegram', 'slack'] as const)('every dialogue works on %s:', (driver) => {
    let city: City;
    beforeAll(async () => {
      const superuser = openDatabase(database.superUrl, { max: 1 });
      const db = openDatabase(database.appUrl, { max: 6, preparesAll: true });
      city = {
        db,
        other: () => db,
        clear: () => emptyTables(superuser),
        close: async () => {
          await Promise.all([closeDatabase(db), closeDatabase(superuser)]);
        },
      };
    });
    afterAll(() => city.close());

    it.each([...scripts, ...resultScripts])('$title', async ({ options, play }) => {
      const world = await startWorld(driver, 'normal', options, city);
      try {
        await play(world);
      } finally {
        await world.close();
      }
    });
  });

  it('the command line imports a roster, opens a cycle, issues codes and keeps holidays', async () => {
    const commands = [
      ['roster', 'import', 'examples/roster.csv'],
      ['roster', 'import', 'examples/roster.csv'],
      ['cycle', 'open', 'examples/cycle.yaml'],
      ['cycle', 'status'],
      ['link-codes', 'issue', '--all-unlinked', '--out', join(folder, 'codes.csv')],
      ['holidays', 'add', '2027-03-11', 'Cuti bersama'],
      ['holidays', 'remove', '2027-03-11'],
    ];
    for (const command of commands) expect(await asApp(...command)).toMatchObject({ code: 0, err: '' });
  });

  it('the whole bot runs, its jobs on PostgreSQL and its sweep included, and nothing goes wrong', async () => {
    const simulator = await startSimulator({
      telegram: { token, botUsername: 'kinerja_bot' },
      slack: { botToken: 'xoxb-x', appToken: 'xapp-x', signingSecret: 'unused-signing-secret' },
    });
    const complaints: unknown[] = [];
    const complain = (fields: object, words: string) => complaints.push([words, fields]);
    const config = readConfig({
      DATABASE_URL: database.appUrl,
      AGENCY_NAME: 'Pemerintah Kota Contoh',
      TIME_ZONE: 'Asia/Makassar',
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: simulator.telegramApiRoot,
      PORT: '3986',
    });
    if (!config.ok) throw new Error('the configuration is refused');
    const bot = await runBot(config.value, { info: () => {}, warn: complain, error: complain });
    try {
      const person = simulator.telegram.addUser({ id: 6, firstName: 'Ani', languageCode: 'en' });
      await person.sends('/start');
      await expect
        .poll(() =>
          person
            .chat()
            .map(({ text }) => text)
            .join(),
        )
        .toContain('Welcome');
      await expect.poll(() => owner`select 1 from pulse where name = 'sweep'`).toHaveLength(1);
      expect(await owner`select 1 from bullmq.scheduler`).toHaveLength(1);
      expect((await fetch('http://127.0.0.1:3986/readyz')).status).toBe(200);
    } finally {
      await bot.stop();
      await simulator.close();
    }
    expect(complaints).toEqual([]);
  });

  it('the role may do with each table what is listed, and nothing else', async () => {
    const all = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'];
    const rows = await owner<{ table: string; right: string }[]>`
      select tablename as table, "right" from pg_tables, unnest(${all}::text[]) as "right"
      where schemaname = 'public' and has_table_privilege(${database.appRole}, 'public.' || quote_ident(tablename), "right")`;
    const tables = await owner<
      { name: string }[]
    >`select tablename as name from pg_tables where schemaname = 'public'`;
    expect(Object.keys(appRights).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
    for (const [table, rights] of Object.entries(appRights)) {
      const held = rows.filter((row) => row.table === table).map(({ right }) => right);
      expect([table, ...held.toSorted()]).toEqual([table, ...rights.toSorted()]);
    }
  });

  it('the role owns nothing', async () => {
    const role = owner`(select oid from pg_roles where rolname = ${database.appRole})`;
    expect(
      await owner`select relname from pg_class where relowner = ${role}
      union all select nspname from pg_namespace where nspowner = ${role}
      union all select proname from pg_proc where proowner = ${role}`,
    ).toEqual([]);
  });

  it.each([
    "update audit set act = 'x'",
    'delete from audit',
    'truncate audit',
    "update audit_head set hash = 'x'",
    'delete from audit_head',
    "insert into audit_head (chain, seq, hash) values ('x', 1, 'x')",
    'alter table audit disable trigger all',
    'drop trigger audit_append_only on audit',
    'set session_replication_role = replica',
    'delete from person',
    'delete from appraisal',
    'update cycle set is_blind = false',
    'truncate answer',
    'create table public.mine (id integer)',
    'create temporary table mine (id integer)',
    'create schema mine',
    'create function mine() returns integer language sql as $$ select 1 $$',
    'create role mine',
    'alter table person add column mine text',
    'create index mine on person (name)',
    'drop table answer',
    'drop schema bullmq cascade',
    'delete from drizzle.__drizzle_migrations',
    'create table bullmq.mine (id integer)',
    'update bullmq.migration set version = 99',
    'truncate bullmq.job',
    'select * from secret.notes',
    'select * from pg_authid',
    "copy audit to '/tmp/audit'",
    "copy person from program 'id'",
  ])('the role is refused: %s', async (statement) => {
    await owner`create schema if not exists secret`;
    await owner`create table if not exists secret.notes (id integer)`;
    await expect(app.unsafe(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('a role that was given nothing can do nothing', async () => {
    const stranger = postgres(database.strangerUrl, { max: 1, onnotice: () => {} });
    try {
      for (const statement of [
        ...Object.keys(appRights).map((table) => `select 1 from ${table}`),
        'select kinerja_guard(true, 1, 1)',
        'create table public.mine (id integer)',
        'create temporary table mine (id integer)',
        'select 1 from bullmq.job',
      ]) {
        await expect(stranger.unsafe(statement), statement).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await stranger.end();
    }
  });

  it('rights that were granted by hand are revoked again', async () => {
    await owner.unsafe(
      `grant all on audit, audit_head to ${database.appRole}; grant select on answer to public`,
    );
    expect(await asOwner('db', 'grant', '--role', database.appRole)).toMatchObject({ code: 0 });
    const [row] =
      await owner`select has_table_privilege(${database.appRole}, 'audit', 'delete') as may_delete,
      has_table_privilege(${new URL(database.strangerUrl).username}, 'answer', 'select') as may_look`;
    expect(row).toEqual({ may_delete: false, may_look: false });
  });

  it('an upgrade that was not migrated stops the start, and "db migrate" mends it', async () => {
    await owner`delete from drizzle.__drizzle_migrations where id = (select max(id) from drizzle.__drizzle_migrations)`;
    await expect(openAsApp()).rejects.toThrow(/not at this release's schema/);
    await owner`insert into drizzle.__drizzle_migrations (hash, created_at) values ('a later one', 9000000000000)`;
    await (await openAsApp()).close();
    await owner`revoke select on appraisal from ${owner.unsafe(database.appRole)}`;
    await expect(openAsApp()).rejects.toThrow(/db grant --role/);
    await owner`drop schema bullmq cascade`;
    await expect(jobsAsApp()).rejects.toThrow(/db migrate/);
    expect(await asOwner('db', 'migrate')).toMatchObject({ code: 0 });
    await (await openAsApp()).close();
    const jobs = await jobsAsApp();
    await jobs.add({ name: 'sweep' });
    await jobs.close();
  });
});

it('the private database of one machine is migrated by the same command', async () => {
  const done = await kinerja({ dataDir: join(folder, 'private') }, 'db', 'migrate');
  expect(done).toMatchObject({ code: 0 });
  expect(done.out).toBe("The database is at this release's schema.");
  const place = /lies in (\S+):/.exec(done.err)?.[1];
  if (place !== undefined) await rm(place, { recursive: true });
});
