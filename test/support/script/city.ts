import { sql } from 'drizzle-orm';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { createTestDatabase } from '../database.ts';

/** A database in which one world after the other plays: emptying it takes milliseconds, making one a third of a second. */
export type City = {
  readonly db: Db;
  /** The pool of a second process. */
  readonly other: () => Db;
  /** Forgets everything that happened. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openCity(): Promise<City> {
  const database = await createTestDatabase();
  const db = openDatabase(database.url, { max: 6 });
  let second: Db | undefined;
  const tables = await db.execute<{ name: string }>(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  // The audit trail refuses to be emptied, and rows refer to each other: for this the triggers are off.
  const wipe = [
    'set local session_replication_role = replica',
    ...tables.map(({ name }) => `delete from ${name}`),
  ].join(';');
  return {
    db,
    other: () => {
      second ??= openDatabase(database.url, { max: 6 });
      return second;
    },
    clear: async () => {
      await db.transaction((tx) => tx.execute(sql.raw(wipe)));
    },
    close: async () => {
      await Promise.all([closeDatabase(db), second && closeDatabase(second)]);
      await database.drop();
    },
  };
}
