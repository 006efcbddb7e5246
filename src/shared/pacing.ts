/** Time as pacing needs it: milliseconds that only grow, and a way to wait. Tests bring their own. */
export type Timing = {
  readonly nowMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
};

export const realTiming: Timing = {
  nowMs: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.ceil(ms))),
};

export type Pacer = {
  /** Resolves at the moment the caller may write to the address, and counts the write as done now: write at once. */
  turn(address: string): Promise<void>;
  /** Nobody's turn comes within that time. */
  hold(ms: number): void;
};

export type Pace = {
  /** Writes in any second, whichever moment it begins. */
  readonly perSecond: number;
  /** Least time between two writes to one address. */
  readonly addressGapMs: number;
};

/** More addresses than any second can hold: older ones are forgotten. */
const addressesMax = 10_000;

/**
 * GCRA without bursts: writes at least a rate's gap apart, judged at the moment of the write and not when it was
 * planned, so that a timer that fires late never lets two writes come closer than they may.
 */
export function createPacer(pace: Pace, { nowMs, sleep }: Timing): Pacer {
  // Whole milliseconds, rounded up: timers know no smaller ones.
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
    hold: (ms) => {
      nextMs = Math.max(nextMs, nowMs() + ms);
    },
  };
}
