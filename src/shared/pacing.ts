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
  /** Most writes that arrive in any period of one second. */
  readonly perSecond: number;
  /** Least time between two writes to one address. */
  readonly addressGapMs: number;
};

/** Above this number, addresses that may be written to again are forgotten. */
const addressesMax = 10_000;

/** What two processors measure of one second differs a little. */
const windowMs = 1005;
/** So much later than the fastest a write may arrive; what takes longer was answered late, or never. */
const latestMs = 250;
/** The fastest answer is that of this period or of the one before it: the way to the platform changes. */
const fastestOfMs = 60_000;
/** How far writes that came late, because timers did, may be caught up. */
const catchUpMs = 100;
/**
 * And how many of them at once: what begins in one moment leaves over tens of milliseconds, so that what begins later may
 * arrive with it, in more than the receiver allows in its second.
 */
const catchUpMost = 50;

/** What began to be written, and how long its answer took, once there is one. */
type Write = { readonly beganMs: number; tookMs?: number };

/**
 * The least that an answer took of late. 0 until `enough` are known: the first go over connections that are only being
 * opened, and none of them may be as fast as those that follow.
 */
function fastestOfLate(enough: number) {
  let known = 0;
  let [current, before, endsMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  return {
    note: (tookMs: number, now: number): void => {
      if (now >= endsMs) [current, before, endsMs] = [Number.POSITIVE_INFINITY, current, now + fastestOfMs];
      current = Math.min(current, tookMs);
      known += 1;
    },
    ms: (): number => (known < enough ? 0 : Math.min(current, before)),
  };
}

/**
 * Writes follow each other evenly, as many a second as allowed, and late timers are caught up; but never do more than that
 * many arrive in any second, whichever moment it begins. Times are those of the real writes, not of planned ones. One that
 * was answered later than the fastest may have arrived later by as much, so it counts for as much longer. That holds while
 * none arrives faster than any that was answered of late.
 */
export function createPacer(pace: Pace, { nowMs, sleep }: Timing): Pacer {
  const gapMs = windowMs / pace.perSecond;
  const behindMs = Math.min(catchUpMs, catchUpMost * gapMs);
  const nextByAddress = new Map<string, number>();
  // The last writes, as many as one second may hold; the oldest is overwritten next.
  const writes = new Array<Write>(pace.perSecond).fill({ beganMs: Number.NEGATIVE_INFINITY, tookMs: 0 });
  // Whether the writes of the first second are past is asked in the one that follows.
  const fastest = fastestOfLate(2 * pace.perSecond);
  let oldest = 0;
  let nextMs = Number.NEGATIVE_INFINITY;
  let pausedUntilMs = Number.NEGATIVE_INFINITY;

  function forget(now: number): void {
    if (nextByAddress.size < addressesMax) return;
    for (const [address, next] of nextByAddress) if (next <= now) nextByAddress.delete(address);
  }

  /** When it is certain to have arrived a second ago, as far as is known now. */
  function isPastAt(write: Write | undefined, now: number): number {
    if (write === undefined) return Number.NEGATIVE_INFINITY;
    const soonestMs = write.beganMs + windowMs;
    // Its answer may still come before then.
    if (write.tookMs === undefined) return now < soonestMs ? soonestMs : soonestMs + latestMs;
    return soonestMs + Math.min(latestMs, Math.max(0, write.tookMs - fastest.ms()));
  }

  async function timed<T>(own: Write, write: () => T | Promise<T>): Promise<T> {
    const tookMs = () => nowMs() - own.beganMs;
    try {
      const answer = await write();
      own.tookMs = tookMs();
      fastest.note(own.tookMs, nowMs());
      return answer;
    } catch (error) {
      // It may never have been sent, so it says nothing about the way.
      own.tookMs = tookMs();
      throw error;
    }
  }

  return {
    turn: async (address, write) => {
      for (;;) {
        const now = nowMs();
        const windowAt = isPastAt(writes[oldest], now);
        const waitMs = Math.max(nextMs, windowAt, pausedUntilMs, nextByAddress.get(address) ?? 0) - now;
        if (waitMs <= 0) {
          forget(now);
          nextMs = Math.max(nextMs, now - behindMs) + gapMs;
          const own: Write = { beganMs: now };
          writes[oldest] = own;
          oldest = (oldest + 1) % pace.perSecond;
          nextByAddress.set(address, now + pace.addressGapMs);
          return timed(own, write);
        }
        await sleep(waitMs);
      }
    },
    pause: (ms) => {
      pausedUntilMs = Math.max(pausedUntilMs, nowMs() + ms);
    },
  };
}
