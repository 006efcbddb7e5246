import { calendarOf, type MarkedDay, yearsDue } from '../../domain/reminders/calendar.ts';
import type { Translate } from '../../i18n/translate.ts';
import { type Finding, fine, warning } from '../../shared/doctor/finding.ts';
import type { Temporal } from '../../shared/time.ts';
import { daysOff } from './subject.ts';

export type CalendarFacts = {
  readonly confirmedYears: readonly number[];
  readonly marked: readonly MarkedDay[];
};

/** Judges whether HR has confirmed the days off by which reminders go. */
export const judgeCalendar = (
  t: Translate,
  { confirmedYears, marked }: CalendarFacts,
  today: Temporal.PlainDate,
): readonly Finding[] =>
  yearsDue(today).map((year) => {
    const on = daysOff(t, year);
    const count = calendarOf(year, marked).filter(({ kind }) => kind !== 'workday').length;
    if (count === 0) return warning(on, t('cli.doctor.days.none'), t('cli.doctor.days.none.do', { year }));
    if (!confirmedYears.includes(year))
      return warning(
        on,
        t('cli.doctor.days.unconfirmed', { count }),
        t('cli.doctor.days.unconfirmed.do', { year }),
      );
    return fine(on, t('cli.doctor.days.fine', { count }));
  });
