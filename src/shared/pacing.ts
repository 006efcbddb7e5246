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
  /** Resolves when the caller may write to the address. The write counts as done at that moment, so write at once. */
  turn(address: string): Promise<void>;
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

/**
 * A rate limiter (GCRA) without bursts: there is a minimum gap between two writes. The gap counts from the real moment
 * of a write, not from the planned one, so that a late timer never brings two writes too close together.
 */
export function createPacer(pace: Pace, { nowMs, sleep }: Timing): Pacer {
  // Rounded up, because timers count whole milliseconds.
  const gapMs = Math.ceil(1000 / pace.perSecond);
  const nextByAddress = new Map<string, number>();
  let nextMs = 0;

  function forget(now: number): void {
    if (nextByAddress.size < addressesMax) return;
    for (const [address, next] of nextByAddress) if (next <= now) nextByAddress.delete(address);
  }

  return {
    turn: async (address) => {
      for (;;) {
        const now = nowMs();
        const waitMs = Math.max(nextMs, nextByAddress.get(address) ?? 0) - now;
        if (waitMs <= 0) {
          forget(now);
          nextMs = now + gapMs;
          nextByAddress.set(address, now + pace.addressGapMs);
          return;
        }
        await sleep(waitMs);
      }
    },
    pause: (ms) => {
      nextMs = Math.max(nextMs, nowMs() + ms);
    },
  };
}
