import { sql } from 'drizzle-orm';
import { closeDatabase, openDatabase } from '../../src/persistence/db.ts';

/** Any number that nothing else in this database locks. */
const lockNumber = 7_301_226;

/**
 * Makes sure that one process alone uses the data of a demo or practice room. The lock is held by a connection, so it
 * ends with the process however that ends. Returns what gives it back, or undefined when another process has it.
 */
export async function lockFolder(databaseUrl: string): Promise<(() => Promise<void>) | undefined> {
  const db = openDatabase(databaseUrl, { max: 1, keepsConnections: true });
  const [row] = await db.execute<{ is_ours: boolean }>(
    sql`select pg_try_advisory_lock(${lockNumber}) as is_ours`,
  );
  if (row?.is_ours) return () => closeDatabase(db);
  await closeDatabase(db);
  return undefined;
}

/** The folder is in use; the message is one sentence for the person at the terminal. */
export class FolderInUse extends Error {
  constructor(dataDir: string) {
    super(
      `Another demo or practice room is open on ${dataDir}: end it first (Ctrl-C there), or choose another folder.`,
    );
  }
}
