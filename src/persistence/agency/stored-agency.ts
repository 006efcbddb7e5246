import { sql } from 'drizzle-orm';
import type { SettingRow } from '../../domain/agency/settings.ts';
import type { MarkedDay } from '../../domain/reminders/calendar.ts';
import { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { parameters, statement } from '../sql/statement.ts';
import { allSettings, markedFrom } from './settings-json.ts';

const { from } = parameters({ from: 'date' });
const load = statement(
  ['from'],
  { settings: allSettings(sql`true`), marked: markedFrom(from, sql`true`) },
  (columns) => sql`select ${columns}`,
);

/** All changes of the agency's settings there were, and the days that HR marked from the beginning of a year on. */
export const storedAgency = (
  db: Executor,
  fromYear: number,
): Promise<{ readonly settings: readonly SettingRow[]; readonly marked: readonly MarkedDay[] }> =>
  load(db, { from: new Temporal.PlainDate(fromYear, 1, 1).toString() });
