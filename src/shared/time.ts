import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** Gives the current time: the real one in production, a movable one in tests and the demo. */
export type Clock = { now(): Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

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
    // A day is 24 hours: Indonesia has no daylight saving time.
    advance: (by) => {
      const d = Temporal.Duration.from(by);
      current = current.add({
        hours: d.days * 24 + d.hours + d.weeks * 168,
        minutes: d.minutes,
        seconds: d.seconds,
      });
    },
  };
}

/** A clock that is a number of milliseconds ahead of the real one. */
export function offsetClock(readOffsetMs: () => number): Clock {
  return { now: () => Temporal.Now.instant().add({ milliseconds: Math.round(readOffsetMs()) }) };
}

export const localDate = (at: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(timeZone).toPlainDate();

/** Converts the database driver's `Date`; for use in the persistence layer only. */
export const fromDate = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at.getTime());
