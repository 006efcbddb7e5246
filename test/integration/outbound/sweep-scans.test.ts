import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officeHour } from '../../../bench/engine/reminders.ts';
import { plant, zone } from '../../../bench/lib/plant.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import { closeDatabase, openDatabase } from '../../../src/persistence/db.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { fakePlatform } from '../../support/fake-platform.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await plant(database.url, { people: 3000, telegram: 'test', opensIn: 0 });
});
afterAll(() => database.drop());

/** Sweeps with a pool as the worker has it, of which the server knows at its end what it read. */
async function sweeps(times: number): Promise<void> {
  const db = openDatabase(database.url, { max: 2, prepares: true });
  const delivery = createDelivery({
    ...{ db, clock: { now: officeHour }, log: quiet, platforms: [fakePlatform('telegram')] },
    ...{ agencyName: 'Kota', timeZone: zone },
  });
  for (let sweep = 0; sweep < times; sweep += 1) await delivery.sweep();
  await closeDatabase(db);
}

/**
 * The rows that were read by looking at a whole table, of tables that grow with a city. Accounts are joined with the messages
 * that wait, a thousand at most, for which reading all of them is cheaper in a city of this size.
 */
async function rowsScanned(): Promise<Readonly<Record<string, number>>> {
  const db = openDatabase(database.url, { max: 1 });
  const rows = await db.execute<{ name: string; rows: number }>(
    sql`select relname as name, seq_tup_read::int as rows from pg_stat_user_tables
      where relname in ('appraisal', 'person', 'reporting_line', 'answer', 'audit')`,
  );
  await closeDatabase(db);
  return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]));
}

it('a sweep with nothing new to do reads no whole table of people or of their appraisals', async () => {
  // The day is planned, and PostgreSQL knows its tables.
  await sweeps(1);
  const db = openDatabase(database.url, { max: 1 });
  await db.execute('vacuum analyze');
  await closeDatabase(db);
  const before = await rowsScanned();
  expect(Object.keys(before)).toHaveLength(5);
  // More often than PostgreSQL plans a statement for its values before it asks itself whether one plan would do for all.
  await sweeps(8);
  expect(await rowsScanned()).toEqual(before);
});

it('a sweep after some have handed in reads of these alone', async () => {
  await sweeps(1);
  const before = await rowsScanned();
  const db = openDatabase(database.url, { max: 1 });
  for (let time = 0; time < 8; time += 1) {
    // A few each time, as in a minute of an evening.
    const handedIn = await db.execute(sql`update appraisal set status = 'submitted' where id in
      (select id from appraisal where status = 'self-assessment' order by id limit 3)`);
    expect(handedIn.count).toBe(3);
    await sweeps(1);
  }
  await closeDatabase(db);
  // Those of whom something changed are joined with people, for which reading all of them is cheaper in so small a city.
  const { person: _, ...read } = await rowsScanned();
  expect(before).toMatchObject(read);
});
