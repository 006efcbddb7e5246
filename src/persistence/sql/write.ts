import { type GetColumnData, getTableColumns, is, Param, SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgInsertValue, PgTable } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { Temporal } from '../../shared/time.ts';

/** Drizzle's builders without a connection: for inserts and updates that are parts of a larger statement. */
export const builder = drizzle.mock();

/** A moment, where no column tells PostgreSQL what it is. */
export const at = (moment: Temporal.Instant): SQL => sql`${moment.toString()}::timestamptz`;
/** A day, likewise. */
export const on = (day: Temporal.PlainDate): SQL => sql`${day.toString()}::date`;
/** Texts as one parameter, so that the statement is the same however many they are. */
export const texts = (all: readonly string[]): SQL => sql`${sql.param([...all])}::text[]`;

/** A column of a table by its key, which the types have checked. */
const columnOf = (table: PgTable, key: string): PgColumn => {
  const column: PgColumn | undefined = getTableColumns(table)[key];
  if (!column) throw new Error(`there is no column ${key}`);
  return column;
};

/** Columns by their bare names, as lists of columns want them. */
const names = (columns: readonly PgColumn[]): SQL =>
  sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );

/** What an insert that found its row there already wanted to put: `set` of such an update. */
export const excluded = <T extends PgTable, K extends string & keyof T['_']['columns']>(
  table: T,
  ...keys: readonly K[]
): { readonly [Key in K]: SQL } =>
  // The keys of the object are those that were given.
  Object.fromEntries(keys.map((key) => [key, sql`excluded.${names([columnOf(table, key)])}`])) as {
    [Key in K]: SQL;
  };

/** A value of a column as a parameter that tells its type, where PostgreSQL would take it for text. */
export const typed = <C extends PgColumn>(column: C, given: C['_']['data'] | null): SQL =>
  sql`${new Param(given, column)}::${sql.raw(column.getSQLType())}`;

/** What to do with a row that is there already; without `set` it stays as it is. */
type Conflict<T extends PgTable> = {
  readonly target: readonly PgColumn[];
  readonly set?: { readonly [K in keyof T['$inferInsert']]?: SQL };
};

/**
 * `insert into ... select`: each column with where it comes from, so that the two lists cannot drift. `rest` is all of
 * the select from `from` on.
 */
export function insertFrom<T extends PgTable>(
  table: T,
  values: PgInsertValue<T>,
  rest: SQL,
  conflict?: Conflict<T>,
): SQL {
  const given = Object.entries<unknown>(values).map(([key, one]) => ({ column: columnOf(table, key), one }));
  const from = given.map(({ column, one }) => (is(one, SQL) ? one : typed(column, one)));
  const columns = names(given.map(({ column }) => column));
  return sql`insert into ${table} (${columns}) select ${sql.join(from, sql`, `)} ${rest}${
    conflict ? onConflict(table, conflict) : sql.empty()
  }`;
}

function onConflict<T extends PgTable>(table: T, { target, set }: Conflict<T>): SQL {
  if (!set) return sql` on conflict (${names(target)}) do nothing`;
  const sets = Object.entries<unknown>(set).map(
    ([key, one]) => sql`${names([columnOf(table, key)])} = ${one}`,
  );
  return sql` on conflict (${names(target)}) do update set ${sql.join(sets, sql`, `)}`;
}

/** An object of JSON made of texts in the database; its keys are those of a type. */
export const jsonOf = <T extends Readonly<Record<string, string>>>(
  fields: {
    readonly [K in keyof T]: PgColumn | SQL | T[K];
  },
): SQL => {
  const pairs = Object.entries(fields).map(([key, one]) => sql`${sql.raw(`'${key}'`)}, ${one}::text`);
  return sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
};

type RecordShape = Readonly<Record<string, PgColumn>>;
type RecordOf<S extends RecordShape> = { readonly [K in keyof S]: GetColumnData<S[K]> };

/**
 * Many rows as one parameter: a table named `name` with the types of the schema's columns, whose columns are `columns`
 * and which goes after `from` or `join`.
 */
export function records<S extends RecordShape>(
  name: string,
  shape: S,
  rows: readonly RecordOf<S>[],
): { readonly columns: { readonly [K in keyof S]: SQL }; readonly from: SQL } {
  const table = sql.identifier(name);
  const entries = Object.entries(shape);
  const types = entries.map(([key, column]) => sql`${sql.identifier(key)} ${sql.raw(column.getSQLType())}`);
  const columns = entries.map(([key]) => [key, sql`${table}.${sql.identifier(key)}`]);
  return {
    // One for each key of the shape.
    columns: Object.fromEntries(columns) as { [K in keyof S]: SQL },
    from: sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as ${table}(${sql.join(types, sql`, `)})`,
  };
}
