import { Temporal } from '../../shared/time.ts';
import { type NationalDayKind, nationalDays } from './national-days.ts';

/** A day that HR marked: as free, or, with `isWorkday`, as one on which people work all the same. */
export type MarkedDay = {
  readonly day: Temporal.PlainDate;
  readonly name: string;
  readonly isWorkday: boolean;
};

export type CalendarDay = {
  readonly day: Temporal.PlainDate;
  readonly name: string;
  /** `by-hr` = a day off that only HR knows of; `workday` = HR made it a working day. */
  readonly kind: NationalDayKind | 'by-hr' | 'workday';
  /** Not decided for good yet, and not marked by HR either. */
  readonly mayMove: boolean;
  readonly isMarked: boolean;
};

/** The days off of a year with HR's corrections, in order. What HR marked counts before what is shipped. */
export function calendarOf(year: number, marked: readonly MarkedDay[]): readonly CalendarDay[] {
  const days = new Map<string, CalendarDay>();
  for (const { day, name, kind, mayMove } of nationalDays(year))
    days.set(day.toString(), { day, name, kind, mayMove, isMarked: false });
  for (const { day, name, isWorkday } of marked) {
    if (day.year !== year) continue;
    const kind = isWorkday ? 'workday' : (days.get(day.toString())?.kind ?? 'by-hr');
    days.set(day.toString(), { day, name, kind, mayMove: false, isMarked: true });
  }
  return [...days.values()].toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day));
}

/** The days of these years on which nobody is reminded, besides weekends, as ISO dates. */
export const daysOff = (years: readonly number[], marked: readonly MarkedDay[]): ReadonlySet<string> =>
  new Set(
    years
      .flatMap((year) => calendarOf(year, marked))
      .filter(({ kind }) => kind !== 'workday')
      .map(({ day }) => day.toString()),
  );

/** The years whose days off HR should have confirmed by now: this one, and in December the next. */
export const yearsDue = ({ year, month }: Temporal.PlainDate): readonly number[] =>
  month === 12 ? [year, year + 1] : [year];
