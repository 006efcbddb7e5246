import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/app/open-store.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { createTestDatabase } from '../../support/database.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

it('only a receipt is committed without waiting for the disk: whatever else was acknowledged outlives a crash', async () => {
  const database = await createTestDatabase();
  const store = await openStore({ databaseUrl: database.url, dataDir: '/nowhere' }, quiet);
  // As the server has it, whatever that is, unless the connection itself says otherwise.
  const commits = async (db: Db) => {
    const [row] = await db.execute(
      sql`select setting, source from pg_settings where name = 'synchronous_commit'`,
    );
    return row?.source === 'client' ? row.setting : 'as the server';
  };
  expect(await commits(store.receipts)).toBe('off');
  for (const db of [store.db, store.background, store.sending])
    expect(await commits(db)).toBe('as the server');
  await store.close();
  await database.drop();
});
