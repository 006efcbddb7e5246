import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { createTestDatabase, emptyTables } from '../database.ts';
import { preparing } from '../preparing.ts';

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
  const db = preparing(openDatabase(database.url, { max: 6 }));
  let second: Db | undefined;
  return {
    url: database.url,
    db,
    other: () => {
      second ??= preparing(openDatabase(database.url, { max: 6 }));
      return second;
    },
    clear: () => emptyTables(db),
    close: async () => {
      await Promise.all([closeDatabase(db), second && closeDatabase(second)]);
      await database.drop();
    },
  };
}
