import { eq, gte, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { audit } from '../schema/appraisals.ts';
import { holiday } from '../schema/people.ts';
import { json, pick, type Row, read } from '../sql/read.ts';
import { excluded, insert, insertFrom, remove } from '../sql/write.ts';

const shape = pick(holiday, 'day', 'name', 'isWorkday');

/** A day that HR added as free (a public holiday, joint leave) or, with `isWorkday`, made a working day again. */
export type HolidayRow = Row<typeof shape>;

export const listHolidays = (db: Db): Promise<readonly HolidayRow[]> =>
  read(db, shape, (columns) => sql`select ${columns} from ${holiday} order by ${holiday.day}`);

/** The days that HR added as free or made working days, from last year on. */
export const holidayChanges = (db: Db, today: Temporal.PlainDate): Promise<readonly HolidayRow[]> =>
  read(
    db,
    shape,
    (columns) =>
      sql`select ${columns} from ${holiday} where ${gte(holiday.day, today.subtract({ days: 366 }))}`,
  );

/** Adds the day, or changes its name or meaning, and writes the audit row. */
export async function putHoliday(
  db: Db,
  day: Temporal.PlainDate,
  name: string,
  isWorkday: boolean,
  now: Temporal.Instant,
): Promise<void> {
  const row = { day, name, isWorkday };
  const put = insert(holiday, row, { target: [holiday.day], set: excluded(holiday, 'name', 'isWorkday') });
  const act = auditRow({ act: 'holiday.put', after: row }, { at: now, role: 'operator' });
  const before = sql`(select ${json(shape)} from ${holiday} where ${eq(holiday.day, day)})`;
  await db.execute(sql`with put as (${put}) ${insert(audit, { ...act, before })}`);
}

/** Removes the day and writes the audit row. False when the day was not in the list. */
export async function removeHoliday(
  db: Db,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<boolean> {
  const act = auditRow({ act: 'holiday.remove' }, { at: now, role: 'operator' });
  const note = insertFrom(audit, { ...act, before: sql`removed.was` }, sql`from removed`);
  const rows = await db.execute(
    sql`with removed as (${remove(holiday, eq(holiday.day, day))} returning ${json(shape)} as was) ${note} returning 1`,
  );
  return rows.length > 0;
}
