import PublicHolidays from 'date-holidays';
import type { Holidays } from '../domain/reminders/working-days.ts';
import type { Db } from '../persistence/db.ts';
import { holidayChanges } from '../persistence/reminders/reminder-facts.ts';
import type { Temporal } from '../shared/time.ts';

const ofIndonesia = new PublicHolidays('ID');
const byYear = new Map<number, readonly string[]>();

/** Public holidays of Indonesia in a year, as ISO dates. Lunar dates are only computed; HR's list corrects them. */
export function publicHolidays(year: number): readonly string[] {
  const known = byYear.get(year);
  if (known) return known;
  const days = ofIndonesia
    .getHolidays(year)
    .filter(({ type }) => type === 'public')
    .map(({ date }) => date.slice(0, 10));
  byYear.set(year, days);
  return days;
}

/**
 * The non-working days from the year before a date to the year after: public holidays, plus the days HR added (joint
 * leave, cuti bersama), minus those HR removed.
 */
export async function holidaysAround(db: Db, today: Temporal.PlainDate): Promise<Holidays> {
  const days = new Set([today.year - 1, today.year, today.year + 1].flatMap(publicHolidays));
  for (const { day, isWorkday } of await holidayChanges(db, today)) {
    if (isWorkday) days.delete(day);
    else days.add(day);
  }
  return days;
}
