import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { createTestDatabase, emptyTables } from '../database.ts';

/** A database that scripts use in turn: emptying it takes milliseconds, creating one a third of a second. */
export type City = {
  readonly db: Db;
  /** The pool of a second process. */
  readonly other: () => Db;
  /** Deletes everything that happened. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function openCity(): Promise<City & { readonly url: string }> {
  const database = await createTestDatabase();
  const db = openDatabase(database.url, { max: 3, preparesAll: true });
  // Emptying tables makes its connection forget all plans, and planning the statements of the next presses takes a fifth of a
  // script: it has one of its own.
  const cleaner = openDatabase(database.url, { max: 1 });
  let second: Db | undefined;
  return {
    url: database.url,
    db,
    other: () => {
      second ??= openDatabase(database.url, { max: 3, preparesAll: true });
      return second;
    },
    clear: () => emptyTables(cleaner),
    close: async () => {
      await Promise.all([closeDatabase(db), closeDatabase(cleaner), second && closeDatabase(second)]);
      await database.drop();
    },
  };
}
