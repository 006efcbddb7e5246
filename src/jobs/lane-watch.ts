import type { Delivery } from '../outbound/index.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { type LaneName, laneKey } from './handlers.ts';

const checkEveryMs = 400;
/** For this long the queue may still count the dead process's job as running and delay every new one. */
const rescueMs = 20_000;
const drainEveryMs = 1000;

/** A lane that this process drains without the queue for a while. */
type RescuedLane = {
  readonly lane: LaneName;
  untilMs: number;
  nextDrainMs: number;
  draining: Promise<void> | undefined;
};

export type WatchTimes = {
  /** After this long without a sweep by any process, the queue counts as broken. */
  readonly sweepOverdueMs: number;
  readonly sweepCheckEveryMs: number;
};
export const watchTimes: WatchTimes = { sweepOverdueMs: 150_000, sweepCheckEveryMs: 15_000 };

/**
 * Does what must not wait for the queue: takes over a lane within seconds when its holder died, and sweeps when no
 * process has swept for minutes because the queue is down or was emptied. Every process watches; leases and the keys
 * of planned rows prevent that anything is done twice.
 */
export function watchLanes(
  delivery: Pick<Delivery, 'abandoned' | 'drain' | 'fetchFiles' | 'sweep' | 'sweptAgoMs'>,
  log: Pick<Log, 'warn'>,
  { sweepOverdueMs, sweepCheckEveryMs }: WatchTimes = watchTimes,
): { close(): Promise<void> } {
  const rescued = new Map<string, RescuedLane>();
  let isClosing = false;
  let nextSweepCheckMs = performance.now() + sweepCheckEveryMs;

  /** Sends until nothing is due. `check` does not wait for it, so that one lane does not delay another. */
  async function drain(rescue: RescuedLane): Promise<void> {
    try {
      for (;;) {
        const outcome = await delivery.drain(rescue.lane);
        if (isClosing || outcome.kind === 'busy' || outcome.nextInMs !== 0) return;
      }
    } catch (error) {
      log.warn({ error: errorClass(error) }, 'a lane that was taken over could not be sent on');
    } finally {
      rescue.nextDrainMs = performance.now() + drainEveryMs;
      rescue.draining = undefined;
    }
  }

  function rescueLane(lane: LaneName): void {
    const now = performance.now();
    const key = laneKey(lane);
    const rescue = rescued.get(key) ?? { lane, untilMs: 0, nextDrainMs: now, draining: undefined };
    rescue.untilMs = now + rescueMs;
    rescued.set(key, rescue);
  }

  function drainRescued(): void {
    const now = performance.now();
    for (const [key, rescue] of rescued) {
      if (rescue.draining) continue;
      if (rescue.untilMs < now) rescued.delete(key);
      else if (rescue.nextDrainMs <= now) rescue.draining = drain(rescue);
    }
  }

  async function check(): Promise<void> {
    for (const lane of await delivery.abandoned()) {
      log.warn({ platform: lane.platform }, 'the holder of a lane is gone: taking it over');
      rescueLane(lane);
    }
    drainRescued();
    const now = performance.now();
    if (now < nextSweepCheckMs) return;
    nextSweepCheckMs = now + sweepCheckEveryMs;
    if ((await delivery.sweptAgoMs()) < sweepOverdueMs) return;
    log.warn({}, 'nobody swept for minutes: the job queue is not working; sweeping without it');
    for (const lane of await delivery.sweep()) rescueLane(lane);
    drainRescued();
    for (const lane of await delivery.fetchFiles()) rescueLane(lane);
    drainRescued();
  }

  let checking: Promise<void> = Promise.resolve();
  let isChecking = false;
  const timer = setInterval(() => {
    if (isChecking || isClosing) return;
    isChecking = true;
    checking = check()
      .catch((error: unknown) => log.warn({ error: errorClass(error) }, 'the lanes could not be watched'))
      .finally(() => {
        isChecking = false;
      });
  }, checkEveryMs).unref();

  return {
    close: async () => {
      isClosing = true;
      clearInterval(timer);
      await checking;
      await Promise.all([...rescued.values()].map(({ draining }) => draining));
    },
  };
}
