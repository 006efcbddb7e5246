import { calendarOf, type MarkedDay, yearsDue } from '../../domain/reminders/calendar.ts';
import { type Finding, fine, warning } from '../../shared/doctor/finding.ts';
import type { Temporal } from '../../shared/time.ts';

export type CalendarFacts = {
  readonly confirmedYears: readonly number[];
  readonly marked: readonly MarkedDay[];
};

/** Judges whether HR has confirmed the days off by which reminders go. */
export const judgeCalendar = (
  { confirmedYears, marked }: CalendarFacts,
  today: Temporal.PlainDate,
): readonly Finding[] =>
  yearsDue(today).map((year) => {
    const name = `days off ${year}`;
    const count = calendarOf(year, marked).filter(({ kind }) => kind !== 'workday').length;
    if (count === 0)
      return warning(
        name,
        'none is known: reminders go out on every day from Monday to Friday',
        `Import the decreed days: kinerja holidays import FILE, then kinerja holidays confirm ${year}.`,
      );
    if (!confirmedYears.includes(year))
      return warning(
        name,
        `${count}, which nobody has confirmed`,
        `Compare kinerja holidays list --year ${year} with the decree, then kinerja holidays confirm ${year}.`,
      );
    return fine(name, `${count}, confirmed`);
  });
