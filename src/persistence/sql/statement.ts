import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../db.ts';
import { columnsOf, type Row, rowDecoder, type Shape } from './read.ts';
import { ready, runText } from './ready.ts';

/** Parameters of a statement by name, each with the type that PostgreSQL is to take it for. */
export const parameters = <K extends string>(types: Readonly<Record<K, string>>) =>
  // One for each name.
  Object.fromEntries(
    Object.entries<string>(types).map(([name, type]) => [
      name,
      sql`${sql.placeholder(name)}::${sql.raw(type)}`,
    ]),
  ) as Readonly<Record<K, SQL>>;

/**
 * A statement that gives one row, and whose text is made once. `names` are its parameters: one that it has and they
 * lack makes every run of it fail.
 */
export function statement<const K extends string, S extends Shape>(
  _names: readonly K[],
  shape: S,
  write: (columns: SQL) => SQL,
): (db: Executor, given: Readonly<Record<K, string | boolean | null>>) => Promise<Row<S>> {
  const written = ready<Readonly<Record<K, string | boolean | null>>>(() => write(columnsOf(shape)));
  const text = written.text();
  const decode = rowDecoder(shape);
  return async (db, given) => {
    const [row] = await runText(db, text, written.fill(given));
    return decode(row);
  };
}
