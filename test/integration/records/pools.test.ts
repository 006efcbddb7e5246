import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/app/open-store.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { createTestDatabase } from '../../support/database.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

const opened = async (isOfCommand = false) => {
  const database = await createTestDatabase();
  const store = await openStore({ databaseUrl: database.url, dataDir: '/nowhere', isOfCommand }, quiet);
  return {
    ...store,
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
};

it('only a receipt is committed without waiting for the disk: whatever else was acknowledged outlives a crash', async () => {
  const store = await opened();
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
});

it('a press has a plan of loops over keys and is given up in time; a command may join whole tables, as long as it takes', async () => {
  const settings = ['enable_hashjoin', 'enable_seqscan', 'plan_cache_mode', 'statement_timeout'];
  const had = async (isOfCommand: boolean) => {
    const { db, close } = await opened(isOfCommand);
    const rows = await db.execute<{ setting: string }>(
      sql`select setting from unnest(${sql.param(settings)}::text[]) with ordinality as asked(name, place)
        join pg_settings using (name) order by place`,
    );
    await close();
    return rows.map(({ setting }) => setting);
  };
  expect(await had(false)).toEqual(['off', 'off', 'force_generic_plan', '1500']);
  expect(await had(true)).toEqual(['on', 'on', 'auto', '0']);
});
