import { getTableColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Executor } from '../db.ts';
import { asList, type Decode, decodeColumn, decodeFilled } from './decode.ts';

/**
 * A value that a statement returns: how it is written in SQL, and how the result is read. Both come from one
 * description, so a column or a key cannot be renamed in only one of the two.
 */
export type Value<T> = SQLWrapper & { readonly decode: Decode<T> };

/** What a statement returns, by key: columns of the schema, values, or those of a joined table together. */
export type Shape = Readonly<Record<string, Part | Joined<unknown>>>;
type Part = PgColumn | Value<unknown>;

/** Columns of a joined table beside those of others, made an object again when they are read. */
export type Joined<T> = {
  readonly columns: Readonly<Record<string, Part>>;
  readonly decodeRow: (row: Readonly<Record<string, unknown>>, key: string) => T;
};

/** A column that may be null is read as undefined. */
type Read<P> = P extends Value<infer T> | Joined<infer T>
  ? T
  : P extends PgColumn
    ? P['_']['notNull'] extends true
      ? P['_']['data']
      : P['_']['data'] | undefined
    : never;

/** Demands every key of a type, also the optional ones, so that a renamed or forgotten key does not compile. */
export type Filled<T> = { readonly [K in keyof Required<T>]: T[K] };

export type Row<S extends Shape> = { readonly [K in keyof S]: Read<S[K]> };

type ColumnsOf<T extends PgTable> = T['_']['columns'];
type KeyOf<T extends PgTable> = string & keyof ColumnsOf<T>;

/** Some columns of a table, under their own keys. */
export const pick = <T extends PgTable, K extends KeyOf<T>>(table: T, ...keys: K[]) =>
  some(table, (key) => keys.some((one) => one === key)) as Pick<ColumnsOf<T>, K>;

/** All columns of a table but these. */
export const without = <T extends PgTable, K extends KeyOf<T>>(table: T, ...keys: K[]) =>
  some(table, (key) => !keys.some((one) => one === key)) as Omit<ColumnsOf<T>, K>;

const some = (table: PgTable, isWanted: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(getTableColumns(table)).filter(([key]) => isWanted(key)));

export const value = <T>(written: SQL, decode: Decode<T>): Value<T> => ({
  getSQL: () => written,
  // Otherwise Drizzle would put brackets around the value.
  shouldOmitSQLParens: () => true,
  decode,
});

/** The same value, turned into something else once it is read. */
export const mapped = <T, U>(of: Value<T>, to: (read: T) => U): Value<U> =>
  value(of.getSQL(), (given) => to(of.decode(given)));

/**
 * A value that may be null, such as a column of a left join, or a subquery that finds no row. `written` puts the
 * selected value into such a subquery.
 */
export const maybe = <P extends Part>(
  of: P,
  written: (inner: SQL) => SQL = (inner) => inner,
): Value<Read<P> | undefined> => {
  const decode = decoderOf(of);
  return value(written(sql`${of}`), (given) => (given === null ? undefined : decode(given)));
};

/** A column that may be null in its table but never is in this statement. */
export const filled = <C extends PgColumn>(column: C): Value<C['_']['data']> =>
  value(sql`${column}`, decodeFilled(column));

/** A JSON object. */
export const json = <S extends Readonly<Record<string, Part>>>(shape: S): Value<Row<S>> => {
  const pairs = Object.entries(shape).map(([key, part]) => sql`${sql.raw(`'${key}'`)}, ${part}`);
  return value(sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`, rowDecoder(shape));
};

/** All rows of a group as a JSON array. */
export const gathered = <T>(item: Value<T>, order?: SQL): Value<readonly T[]> =>
  value(
    sql`coalesce(jsonb_agg(${item}${order ? sql` order by ${order}` : sql.empty()}), '[]')`,
    asList(item.decode),
  );

/** The rows of a subquery as a JSON array, empty when there are none. `rest` is the subquery from `from` on. */
export const list = <T>(item: Value<T>, rest: SQL, order?: SQL): Value<readonly T[]> => {
  const all = gathered(item, order);
  return value(sql`(select ${all} ${rest})`, all.decode);
};

/** Rows of a subquery as arrays in the order of the keys: shorter than objects where there are many. */
export const tuples = <S extends Readonly<Record<string, Part>>>(
  shape: S,
  rest: SQL,
  order?: SQL,
): Value<readonly Row<S>[]> => {
  const parts = Object.entries(shape).map(([key, part]) => [key, decoderOf(part)] as const);
  const items = sql.join(
    Object.values(shape).map((part) => sql`${part}`),
    sql`, `,
  );
  const decode = (given: unknown): Row<S> => {
    if (!Array.isArray(given) || given.length !== parts.length)
      throw new TypeError('a row is not of its length');
    const row: Record<string, unknown> = {};
    for (const [at, [key, decode]] of parts.entries()) row[key] = decodeKey(key, given[at], decode);
    // The loop above put in every key of the shape, each read by its own decoder.
    return row as Row<S>;
  };
  return value(
    sql`(select coalesce(json_agg(json_build_array(${items})${order ? sql` order by ${order}` : sql.empty()}), '[]') ${rest})`,
    asList(decode),
  );
};

/** Columns of a left join; undefined when it found no row. `sign` is one that is never null in its table. */
export function joined<S extends Readonly<Record<string, Part>>>(
  shape: S,
  sign: string & keyof S,
): Joined<Row<S> | undefined> {
  const parts = Object.entries(shape).map(([key, part]) => [key, decoderOf(part)] as const);
  return {
    columns: shape,
    decodeRow: (given, key) => {
      if (given[nameIn(key, sign)] === null) return undefined;
      const row: Record<string, unknown> = {};
      for (const [part, decode] of parts) row[part] = decodeKey(part, given[nameIn(key, part)], decode);
      // The loop above put in every key of the shape, each read by its own decoder.
      return row as Row<S>;
    },
  };
}

const nameIn = (key: string, part: string): string => `${key}.${part}`;

export const columnsOf = (shape: Shape): SQL =>
  sql.join(
    Object.entries(shape).flatMap(([key, part]) =>
      'columns' in part
        ? Object.entries(part.columns).map(
            ([of, column]) => sql`${column} as ${sql.identifier(nameIn(key, of))}`,
          )
        : [sql`${part} as ${sql.identifier(key)}`],
    ),
    sql`, `,
  );

/** Runs a statement that selects the columns of a shape, and reads every row. */
export async function read<S extends Shape>(
  db: Executor,
  shape: S,
  write: (columns: SQL) => SQL,
): Promise<readonly Row<S>[]> {
  const rows = await db.execute(write(columnsOf(shape)));
  return rows.map(rowDecoder(shape));
}

/** Whether a query finds any row. `rest` is the query after the word `from`. */
export async function finds(db: Executor, rest: SQL): Promise<boolean> {
  return (await db.execute(sql`select from ${rest} limit 1`)).length > 0;
}

/** The row of a statement that always returns exactly one. */
export async function readOne<S extends Shape>(
  db: Executor,
  shape: S,
  write: (columns: SQL) => SQL,
): Promise<Row<S>> {
  const [row] = await read(db, shape, write);
  if (!row) throw new Error('a statement gave no row');
  return row;
}

/** The cast is sound: a part is always read by the decoder made for its type. */
const decoderOf = <P extends Part>(part: P) =>
  ('decode' in part ? part.decode : decodeColumn(part)) as Decode<Read<P>>;

export function rowDecoder<S extends Shape>(shape: S): Decode<Row<S>> {
  const parts = Object.entries(shape).map(([key, part]) => {
    if ('columns' in part) return [key, part.decodeRow] as const;
    const decode = decoderOf(part);
    return [key, (given: Readonly<Record<string, unknown>>) => decodeKey(key, given[key], decode)] as const;
  });
  return (given) => {
    if (!isObject(given)) throw new TypeError('a row is no object');
    const row: Record<string, unknown> = {};
    for (const [key, decode] of parts) row[key] = decode(given, key);
    // The loop above put in every key of the shape, each read by its own decoder.
    return row as Row<S>;
  };
}

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null;

function decodeKey(key: string, given: unknown, decode: Decode<unknown>): unknown {
  if (given === undefined) throw new TypeError(`a row lacks ${key}`);
  try {
    return decode(given);
  } catch (cause) {
    throw new TypeError(`${key} of a row is not what it should be`, { cause });
  }
}
