import { Temporal } from '../../shared/time.ts';
import { type IsWorkday, workdayFrom } from './working-days.ts';

/** Nobody is written to on our own account before eight, from five on, or on days nobody works. */
const opensAt = Temporal.PlainTime.from('08:00');
const closesAt = Temporal.PlainTime.from('17:00');

/** A time of day where the person is. */
export const localMoment = (
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
  timeZone: string,
): Temporal.Instant => day.toZonedDateTime({ timeZone, plainTime: time }).toInstant();

/** The end of a day's hours, not included: what belongs to the day is not said any later. */
export const dayCloses = (day: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  localMoment(day, closesAt, timeZone);

/**
 * The first moment at or after `at` when a person may be written to: 08:00 to 17:00 (not included) on a working day,
 * both where the person is.
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
