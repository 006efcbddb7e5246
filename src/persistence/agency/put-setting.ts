import { type SQL, sql } from 'drizzle-orm';
import type { NewSetting } from '../../application/outcome/writes.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import type { StoredSettings } from '../../domain/agency/change.ts';
import type { SettingRow } from '../../domain/agency/settings.ts';
import { invariant } from '../../shared/assert.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { holdsEverywhere } from '../errands/errand-writes.ts';
import { counted, type Part } from '../events/part.ts';
import { agencySetting } from '../schema/settings.ts';
import { readOne } from '../sql/read.ts';
import { statementOfRows } from '../sql/statement.ts';
import { insertFrom, on } from '../sql/write.ts';
import { newestFirst, settingRow, settingRows, settingShape, storedShape } from './settings-json.ts';

const put = (
  row: NewSetting,
  by: { readonly at: Temporal.Instant; readonly byId: string | null },
  such: SQL,
) =>
  insertFrom(agencySetting, { ...row, ...by }, such, {
    target: [agencySetting.key, agencySetting.unit, agencySetting.revision],
  });

/** One more change, by an officer who may still do it. Two with the same number cannot both be saved. */
export function putSettingPart(row: NewSetting, { now, actorId }: SaveEvent): Part {
  invariant(actorId !== undefined, 'who changes settings is linked');
  const may = holdsEverywhere(sql`${actorId}::uuid`, 'settings.manage');
  return counted('put_setting', put(row, { at: now, byId: actorId }, sql`where ${may}`));
}

/** The same by command. False when another change has that number. */
export async function putSetting(
  db: Executor,
  row: NewSetting,
  at: Temporal.Instant,
  byId: string | undefined,
): Promise<boolean> {
  const rows = await db.execute(sql`${put(row, { at, byId: byId ?? null }, sql`where true`)} returning 1`);
  return rows.length > 0;
}

/** The same look as at the desk, for whoever gives commands. */
export const loadSettings = (db: Executor, today: Temporal.PlainDate): Promise<StoredSettings> =>
  readOne(db, storedShape(sql`true`, on(today)), (columns) => sql`select ${columns}`);

/** All changes there were. */
export const listSettings = async (db: Executor): Promise<readonly SettingRow[]> =>
  (await readSettings(db, {})).map(settingRow);

const readSettings = statementOfRows(
  [],
  settingShape,
  (columns) => sql`select ${columns} ${settingRows(sql`true`)} order by ${newestFirst}`,
);
