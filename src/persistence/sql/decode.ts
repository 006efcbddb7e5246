import type { PgColumn } from 'drizzle-orm/pg-core';
import { Temporal } from '../../shared/time.ts';
import { dayOf } from '../schema/columns.ts';

/** Reads a value that a statement returned, or throws. The error never contains the value: it may be personal data. */
export type Decode<T> = (given: unknown) => T;

const expected = (what: string): never => {
  throw new TypeError(`expected ${what}`);
};

export const asText: Decode<string> = (given) => (typeof given === 'string' ? given : expected('a text'));

export const asFlag: Decode<boolean> = (given) =>
  typeof given === 'boolean' ? given : expected('true or false');

/** The driver returns counts and other big numbers as text. */
export const asNumber: Decode<number> = (given) => {
  const number = typeof given === 'string' && given !== '' ? Number(given) : given;
  return typeof number === 'number' && Number.isFinite(number) ? number : expected('a number');
};

export const asMoment: Decode<Temporal.Instant> = (given) => Temporal.Instant.from(asText(given));
export const asDay: Decode<Temporal.PlainDate> = (given) => dayOf(asText(given));

export const asList =
  <T>(decode: Decode<T>): Decode<readonly T[]> =>
  (given) =>
    Array.isArray(given) ? given.map(decode) : expected('a list');

export const asOneOf =
  <T extends string>(known: readonly T[]): Decode<T> =>
  (given) =>
    known.find((one) => one === given) ?? expected(known.join(' or '));

const asIs: Decode<unknown> = (given) => given;

/** How the values of a column are read. In a column that may be null, null becomes undefined. */
export function decodeColumn(column: PgColumn): Decode<unknown> {
  const decode = decodeFilled(column);
  return column.notNull ? decode : (given) => (given === null ? undefined : decode(given));
}

/** How the values of a column are read in a statement where they are never null. */
export function decodeFilled(column: PgColumn): Decode<unknown> {
  switch (column.dataType) {
    case 'string':
      return column.enumValues ? asOneOf(column.enumValues) : asText;
    case 'number':
      return asNumber;
    case 'boolean':
      return asFlag;
    case 'json':
      return asIs;
    case 'custom':
      return (given) => column.mapFromDriverValue(given);
    default:
      throw new TypeError(`no column of this kind is known: ${column.dataType}`);
  }
}
