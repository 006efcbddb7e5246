import { gte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { SettingRow } from '../../domain/agency/settings.ts';
import type { MarkedDay } from '../../domain/reminders/calendar.ts';
import { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { holiday } from '../schema/people.ts';
import { json, list, mapped, pick } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { newestFirst, settingRow, settingRows, settingShape } from './settings-json.ts';

const h = alias(holiday, 'sh');
const { from } = parameters({ from: 'date' });

const load = statement(
  ['from'],
  {
    settings: list(mapped(json(settingShape), settingRow), settingRows(sql`true`), newestFirst),
    marked: list(
      json(pick(h, 'day', 'name', 'isWorkday')),
      sql`from ${holiday} sh where ${gte(h.day, from)}`,
      sql`${h.day}`,
    ),
  },
  (columns) => sql`select ${columns}`,
);

/** All changes of the agency's settings there were, and the days that HR marked from the beginning of a year on. */
export const storedAgency = (
  db: Executor,
  fromYear: number,
): Promise<{ readonly settings: readonly SettingRow[]; readonly marked: readonly MarkedDay[] }> =>
  load(db, { from: new Temporal.PlainDate(fromYear, 1, 1).toString() });
