import { sql } from 'drizzle-orm';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Jobs, openJobs } from '../../../src/jobs/backend.ts';
import { migrateJobs } from '../../../src/jobs/postgres-schema.ts';
import { startWorker, type WorkTimes } from '../../../src/jobs/schedule.ts';
import { createDelivery, type Delivery } from '../../../src/outbound/index.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { deliveryCounts } from '../../../src/persistence/outbox/outbox.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type FakePlatform, fakePlatform } from '../../support/fake-platform.ts';
import { freePort } from '../../support/free-port.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type RedisServer, startRedisServer } from '../../support/redis-server.ts';
import { firstDay, seedSmallAgency } from '../../support/small-agency.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const half = 150;
/** How much faster time runs in this test, so that hundreds of messages can be sent at their pace within seconds. */
const haste = 15;
const never = 3_600_000;

describe('losing the queue in the middle of a campaign loses nothing and doubles nothing, and it goes on by itself', () => {
  let database: TestDatabase;
  let db: Db;
  let chat: FakePlatform;
  const endings: (() => Promise<unknown>)[] = [];

  beforeEach(async () => {
    database = await createTestDatabase();
    db = openDatabase(database.url, { max: 8 });
    chat = fakePlatform('telegram');
    await seedSmallAgency(db);
    await db.execute(sql`
      with hired as (insert into person (id, nip, name, unit, position, position_level, active_from)
        select gen_random_uuid(), lpad(n::text, 18, '0'), 'Pegawai ' || n, 'Dinas', 'Pelaksana', 'pelaksana', '2020-01-01'
        from generate_series(1, ${2 * half}) as n returning id, nip),
      linked as (insert into account (platform, tenant, person_id, user_id, address, linked_at)
        select 'telegram', 'test', id, nip, jsonb_build_object('chat', nip), ${firstDay}::timestamptz from hired)
      insert into appraisal (id, cycle_id, employee_id, appraiser_id, required, status)
      select gen_random_uuid(), a.cycle_id, h.id, a.appraiser_id, a.required, 'released'
      from hired h cross join (select * from appraisal limit 1) a`);
  });
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
    await closeDatabase(db);
    await database.drop();
  });

  /** Plans messages for one half of the people. */
  const plan = () =>
    db.execute(sql`insert into outbox (id, kind, version, recipient_id, payload, dedupe_key, available_at)
      select gen_random_uuid(), 'result-ready', 1, e.id,
        jsonb_build_object('kind', 'result-ready', 'personId', e.id, 'appraisalId', a.id), 'result-ready:' || a.id,
        ${firstDay}::timestamptz
      from person e join appraisal a on a.employee_id = e.id
      where e.unit = 'Dinas' and not exists (select 1 from outbox o where o.recipient_id = e.id)
      order by e.nip limit ${half}`);

  /** A process with its worker. Pacing, queue and watch are as in production, only faster. */
  async function work(jobs: Jobs, times: WorkTimes): Promise<Delivery> {
    const delivery = createDelivery({
      db,
      clock: movableClock(Temporal.Instant.from(firstDay)),
      log: quiet,
      platforms: [chat],
      agencyName: 'Pemerintah Kota',
      timeZone: 'Asia/Makassar',
      timing: {
        nowMs: () => performance.now() * haste,
        sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.ceil(ms / haste))),
      },
    });
    const worker = await startWorker(jobs, delivery, quiet, times);
    endings.push(
      () => jobs.close(),
      () => worker.close(),
    );
    return delivery;
  }

  const isUnderWay = () => expect.poll(() => chat.shown.length).toBeGreaterThan(half / 3);
  async function isComplete(count: number): Promise<void> {
    await expect.poll(async () => (await deliveryCounts(db)).sent).toBe(count);
    expect(await deliveryCounts(db)).toEqual({
      planned: count,
      sent: count,
      skipped: 0,
      failed: 0,
      unknown: 0,
      pending: 0,
    });
    expect(chat.shown).toHaveLength(count);
    expect(new Set(chat.shown.map(({ to }) => to)).size).toBe(count);
  }

  it('Redis is emptied (FLUSHALL): the schedule is made again and finds what waits', async () => {
    const redis = await ownRedis();
    const jobs = await openJobs({
      redisUrl: redis.url,
      databaseUrl: database.url,
      log: quiet,
      repairEveryMs: 300,
    });
    await plan();
    await work(jobs, { sweepEveryMs: 1000, handsMs: 6000, sweepOverdueMs: never, sweepCheckEveryMs: never });
    await isUnderWay();
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    await plan();
    await isComplete(2 * half);
  });

  it('Redis is gone: every process watches and goes on without it, and the queue works again when it is back', async () => {
    const redis = await ownRedis();
    const jobs = await openJobs({
      redisUrl: redis.url,
      databaseUrl: database.url,
      log: quiet,
      repairEveryMs: 300,
    });
    await plan();
    const delivery = await work(jobs, {
      sweepEveryMs: 1000,
      handsMs: 6000,
      sweepOverdueMs: 2000,
      sweepCheckEveryMs: 300,
    });
    await isUnderWay();
    await redis.kill();
    await plan();
    await isComplete(2 * half);
    await redis.start();
    await expect.poll(() => jobs.trouble()).toBeUndefined();
    await queueSweeps(delivery);
  });

  it('the tables of BullMQ are dropped: every process goes on without them, and the queue works again once the operator made them', async () => {
    const jobs = await openJobs({ databaseUrl: database.url, log: quiet, repairEveryMs: 300 });
    await plan();
    const delivery = await work(jobs, {
      sweepEveryMs: 1000,
      handsMs: 6000,
      sweepOverdueMs: 2000,
      sweepCheckEveryMs: 300,
    });
    await isUnderWay();
    await db.execute(sql`drop schema bullmq cascade`);
    await plan();
    await isComplete(2 * half);
    await migrateJobs(database.url);
    await queueSweeps(delivery);
  });

  /** Waits until the queue works again: it sweeps every second, the watch only after two. */
  const queueSweeps = (delivery: Delivery) =>
    expect.poll(() => longestSilenceMs(delivery)).toBeLessThan(1800);

  async function longestSilenceMs(delivery: Delivery): Promise<number> {
    const silences: number[] = [];
    for (const untilMs = performance.now() + 5000; performance.now() < untilMs; ) {
      silences.push(await delivery.sweptAgoMs());
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return Math.max(...silences);
  }

  async function ownRedis(): Promise<RedisServer> {
    const redis = await startRedisServer(await freePort());
    endings.push(() => redis.kill());
    return redis;
  }
});
