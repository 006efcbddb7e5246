import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createWebServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { judgeProgress } from '../../../src/cli/doctor/progress.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { readConfig, readStoreConfig, unsetStoreConfig } from '../../../src/config.ts';
import { createHttpServer, type Listening } from '../../../src/http/server.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { openJobs } from '../../../src/jobs/backend.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { databaseHealth } from '../../../src/persistence/health/health.ts';
import { notePulse } from '../../../src/persistence/health/pulse.ts';
import { confirmYear, putHoliday } from '../../../src/persistence/reminders/holidays.ts';
import type { Finding } from '../../../src/shared/doctor/finding.ts';
import { type Clock, systemClock, Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, emptyTables, type TestDatabase } from '../../support/database.ts';
import { fakeClamd } from '../../support/fake-clamd.ts';
import { freePort } from '../../support/free-port.ts';
import { createOwnedDatabase } from '../../support/owned-database.ts';
import { linkAccount, seedSmallAgency } from '../../support/small-agency.ts';

const token = '4244:AAdoctorTESTdoctorTESTdoctorTEST1';
const slack = {
  botToken: 'xoxb-doctor-token',
  appToken: 'xapp-doctor-token',
  signingSecret: 'a-doctor-signing-secret',
};
const secrets = {
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_WEBHOOK_SECRET: 'a-doctor-webhook-secret',
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_SIGNING_SECRET: slack.signingSecret,
};
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

let database: TestDatabase;
let db: Db;
let simulator: Simulator;
let web: Listening;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
  // Creates the tables of the jobs, as a start of the bot does.
  await (await openJobs({ databaseUrl: database.url, log: quiet })).close();
  simulator = await startSimulator({ telegram: { token, botUsername: 'kinerja_bot' }, slack });
  web = await createHttpServer({ routes: [], isReady: () => true, log: quiet }).listen(0, '127.0.0.1');
  folder = await mkdtemp(join(tmpdir(), 'kinerja-doctor-'));
});
afterAll(async () => {
  await web.close();
  await simulator.close();
  await closeDatabase(db);
  await database.drop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await emptyTables(db);
  await notePulse(db, 'sweep');
  // Whatever the year, HR knows its days off and those of the next.
  const now = systemClock.now();
  const { year: thisYear } = now.toZonedDateTimeISO('UTC');
  for (const year of [thisYear, thisYear + 1]) {
    await putHoliday(
      db,
      { day: new Temporal.PlainDate(year, 1, 1), name: 'Tahun Baru', isWorkday: false },
      now,
    );
    await confirmYear(db, year, 1, now);
  }
  const publicUrl = `http://127.0.0.1:${web.port}`;
  env = {
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    AGENCY_NAME: 'Pemerintah Kota Contoh',
    TIME_ZONE: 'Asia/Makassar',
    ...secrets,
    TELEGRAM_API_ROOT: simulator.telegramApiRoot,
    SLACK_API_URL: simulator.slackApiUrl,
    PUBLIC_URL: publicUrl,
    FEEDBACK_KEY: 'a-key-of-the-doctor-test-of-32-characters',
  };
  await setWebhook(`${publicUrl}/telegram/webhook`);
});

const setWebhook = (url: string) =>
  fetch(
    `${simulator.telegramApiRoot}/bot${token}/setWebhook?drop_pending_updates=true&url=${encodeURIComponent(url)}`,
  );

type Visit = { code: number; findings: readonly Finding[]; text: string };

async function visit(
  changes: Record<string, string | undefined> = {},
  clock: Clock = systemClock,
  language: Locale = 'en',
): Promise<Visit> {
  const out: string[] = [];
  const given = { ...env, ...changes };
  const store = readStoreConfig(given);
  const code = await runCli(['doctor', '--json', '--lang', language], {
    config: store.ok ? store.value : unsetStoreConfig,
    ...(!store.ok && { problems: store.error }),
    readConfig: () => readConfig(given),
    clock,
    out: (line) => out.push(line),
    err: (line) => out.push(line),
  });
  const text = out.join('\n');
  for (const secret of [token, ...Object.values(slack), 'a-doctor-webhook-secret'])
    expect(text).not.toContain(secret);
  return { code, text, findings: JSON.parse(text).findings };
}

const at = ({ findings }: Visit, check: string) => findings.filter((finding) => finding.check === check);
const troubles = ({ findings }: Visit) =>
  findings.filter(({ status, check }) => status !== 'ok' && check !== 'rights' && check !== 'disk');

/** A server that accepts connections but never answers. */
async function mute(): Promise<{ readonly port: number; readonly server: Server }> {
  const server = createServer(() => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return { port: typeof address === 'object' && address ? address.port : 0, server };
}

describe('kinerja doctor', () => {
  it('does not call fine what it had no time to look at', async () => {
    const t = translator('en');
    await db.transaction(async (held) => {
      await held.execute(sql`lock table progress_count in access exclusive mode`);
      expect(await judgeProgress(t, database.url, 200)).toMatchObject({
        status: 'warning',
        found: expect.stringContaining('no time'),
        remedy: expect.stringContaining('kinerja db recount'),
      });
    });
    expect(await judgeProgress(t, database.url)).toMatchObject({ status: 'ok' });
  });

  it('counts the connections of all roles for one that may not look at them, and judges no tables before they are there', async () => {
    const owned = await createOwnedDatabase();
    const others = openDatabase(database.url, { max: 5 });
    try {
      await Promise.all(Array.from({ length: 5 }, () => others.execute(sql`select pg_sleep(0.2)`)));
      const health = await databaseHealth(owned.strangerUrl, systemClock.now, 'Asia/Makassar');
      expect(health.connections.used).toBeGreaterThan(5);
      expect(health).not.toHaveProperty('maySwitchOffAudit');
      expect(at(await visit({ DATABASE_URL: owned.strangerUrl }), 'rights')).toEqual([]);
    } finally {
      await closeDatabase(others);
      await owned.drop();
    }
  });

  it('compares the counters of progress with the rows, and says how they are put right', async () => {
    expect(at(await visit(), 'progress')).toMatchObject([{ status: 'ok' }]);
    await db.execute(sql`insert into progress_count (cycle_id, unit, what, people)
      values (gen_random_uuid(), 'Dinas', 'submitted', 1)`);
    expect(at(await visit(), 'progress')).toMatchObject([
      { status: 'warning', remedy: expect.stringContaining('kinerja db recount') },
    ]);
  });

  it('asks HR to confirm the days off of this year', async () => {
    await db.execute(sql`delete from holiday_year`);
    const { year } = Temporal.Now.zonedDateTimeISO('UTC');
    expect(at(await visit(), `days off ${year}`)).toMatchObject([
      { status: 'warning', remedy: expect.stringContaining(`kinerja holidays confirm ${year}`) },
    ]);
  });

  it('finds nothing to do where all is well, and tells a role with too many rights', async () => {
    const seen = await visit();
    expect(troubles(seen)).toEqual([]);
    expect(seen.code).toBe(0);
    expect(at(seen, 'rights')).toMatchObject([
      { status: 'warning', found: expect.stringContaining('superuser') },
    ]);
    expect(at(seen, 'slack requests')[0]?.remedy).toContain(`${env.PUBLIC_URL}/slack/events`);
    expect(at(seen, 'telegram')[0]?.found).toContain('@kinerja_bot');
  });

  it('tells what is missing without a key for the answers of colleagues', async () => {
    const on = 'answers of colleagues';
    expect(at(await visit({ FEEDBACK_KEY: undefined }), on)).toMatchObject([{ status: 'warning' }]);
    expect(at(await visit(), on)).toMatchObject([{ status: 'ok' }]);
    // Of a key that is none the configuration says so.
    const short = await visit({ FEEDBACK_KEY: 'short' });
    expect(at(short, 'configuration')[0]?.found).toContain('FEEDBACK_KEY');
  });

  it('says the same in Indonesian, under the same names for programs and no sentence in English', async () => {
    const wrong = { TELEGRAM_BOT_TOKEN: '4244:AAwrongWRONGwrong', ADMIN_PORT: '9464' };
    const english = await visit(wrong);
    const indonesian = await visit(wrong, systemClock, 'id');
    const names = (seen: Visit) => seen.findings.map(({ check, status }) => `${check} ${status}`);
    expect(names(indonesian)).toEqual(names(english));
    const said = english.findings.flatMap(({ found, remedy = '' }) => [found, remedy]);
    for (const { check, found, remedy } of indonesian.findings)
      for (const text of [found, remedy])
        if (text !== undefined && /[a-z]{3,}.* [a-z]{3,}/.test(text)) expect(said, check).not.toContain(text);
  });

  it('says what is wrong with the configuration, and looks at the rest all the same', async () => {
    const seen = await visit({ SLACK_SIGNING_SECRET: undefined, PORT: 'x' });
    expect(seen.code).toBe(1);
    expect(at(seen, 'configuration').map(({ found }) => found.split(' ')[0])).toEqual([
      'PORT',
      'SLACK_SIGNING_SECRET',
    ]);
    expect(at(seen, 'database')).toMatchObject([{ status: 'ok' }]);
    expect(at(await visit({ DATABASE_URL: 'mysql://x' }), 'configuration')).toHaveLength(1);
  });

  it('names a token that is refused', async () => {
    const telegram = await visit({ TELEGRAM_BOT_TOKEN: '4244:AAwrongWRONGwrong' });
    expect(at(telegram, 'telegram')).toMatchObject([
      { status: 'problem', found: 'the token is refused', remedy: expect.stringContaining('BotFather') },
    ]);
    const bot = await visit({ SLACK_BOT_TOKEN: 'xoxb-wrong' });
    expect(at(bot, 'slack')).toMatchObject([
      { status: 'problem', found: 'SLACK_BOT_TOKEN is refused (invalid_auth)' },
    ]);
    const app = await visit({ PUBLIC_URL: undefined, SLACK_APP_TOKEN: 'xapp-wrong' });
    expect(at(app, 'slack socket')).toMatchObject([{ status: 'problem' }]);
    expect([telegram.code, bot.code, app.code]).toEqual([1, 1, 1]);
  });

  it('reports a webhook that leads elsewhere, is missing, is not wanted, or fails', async () => {
    await setWebhook('http://127.0.0.1:1/telegram/webhook');
    const elsewhere = await visit();
    expect(at(elsewhere, 'webhook')).toMatchObject([
      { status: 'problem', found: expect.stringContaining('another address') },
    ]);
    const polling = await visit({ PUBLIC_URL: undefined, SLACK_APP_TOKEN: slack.appToken });
    expect(at(polling, 'webhook')).toMatchObject([{ status: 'warning' }]);
    await setWebhook('');
    expect(at(await visit(), 'webhook')).toMatchObject([{ status: 'problem', found: 'none is set' }]);
    // This web server has no such route, so the delivery of the simulator fails as that of Telegram would.
    await setWebhook(`${env.PUBLIC_URL}/telegram/webhook`);
    simulator.telegram.webhookRetry = { firstDelayMs: 1, attempts: 1 };
    await simulator.telegram.addUser({ id: 7, firstName: 'A' }).sends('halo');
    expect(at(await visit(), 'webhook')).toMatchObject([
      { status: 'warning', found: expect.stringContaining('404') },
    ]);
  });

  it('warns of a clock that is some seconds off, and calls a minute a problem', async () => {
    const off = (seconds: number): Clock => ({ now: () => Temporal.Now.instant().add({ seconds }) });
    const some = await visit({}, off(-20));
    expect(at(some, 'clock').map(({ status }) => status)).toEqual(['warning', 'warning', 'warning']);
    expect(at(some, 'clock')[0]?.found).toContain('behind the clock of the database');
    expect(some.code).toBe(0);
    const much = await visit({}, off(90));
    expect(at(much, 'clock').map(({ status }) => status)).toEqual(['problem', 'problem', 'problem']);
    expect(much.code).toBe(1);
  });

  it('reports a Redis that may forget jobs, and one that does not answer', async () => {
    const port = await freePort();
    const child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--maxmemory-policy', 'allkeys-lru'],
      { stdio: 'ignore', cwd: folder },
    );
    const url = `redis://127.0.0.1:${port}`;
    const redis = new Redis(url, { retryStrategy: () => 20, maxRetriesPerRequest: null });
    redis.on('error', () => {});
    await redis.ping();
    try {
      const forgetful = await visit({ REDIS_URL: url });
      expect(at(forgetful, 'queue memory')).toMatchObject([
        {
          status: 'problem',
          found: expect.stringContaining('allkeys-lru'),
          remedy: expect.stringContaining('noeviction'),
        },
      ]);
      expect(at(forgetful, 'queue on disk')).toMatchObject([{ status: 'warning' }]);
      await redis.config('SET', 'maxmemory-policy', 'noeviction');
      await redis.config('SET', 'appendonly', 'yes');
      expect(troubles(await visit({ REDIS_URL: url }))).toEqual([]);
      await redis.config('SET', 'maxmemory', '1');
      expect(at(await visit({ REDIS_URL: url }), 'queue')).toMatchObject([
        { status: 'problem', remedy: expect.stringContaining('memory is full') },
      ]);
      await redis.config('SET', 'maxmemory', '0');
      await redis.replicaof('127.0.0.1', '1');
      expect(at(await visit({ REDIS_URL: url }), 'queue')).toMatchObject([
        { status: 'problem', remedy: expect.stringContaining('replica') },
      ]);
      await redis.replicaof('NO', 'ONE');
    } finally {
      redis.disconnect();
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    const gone = await visit({ REDIS_URL: url });
    expect(at(gone, 'queue')).toMatchObject([
      { status: 'problem', found: expect.stringContaining('ECONNREFUSED') },
    ]);
  });

  it.each([
    ['away', undefined, 'problem', 'clamd does not answer'],
    ['as it should be', 'ClamAV 1.4.3/27400/%', 'ok', 'its signatures are of'],
    ['with old signatures', 'ClamAV 1.4.3/27400/Mon Jan  5 08:26:14 2026', 'warning', 'days old'],
    ['without any of ClamAV', 'ClamAV 1.4.3', 'warning', 'with no signatures of ClamAV'],
    ['too small for our files', 'ClamAV 1.4.3/27400/% small', 'problem', 'takes no file of 10 MB'],
  ])('looks at the virus scanner where one is set: %s', async (_, version, status, words) => {
    const clamd = await fakeClamd(version?.replace('%', new Date().toUTCString().slice(0, -4)));
    try {
      const seen = at(await visit({ CLAMD: `127.0.0.1:${clamd.port}` }), 'virus scanner');
      expect(seen).toContainEqual(expect.objectContaining({ status, found: expect.stringContaining(words) }));
      expect(seen.filter((finding) => finding.status !== 'ok')).toHaveLength(status === 'ok' ? 0 : 1);
      expect(at(await visit(), 'virus scanner')).toEqual([]);
    } finally {
      await clamd.close();
    }
  });

  it('reports a database and a folder that take no writes', async () => {
    const file = join(folder, 'no-folder');
    await writeFile(file, '');
    expect(at(await visit({ AUDIT_HEADS_DIR: join(file, 'heads') }), 'audit heads')).toMatchObject([
      { status: 'problem', remedy: expect.stringContaining('cannot be written') },
    ]);
    const standby = `${database.url}?options=${encodeURIComponent('-c default_transaction_read_only=on')}`;
    expect(at(await visit({ DATABASE_URL: standby }), 'database writes')).toMatchObject([
      { status: 'problem', remedy: expect.stringContaining('takes no writes') },
    ]);
  });

  it('reports a data folder and a queue on PostgreSQL that take no writes', async () => {
    const file = join(folder, 'no-data');
    await writeFile(file, '');
    const own = { DATABASE_URL: undefined, DATA_DIR: file, AUDIT_HEADS_DIR: join(folder, 'heads') };
    expect(at(await visit(own), 'data folder')).toMatchObject([
      { status: 'problem', remedy: expect.stringContaining('cannot be written') },
    ]);
    expect(at(await visit(), 'queue')).toMatchObject([{ status: 'ok' }]);
    await db.execute(sql`create function refuse() returns trigger language plpgsql as
      $$ begin raise exception 'full' using errcode = '53100'; end $$`);
    await db.execute(
      sql`create trigger refused before insert on bullmq.job for each row execute function refuse()`,
    );
    const seen = await visit();
    await db.execute(sql`drop trigger refused on bullmq.job`);
    expect(at(seen, 'queue')).toMatchObject([
      { status: 'problem', remedy: expect.stringContaining('disk of PostgreSQL is full') },
    ]);
    expect(at(seen, 'database writes')).toEqual([]);
  });

  it('counts the people with work of today who have no account, and nobody else', async () => {
    const agency = await seedSmallAgency(db);
    const onDay = (day: string): Clock => ({ now: () => Temporal.Instant.from(`${day}T04:00:00Z`) });
    const unlinked = async (day: string) => at(await visit({}, onDay(day)), 'people without account');
    const none = [{ status: 'ok', found: expect.stringContaining('everybody') }];
    // Three assess themselves from the first to the tenth, and a day earlier where it is that day already.
    expect(await unlinked('2026-11-29')).toMatchObject(none);
    const [finding] = await unlinked('2026-12-02');
    expect(finding).toMatchObject({ status: 'warning', found: expect.stringMatching(/^3 with open work/) });
    expect(finding?.remedy).toContain('kinerja link-codes issue --all-unlinked');
    await linkAccount(db, agency.people.budi.id, {
      platform: 'telegram',
      tenant: '4244',
      userId: 'budi',
      address: { chatId: 7 },
    });
    expect((await unlinked('2026-12-02'))[0]?.found).toMatch(/^2 with open work/);
    // Those who have sent theirs have no work left.
    await db.execute(sql`update appraisal set status = 'submitted' where id = ${agency.appraisals.citra}`);
    expect((await unlinked('2026-12-02'))[0]?.found).toMatch(/^1 with open work/);
    await db.execute(sql`update appraisal set status = 'submitted'`);
    expect(await unlinked('2026-12-02')).toMatchObject(none);
  });

  it('reports a database that does not answer, and one that lacks migrations', async () => {
    const away = await visit({ DATABASE_URL: 'postgres://u:a-doctor-password@127.0.0.1:1/x' });
    expect(at(away, 'database')).toMatchObject([
      { status: 'problem', found: expect.stringContaining('ECONNREFUSED') },
    ]);
    expect(away.text).not.toContain('a-doctor-password');
    const rows = await db.execute<{ created_at: string }>(
      sql`select created_at::text from drizzle.__drizzle_migrations order by created_at desc limit 1`,
    );
    await db.execute(
      sql`update drizzle.__drizzle_migrations set created_at = created_at + 1 where created_at = ${rows[0]?.created_at}::bigint`,
    );
    const seen = await visit();
    await db.execute(
      sql`update drizzle.__drizzle_migrations set created_at = created_at - 1 where created_at = ${rows[0]?.created_at}::bigint + 1`,
    );
    expect(at(seen, 'migrations')).toMatchObject([
      { status: 'problem', found: '1 of this release are missing' },
    ]);
  });

  it('reports that no worker runs, that a lane waits or is paused, and outcomes that are unknown', async () => {
    const before = systemClock.now().subtract({ hours: 3 }).toString();
    const soon = systemClock.now().add({ minutes: 5 }).toString();
    await db.execute(sql`update pulse set at = ${before}::timestamptz`);
    await db.execute(
      sql`insert into lane (platform, tenant, paused_until) values ('slack', 'T1', ${soon}::timestamptz)`,
    );
    await db.execute(sql`insert into conversation (id, platform, tenant, user_id, address, version, state, revision, updated_at)
      values (gen_random_uuid(), 'telegram', '4244', '7', '{}', 1, '{}', 1, ${before}::timestamptz)`);
    await db.execute(sql`insert into outbox (id, kind, version, payload, dedupe_key, available_at, outcome, settled_at) values
      (gen_random_uuid(), 'account-replaced', 1, '{"platform": "telegram", "tenant": "4244", "userId": "7"}', 'a', ${before}::timestamptz, null, null),
      (gen_random_uuid(), 'reminder', 1, '{}', 'b', ${before}::timestamptz, 'unknown', ${before}::timestamptz)`);
    const seen = await visit();
    expect(at(seen, 'workers')).toMatchObject([
      { status: 'problem', found: expect.stringContaining('3 hours') },
    ]);
    expect(at(seen, 'lane telegram')).toMatchObject([
      {
        status: 'problem',
        found: expect.stringMatching(/1 due, nobody sends; the oldest has waited for 3 hours/),
      },
    ]);
    expect(at(seen, 'lane slack')).toMatchObject([
      { status: 'warning', found: expect.stringContaining('paused') },
    ]);
    expect(at(seen, 'messages')).toMatchObject([
      { status: 'warning', found: expect.stringContaining('of 1') },
    ]);
  });

  it('asks the bot on this machine whether it gets its updates, where they are fetched', async () => {
    const fetching = { PUBLIC_URL: undefined, SLACK_APP_TOKEN: slack.appToken };
    const port = String(web.port);
    expect(at(await visit({ ...fetching, PORT: port }), 'bot')).toMatchObject([{ status: 'ok' }]);
    const why = 'another program fetches the updates of this bot';
    const refused = createHttpServer({ routes: [], isReady: () => true, troubles: () => [why], log: quiet });
    const listening = await refused.listen(0, '127.0.0.1');
    const seen = await visit({ ...fetching, PORT: String(listening.port) });
    await listening.close();
    expect(at(seen, 'bot')).toMatchObject([{ status: 'problem', found: why }]);
    const none = await visit({ ...fetching, PORT: String(listening.port) });
    expect(at(none, 'bot')).toMatchObject([{ status: 'ok', found: expect.stringContaining('none runs') }]);
    expect(at(await visit(), 'bot')).toEqual([]);
  });

  it('does not take a bot that hangs for one that is not there, nor another program for the bot', async () => {
    const fetching = { PUBLIC_URL: undefined, SLACK_APP_TOKEN: slack.appToken };
    const hanging = await mute();
    const seen = await visit({ ...fetching, PORT: String(hanging.port) });
    hanging.server.close();
    expect(at(seen, 'bot')).toMatchObject([{ status: 'problem' }]);
    const other = createWebServer((_, answer) => answer.end('welcome')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(at(await visit({ ...fetching, PORT: String(port) }), 'bot')).toMatchObject([
      { status: 'warning', found: expect.stringContaining('does not say that it is this bot') },
    ]);
    other.closeAllConnections();
    other.close();
  });

  it('reports a public address that leads nowhere, and an admin port that is open', async () => {
    const nowhere = await visit({ PUBLIC_URL: 'http://127.0.0.1:1' });
    expect(at(nowhere, 'public address')).toMatchObject([{ status: 'problem' }]);
    const open = await visit({ ADMIN_PORT: '9464', ADMIN_HOST: '0.0.0.0' });
    expect(at(open, 'admin port')).toMatchObject([{ status: 'warning' }]);
    expect(at(await visit({ ADMIN_PORT: '9464' }), 'admin port')).toMatchObject([{ status: 'ok' }]);
  });

  it('ends even when nothing answers, as a process of its own', async () => {
    const ended = await silentVisit;
    expect(ended).toMatchObject({ code: 1 });
    for (const check of ['basis data', 'antrean', 'Telegram', 'Slack', 'alamat publik'])
      expect(ended.stdout).toMatch(new RegExp(`^masalah  ${check} `, 'm'));
    expect(ended.stdout).toMatch(/^ +-> /m);
  });
});

/** Started before all other tests and checked after them, because it waits for many seconds. */
let silentVisit: Promise<{ code?: number; stdout: string }>;
let silent: Server;
beforeAll(async () => {
  const { port, server } = await mute();
  silent = server;
  const nobody = `127.0.0.1:${port}`;
  silentVisit = promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'doctor'], {
    env: {
      AGENCY_NAME: 'Pemerintah Kota Contoh',
      TIME_ZONE: 'Asia/Makassar',
      ...secrets,
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATA_DIR: folder,
      DATABASE_URL: `postgres://u:p@${nobody}/x`,
      REDIS_URL: `redis://${nobody}`,
      TELEGRAM_API_ROOT: `http://${nobody}`,
      SLACK_API_URL: `http://${nobody}/api/`,
      PUBLIC_URL: `http://${nobody}`,
    },
  }).catch((error: { code: number; stdout: string }) => error);
});
afterAll(() => silent.close());
