import { sql } from 'drizzle-orm';
import type { Db, Transaction } from './db.ts';

/** Makes imports of the roster and openings of cycles run one after the other. Held until the transaction ends. */
export const rosterLock = sql`select pg_advisory_xact_lock(7264002)`;

/** Thrown to roll a dry run back; it carries the outcome out of the transaction. */
class Undone extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('undone');
    this.outcome = outcome;
  }
}

/**
 * One transaction. A dry run does all the work and is then rolled back, so it reports exactly what would happen. Within
 * another transaction it is a part of that.
 */
export async function undoable<T>(
  db: Pick<Db, 'transaction'>,
  isDryRun: boolean,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
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
