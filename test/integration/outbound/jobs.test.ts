import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Jobs, openJobs } from '../../../src/jobs/backend.ts';
import type { JobHandlers, JobPayload } from '../../../src/jobs/names.ts';
import { createTestDatabase, type TestDatabase, testRedisUrl } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

/** Both backends, and how to delete everything in each. */
const backends = [
  {
    name: 'Redis',
    options: () => ({ redisUrl: testRedisUrl(), databaseUrl: 'postgres://nobody@127.0.0.1:1/none', log }),
    flush: async () => {
      const redis = new Redis(testRedisUrl());
      await redis.flushdb();
      redis.disconnect();
    },
  },
  {
    name: 'PostgreSQL',
    options: () => ({ databaseUrl: database.url, log }),
    flush: async () => {
      const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
      const tables = await sql<{ name: string }[]>`
        select tablename as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`;
      const truncate = `truncate ${tables.map(({ name }) => `bullmq.${name}`).join(', ')} cascade`;
      if (tables.length > 0) await untilNotDeadlocked(() => sql.unsafe(truncate));
      await sql.end();
    },
  },
];

describe.each(backends)('jobs on $name', ({ options, flush }) => {
  const cleanups: (() => Promise<unknown>)[] = [];
  beforeAll(flush);
  // Emptied when nobody takes jobs any more.
  afterEach(async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
    await flush();
  });

  async function open(): Promise<Jobs> {
    const jobs = await openJobs(options());
    cleanups.push(() => jobs.close());
    return jobs;
  }

  /** Starts a worker that records what it gets. */
  async function work(jobs: Jobs, drain: (lane: string) => Promise<void> = async () => undefined) {
    const done: string[] = [];
    const handlers: JobHandlers = {
      sweep: async () => void done.push('sweep'),
      'fetch-files': async () => void done.push('files'),
      'drain-lane': async ({ lane }) => {
        await drain(lane);
        done.push(lane);
      },
    };
    const worker = await jobs.work(handlers);
    let closing: Promise<void> | undefined;
    const close = () => {
      closing ??= worker.close();
      return closing;
    };
    cleanups.push(close);
    return { done, close };
  }

  const drain = (lane: string): JobPayload => ({ name: 'drain-lane', lane });

  test('reach a worker, whichever of two processes added them', async () => {
    const [one, two] = [await open(), await open()];
    const { done } = await work(one);
    await two.add(drain('telegram:1'));
    await one.add({ name: 'sweep' });
    await expect.poll(() => done.toSorted()).toEqual(['sweep', 'telegram:1']);
  });

  test('wait for their time', async () => {
    const jobs = await open();
    const { done } = await work(jobs);
    await jobs.add(drain('late'), { delayMs: 800 });
    await jobs.add(drain('now'));
    await expect.poll(() => done).toEqual(['now', 'late']);
  });

  test('of one id wait once, and again once it is done', async () => {
    const jobs = await open();
    for (let i = 0; i < 5; i++) await jobs.add(drain('a'), { id: 'slack:T1' });
    await jobs.add(drain('b'), { id: '42' });
    const { done } = await work(jobs);
    await expect.poll(() => done.toSorted()).toEqual(['a', 'b']);
    await jobs.add(drain('a'), { id: 'slack:T1' });
    await expect.poll(() => done.toSorted()).toEqual(['a', 'a', 'b']);
  });

  test('added while the same one runs are followed by one more run', async () => {
    const jobs = await open();
    const gate = gateway();
    const { done } = await work(jobs, gate.pass);
    await jobs.add(drain('a'), { id: 'a' });
    await gate.arrived;
    for (let i = 0; i < 3; i++) await jobs.add(drain('a'), { id: 'a' });
    gate.open();
    await expect.poll(() => done).toEqual(['a', 'a']);
    await sleep(300);
    expect(done).toEqual(['a', 'a']);
  });

  test('that fail are tried again, and given up without standing in the way of the next', async () => {
    const jobs = await open();
    let attempts = 0;
    const { done } = await work(jobs, async () => {
      attempts++;
      if (attempts <= 3) throw new Error('not this time');
    });
    await jobs.add(drain('a'), { id: 'a' });
    await expect.poll(() => letTimePass(jobs).then(() => attempts)).toBe(3);
    expect(log.error).toHaveBeenCalledWith(
      expect.objectContaining({ job: 'drain-lane', attempt: 3 }),
      'a job failed',
    );
    await jobs.add(drain('a'), { id: 'a' });
    await expect.poll(() => done).toEqual(['a']);
  });

  test('that fail leave in the queue what kind of error it was, and nothing of what people wrote', async () => {
    const jobs = await open();
    await work(jobs, async () => {
      throw Object.assign(new Error('Failed query: insert\nparams: Bu Sari'), { code: 'XX000' });
    });
    await jobs.add(drain('a'), { id: 'a' });
    const failed = () => letTimePass(jobs).then(() => jobs.queue.getFailed());
    await expect.poll(async () => (await failed()).length).toBe(1);
    const [kept] = await failed();
    expect(kept?.failedReason).toBe('Error XX000');
    expect(JSON.stringify(kept?.toJSON())).not.toContain('Sari');
  });

  test('run by the clock, once for all processes, and again after the queue was emptied', async () => {
    const [one, two] = [await open(), await open()];
    const everyMs = 300;
    await Promise.all([one.every('sweep', everyMs), two.every('sweep', everyMs)]);
    const { done } = await work(one);
    await expect.poll(() => done.length).toBeGreaterThanOrEqual(2);
    const before = done.length;
    await sleep(3 * everyMs);
    // If every process had its own schedule, there would be two runs in each interval.
    expect(done.length - before).toBeLessThanOrEqual(4);

    await flush();
    await sleep(2 * everyMs);
    done.length = 0;
    await one.every('sweep', everyMs);
    await expect.poll(() => done.length).toBeGreaterThanOrEqual(2);
  });

  test('in hand are finished before the worker is closed, the others are kept', async () => {
    const jobs = await open();
    const gate = gateway();
    const { done, close } = await work(jobs, gate.pass);
    await jobs.add(drain('in hand'));
    await gate.arrived;
    const closed = close();
    await jobs.add(drain('later'));
    gate.open();
    await closed;
    expect(done).toContain('in hand');
    // A closing worker may still finish a job that it was just fetching. The others are not lost.
    const next = await work(jobs);
    await expect.poll(() => [...done, ...next.done]).toEqual(['in hand', 'later']);
  });

  test('are refused when malformed', async () => {
    const jobs = await open();
    await expect(jobs.add({ name: 'drain-lane', lane: '' })).rejects.toThrow();
    await expect(jobs.add({ name: 'unknown' } as unknown as JobPayload)).rejects.toThrow();
  });

  test('have a backend that answers', async () => {
    const jobs = await openJobs(options());
    expect(await jobs.trouble()).toBeUndefined();
    await jobs.close();
    expect(await jobs.trouble()).toMatchObject({ kind: expect.stringMatching(/-away$/) });
  });
});

describe('a backend that is not there', () => {
  test('is named, without its address', async () => {
    const port = await freePort();
    const nowhere = { databaseUrl: `postgres://kinerja:geheim@127.0.0.1:${port}/none`, log };
    const redis = openJobs({ ...nowhere, redisUrl: `redis://:geheim@127.0.0.1:${port}` });
    await expect(redis).rejects.toThrow(
      /^Redis does not answer at the address in REDIS_URL\. Start it, correct/,
    );
    await expect(redis).rejects.not.toThrow(/geheim/);
    await expect(openJobs(nowhere)).rejects.toThrow(/DATABASE_URL does not answer\. Start it/);
  });
});

/** A truncation and what a worker does may each hold a table that the other waits for; PostgreSQL then ends either. */
async function untilNotDeadlocked(act: () => PromiseLike<unknown>): Promise<void> {
  for (;;) {
    try {
      await act();
      return;
    } catch (error) {
      if (!(error instanceof postgres.PostgresError && error.code === '40P01')) throw error;
    }
  }
}

/** Makes all delayed jobs due at once. */
async function letTimePass({ queue }: Jobs): Promise<void> {
  for (const job of await queue.getDelayed()) await job.promote();
}

/** A gate that holds the first caller until it is opened. */
function gateway() {
  let arrive = (): void => undefined;
  let open = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const pass = async (): Promise<void> => {
    arrive();
    await opened;
  };
  return { pass, arrived, open };
}
