import { type Clock, Temporal } from '../../src/shared/time.ts';

/** A clock that stands still until told to move. `advance` accepts anything Temporal calls a duration. */
export type MovableClock = Clock & {
  set(instant: Temporal.Instant): void;
  advance(by: Temporal.DurationLike): void;
};

export function movableClock(start: Temporal.Instant): MovableClock {
  let current = start;
  return {
    now: () => current,
    set: (instant) => {
      current = instant;
    },
    // Days are 24 hours here: no Indonesian time zone changes its clocks.
    advance: (by) => {
      const d = Temporal.Duration.from(by);
      current = current.add({
        hours: d.days * 24 + d.hours + d.weeks * 168,
        minutes: d.minutes,
        seconds: d.seconds,
        milliseconds: d.milliseconds,
      });
    },
  };
}
