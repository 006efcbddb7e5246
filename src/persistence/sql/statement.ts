import { fillPlaceholders, Param, SQL, StringChunk, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Executor } from '../db.ts';
import { columnsOf, type Row, rowDecoder, type Shape } from './read.ts';

const dialect = new PgDialect();

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
 * A statement that gives one row, and whose text is made once: to write it anew for every press would take longer than
 * to run it. `names` are its parameters: one that it has and they lack makes every run of it fail.
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
