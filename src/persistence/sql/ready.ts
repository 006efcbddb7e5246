import { is, Param, Placeholder, SQL, StringChunk, sql } from 'drizzle-orm';
import { type PgColumn, PgDialect, type PgTable } from 'drizzle-orm/pg-core';
import type { Db, Executor } from '../db.ts';
import { columnOf } from './write.ts';

/**
 * SQL that is written once, with gaps for values. Drizzle checks the columns when it is written; to write the same text
 * anew for every press would take longer than to run it.
 */
export type Ready<V extends object> = {
  /** The text, with its parameters numbered from one more than `after`. */
  readonly text: (after?: number) => string;
  /** How many parameters it has. */
  readonly size: number;
  /** The values of its parameters, as the driver wants them. */
  readonly fill: (values: V) => readonly unknown[];
  /** The same with values that `fill` gave, as a part of a statement that is written anew. */
  readonly written: (filled: readonly unknown[]) => SQL;
};

const dialect = new PgDialect();

/** Values by name, to be given when the statement is run. */
export type Given<V extends object> = { readonly [K in keyof V]-?: Placeholder };

const given = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) });

/** Writes SQL around values that come later. A value without a column is given as the driver wants it. */
export function ready<V extends object>(write: (given: Given<V>) => SQL): Ready<V> {
  // It makes a placeholder for every name.
  const { sql: written, params } = dialect.sqlToQuery(write(given as Given<V>));
  const texts = written.split(/\$\d+/);
  if (texts.length !== params.length + 1) throw new Error('the text of a statement cannot be taken apart');
  // A value that is used twice is one parameter, as long as it is written the same way.
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

/** A parameter: whose value it is, and how it is given to the driver. A constant has no name. */
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

/** Gaps for columns of a row, each written as its column wants it. */
export const gapsFor = <T extends PgTable, const K extends string & keyof T['$inferInsert']>(
  table: T,
  ...keys: readonly K[]
) =>
  // One for each key.
  Object.fromEntries(keys.map((key) => [key, gapOfColumn(columnOf(table, key), key)])) as {
    readonly [Key in K]: SQL;
  };

/** A gap for a value of a column. */
export const gapOfColumn = (column: PgColumn, name: string): SQL =>
  sql`${new Param(sql.placeholder(name), column)}`;

type Session = {
  prepareQuery(
    query: { readonly sql: string; readonly params: readonly unknown[] },
    fields: undefined,
    name: undefined,
    isResponseInArrayMode: false,
  ): { execute(): Promise<readonly unknown[]> };
};

/** Runs a statement of which the text is there already. */
export const runText = (
  db: Executor,
  text: string,
  params: readonly unknown[],
): Promise<readonly unknown[]> =>
  // Drizzle's own way to the driver, without writing the text first.
  (db as Db as unknown as { readonly session: Session }).session
    .prepareQuery({ sql: text, params }, undefined, undefined, false)
    .execute();
