import type { Timing } from '../../../src/shared/pacing.ts';

export type HurriedTiming = Timing & {
  /** Lets time pass without anybody waiting for it, as it does between two things a person does. */
  pass(ms: number): void;
};

/** The real pacing, but a wait only moves its clock, so that scripts need no real second between messages. */
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
