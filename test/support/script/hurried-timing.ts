import type { Timing } from '../../../src/shared/pacing.ts';

/** The real pacing, but a wait only moves its clock, so that scripts need no real second between messages. */
export function hurriedTiming(): Timing {
  let nowMs = 0;
  return {
    nowMs: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms;
    },
  };
}
