import type { Delivery } from '../outbound/index.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { within } from '../shared/within.ts';
import type { Jobs } from './backend.ts';
import { createHandlers, type LaneName, laneKey, wakeFetchers, wakeLane } from './handlers.ts';
import { type WatchTimes, watchLanes, watchTimes } from './lane-watch.ts';

/** The intervals of the worker. Fault tests use shorter ones. */
export type WorkTimes = WatchTimes & {
  readonly sweepEveryMs: number;
  /** How long closing waits for what is in hand: two thirds of an orderly stop, which has to close the rest as well. */
  readonly handsMs: number;
};
const workTimes: WorkTimes = { ...watchTimes, sweepEveryMs: 60_000, handsMs: 6000 };

/**
 * Starts to take jobs, and sweeps every minute. `close` waits for messages being sent and starts nothing new. It does not
 * wait for ever: a process that was frozen while its database died may have statements of which the driver never hears
 * again. What is left is found by the next process.
 */
export async function startWorker(
  jobs: Jobs,
  delivery: Delivery,
  log: Log,
  times: WorkTimes = workTimes,
): Promise<{ close(): Promise<void> }> {
  const worker = await jobs.work(createHandlers(jobs, delivery));
  const watch = watchLanes(delivery, log, times);
  await jobs.every('sweep', times.sweepEveryMs);
  // Sweep at once, so that rows from the time when no worker ran do not wait for a minute.
  await jobs.add({ name: 'sweep' }).catch((error: unknown) => {
    log.warn({ error: errorClass(error) }, 'the first sweep could not be asked for');
  });
  return {
    close: async () => {
      delivery.stop();
      const closed = Promise.all([watch.close(), worker.close()]);
      if (!(await within(times.handsMs, closed)))
        log.warn({}, 'work in hand did not end in time: the next process finds the rest');
    },
  };
}

/** Has files fetched after a commit that noted one. A call that is lost is made good by the sweep. */
export const createFetchUp =
  (jobs: Pick<Jobs, 'add'>, log: Log): (() => void) =>
  () =>
    void wakeFetchers(jobs).catch((error: unknown) =>
      log.warn({ error: errorClass(error) }, 'fetching files could not be asked for; the sweep will'),
    );

/**
 * Wakes the senders of all lanes after a commit that wrote a message, or `afterMs` later when a screen was not shown.
 * Several calls in a row count as one. When a call is lost because the queue is down, the sweep finds the rows within
 * a minute.
 */
export function createWakeUp(
  jobs: Pick<Jobs, 'add'>,
  platforms: readonly { readonly name: string; readonly tenant: string }[],
  log: Log,
): (afterMs?: number) => void {
  return (afterMs = 0) => {
    for (const { name, tenant } of platforms) {
      const lane: LaneName = { platform: name, tenant };
      wakeLane(jobs, laneKey(lane), afterMs).catch((error: unknown) => {
        log.warn(
          { error: errorClass(error) },
          'the senders could not be woken; the sweep will find the work',
        );
      });
    }
  };
}
