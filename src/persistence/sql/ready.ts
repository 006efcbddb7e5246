import { Column, is, Param, Placeholder, SQL, StringChunk, sql } from 'drizzle-orm';
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

/** The same for many at once: each row of a table named `given` has the values of one. */
export type ReadyForMany<V extends object> = Ready<V> & {
  /**
   * The text for many. The value that `fill` puts at some place is the column `valueName(place + after)` of `given`, as
   * a text. What is the same for everybody stays a parameter; these are numbered from `firstNumber` on.
   */
  readonly manyText: (after: number, firstNumber: number) => string;
  /** Of what `fill` gives, the parameters that `manyText` leaves, in their order. */
  readonly sameForAll: (filled: readonly unknown[]) => readonly unknown[];
};

/** The column of `given` with the value at a place. */
export const valueName = (place: number): string => `v${place}`;

const dialect = new PgDialect();

/** A placeholder for each value that is given when the statement runs. */
export type Given<V extends object> = { readonly [K in keyof V]-?: Placeholder };

const given = new Proxy({}, { get: (_, name) => sql.placeholder(String(name)) });

/** Builds SQL with values that come later. A value without a column must be in the form that the driver needs. */
export function ready<V extends object>(write: (given: Given<V>) => SQL): Ready<V> {
  const { gaps: _, ...made } = build(write);
  return made;
}

/**
 * The same for one and for many. `write` gets, for many, what follows `from`: the rows of `given`, sorted by the value
 * called `lockedBy`. That is the key of the row which each of them changes: statements that change the same rows then
 * lock them in the same order and never wait for each other in a circle.
 */
export function readyForMany<V extends object>(
  lockedBy: string & keyof V,
  write: (given: Given<V>, from?: SQL) => SQL,
): ReadyForMany<V> {
  const { gaps, ...one } = build<V>((values) => write(values));
  const rows = sql`(select * from given order by ${sql.placeholder(lockedBy)} collate "C") given`;
  const { texts, params } = takenApart<V>((values) => write(values, rows));
  const places = params.map((param) => {
    const { name, encoder } = gapOf<V>(param);
    if (name === undefined) return undefined;
    const same = gaps.findIndex((gap) => gap.name === name && gap.encoder === encoder);
    const place = same < 0 ? gaps.findIndex((gap) => gap.name === name) : same;
    if (place < 0) throw new Error(`a statement for many lacks the value of ${name}`);
    // A text becomes what its column is; a value without a column says so itself.
    return { place, type: is(encoder, Column) ? `::${encoder.getSQLType()}` : '' };
  });
  return {
    ...one,
    manyText: (after, firstNumber) => {
      let number = firstNumber;
      const values = places.map((at) => {
        if (at) return `given.${valueName(at.place + after)}${at.type}`;
        number += 1;
        return `$${number - 1}`;
      });
      return texts.reduce((text, part, at) => `${text}${values[at - 1]}${part}`);
    },
    sameForAll: (filled) => gaps.flatMap(({ name }, at) => (name === undefined ? [filled[at]] : [])),
  };
}

/**
 * The same SQL with its text built now, for what is part of many statements and has its values already. Its columns are
 * then not put together again each time.
 */
export function fixed(written: SQL): SQL {
  const { texts, params } = takenApart(() => written);
  return joinedText(texts, params);
}

const joinedText = (texts: readonly string[], params: readonly unknown[]): SQL =>
  new SQL(
    texts.flatMap((part, at) => [...(at > 0 ? [new Param(params[at - 1])] : []), new StringChunk(part)]),
  );

/** SQL as the texts between its parameters. */
function takenApart<V extends object>(write: (given: Given<V>) => SQL) {
  // The proxy makes a placeholder for every name.
  const { sql: written, params } = dialect.sqlToQuery(write(given as Given<V>));
  const texts = written.split(/\$\d+/);
  if (texts.length !== params.length + 1) throw new Error('the text of a statement cannot be taken apart');
  return { texts, params };
}

function build<V extends object>(write: (given: Given<V>) => SQL) {
  const { texts, params } = takenApart(write);
  // A value that is used twice becomes one parameter if both are written in the same way.
  const gaps: ReturnType<typeof gapOf<V>>[] = [];
  const numbers = params.map((param) => {
    const gap = gapOf<V>(param);
    const known = gaps.findIndex(({ name, encoder }) => name === gap.name && encoder === gap.encoder);
    return gap.name === undefined || known < 0 ? gaps.push(gap) : known + 1;
  });
  const made: Ready<V> = {
    text: (after = 0) => texts.reduce((text, part, at) => `${text}$${(numbers[at - 1] ?? 0) + after}${part}`),
    size: gaps.length,
    fill: (values) => gaps.map(({ take }) => take(values)),
    written: (filled) =>
      joinedText(
        texts,
        numbers.map((number) => filled[number - 1]),
      ),
  };
  return { ...made, gaps };
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
