import { eq, gte, type SQL, sql } from 'drizzle-orm';
import type { MarkedDay } from '../../domain/reminders/calendar.ts';
import { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db, Executor } from '../db.ts';
import { isStillThere } from '../people/active.ts';
import { audit } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { holiday, holidayYear, person } from '../schema/people.ts';
import { asNumber } from '../sql/decode.ts';
import { hasAny, json, list, pick, read, readOne, value } from '../sql/read.ts';
import { parameters, statementOfRows } from '../sql/statement.ts';
import { excluded, insert, insertFrom, on, remove } from '../sql/write.ts';

const shape = pick(holiday, 'day', 'name', 'isWorkday');

const marked = <const K extends string>(names: readonly K[], such: SQL) =>
  statementOfRows(
    names,
    shape,
    (columns) => sql`select ${columns} from ${holiday} where ${such} order by ${holiday.day}`,
  );
const markedAtAll = marked([], sql`true`);
const markedFrom = marked(['from'], gte(holiday.day, parameters({ from: 'date' }).from));

/** All days that HR marked. */
export const listHolidays = (db: Executor): Promise<readonly MarkedDay[]> => markedAtAll(db, {});

/** The days that HR marked from a year on. */
export const holidayChanges = (db: Executor, year: number): Promise<readonly MarkedDay[]> =>
  markedFrom(db, { from: new Temporal.PlainDate(year, 1, 1).toString() });

/** Adds the day, or changes its name or meaning, and writes the audit row. */
export async function putHoliday(
  db: Executor,
  { day, name, isWorkday }: MarkedDay,
  now: Temporal.Instant,
): Promise<void> {
  const row = { day, name, isWorkday };
  const put = insert(holiday, row, { target: [holiday.day], set: excluded(holiday, 'name', 'isWorkday') });
  const act = auditRow({ act: 'holiday.put', after: row }, { at: now, role: 'operator' });
  const before = sql`(select ${json(shape)} from ${holiday} where ${eq(holiday.day, day)})`;
  await db.execute(sql`with put as (${put}) ${insert(audit, { ...act, before })}`);
}

export type PutCounts = { readonly added: number; readonly changed: number; readonly unchanged: number };

/** Marks many days, all or none. What is marked like that already is left alone. */
export function putHolidays(db: Db, days: readonly MarkedDay[], now: Temporal.Instant): Promise<PutCounts> {
  return db.transaction(async (tx) => {
    const before = new Map((await listHolidays(tx)).map((one) => [one.day.toString(), one]));
    const counts = { added: 0, changed: 0, unchanged: 0 };
    for (const one of days) {
      const known = before.get(one.day.toString());
      const isSame = known?.name === one.name && known.isWorkday === one.isWorkday;
      if (!isSame) await putHoliday(tx, one, now);
      counts[isSame ? 'unchanged' : known ? 'changed' : 'added'] += 1;
    }
    return counts;
  });
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

/** The years whose days off HR found right, in order. */
export const yearsConfirmed = list(
  value(sql`${holidayYear.year}`, asNumber),
  sql`from ${holidayYear}`,
  sql`${holidayYear.year}`,
);

/** The same, asked alone. */
export async function confirmedYears(db: Executor): Promise<readonly number[]> {
  const { years } = await readOne(db, { years: yearsConfirmed }, (columns) => sql`select ${columns}`);
  return years;
}

/** Notes that HR found the days off of a year right; `days` is how many there are. */
export async function confirmYear(db: Db, year: number, days: number, now: Temporal.Instant): Promise<void> {
  const put = insert(
    holidayYear,
    { year, confirmedAt: now },
    { target: [holidayYear.year], set: excluded(holidayYear, 'confirmedAt') },
  );
  const act = auditRow({ act: 'holiday.confirm', after: { year, days } }, { at: now, role: 'operator' });
  await db.execute(sql`with put as (${put}) ${insert(audit, act)}`);
}

const ofHr = (today: SQL): SQL => sql`${person} where ${person.isHr} and ${isStillThere(person, today)}`;

/** Whether there is anybody of HR without the message whose key begins so and ends with their id. */
export const hasHrWithout = (key: SQL, today: SQL) =>
  hasAny(
    sql`${ofHr(today)} and not exists (select 1 from ${outbox} where ${outbox.dedupeKey} = ${key} || ${person.id})`,
  );

/** The people of HR who are there today. */
export async function hrPeople(db: Db, today: Temporal.PlainDate): Promise<readonly string[]> {
  const rows = await read(
    db,
    pick(person, 'id'),
    (columns) => sql`select ${columns} from ${ofHr(on(today))}`,
  );
  return rows.map(({ id }) => id);
}
