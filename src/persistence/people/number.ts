import { eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isNoNip, type PersonNumber } from '../../domain/people/no-nip.ts';
import { asText } from '../sql/decode.ts';
import { type Value, value } from '../sql/read.ts';

/** The table of people, under whatever name. */
type Numbers = { readonly nip: PgColumn; readonly noNip: PgColumn };

/** The NIP of somebody, or what stands in its place; exactly one of them is there. */
export const numberOf = ({ nip, noNip }: Numbers): Value<PersonNumber> =>
  value(sql`coalesce(${nip}, ${noNip})`, asText);

export const hasNumber = ({ nip, noNip }: Numbers, number: PersonNumber): SQL =>
  eq(isNoNip(number) ? noNip : nip, number);

/** A number in the column that is for its kind. */
export const numberColumns = (number: PersonNumber) =>
  isNoNip(number) ? { nip: null, noNip: number } : { nip: number, noNip: null };
