import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** Where the present comes from. Real time in production, a movable one in tests and the demo. */
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
    // Days are 24 hours here: no Indonesian time zone changes its clocks.
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

/** The calendar day at an instant, where a person is. */
export const localDate = (at: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(timeZone).toPlainDate();

/** From the driver's `Date`, at the edge to the database only. */
export const fromDate = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at.getTime());
