import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, type JobsOptions, UnrecoverableError } from 'bullmq';
import type { Log } from '../shared/log.ts';
import type { Engine } from './engine.ts';
import { checkJob, type JobHandlers, type JobPayload, parseJob, type ScheduledJobName } from './names.ts';
import { openPostgresEngine } from './postgres-engine.ts';
import { openRedisEngine } from './redis-engine.ts';

/** Wakes and distributes work. It keeps none: losing the whole queue costs at most one interval of the sweep. */
export type Jobs = {
  /**
   * Adds a job. Rejects soon when the backend is away; after a commit that is no reason to fail, the sweep will find
   * the work. With `id`, a job of the same name and id that still waits stands for this one, and one that is running
   * is followed by exactly one more, so nothing committed meanwhile is overlooked. Delayed and immediate jobs do not
   * stand for each other.
   */
  add(job: JobPayload, options?: { readonly delayMs?: number; readonly id?: string }): Promise<void>;
  /** Runs a job every so often, in one of all processes. Repairs itself when the queue was emptied. */
  every(name: ScheduledJobName, everyMs: number): Promise<void>;
  /** Starts taking jobs. `close` waits for those in hand, and does not need the backend to be there. */
  work(handlers: JobHandlers): Promise<{ close(): Promise<void> }>;
  /** True when the backend answers within two seconds. */
  ping(): Promise<boolean>;
  /** The queue itself, for the board alone, which looks at it and changes nothing. */
  readonly queue: Engine['shown'];
  /** Ends the connections. Close the workers first. */
  close(): Promise<void>;
};

const retention = {
  removeOnComplete: true,
  removeOnFail: { age: 7 * 24 * 3600, count: 1000 },
} satisfies JobsOptions;

const retries = { attempts: 3, backoff: { type: 'exponential', delay: 1000 } } satisfies JobsOptions;

const workerOptions = {
  concurrency: 8,
  // A killed worker's job is taken up after at most lock + interval: until then its lane stands still.
  lockDuration: 10_000,
  stalledInterval: 5000,
  // Being killed is no fault of the job: it must not count as a failure for good.
  maxStalledCount: 100,
};

const repairEveryMsByDefault = 60_000;
/** How long closing waits for a backend that does not answer. */
const goodbyeMs = 1000;

/** Opens the queue on Redis when `redisUrl` is given, else on the database. Throws one sentence when it cannot. */
export async function openJobs(options: {
  readonly redisUrl?: string;
  readonly databaseUrl: string;
  readonly log: Log;
  /** How often schedules are looked after; a minute by default. */
  readonly repairEveryMs?: number;
}): Promise<Jobs> {
  const { redisUrl, databaseUrl, log, repairEveryMs = repairEveryMsByDefault } = options;
  const engine = redisUrl ? await openRedisEngine(redisUrl, log) : await openPostgresEngine(databaseUrl, log);
  const repairs: NodeJS.Timeout[] = [];

  return {
    queue: engine.shown,
    add: async (job, { delayMs = 0, id } = {}) => {
      const { name, ...stored } = checkJob(job);
      await engine.queue.add(name, stored, {
        ...retention,
        ...retries,
        ...(delayMs > 0 && { delay: delayMs }),
        ...(id !== undefined && { deduplication: deduplication(name, id, delayMs > 0) }),
      });
    },
    every: async (name, everyMs) => {
      await schedule(engine, name, everyMs);
      const repair = () =>
        schedule(engine, name, everyMs).catch((error) =>
          log.warn({ err: error }, 'a schedule could not be checked'),
        );
      repairs.push(setInterval(repair, repairEveryMs).unref());
    },
    work: async (handlers) => {
      const inHand = new Set<Promise<void>>();
      const worker = engine.work((job) => {
        const work = run(job, handlers, log).finally(() => inHand.delete(work));
        inHand.add(work);
        return work;
      }, workerOptions);
      return {
        close: async () => {
          const closed = worker.close().catch(() => {});
          await Promise.allSettled(inHand);
          // It says goodbye to the backend, which may be away for long.
          await Promise.race([closed, sleep(goodbyeMs, undefined, { ref: false })]);
        },
      };
    },
    ping: () => answersWithin(2000, engine),
    close: async () => {
      for (const repair of repairs) clearInterval(repair);
      await Promise.race([engine.queue.close().catch(() => {}), sleep(goodbyeMs, undefined, { ref: false })]);
      await engine.end();
    },
  };
}

/** A key of BullMQ's deduplication, which knows no colons. */
function deduplication(name: string, id: string, isDelayed: boolean): JobsOptions['deduplication'] {
  const key = `${name}.${id}`.replaceAll(':', '.');
  return isDelayed ? { id: `${key}.later` } : { id: key, keepLastIfActive: true };
}

/**
 * Makes the schedule unless it is there and alive. Not made anew each time: many processes starting together would
 * replace each other's next run.
 */
async function schedule(engine: Engine, name: ScheduledJobName, everyMs: number): Promise<void> {
  const found = await engine.queue.getJobScheduler(name);
  const isAlive = found?.every === everyMs && (found.next ?? 0) > Date.now() - Math.max(2 * everyMs, 30_000);
  if (isAlive) return;
  await engine.queue.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: retention });
}

async function run(entry: Job, handlers: JobHandlers, log: Log): Promise<void> {
  const job = parseJob(entry.name, entry.data);
  if (!job) {
    log.error({ job: entry.name, id: entry.id }, 'a job is unknown to this release; it is given up');
    throw new UnrecoverableError('unknown job');
  }
  try {
    // Two lines, so that the compiler sees each handler get its own kind of job.
    if (job.name === 'sweep') await handlers.sweep(job);
    else await handlers[job.name](job);
  } catch (error) {
    log.error({ err: error, job: job.name, attempt: entry.attemptsMade + 1 }, 'a job failed');
    throw error;
  }
}

async function answersWithin(ms: number, engine: Engine): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const answer = engine.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([late, answer]).finally(() => clearTimeout(timer));
}
