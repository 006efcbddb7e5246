import { fillPlaceholders, Param, SQL, StringChunk, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Executor } from '../db.ts';
import { columnsOf, type Row, rowDecoder, type Shape } from './read.ts';

const dialect = new PgDialect();

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
 * A statement that returns one row. Its text is built once, because building it for every press would take longer than
 * running it. `names` are its parameters: when one is missing from the list, every run fails.
 */
export function statement<const K extends string, S extends Shape>(
  _names: readonly K[],
  shape: S,
  write: (columns: SQL) => SQL,
): (db: Executor, given: Readonly<Record<K, string | boolean | null>>) => Promise<Row<S>> {
  const { sql: text, params } = dialect.sqlToQuery(write(columnsOf(shape)));
  const texts = text.split(/\$\d+/).map((part) => new StringChunk(part));
  if (texts.length !== params.length + 1) throw new Error('the text of a statement cannot be taken apart');
  const decode = rowDecoder(shape);
  return async (db, given) => {
    const values = fillPlaceholders(params, given).map((one) => new Param(one));
    const chunks = texts.flatMap((part, at) => [part, ...values.slice(at, at + 1)]);
    const [row] = await db.execute(new SQL(chunks));
    return decode(row);
  };
}
