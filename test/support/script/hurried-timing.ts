import type { Timing } from '../../../src/shared/pacing.ts';

export type HurriedTiming = Timing & {
  /** Lets time pass without anybody waiting for it, as it does between two things a person does. */
  pass(ms: number): void;
};

/** Pacing as it is, but a wait only moves the time it is measured by: scripts need no real second between messages. */
export function hurriedTiming(): HurriedTiming {
  let nowMs = 0;
  return {
    nowMs: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms;
    },
    pass: (ms) => {
      nowMs += ms;
    },
  };
}
