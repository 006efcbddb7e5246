import type { Temporal } from '../../shared/time.ts';

/** Non-working days besides weekends, as ISO dates: public holidays and joint leave (cuti bersama). */
export type Holidays = ReadonlySet<string>;

/** When an office is open, as 08:00. */
export type OfficeHours = { readonly from: string; readonly until: string };

/** The calendar of an office: which days are worked, and between which hours where those are not the usual ones. */
export type IsWorkday = ((day: Temporal.PlainDate) => boolean) & { readonly hours?: OfficeHours };

/** Monday to Friday. */
export const usualWeek: readonly number[] = [1, 2, 3, 4, 5];

/** What an agency sets of its office. */
export type OfficeTime = { readonly week: readonly number[]; readonly hours: OfficeHours };

export function workdays(holidays: Holidays, office?: OfficeTime): IsWorkday {
  const week = office?.week ?? usualWeek;
  const isWorkday = (day: Temporal.PlainDate): boolean =>
    week.includes(day.dayOfWeek) && !holidays.has(day.toString());
  return office ? Object.assign(isWorkday, { hours: office.hours }) : isWorkday;
}

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
