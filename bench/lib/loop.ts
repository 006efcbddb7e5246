import { monitorEventLoopDelay } from 'node:perf_hooks';

const resolutionMs = 5;

/** Watches for how long this process did nothing else; `longestMs` is the longest time since the last call. */
export function watchLoop(): { readonly longestMs: () => number } {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  delay.enable();
  return {
    longestMs: () => {
      const ms = delay.max / 1e6 - resolutionMs;
      delay.reset();
      return Math.max(0, ms);
    },
  };
}
