import { Temporal } from '../../shared/time.ts';
import { type IsWorkday, workdayFrom } from './working-days.ts';

/** Messages that nobody asked for are sent only between these hours, on working days. */
const opensAt = Temporal.PlainTime.from('08:00');
const closesAt = Temporal.PlainTime.from('17:00');

/** A time of day in a time zone. */
export const localMoment = (
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
  timeZone: string,
): Temporal.Instant => day.toZonedDateTime({ timeZone, plainTime: time }).toInstant();

/** The end of a day's hours, not included: a message of that day is not sent any later. */
export const dayCloses = (day: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  localMoment(day, closesAt, timeZone);

/**
 * The first moment at or after `at` when a person may be sent a message: 08:00 to 17:00 (not included) on a working
 * day, in the person's zone.
 */
export function nextAllowed(at: Temporal.Instant, timeZone: string, isWorkday: IsWorkday): Temporal.Instant {
  const local = at.toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  const time = local.toPlainTime();
  if (isWorkday(today)) {
    if (Temporal.PlainTime.compare(time, opensAt) < 0) return localMoment(today, opensAt, timeZone);
    if (Temporal.PlainTime.compare(time, closesAt) < 0) return at;
  }
  return localMoment(workdayFrom(today.add({ days: 1 }), isWorkday), opensAt, timeZone);
}
