/** A clock that never goes back, and a way to wait. Tests use their own. */
export type Timing = {
  readonly nowMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
};

export const realTiming: Timing = {
  nowMs: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.ceil(ms))),
};

export type Pacer = {
  /** Waits until the address may be written to and then begins to write, in the same moment. Settles as `write` does. */
  turn<T>(address: string, write: () => T | Promise<T>): Promise<T>;
  /** No turn comes within that time. */
  pause(ms: number): void;
};

export type Pace = {
  /** Most writes in any period of one second. */
  readonly perSecond: number;
  /** Least time between two writes to one address. */
  readonly addressGapMs: number;
};

/** Above this number, addresses that may be written to again are forgotten. */
const addressesMax = 10_000;

/** What two processors measure of one second differs a little. */
const windowMs = 1005;
/** How far writes that came late, because timers did, may be caught up. */
const catchUpMs = 100;
/**
 * And how many of them at once: what begins in one moment leaves over tens of milliseconds, so that what begins later may
 * arrive with it, in more than the receiver allows in its second.
 */
const catchUpMost = 50;

/**
 * Writes follow each other evenly, as many a second as allowed, and late timers are caught up; but never more than that
 * many begin in any second, whichever moment it begins. Times are those of the real writes, not of planned ones.
 */
export function createPacer(pace: Pace, { nowMs, sleep }: Timing): Pacer {
  const gapMs = windowMs / pace.perSecond;
  const behindMs = Math.min(catchUpMs, catchUpMost * gapMs);
  const nextByAddress = new Map<string, number>();
  // The last writes, as many as one second may hold; the oldest is overwritten next.
  const writes = new Array<number>(pace.perSecond).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  let nextMs = Number.NEGATIVE_INFINITY;
  let pausedUntilMs = Number.NEGATIVE_INFINITY;

  function forget(now: number): void {
    if (nextByAddress.size < addressesMax) return;
    for (const [address, next] of nextByAddress) if (next <= now) nextByAddress.delete(address);
  }

  return {
    turn: async (address, write) => {
      for (;;) {
        const now = nowMs();
        const windowAt = (writes[oldest] ?? Number.NEGATIVE_INFINITY) + windowMs;
        const waitMs = Math.max(nextMs, windowAt, pausedUntilMs, nextByAddress.get(address) ?? 0) - now;
        if (waitMs <= 0) {
          forget(now);
          nextMs = Math.max(nextMs, now - behindMs) + gapMs;
          writes[oldest] = now;
          oldest = (oldest + 1) % pace.perSecond;
          nextByAddress.set(address, now + pace.addressGapMs);
          return write();
        }
        await sleep(waitMs);
      }
    },
    pause: (ms) => {
      pausedUntilMs = Math.max(pausedUntilMs, nowMs() + ms);
    },
  };
}
