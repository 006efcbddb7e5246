import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Db } from '../db.ts';
import { columnsOf, type Row, type Shape, valuesDecoder } from './read.ts';

const dialect = new PgDialect();

/**
 * Runs a statement that selects the columns of a shape, and reads its rows a part at a time, each of so many rows. Until
 * the last is taken, or whoever takes them stops, a connection of the pool is busy with it: others need another one.
 */
export async function* readInParts<S extends Shape>(
  db: Db,
  shape: S,
  write: (columns: SQL) => SQL,
  size: number,
): AsyncGenerator<readonly Row<S>[]> {
  const query = dialect.sqlToQuery(write(columnsOf(shape)));
  const decode = valuesDecoder(shape);
  const params = query.params as Parameters<Db['$client']['unsafe']>[1];
  for await (const rows of db.$client.unsafe(query.sql, params).values().cursor(size)) yield rows.map(decode);
}
