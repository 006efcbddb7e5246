import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** Gives the current time: the real one in production, a movable one in tests and the demo. */
export type Clock = { now(): Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

export const localDate = (at: Temporal.Instant, timeZone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(timeZone).toPlainDate();
