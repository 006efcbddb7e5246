import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Db } from '../db.ts';
import { openAlone } from '../open-client.ts';
import { columnsOf, type Row, type Shape, valuesDecoder } from './read.ts';

const dialect = new PgDialect();

/**
 * For PostgreSQL a statement lasts until its last row is taken, what is done with the rows before included: a city takes
 * minutes, where everything else is given up sooner.
 */
const patienceMs = 30 * 60_000;

/**
 * Runs a statement that selects the columns of a shape, and reads its rows a part at a time, each of so many rows, on a
 * connection of its own: none of the pool is missing meanwhile. Throws when not everything could be read.
 */
export async function* readInParts<S extends Shape>(
  db: Db,
  shape: S,
  write: (columns: SQL) => SQL,
  size: number,
): AsyncGenerator<readonly Row<S>[]> {
  const query = dialect.sqlToQuery(write(columnsOf(shape)));
  const decode = valuesDecoder(shape);
  const client = openAlone(db.$client, patienceMs);
  const params = query.params as Parameters<Db['$client']['unsafe']>[1];
  const whose = async () => (await client<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]?.pid;
  try {
    const pid = await whose();
    for await (const rows of client.unsafe(query.sql, params).values().cursor(size)) yield rows.map(decode);
    // Where the connection was cut between two parts the driver says that there are no more, as at the end.
    if ((await whose()) !== pid) throw new Error('the connection was cut before everything was read');
  } finally {
    await client.end({ timeout: 1 });
  }
}
