import { is, Param, Placeholder, SQL, StringChunk, sql } from 'drizzle-orm';
import { type PgColumn, PgDialect, type PgTable } from 'drizzle-orm/pg-core';
import { columnOf } from './write.ts';

/**
 * SQL whose text is built once, with gaps for values. Drizzle checks the columns at that time. Building the same text
 * again for every press would take longer than running it.
 */
export type Ready<V extends object> = {
  /** The text, with parameter numbers that begin after `after`. */
  readonly text: (after?: number) => string;
  /** How many parameters it has. */
  readonly size: number;
  /** The values of its parameters in the form that the driver needs. */
  readonly fill: (values: V) => readonly unknown[];
  /** The same SQL with the values from `fill`, for use within another statement. */
  readonly written: (filled: readonly unknown[]) => SQL;
};

const dialect = new PgDialect();

/** A placeholder for each value that is given when the statement runs. */
export type Given<V extends object> = { readonly [K in keyof V]-?: Placeholder };

const given = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) });

/** Builds SQL with values that come later. A value without a column must be in the form that the driver needs. */
export function ready<V extends object>(write: (given: Given<V>) => SQL): Ready<V> {
  // The proxy makes a placeholder for every name.
  const { sql: written, params } = dialect.sqlToQuery(write(given as Given<V>));
  const texts = written.split(/\$\d+/);
  if (texts.length !== params.length + 1) throw new Error('the text of a statement cannot be taken apart');
  // A value that is used twice becomes one parameter if both are written in the same way.
  const gaps: ReturnType<typeof gapOf<V>>[] = [];
  const numbers = params.map((param) => {
    const gap = gapOf<V>(param);
    const known = gaps.findIndex(({ name, encoder }) => name === gap.name && encoder === gap.encoder);
    return gap.name === undefined || known < 0 ? gaps.push(gap) : known + 1;
  });
  return {
    text: (after = 0) => texts.reduce((text, part, at) => `${text}$${(numbers[at - 1] ?? 0) + after}${part}`),
    size: gaps.length,
    fill: (values) => gaps.map(({ take }) => take(values)),
    written: (filled) =>
      new SQL(
        texts.flatMap((part, at) => [
          ...(at > 0 ? [new Param(filled[(numbers[at - 1] ?? 0) - 1])] : []),
          new StringChunk(part),
        ]),
      ),
  };
}

/** A parameter: the name of its value, and how the driver needs it. A constant has no name. */
function gapOf<V extends object>(
  param: unknown,
): {
  readonly name?: string;
  readonly encoder?: unknown;
  readonly take: (values: V) => unknown;
} {
  const find = (name: string) => (values: V) => {
    const value = (values as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) throw new Error(`a statement lacks the value of ${name}`);
    return value;
  };
  if (is(param, Placeholder)) return { name: param.name, take: find(param.name) };
  if (!isParamOfPlaceholder(param)) return { take: () => param };
  const { encoder, value: placeholder } = param;
  const take = find(placeholder.name);
  return {
    name: placeholder.name,
    encoder,
    take: (values) => {
      const value = take(values);
      return value === null ? null : encoder.mapToDriverValue(value);
    },
  };
}

const isParamOfPlaceholder = (param: unknown): param is Param & { readonly value: Placeholder } =>
  typeof param === 'object' && param !== null && 'value' in param && is(param.value, Placeholder);

/** Gaps for columns of a row, each in the form of its column. */
export const gapsFor = <T extends PgTable, const K extends string & keyof T['$inferInsert']>(
  table: T,
  ...keys: readonly K[]
) =>
  // The object has one entry for each key, which `Object.fromEntries` cannot tell the compiler.
  Object.fromEntries(keys.map((key) => [key, gapOfColumn(columnOf(table, key), key)])) as {
    readonly [Key in K]: SQL;
  };

/** A gap for a value of a column. */
export const gapOfColumn = (column: PgColumn, name: string): SQL =>
  sql`${new Param(sql.placeholder(name), column)}`;
