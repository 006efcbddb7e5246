import type { Delivery } from '../outbound/index.ts';
import { errorClass, type Log } from '../shared/log.ts';
import type { Jobs } from './backend.ts';
import { createHandlers, type LaneName, wakeLane, writeLane } from './handlers.ts';
import { type WatchTimes, watchLanes, watchTimes } from './lane-watch.ts';

/** How often what is done; a test that breaks things does not wait for minutes. */
export type WorkTimes = WatchTimes & { readonly sweepEveryMs: number };
const workTimes: WorkTimes = { ...watchTimes, sweepEveryMs: 60_000 };

/** Begins to take jobs, and sweeps every minute. `close` lets what is being sent end and begins nothing more. */
export async function startWorker(
  jobs: Jobs,
  delivery: Delivery,
  log: Log,
  times: WorkTimes = workTimes,
): Promise<{ close(): Promise<void> }> {
  const worker = await jobs.work(createHandlers(jobs, delivery));
  const watch = watchLanes(delivery, log, times);
  await jobs.every('sweep', times.sweepEveryMs);
  // What waited while nothing ran is not left waiting for the first minute to pass.
  await jobs.add({ name: 'sweep' }).catch((error: unknown) => {
    log.warn({ error: errorClass(error) }, 'the first sweep could not be asked for');
  });
  return {
    close: async () => {
      delivery.stop();
      await Promise.all([watch.close(), worker.close()]);
    },
  };
}

/**
 * Called after a commit that wrote something to be sent, and for `afterMs` later when a screen was not shown. Several
 * calls in a row are one. Losing a call costs at most
 * a minute, since the sweep finds the rows, so a queue that is away fails nothing.
 */
export function createWakeUp(
  jobs: Pick<Jobs, 'add'>,
  platforms: readonly { readonly name: string; readonly tenant: string }[],
  log: Log,
): (afterMs?: number) => void {
  const lanes = platforms.map(({ name, tenant }): LaneName => ({ platform: name, tenant }));
  return (afterMs = 0) => {
    for (const lane of lanes) {
      wakeLane(jobs, writeLane(lane), afterMs, 'screen').catch((error: unknown) => {
        log.warn(
          { error: errorClass(error) },
          'the senders could not be woken; the sweep will find the work',
        );
      });
    }
  };
}
