import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { asNumber } from '../../../src/persistence/sql/decode.ts';
import { value } from '../../../src/persistence/sql/read.ts';
import { readInParts } from '../../../src/persistence/sql/read-in-parts.ts';
import { openCity } from '../../support/script/city.ts';

/** What is too much for the memory is read a part at a time. */

const statementTimeoutMs = 400;
let city: Awaited<ReturnType<typeof openCity>>;
let db: Db;
beforeAll(async () => {
  city = await openCity();
  db = openDatabase(city.url, { max: 2, statementTimeoutMs });
});
afterAll(async () => {
  await closeDatabase(db);
  await city.close();
});

const shape = { n: value(sql`n`, asNumber) };
const numbers = (upTo: number, size: number) =>
  readInParts(db, shape, (columns) => sql`select ${columns} from generate_series(1, ${upTo}::int) n`, size);
/** Statements like ours that PostgreSQL still knows of. */
const others = () =>
  city.db.execute(sql`select state from pg_stat_activity
  where datname = current_database() and query like '%generate_series%' and pid <> pg_backend_pid()`);
/** Fails when a connection is still busy, or in a transaction that was broken off. */
const bothAreFree = () => Promise.all([1, 2].map(() => db.execute(sql`select pg_sleep(0.05)`)));

it.each([
  [0, 3, []],
  [2, 3, [2]],
  [3, 3, [3]],
  [7, 3, [3, 3, 1]],
])('%i rows in parts of %i come as %j, in their order', async (upTo, size, lengths) => {
  const parts = [];
  for await (const part of numbers(upTo, size)) parts.push(part.map(({ n }) => n));
  expect(parts.map(({ length }) => length)).toEqual(lengths);
  expect(parts.flat()).toEqual(Array.from({ length: upTo }, (_, at) => at + 1));
  await bothAreFree();
});

it('what is done with the rows may take longer than a statement of the pool', async () => {
  const found: number[] = [];
  for await (const part of numbers(6, 1)) {
    found.push(...part.map(({ n }) => n));
    await sleep(statementTimeoutMs / 4);
  }
  expect(found).toEqual([1, 2, 3, 4, 5, 6]);
});

it('every connection of the pool is free meanwhile', async () => {
  for await (const _ of numbers(4, 1)) await bothAreFree();
});

it('whoever stops in the middle, or fails, leaves no connection behind', async () => {
  for await (const _ of numbers(10, 2)) break;
  const failing = async () => {
    for await (const _ of numbers(10, 2)) throw new Error('broken off');
  };
  await expect(failing()).rejects.toThrow('broken off');
  await bothAreFree();
  expect(await others()).toEqual([]);
});

it('when its connection is cut in the middle, that is told, and others go on', async () => {
  const parts = numbers(100, 2);
  await parts.next();
  await city.db.execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and state <> 'idle' and query like '%generate_series%' and pid <> pg_backend_pid()`);
  await sleep(100);
  // What was read before may still come.
  const rest = async () => {
    for await (const _ of parts) await sleep(20);
  };
  await expect(rest()).rejects.toThrow();
  await bothAreFree();
});
