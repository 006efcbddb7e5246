import type { Holidays } from '../domain/reminders/working-days.ts';
import type { Db } from '../persistence/db.ts';
import { holidayChanges } from '../persistence/reminders/reminder-facts.ts';
import type { Temporal } from '../shared/time.ts';
import { publicHolidays } from './public-holidays.ts';

/**
 * The days nobody works around a date, from the year before to the year after: public holidays, with the days HR
 * added (joint leave, cuti bersama) and without those HR took out.
 */
export async function holidaysAround(db: Db, today: Temporal.PlainDate): Promise<Holidays> {
  const days = new Set([today.year - 1, today.year, today.year + 1].flatMap(publicHolidays));
  for (const { day, isWorkday } of await holidayChanges(db, today)) {
    if (isWorkday) days.delete(day);
    else days.add(day);
  }
  return days;
}
