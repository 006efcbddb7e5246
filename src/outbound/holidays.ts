import { daysOff } from '../domain/reminders/calendar.ts';
import type { Holidays } from '../domain/reminders/working-days.ts';
import type { Db } from '../persistence/db.ts';
import { holidayChanges } from '../persistence/reminders/holidays.ts';
import type { Temporal } from '../shared/time.ts';

/** The non-working days from the year before a date to the year after, with HR's corrections. */
export const holidaysAround = async (db: Db, { year }: Temporal.PlainDate): Promise<Holidays> =>
  daysOff([year - 1, year, year + 1], await holidayChanges(db, year - 1));
