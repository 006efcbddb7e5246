import { setTimeout as sleep } from 'node:timers/promises';
import { type Job, type JobsOptions, UnrecoverableError } from 'bullmq';
import type { Failure } from '../shared/failed.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { troubleOf } from '../shared/trouble.ts';
import type { Engine } from './engine.ts';
import { checkJob, type JobHandlers, type JobPayload, parseJob, type ScheduledJobName } from './names.ts';
import { openPostgresEngine } from './postgres-engine.ts';
import { openRedisEngine } from './redis-engine.ts';

/** Wakes and distributes work, but stores none: when the whole queue is lost, the next sweep finds the work. */
export type Jobs = {
  /**
   * Adds a job. Rejects soon when the backend does not answer, which a caller with committed work may ignore: the sweep
   * will find it. With `id`, nothing is added while a job of the same name and id waits, delayed and immediate ones
   * apart; while one runs, exactly one more is added, so that nothing committed meanwhile is overlooked.
   */
  add(job: JobPayload, options?: { readonly delayMs?: number; readonly id?: string }): Promise<void>;
  /** Runs a job at intervals, each time in one process only. The schedule is restored when the queue was emptied. */
  every(name: ScheduledJobName, everyMs: number): Promise<void>;
  /** Starts to take jobs. `close` waits for the running ones, and also works while the backend is down. */
  work(handlers: JobHandlers): Promise<{ close(): Promise<void> }>;
  /** Why the backend takes no job, asked by writing to it for at most two seconds; undefined when it does. */
  trouble(): Promise<Failure | undefined>;
  /** The queue itself. Only the queue board uses it, which shows it and changes nothing. */
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
  // The job of a killed worker starts again after lock + interval at the latest. Until then its lane sends nothing.
  lockDuration: 10_000,
  stalledInterval: 5000,
  // A job whose worker was killed did nothing wrong, so it must not soon count as failed.
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
  /** How often schedules are checked and restored; a minute by default. */
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
          // Closing the worker also contacts the backend, which may be down for long.
          await Promise.race([closed, sleep(goodbyeMs, undefined, { ref: false })]);
        },
      };
    },
    trouble: () => troubleOf(engine.probe, engine.away),
    close: async () => {
      for (const repair of repairs) clearInterval(repair);
      await Promise.race([engine.queue.close().catch(() => {}), sleep(goodbyeMs, undefined, { ref: false })]);
      await engine.end();
    },
  };
}

/** A key for BullMQ's deduplication, which allows no colons. */
function deduplication(name: string, id: string, isDelayed: boolean): JobsOptions['deduplication'] {
  const key = `${name}.${id}`.replaceAll(':', '.');
  return isDelayed ? { id: `${key}.later` } : { id: key, keepLastIfActive: true };
}

/**
 * Creates the schedule unless a working one exists. Creating it every time would do harm: processes that start at the
 * same time would replace each other's next run.
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
    // A line each, so that the compiler sees each handler get its own kind of job.
    if (job.name === 'sweep') await handlers.sweep(job);
    else if (job.name === 'fetch-files') await handlers['fetch-files'](job);
    else await handlers[job.name](job);
  } catch (error) {
    log.error({ err: error, job: job.name, attempt: entry.attemptsMade + 1 }, 'a job failed');
    // The queue keeps what a failed job threw, and shows it: an error of the database would carry what people wrote.
    throw new Error(errorClass(error));
  }
}
