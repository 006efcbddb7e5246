import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '../db.ts';
import { columnsOf, type Row, type Shape, valuesDecoder } from './read.ts';
import { ready } from './ready.ts';
import { runText } from './run-text.ts';

/** The parameters of a statement by name, each with a cast to its PostgreSQL type. */
export const parameters = <K extends string>(types: Readonly<Record<K, string>>) =>
  // The object has one entry for each name, which `Object.fromEntries` cannot tell the compiler.
  Object.fromEntries(
    Object.entries<string>(types).map(([name, type]) => [
      name,
      sql`${sql.placeholder(name)}::${sql.raw(type)}`,
    ]),
  ) as Readonly<Record<K, SQL>>;

type Given<K extends string> = Readonly<Record<K, string | boolean | readonly string[] | null>>;

/**
 * A statement that returns one row. Its text is built once. `names` are its parameters: when one is missing from the
 * list, every run fails.
 */
export function statement<const K extends string, S extends Shape>(
  names: readonly K[],
  shape: S,
  write: (columns: SQL) => SQL,
): (db: Executor, given: Given<K>) => Promise<Row<S>> {
  const run = statementOfRows(names, shape, write);
  return async (db, given) => {
    const [row] = await run(db, given);
    if (!row) throw new Error('a statement gave no row');
    return row;
  };
}

/** The same for a statement that returns any number of rows. */
export function statementOfRows<const K extends string, S extends Shape>(
  _names: readonly K[],
  shape: S,
  write: (columns: SQL) => SQL,
): (db: Executor, given: Given<K>) => Promise<readonly Row<S>[]> {
  const written = ready<Given<K>>(() => write(columnsOf(shape)));
  const text = written.text();
  const decode = valuesDecoder(shape);
  return async (db, given) => (await runText(db, text, written.fill(given))).map(decode);
}

/** The columns of `asked`, the table of requests of a statement for many, each with a cast to its PostgreSQL type. */
export const askedFor = <K extends string>(types: Readonly<Record<K, string>>) =>
  // The object has one entry for each name, which `Object.fromEntries` cannot tell the compiler.
  Object.fromEntries(
    Object.entries<string>(types).map(([name, type]) => [
      name,
      sql`asked.${sql.identifier(name)}::${sql.raw(type)}`,
    ]),
  ) as Readonly<Record<K, SQL>>;

/**
 * A statement that answers many requests, each with one row, in their order. They are rows of a table named `asked`,
 * whose columns `names` are texts; `write` gets that table and joins each of its rows with at most one other.
 */
export function statementForMany<const K extends string, S extends Shape>(
  names: readonly K[],
  shape: S,
  write: (columns: SQL, asked: SQL) => SQL,
): (db: Executor, given: readonly Readonly<Record<K, string | null>>[]) => Promise<readonly Row<S>[]> {
  const arrays = names.map((name) => sql`${sql.placeholder(name)}::text[]`);
  const columns = names.map((name) => sql.identifier(name));
  const asked = sql`unnest(${sql.join(arrays, sql`, `)}) with ordinality as asked(${sql.join(columns, sql`, `)}, place)`;
  const written = ready<Readonly<Record<K, readonly (string | null)[]>>>(
    () => sql`${write(columnsOf(shape), asked)} order by asked.place`,
  );
  const text = written.text();
  const decode = valuesDecoder(shape);
  return async (db, given) => {
    const lists = Object.fromEntries(names.map((name) => [name, given.map((one) => one[name])]));
    // The line above put in the list of every name.
    const rows = await runText(db, text, written.fill(lists as Record<K, (string | null)[]>));
    if (rows.length !== given.length) throw new Error('a statement for many gave not one row for each');
    return rows.map(decode);
  };
}

type Texts<K extends string> = Readonly<Record<K, string | null>>;

/**
 * The same question asked for one in its own statement, and for several in one for many: PostgreSQL keeps the plan of the
 * former, and makes one anew for every short list.
 */
export const oneOrMany =
  <K extends string, A>(
    one: (db: Executor, given: Texts<K>) => Promise<A>,
    many: (db: Executor, given: readonly Texts<K>[]) => Promise<readonly A[]>,
  ) =>
  async (db: Executor, given: readonly Texts<K>[]): Promise<readonly A[]> => {
    const [first, ...others] = given;
    if (first === undefined) return [];
    return others.length === 0 ? [await one(db, first)] : many(db, given);
  };
