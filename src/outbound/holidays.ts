import type { Holidays } from '../domain/reminders/working-days.ts';
import type { Db } from '../persistence/db.ts';
import { holidayChanges } from '../persistence/reminders/holidays.ts';
import type { Temporal } from '../shared/time.ts';
import { publicHolidays } from './public-holidays.ts';

/**
 * The non-working days from the year before a date to the year after: public holidays, plus the days HR added (joint
 * leave, cuti bersama), minus those HR removed.
 */
export async function holidaysAround(db: Db, today: Temporal.PlainDate): Promise<Holidays> {
  const days = new Set([today.year - 1, today.year, today.year + 1].flatMap(publicHolidays));
  for (const { day, isWorkday } of await holidayChanges(db, today)) {
    if (isWorkday) days.delete(day.toString());
    else days.add(day.toString());
  }
  return days;
}
