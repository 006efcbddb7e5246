import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../db.ts';
import { columnsOf, type Row, rowDecoder, type Shape } from './read.ts';
import { ready, runText } from './ready.ts';

/** The parameters of a statement by name, each with a cast to its PostgreSQL type. */
export const parameters = <K extends string>(types: Readonly<Record<K, string>>) =>
  // The object has one entry for each name, which `Object.fromEntries` cannot tell the compiler.
  Object.fromEntries(
    Object.entries<string>(types).map(([name, type]) => [
      name,
      sql`${sql.placeholder(name)}::${sql.raw(type)}`,
    ]),
  ) as Readonly<Record<K, SQL>>;

/**
 * A statement that returns one row. Its text is built once. `names` are its parameters: when one is missing from the
 * list, every run fails.
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
