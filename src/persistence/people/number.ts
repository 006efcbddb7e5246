import { eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { isNoNip, type PersonNumber } from '../../domain/people/no-nip.ts';
import type { Executor } from '../db.ts';
import { person } from '../schema/people.ts';
import { asText } from '../sql/decode.ts';
import { read, type Value, value } from '../sql/read.ts';

/** The table of people, under whatever name. */
type Numbers = { readonly nip: PgColumn; readonly noNip: PgColumn };

/** The NIP of somebody, or what stands in its place; exactly one of them is there. */
export const numberOf = ({ nip, noNip }: Numbers): Value<PersonNumber> =>
  value(sql`coalesce(${nip}, ${noNip})`, asText);

export const hasNumber = ({ nip, noNip }: Numbers, number: PersonNumber): SQL =>
  eq(isNoNip(number) ? noNip : nip, number);

/** The number of one person; undefined when there is nobody of that id. */
export async function numberOfPerson(db: Executor, personId: string): Promise<PersonNumber | undefined> {
  const [found] = await read(
    db,
    { number: numberOf(person) },
    (columns) => sql`select ${columns} from ${person} where ${eq(person.id, personId)}`,
  );
  return found?.number;
}

/** A number in the column that is for its kind. */
export const numberColumns = (number: PersonNumber) =>
  isNoNip(number) ? { nip: null, noNip: number } : { nip: number, noNip: null };
