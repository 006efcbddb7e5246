import type { Temporal } from '../../shared/time.ts';

/** Non-working days besides weekends, as ISO dates: public holidays and joint leave (cuti bersama). */
export type Holidays = ReadonlySet<string>;

export type IsWorkday = (day: Temporal.PlainDate) => boolean;

export const workdays =
  (holidays: Holidays): IsWorkday =>
  (day) =>
    day.dayOfWeek <= 5 && !holidays.has(day.toString());

/** Stops the search when the list of holidays is wrong; no row of holidays and weekends is this long. */
const searchDaysMax = 30;

function nearestWorkday(from: Temporal.PlainDate, step: 1 | -1, isWorkday: IsWorkday): Temporal.PlainDate {
  let day = from;
  for (let days = 0; days < searchDaysMax && !isWorkday(day); days += 1) day = day.add({ days: step });
  return day;
}

/** The day itself when it is a working day, else the next one. */
export const workdayFrom = (day: Temporal.PlainDate, isWorkday: IsWorkday): Temporal.PlainDate =>
  nearestWorkday(day, 1, isWorkday);

/** The day itself when it is a working day, else the one before. */
export const workdayUpTo = (day: Temporal.PlainDate, isWorkday: IsWorkday): Temporal.PlainDate =>
  nearestWorkday(day, -1, isWorkday);
