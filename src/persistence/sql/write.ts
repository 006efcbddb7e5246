import {
  Column,
  type GetColumnData,
  getTableColumns,
  is,
  Param,
  type Placeholder,
  SQL,
  sql,
} from 'drizzle-orm';
import type { PgColumn, PgInsertValue, PgTable, PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { Temporal } from '../../shared/time.ts';
import { momentType, writtenMoment } from '../schema/columns.ts';

/** A moment with its type, for places where no column tells PostgreSQL the type. */
export const at = (moment: Temporal.Instant): SQL => sql`${moment.toString()}::timestamptz`;
/** A day with its type. */
export const on = (day: Temporal.PlainDate): SQL => sql`${day.toString()}::date`;
/** Many texts as one parameter, so that the statement is the same for any number of them. */
export const texts = (all: readonly string[]): SQL => sql`${sql.param([...all])}::text[]`;
/** A value with the type of its column, for places where PostgreSQL would take it for text. */
export const typed = <C extends PgColumn>(column: C, given: C['_']['data'] | Placeholder | null): SQL =>
  sql`${new Param(given, column)}::${sql.raw(column.getSQLType())}`;

const listed = (parts: readonly (SQL | PgColumn)[]): SQL => sql.join([...parts], sql`, `);
/** A column without the name of its table, as lists of columns need it. */
const bare = ({ name }: PgColumn): SQL => sql.raw(`"${name}"`);

/** A column by its key. The types of the callers have checked the key. */
export function columnOf(table: PgTable, key: string): PgColumn {
  const column: PgColumn | undefined = getTableColumns(table)[key];
  if (!column) throw new Error(`there is no column ${key}`);
  return column;
}

/** The keys with a value. Null is a value, undefined is none. */
const said = (values: object): readonly string[] =>
  Object.entries(values).flatMap(([key, given]) => (given === undefined ? [] : [key]));

/** A column and the value put into it. */
type Assigned = { readonly column: PgColumn; readonly given: SQL | Column | Param };
function assigned(table: PgTable, values: object, keys = said(values)): readonly Assigned[] {
  const all: Readonly<Record<string, unknown>> = { ...values };
  return keys.map((key) => {
    const column = columnOf(table, key);
    const given = all[key] ?? null;
    return { column, given: is(given, SQL) || is(given, Column) ? given : new Param(given, column) };
  });
}

/** The values that an insert wanted to write when it met an existing row: for the `set` of its conflict. */
export const excluded = <T extends PgTable, K extends string & keyof T['_']['columns']>(
  table: T,
  ...keys: K[]
) =>
  // The object has one entry for each key, which `Object.fromEntries` cannot tell the compiler.
  Object.fromEntries(keys.map((key) => [key, sql`excluded.${bare(columnOf(table, key))}`])) as {
    readonly [Key in K]: SQL;
  };

/** Forbids keys that the table does not have, also in objects that were spread together from others. */
type Only<R, T extends PgTable> = R & { readonly [K in Exclude<keyof R, keyof T['_']['columns']>]: never };

/** An existing row stays as it is, or is changed by `set`. */
type Conflict<T extends PgTable> = {
  readonly target: readonly PgColumn[];
  readonly set?: PgUpdateSetSource<T>;
  /** Only a row of which this is true is set; any other stays as it is. */
  readonly where?: SQL;
};

const onConflict = <T extends PgTable>(table: T, conflict: Conflict<T> | undefined): SQL => {
  if (!conflict) return sql.empty();
  const target = listed(conflict.target.map(bare));
  if (!conflict.set) return sql` on conflict (${target}) do nothing`;
  const only = conflict.where ? sql` where ${conflict.where}` : sql.empty();
  return sql` on conflict (${target}) do update set ${sets(table, conflict.set)}${only}`;
};

const sets = (table: PgTable, values: object): SQL =>
  listed(assigned(table, values).map(({ column, given }) => sql`${bare(column)} = ${given}`));

/** `insert into ... values`. The first row decides which columns are written. */
export function insert<T extends PgTable, R extends PgInsertValue<T> & object>(
  table: T,
  rows: Only<R, T> | readonly Only<R, T>[],
  conflict?: Conflict<T>,
): SQL {
  const all: readonly Only<R, T>[] = Array.isArray(rows) ? rows : [rows];
  const keys = said(all[0] ?? {});
  const columns = listed(keys.map((key) => bare(columnOf(table, key))));
  const values = all.map(
    (row) => sql`(${listed(assigned(table, row, keys).map(({ given }) => sql`${given}`))})`,
  );
  return sql`insert into ${table} (${columns}) values ${listed(values)}${onConflict(table, conflict)}`;
}

type From<T extends PgTable> = { readonly [K in keyof PgInsertValue<T>]: PgInsertValue<T>[K] | PgColumn };

/** `insert into ... select`: each column with its source. `rest` is the select from the word `from` on. */
export function insertFrom<T extends PgTable, R extends From<T> & object>(
  table: T,
  values: Only<R, T>,
  rest: SQL,
  conflict?: Conflict<T>,
): SQL {
  const all = assigned(table, values);
  const from = all.map(({ column, given }) =>
    is(given, Param) ? sql`${given}::${sql.raw(column.getSQLType())}` : sql`${given}`,
  );
  return sql`insert into ${table} (${listed(all.map(({ column }) => bare(column)))})
    select ${listed(from)} ${rest}${onConflict(table, conflict)}`;
}

/** An insert of values, or of one row for each row of `from`, whose columns the values then are. */
export const insertOneOrMany = <T extends PgTable, R extends PgInsertValue<T> & From<T> & object>(
  table: T,
  row: Only<R, T>,
  from: SQL | undefined,
  conflict?: Conflict<T>,
): SQL => (from ? insertFrom(table, row, sql`from ${from}`, conflict) : insert(table, row, conflict));

/** `update ... set`. With `from`, the values may come from another table. */
export function update<T extends PgTable, S extends PgUpdateSetSource<T> & object>(
  table: T,
  values: Only<S, T>,
  where: SQL | undefined,
  from?: SQL,
): SQL {
  return sql`update ${table} set ${sets(table, values)}${from && sql` from ${from}`} where ${where}`;
}

export const remove = (table: PgTable, where: SQL | undefined): SQL =>
  sql`delete from ${table} where ${where}`;

/** A JSON object of texts, built in the database. Its keys are those of a type. */
export const jsonOf = <T extends Readonly<Record<string, string>>>(
  fields: {
    readonly [K in keyof T]: PgColumn | SQL | T[K];
  },
): SQL =>
  sql`jsonb_build_object(${listed(Object.entries(fields).map(([key, one]) => sql`${sql.raw(`'${key}'`)}, ${one}::text`))})`;

type Columns = Readonly<Record<string, PgColumn>>;
/** A table made by a statement: its columns by key, and the text that follows `from` or `join`. */
type Given<K extends PropertyKey> = { readonly columns: { readonly [Key in K]: SQL }; readonly from: SQL };

/** Many rows as one parameter, which becomes a table called `name` with the types of the schema's columns. */
export const records = <S extends Columns>(
  name: string,
  shape: S,
  rows: readonly { readonly [K in keyof S]: GetColumnData<S[K]> }[],
): Given<keyof S> => recordset(name, shape, rows);

function recordset<K extends PropertyKey>(name: string, shape: Columns, rows: readonly object[]): Given<K> {
  const table = sql.identifier(name);
  const keys = Object.entries(shape).map(([key, column]) => ({ key, column, bare: sql.identifier(key) }));
  const types = keys.map(({ bare, column }) => sql`${bare} ${sql.raw(column.getSQLType())}`);
  const columns = Object.fromEntries(keys.map(({ key, bare }) => [key, sql`${table}.${bare}`]));
  return {
    // The object has one entry for each key of the shape, which `Object.fromEntries` cannot tell the compiler.
    columns: columns as Given<K>['columns'],
    from: sql`jsonb_to_recordset(${JSON.stringify(withTexts(shape, rows))}::jsonb) as ${table}(${listed(types)})`,
  };
}

/**
 * The rows with what the shape names of them, and moments as texts: each would write itself otherwise, and those of many
 * rows are the same few.
 */
function withTexts(shape: Columns, rows: readonly object[]): readonly object[] {
  const keys = Object.entries(shape).map(
    ([key, column]) => [key, column.getSQLType() === momentType] as const,
  );
  const known = new Map<unknown, string>();
  const textOf = (given: unknown): unknown => {
    if (!(given instanceof Temporal.Instant)) return given;
    const text = known.get(given) ?? writtenMoment(given);
    known.set(given, text);
    return text;
  };
  return rows.map((row) => {
    const copy: Record<string, unknown> = {};
    const given: Readonly<Record<string, unknown>> = { ...row };
    for (const [key, isMoment] of keys) copy[key] = isMoment ? textOf(given[key]) : given[key];
    return copy;
  });
}

/**
 * Inserts many rows as one parameter. The first row decides which columns are written; `rows` must not be empty. With
 * `such`, only rows that meet that condition are inserted.
 */
export function insertAll<T extends PgTable, R extends T['$inferInsert'] & object>(
  table: T,
  rows: readonly Only<R, T>[],
  conflict?: Conflict<T>,
  such?: (row: { readonly [K in keyof R]: SQL }) => SQL,
): SQL {
  const first: Readonly<Record<string, unknown>> = { ...rows[0] };
  const keys = Object.keys(first);
  // What all rows have alike is given once: of a thousand messages of a morning that is most of their text.
  const differs = (key: string) =>
    rows.some((row: Readonly<Record<string, unknown>>) => row[key] !== first[key]);
  const different = new Set(rows.length > 1 && keys.some(differs) ? keys.filter(differs) : keys);
  const shape = Object.fromEntries([...different].map((key) => [key, columnOf(table, key)]));
  const given = recordset<string>('given', shape, rows);
  const givenOf = (key: string): SQL => {
    const column = columnOf(table, key);
    return given.columns[key] ?? typed(column, (first[key] ?? null) as (typeof column)['_']['data']);
  };
  // The object has one entry for each key of a row, which `Object.fromEntries` cannot tell the compiler.
  const columns = Object.fromEntries(keys.map((key) => [key, givenOf(key)])) as {
    readonly [K in keyof R]: SQL;
  };
  const where = such ? sql` where ${such(columns)}` : sql.empty();
  const names = listed(keys.map((key) => bare(columnOf(table, key))));
  return sql`insert into ${table} (${names}) select ${listed(Object.values(columns))}
    from ${given.from}${where}${onConflict(table, conflict)}`;
}
