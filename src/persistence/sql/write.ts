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
import type { Temporal } from '../../shared/time.ts';

/** A moment, where no column tells PostgreSQL what it is. */
export const at = (moment: Temporal.Instant): SQL => sql`${moment.toString()}::timestamptz`;
/** A day, likewise. */
export const on = (day: Temporal.PlainDate): SQL => sql`${day.toString()}::date`;
/** Texts as one parameter, so that the statement is the same however many they are. */
export const texts = (all: readonly string[]): SQL => sql`${sql.param([...all])}::text[]`;
/** A value of a column as a parameter that tells its type, where PostgreSQL would take it for text. */
export const typed = <C extends PgColumn>(column: C, given: C['_']['data'] | Placeholder | null): SQL =>
  sql`${new Param(given, column)}::${sql.raw(column.getSQLType())}`;

const listed = (parts: readonly (SQL | PgColumn)[]): SQL => sql.join([...parts], sql`, `);
/** A column by its bare name, as lists of columns want it. */
const bare = ({ name }: PgColumn): SQL => sql.raw(`"${name}"`);

/** A column by its key, which the types have checked. */
export function columnOf(table: PgTable, key: string): PgColumn {
  const column: PgColumn | undefined = getTableColumns(table)[key];
  if (!column) throw new Error(`there is no column ${key}`);
  return column;
}

/** Keys of what is said; null is said too. */
const said = (values: object): readonly string[] =>
  Object.entries(values).flatMap(([key, given]) => (given === undefined ? [] : [key]));

/** Columns and what is put into them. */
type Assigned = { readonly column: PgColumn; readonly given: SQL | Column | Param };
function assigned(table: PgTable, values: object, keys = said(values)): readonly Assigned[] {
  const all: Readonly<Record<string, unknown>> = { ...values };
  return keys.map((key) => {
    const column = columnOf(table, key);
    const given = all[key] ?? null;
    return { column, given: is(given, SQL) || is(given, Column) ? given : new Param(given, column) };
  });
}

/** What an insert wanted to put where a row is already: `set` of its conflict. */
export const excluded = <T extends PgTable, K extends string & keyof T['_']['columns']>(
  table: T,
  ...keys: K[]
) =>
  // One for each of the keys.
  Object.fromEntries(keys.map((key) => [key, sql`excluded.${bare(columnOf(table, key))}`])) as {
    readonly [Key in K]: SQL;
  };

/** No keys but those of a row of the table: also where the object is put together from others. */
type Only<R, T extends PgTable> = R & { readonly [K in Exclude<keyof R, keyof T['_']['columns']>]: never };

/** A row that is there already stays as it is, or is changed by `set`. */
type Conflict<T extends PgTable> = {
  readonly target: readonly PgColumn[];
  readonly set?: PgUpdateSetSource<T>;
};

const onConflict = <T extends PgTable>(table: T, conflict: Conflict<T> | undefined): SQL => {
  if (!conflict) return sql.empty();
  const target = listed(conflict.target.map(bare));
  if (!conflict.set) return sql` on conflict (${target}) do nothing`;
  return sql` on conflict (${target}) do update set ${sets(table, conflict.set)}`;
};

const sets = (table: PgTable, values: object): SQL =>
  listed(assigned(table, values).map(({ column, given }) => sql`${bare(column)} = ${given}`));

/** `insert into ... values`: of all rows the columns that the first one names. */
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

/** `insert into ... select`: each column with where it comes from. `rest` is all of the select from `from` on. */
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

/** `update ... set`, of a row or of all that `from` brings. */
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

/** An object of JSON made of texts in the database; its keys are those of a type. */
export const jsonOf = <T extends Readonly<Record<string, string>>>(
  fields: {
    readonly [K in keyof T]: PgColumn | SQL | T[K];
  },
): SQL =>
  sql`jsonb_build_object(${listed(Object.entries(fields).map(([key, one]) => sql`${sql.raw(`'${key}'`)}, ${one}::text`))})`;

type Columns = Readonly<Record<string, PgColumn>>;
/** A table of a statement: its columns by key, and what goes after `from` or `join`. */
type Given<K extends PropertyKey> = { readonly columns: { readonly [Key in K]: SQL }; readonly from: SQL };

/** Many rows as one parameter: a table named `name` with the types of the schema's columns. */
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
    // One for each key of the shape.
    columns: columns as Given<K>['columns'],
    from: sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as ${table}(${listed(types)})`,
  };
}

/**
 * Inserts many rows as one parameter, those of them that `such` allows: of all the columns of the first, which is
 * there.
 */
export function insertAll<T extends PgTable, R extends T['$inferInsert'] & object>(
  table: T,
  rows: readonly Only<R, T>[],
  conflict?: Conflict<T>,
  such?: (row: { readonly [K in keyof R]: SQL }) => SQL,
): SQL {
  const keys = Object.keys(rows[0] ?? {});
  const shape = Object.fromEntries(keys.map((key) => [key, columnOf(table, key)]));
  const given = recordset<keyof R>('given', shape, rows);
  const where = such ? sql` where ${such(given.columns)}` : sql.empty();
  const names = listed(Object.values(shape).map(bare));
  return sql`insert into ${table} (${names}) select ${listed(Object.values(given.columns))}
    from ${given.from}${where}${onConflict(table, conflict)}`;
}
