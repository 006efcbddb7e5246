import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** Where the present comes from. Real time in production, a movable one in tests and the demo. */
export type Clock = { now(): Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** The calendar day at an instant, where a person is. */
export const localDate = (at: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(timeZone).toPlainDate();

/** From the driver's `Date`, at the edge to the database only. */
export const fromDate = (at: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(at.getTime());
