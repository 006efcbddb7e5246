import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});

type Trigger = {
  readonly name: string;
  readonly on: string;
  readonly fires: string;
  readonly columns: string;
};

/** Those that look at a condition after an update, with the columns whose setting they wait for. */
async function conditional() {
  const rows =
    await db.execute<Trigger>(sql`select t.tgname as name, c.relname as on, pg_get_triggerdef(t.oid) as fires,
      (select coalesce(string_agg(a.attname, ' '), '') from unnest(t.tgattr::int2[]) as n(no)
        join pg_attribute a on a.attrelid = t.tgrelid and a.attnum = n.no) as columns
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgqual is not null and pg_get_triggerdef(t.oid) like '% AFTER UPDATE %'`);
  return rows.map((row) => {
    const condition = row.fires.slice(row.fires.indexOf(' WHEN '));
    const columns = row.columns.split(' ').filter((column) => column !== '');
    return { ...row, columns, inCondition: [...new Set(condition.match(/(?<=\b(?:new|old)\.)\w+/g))] };
  });
}

it('a trigger that waits for columns waits for every one that its condition looks at', async () => {
  const found = (await conditional()).filter(({ columns }) => columns.length > 0);
  expect(found.map(({ name }) => name)).toContain('appraisal_offices_looked_at');
  for (const { name, columns, inCondition } of found) {
    // What was shown catches up with the revision only by being set: the revision only ever rises.
    const waitedFor = name === 'conversation_is_shown' ? ['shown_revision'] : inCondition;
    expect([name, ...columns.toSorted()]).toEqual([name, ...waitedFor.toSorted()]);
  }
});

it('a press, which sets the revision of an appraisal, has no condition of a trigger read', async () => {
  const found = (await conditional()).filter(({ on }) => on === 'appraisal');
  expect(found.length).toBeGreaterThan(2);
  for (const { name, columns } of found) {
    expect([name, columns.length > 0]).toEqual([name, true]);
    expect(columns).not.toContain('revision');
  }
});
