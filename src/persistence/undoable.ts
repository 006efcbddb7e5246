import { sql } from 'drizzle-orm';
import type { Db, Executor } from './db.ts';

/** Imports of the roster and openings of cycles run one after the other: until the end of the transaction. */
export const rosterLock = sql`select pg_advisory_xact_lock(7264002)`;

/** Carries the outcome of a dry run out of the transaction it undoes. */
class Undone extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('undone');
    this.outcome = outcome;
  }
}

/** One transaction; a dry run does all of it and is then rolled back, so it tells exactly what would happen. */
export async function undoable<T>(db: Db, isDryRun: boolean, work: (tx: Executor) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(async (tx) => {
      const outcome = await work(tx);
      if (isDryRun) throw new Undone(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undone) return error.outcome as T;
    throw error;
  }
}
