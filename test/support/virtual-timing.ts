import { setImmediate } from 'node:timers/promises';
import type { Timing } from '../../src/shared/pacing.ts';

export type VirtualTiming = Timing & {
  /** Something that takes this long and is no timer of ours, so that it is never late. */
  passes(ms: number): Promise<void>;
  /** Lets time pass, from one timer to the next, until the work has ended. */
  runUntil<T>(work: Promise<T>): Promise<T>;
};

/** Time that only passes when nothing else is left to do. Every timer fires `lateBy` milliseconds too late. */
export function virtualTiming(
  lateBy: () => number = () => 0,
  onPass: (nowMs: number) => void = () => {},
): VirtualTiming {
  let nowMs = 0;
  const timers: { readonly at: number; readonly fire: () => void }[] = [];
  const passes = (ms: number) =>
    new Promise<void>((resolve) => {
      timers.push({ at: nowMs + ms, fire: resolve });
    });
  return {
    nowMs: () => nowMs,
    passes,
    sleep: (ms) => passes(ms + lateBy()),
    runUntil: async (work) => {
      let hasEnded = false;
      const end = () => {
        hasEnded = true;
      };
      work.then(end, end);
      while (!hasEnded) {
        // First lets everything happen that needs no time.
        await setImmediate();
        if (hasEnded) break;
        timers.sort((a, b) => a.at - b.at);
        const next = timers.shift();
        if (!next) continue;
        nowMs = Math.max(nowMs, next.at);
        onPass(nowMs);
        next.fire();
      }
      return work;
    },
  };
}
