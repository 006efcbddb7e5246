import { getTableColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Executor } from '../db.ts';
import { asFlag, asList, type Decode, decodeColumn, decodeFilled } from './decode.ts';
import { jsonObject } from './json-object.ts';
import { fixed } from './ready.ts';

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
  /** Reads the values of its columns, the first of which stands at `from`. */
  readonly decodeAt: DecodeAt<T>;
};
type DecodeAt<T> = (values: readonly unknown[], from: number) => T;

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
export const json = <S extends Readonly<Record<string, Part>>>(shape: S): Value<Row<S>> =>
  value(jsonObject(shape), rowDecoder(shape));

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

/** All rows of a whole select as one JSON array, in its order. `write` puts the selected columns into it. */
export const rowsOf = <S extends Readonly<Record<string, Part>>>(
  shape: S,
  write: (columns: SQL) => SQL,
): Value<readonly Row<S>[]> =>
  value(
    sql`(select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (${write(columnsOf(shape))}) one)`,
    asList(rowDecoder(shape)),
  );

/** Rows of a subquery as arrays in the order of the keys: shorter than objects where there are many. */
export const tuples = <S extends Readonly<Record<string, Part>>>(
  shape: S,
  rest: SQL,
  order?: SQL,
): Value<readonly Row<S>[]> => {
  const items = sql.join(
    Object.values(shape).map((part) => sql`${part}`),
    sql`, `,
  );
  return value(
    sql`(select coalesce(json_agg(json_build_array(${items})${order ? sql` order by ${order}` : sql.empty()}), '[]') ${rest})`,
    asList(valuesDecoder(shape)),
  );
};

/**
 * Columns of a left join; undefined when it found no row. `sign` is one that is never null in its table. Whoever adds
 * keys to what was read names them as `room`: the object then keeps its form.
 */
export function joined<S extends Readonly<Record<string, Part>>>(
  shape: S,
  sign: string & keyof S,
  room: readonly string[] = [],
): Joined<Row<S> | undefined> {
  const decode = decoderAt(shape, room);
  const place = Object.keys(shape).indexOf(sign);
  return {
    columns: shape,
    decodeAt: (values, from) => (values[from + place] === null ? undefined : decode(values, from)),
  };
}

/** The columns of a shape in the order in which they are read, each with its name. */
const partsOf = (shape: Shape): readonly (readonly [string, Part])[] =>
  Object.entries(shape).flatMap(([key, part]) =>
    'columns' in part
      ? Object.entries(part.columns).map(([of, column]) => [`${key}.${of}`, column] as const)
      : [[key, part] as const],
  );

const namesOf = (shape: Shape): readonly string[] => partsOf(shape).map(([name]) => name);

export const columnsOf = (shape: Shape): SQL =>
  sql.join(
    partsOf(shape).map(([name, part]) => sql`${part} as ${sql.identifier(name)}`),
    sql`, `,
  );

type Selected<S extends Shape> = { readonly columns: SQL; readonly decode: Decode<Row<S>> };
/** Shapes that were read before, with what was made of those that are read again. */
const kept = new WeakMap<Shape, Selected<never> | undefined>();

/** How a shape is selected and read: made once where it is a constant, and each time where a call has one of its own. */
function selected<S extends Shape>(shape: S): Selected<S> {
  // What is kept for a shape was made of it.
  const known = kept.get(shape) as Selected<S> | undefined;
  if (known) return known;
  const columns = columnsOf(shape);
  const made = { columns: kept.has(shape) ? fixed(columns) : columns, decode: rowDecoder(shape) };
  kept.set(shape, kept.has(shape) ? (made as Selected<never>) : undefined);
  return made;
}

/** Runs a statement that selects the columns of a shape, and reads every row. */
export async function read<S extends Shape>(
  db: Executor,
  shape: S,
  write: (columns: SQL) => SQL,
): Promise<readonly Row<S>[]> {
  const { columns, decode } = selected(shape);
  const rows = await db.execute(write(columns));
  return rows.map(decode);
}

/** Whether there is any row, as a value of a statement. `rest` is a subquery after the word `from`. */
export const hasAny = (rest: SQL): Value<boolean> => value(sql`exists (select from ${rest})`, asFlag);

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

/** How a row is read that has its values by name. */
function rowDecoder<S extends Shape>(shape: S): Decode<Row<S>> {
  const names = namesOf(shape);
  const decode = decoderAt(shape);
  return (given) => {
    if (!isObject(given)) throw new TypeError('a row is no object');
    return decode(
      names.map((name) => given[name]),
      0,
    );
  };
}

/** How a row is read that is a list of its values, in the order of the shape. */
export function valuesDecoder<S extends Shape>(shape: S): Decode<Row<S>> {
  const { length } = namesOf(shape);
  const decode = decoderAt(shape);
  return (given) => {
    if (!Array.isArray(given) || given.length !== length) throw new TypeError('a row is not of its length');
    return decode(given, 0);
  };
}

/**
 * Each row is a copy of an empty one whose keys are filled in. V8 makes a dictionary of an object that gets many keys one
 * by one, which is large, slow to read and slow to copy; an object that was parsed has its keys from the start, and a
 * copy of it too.
 */
function decoderAt<S extends Shape>(shape: S, room: readonly string[] = []): DecodeAt<Row<S>> {
  let size = 0;
  const parts = Object.entries(shape).map(([key, part]) => {
    const place = size;
    size += 'columns' in part ? Object.keys(part.columns).length : 1;
    const decode: DecodeAt<unknown> = 'columns' in part ? part.decodeAt : valueAt(key, decoderOf(part));
    return { key, place, decode };
  });
  const blank = blankOf([...parts.map(({ key }) => key), ...room]);
  return (values, from) => {
    const row: Record<string, unknown> = { ...blank };
    for (const { key, place, decode } of parts) row[key] = decode(values, from + place);
    // The loop above put in every key of the shape, each read by its own decoder.
    return row as Row<S>;
  };
}

/** An object with these keys, to be copied and filled in. */
export const blankOf = (keys: readonly string[]): Readonly<Record<string, unknown>> =>
  JSON.parse(JSON.stringify(Object.fromEntries(keys.map((key) => [key, null]))));

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null;

const valueAt =
  (key: string, decode: Decode<unknown>): DecodeAt<unknown> =>
  (values, at) => {
    const given = values[at];
    if (given === undefined) throw new TypeError(`a row lacks ${key}`);
    try {
      return decode(given);
    } catch (cause) {
      throw new TypeError(`${key} of a row is not what it should be`, { cause });
    }
  };
