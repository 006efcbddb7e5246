import type { Temporal } from '../../shared/time.ts';

/** Days nobody works besides weekends, as ISO dates: public holidays and joint leave (cuti bersama). */
export type Holidays = ReadonlySet<string>;

/** Whether staff work on a day. */
export type IsWorkday = (day: Temporal.PlainDate) => boolean;

/** Monday to Friday, unless it is a holiday. */
export const workdays =
  (holidays: Holidays): IsWorkday =>
  (day) =>
    day.dayOfWeek <= 5 && !holidays.has(day.toString());

/** Longer than any row of holidays and weekends: where the walk ends when the list of holidays is nonsense. */
const farthestDays = 30;

function walk(from: Temporal.PlainDate, step: 1 | -1, isWorkday: IsWorkday): Temporal.PlainDate {
  let day = from;
  for (let walked = 0; walked < farthestDays && !isWorkday(day); walked += 1) day = day.add({ days: step });
  return day;
}

/** The day itself when it is a working day, else the next one. */
export const workdayFrom = (day: Temporal.PlainDate, isWorkday: IsWorkday): Temporal.PlainDate =>
  walk(day, 1, isWorkday);

/** The day itself when it is a working day, else the one before. */
export const workdayUpTo = (day: Temporal.PlainDate, isWorkday: IsWorkday): Temporal.PlainDate =>
  walk(day, -1, isWorkday);
