import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { closeDatabase, openDatabase } from '../../../src/persistence/db.ts';
import { comesTrue } from '../../support/comes-true.ts';
import { createTestDatabase } from '../../support/database.ts';

it('a pool that ends waits no longer than a moment for what still runs: an orderly stop has ten seconds in all', async () => {
  const database = await createTestDatabase();
  const [db, beside] = [openDatabase(database.url, { max: 1 }), openDatabase(database.url, { max: 1 })];
  const slow = db.execute(sql`select pg_sleep(4)`).then(
    () => 'waited for',
    () => 'given up',
  );
  const runs = sql`select 1 from pg_stat_activity where datname = current_database() and query like 'select pg_sleep%'`;
  await comesTrue(async () => expect(await beside.execute(runs)).toHaveLength(1));
  await closeDatabase(db);
  expect(await slow).toBe('given up');
  await closeDatabase(beside);
  await database.drop();
});
