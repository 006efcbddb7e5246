import { Temporal } from 'temporal-polyfill';
import { attempt } from './attempt.ts';

export { Temporal };

/** Gives the current time: the real one in production, a movable one in tests and the demo. */
export type Clock = { now(): Temporal.Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** The days of the minute in which somebody last asked, by zone: presses ask for the same few again and again. */
const days = new Map<string, { readonly minute: number; readonly day: Temporal.PlainDate }>();
const zonesMax = 600;
const minuteMs = 60_000;

/** The day of the calendar in a zone. Nowhere does a day begin in the middle of a minute. */
export function localDate(at: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const minute = Math.floor(at.epochMilliseconds / minuteMs);
  const known = days.get(timeZone);
  if (known?.minute === minute) return known.day;
  const day = at.toZonedDateTimeISO(timeZone).toPlainDate();
  if (days.size >= zonesMax) days.clear();
  days.set(timeZone, { minute, day });
  return day;
}

/** A day of the calendar as people write it down here, such as 2027-03-11; undefined for anything else. */
export const isoDay = (text: string): Temporal.PlainDate | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? attempt(() => Temporal.PlainDate.from(text, { overflow: 'reject' }))
    : undefined;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a month of a year has that day; of whole numbers, without making a date of them. */
export function isDayOf(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0));
}

/** The zone of that name, in any case; undefined for an offset such as +08:00, which is no zone with a history. */
export const ianaZone = (name: string): string | undefined =>
  /^[A-Za-z]/.test(name)
    ? attempt(() => new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone)
    : undefined;

export const isTimeZone = (name: string): boolean => ianaZone(name) !== undefined;

export const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0;
