import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { acquireLane } from '../../../src/persistence/outbox/lanes.ts';
import { deliveryCounts } from '../../../src/persistence/outbox/outbox.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import { start, until } from '../../support/program.ts';

const token = '4244:AAshutdownTESTshutdownTESTshutdown1';
const secret = 'a-webhook-secret-of-32-characters';
const people = 40;

let database: TestDatabase;
let db: Db;
let simulator: Simulator;

beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 4 });
  simulator = await startSimulator({
    telegram: { token },
    slack: { botToken: 'xoxb-unused', appToken: 'xapp-unused', signingSecret: 'unused-signing-secret' },
  });
});
afterEach(async () => {
  await simulator.close();
  await closeDatabase(db);
  await database.drop();
});

it('SIGTERM under load: readiness falls while requests are still taken, each gets its answer, the lane is given back, all within ten seconds', async () => {
  await planNotices();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const run = start('src/main.ts', [], {
    DATABASE_URL: database.url,
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: simulator.telegramApiRoot,
    TELEGRAM_WEBHOOK_SECRET: secret,
    PUBLIC_URL: url,
    PORT: String(port),
  });
  await until(() => run.output().includes('Kinerja Bot is running'), run.output);

  // Every update is posted directly to the process, as by a load balancer, so that its own answers are counted.
  let updateId = 0;
  const statuses: number[] = [];
  const taken: number[] = [];
  const post = async (chatId: number): Promise<void> => {
    updateId += 1;
    const id = updateId;
    const chat = { id: chatId, type: 'private', first_name: 'Ani' };
    const from = { id: chatId, is_bot: false, first_name: 'Ani', language_code: 'id' };
    const message = {
      message_id: 1_000_000 + id,
      date: Math.floor(Date.now() / 1000),
      chat,
      from,
      text: '/start',
    };
    const answer = await fetch(`${url}/telegram/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
      body: JSON.stringify({ update_id: id, message }),
    });
    statuses.push(answer.status);
    if (answer.ok) taken.push(id);
  };
  let isOver = false;
  const load = Array.from({ length: 8 }, async (_, index) => {
    for (let turn = 0; !isOver; turn += 1) {
      // A connection refused after the server closed makes the load balancer try another process: nothing is lost.
      const isTaken = await post(1 + ((index * 5 + (turn % 5)) % people)).then(
        () => true,
        () => false,
      );
      if (!isTaken) return;
      // About seventy a second in all. More would only keep this machine busy.
      await sleep(100);
    }
  });
  await expect.poll(() => taken.length).toBeGreaterThan(20);
  const held = () => db.execute(sql`select 1 from lane where lease_until > clock_timestamp()`);
  await expect.poll(async () => (await held()).length).toBe(1);
  await expect.poll(async () => (await deliveryCounts(db)).sent).toBeGreaterThan(3);

  const beganMs = performance.now();
  run.kill('SIGTERM');
  await expect.poll(() => fetch(`${url}/readyz`).then((answer) => answer.status), { interval: 20 }).toBe(503);
  const whenNotReady = taken.length;
  await Promise.all(load);
  isOver = true;
  expect(await run.exited, run.output()).toBe(0);
  const tookMs = performance.now() - beganMs;

  expect(tookMs).toBeLessThan(10_000);
  expect(taken.length).toBeGreaterThan(whenNotReady);
  expect(new Set(statuses)).toEqual(new Set([200]));
  const kept = await db.execute<{ event_id: string }>(sql`select event_id from inbox`);
  const events = new Set(kept.map((row) => row.event_id));
  expect(taken.filter((id) => !events.has(`u${id}`))).toEqual([]);
  expect(await db.execute(sql`select 1 from lane where lease_until is not null`)).toEqual([]);
  expect(await acquireLane(db, { platform: 'telegram', tenant: '4244' }, 'the next')).toBeDefined();
  // It was sending until then. What it had begun has its receipt, and the rest waits for the next process.
  expect(await db.execute(sql`select 1 from delivery where status not in ('sent', 'failed')`)).toEqual([]);
  expect(await deliveryCounts(db)).toMatchObject({ failed: 0, unknown: 0 });
  expect((await deliveryCounts(db)).pending).toBeGreaterThan(0);
});

/** Messages that may be sent at any hour, and more of them than a lane sends in ten seconds. */
async function planNotices(): Promise<void> {
  for (let id = 1; id <= people; id += 1)
    await simulator.telegram.addUser({ id, firstName: 'Ani', languageCode: 'id' }).sends('/start');
  await db.execute(sql`insert into conversation (id, platform, tenant, user_id, address, version, state, revision, shown_revision, updated_at)
    select gen_random_uuid(), 'telegram', '4244', n::text, jsonb_build_object('chatId', n), 1, '{"screen": {"at": "home"}}', 1, 1, now()
    from generate_series(1, ${people}) as n`);
  await db.execute(sql`insert into outbox (id, kind, version, payload, dedupe_key, available_at)
    select gen_random_uuid(), 'account-replaced', 1, jsonb_build_object('kind', 'account-replaced',
      'personId', gen_random_uuid(), 'platform', 'telegram', 'tenant', '4244', 'userId', n::text), n || ':' || round, now()
    from generate_series(1, ${people}) as n, generate_series(1, 20) as round`);
}
