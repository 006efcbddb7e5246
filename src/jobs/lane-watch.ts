import type { Delivery } from '../outbound/index.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { type LaneName, writeLane } from './handlers.ts';

const lookEveryMs = 400;
/** For that long the queue may still count the dead holder's job as running, and put off every new one. */
const careMs = 20_000;
const careEveryMs = 1000;

type Care = {
  readonly lane: LaneName;
  untilMs: number;
  nextMs: number;
  tending: Promise<void> | undefined;
};

export type WatchTimes = {
  /** After that long without a sweep by anybody the queue is not doing its work. */
  readonly sweepOverdueMs: number;
  readonly sweepCheckEveryMs: number;
};
export const watchTimes: WatchTimes = { sweepOverdueMs: 150_000, sweepCheckEveryMs: 15_000 };

/**
 * What must not wait for the queue: a lane whose holder died is taken over within seconds, and when nobody has swept
 * for minutes, because the queue is away or was emptied, this process does. Every process watches; leases and plans
 * keep them from doing anything twice.
 */
export function watchLanes(
  delivery: Pick<Delivery, 'abandoned' | 'drain' | 'sweep' | 'sweptAgoMs'>,
  log: Pick<Log, 'warn'>,
  { sweepOverdueMs, sweepCheckEveryMs }: WatchTimes = watchTimes,
): { close(): Promise<void> } {
  const caredFor = new Map<string, Care>();
  let isClosing = false;
  let nextSweepCheckMs = performance.now() + sweepCheckEveryMs;

  /** Sends until nothing is due. Never awaited by `look`: one lane must not keep another from being seen. */
  async function tend(care: Care): Promise<void> {
    try {
      for (;;) {
        const outcome = await delivery.drain(care.lane);
        if (isClosing || outcome.kind === 'busy' || outcome.nextInMs !== 0) return;
      }
    } catch (error) {
      log.warn({ error: errorClass(error) }, 'a lane taken care of could not be sent on');
    } finally {
      care.nextMs = performance.now() + careEveryMs;
      care.tending = undefined;
    }
  }

  function careFor(lane: LaneName): void {
    const now = performance.now();
    const care = caredFor.get(writeLane(lane)) ?? { lane, untilMs: 0, nextMs: now, tending: undefined };
    care.untilMs = now + careMs;
    caredFor.set(writeLane(lane), care);
  }

  function tendAll(): void {
    const now = performance.now();
    for (const [key, care] of caredFor) {
      if (care.tending) continue;
      if (care.untilMs < now) caredFor.delete(key);
      else if (care.nextMs <= now) care.tending = tend(care);
    }
  }

  async function look(): Promise<void> {
    for (const lane of await delivery.abandoned()) {
      log.warn({ platform: lane.platform }, 'the holder of a lane is gone: taking it over');
      careFor(lane);
    }
    tendAll();
    const now = performance.now();
    if (now < nextSweepCheckMs) return;
    nextSweepCheckMs = now + sweepCheckEveryMs;
    if ((await delivery.sweptAgoMs()) < sweepOverdueMs) return;
    log.warn({}, 'nobody swept for minutes: the job queue is not working; sweeping without it');
    for (const lane of await delivery.sweep()) careFor(lane);
    tendAll();
  }

  let looking: Promise<void> = Promise.resolve();
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking || isClosing) return;
    isLooking = true;
    looking = look()
      .catch((error: unknown) => log.warn({ error: errorClass(error) }, 'the lanes could not be watched'))
      .finally(() => {
        isLooking = false;
      });
  }, lookEveryMs).unref();

  return {
    close: async () => {
      isClosing = true;
      clearInterval(timer);
      await looking;
      await Promise.all([...caredFor.values()].map(({ tending }) => tending));
    },
  };
}
