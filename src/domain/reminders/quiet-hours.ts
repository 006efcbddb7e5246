import { Temporal } from '../../shared/time.ts';
import { type IsWorkday, type OfficeHours, workdayFrom } from './working-days.ts';

/** Messages that nobody asked for are sent only between these hours, on working days, unless the agency has its own. */
export const usualHours: OfficeHours = { from: '08:00', until: '17:00' };

const opensAt = ({ hours = usualHours }: IsWorkday) => Temporal.PlainTime.from(hours.from);
const closesAt = ({ hours = usualHours }: IsWorkday) => Temporal.PlainTime.from(hours.until);

/** When people are reminded at the earliest: half an hour after the office opens. */
export const morningOf = (isWorkday: IsWorkday): Temporal.PlainTime =>
  opensAt(isWorkday).add({ minutes: 30 });

/**
 * From when on somebody is reminded of a date that is theirs besides their open work, such as an objection to decide: the
 * middle of the office hours, after the reminders of the morning, so that it can wait for the next day when one came
 * (ADR 42).
 */
export function middayOf(isWorkday: IsWorkday): Temporal.PlainTime {
  const opens = opensAt(isWorkday);
  return opens.add({ minutes: Math.floor(opens.until(closesAt(isWorkday)).total('minutes') / 2) });
}

/** A time of day in a time zone. */
export const localMoment = (
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
  timeZone: string,
): Temporal.Instant => day.toZonedDateTime({ timeZone, plainTime: time }).toInstant();

/** The end of a day's hours, not included: a message of that day is not sent any later. */
export const dayCloses = (
  day: Temporal.PlainDate,
  timeZone: string,
  isWorkday: IsWorkday,
): Temporal.Instant => localMoment(day, closesAt(isWorkday), timeZone);

/**
 * The first moment at or after `at` when a person may be sent a message: within the hours of the office (the end not
 * included) on a working day, in the person's zone.
 */
export function nextAllowed(at: Temporal.Instant, timeZone: string, isWorkday: IsWorkday): Temporal.Instant {
  const local = at.toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  const time = local.toPlainTime();
  const opens = opensAt(isWorkday);
  if (isWorkday(today)) {
    if (Temporal.PlainTime.compare(time, opens) < 0) return localMoment(today, opens, timeZone);
    if (Temporal.PlainTime.compare(time, closesAt(isWorkday)) < 0) return at;
  }
  return localMoment(workdayFrom(today.add({ days: 1 }), isWorkday), opens, timeZone);
}

/** When the next day with hours begins after this one. */
export const nextMorning = (
  today: Temporal.PlainDate,
  timeZone: string,
  isWorkday: IsWorkday,
): Temporal.Instant =>
  localMoment(workdayFrom(today.add({ days: 1 }), isWorkday), opensAt(isWorkday), timeZone);
