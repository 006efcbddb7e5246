import { sql } from 'drizzle-orm';
import { newId } from '../../shared/ids.ts';
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

/** Adds the day, or gives it another name or meaning. With its audit row. */
export async function putHoliday(
  db: Db,
  day: Temporal.PlainDate,
  name: string,
  isWorkday: boolean,
  now: Temporal.Instant,
): Promise<void> {
  const date = sql`${day.toString()}::date`;
  const after = { day: day.toString(), name, isWorkday };
  await db.execute(sql`
    with put as (insert into holiday (day, name, is_workday) values (${date}, ${name}, ${isWorkday})
      on conflict (day) do update set name = excluded.name, is_workday = excluded.is_workday)
    insert into audit (id, at, role, act, before, after)
    values (${newId()}::uuid, ${now.toString()}::timestamptz, 'operator', 'holiday.put',
      (select ${holidayJson} from holiday h where h.day = ${date}), ${JSON.stringify(after)}::jsonb)`);
}

const holidayJson = sql`jsonb_build_object('day', h.day, 'name', h.name, 'isWorkday', h.is_workday)`;

/** False when the day was not in the list. With its audit row. */
export async function removeHoliday(
  db: Db,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<boolean> {
  const rows = await db.execute(sql`
    with removed as (delete from holiday h where h.day = ${day.toString()}::date returning ${holidayJson} as was)
    insert into audit (id, at, role, act, before)
    select ${newId()}::uuid, ${now.toString()}::timestamptz, 'operator', 'holiday.remove', was from removed returning 1`);
  return rows.length > 0;
}
