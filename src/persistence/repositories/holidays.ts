import { sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';

/** A day HR added as free (a public holiday, joint leave), or, with `isWorkday`, took out of the calendar's holidays. */
export type HolidayRow = { readonly day: string; readonly name: string; readonly isWorkday: boolean };

export async function listHolidays(db: Db): Promise<readonly HolidayRow[]> {
  const rows = await db.execute<{ day: string; name: string; is_workday: boolean }>(
    sql`select day::text, name, is_workday from holiday order by day`,
  );
  return rows.map(({ day, name, is_workday }) => ({ day, name, isWorkday: is_workday }));
}

/** Adds the day, or gives it another name or meaning. */
export async function putHoliday(
  db: Db,
  day: Temporal.PlainDate,
  name: string,
  isWorkday: boolean,
): Promise<void> {
  await db.execute(sql`insert into holiday (day, name, is_workday) values (${day.toString()}::date, ${name}, ${isWorkday})
    on conflict (day) do update set name = excluded.name, is_workday = excluded.is_workday`);
}

/** False when the day was not in the list. */
export async function removeHoliday(db: Db, day: Temporal.PlainDate): Promise<boolean> {
  return (
    (await db.execute(sql`delete from holiday where day = ${day.toString()}::date returning 1`)).length > 0
  );
}
