import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PersonNumber } from '../../../domain/people/no-nip.ts';
import type { Executor } from '../../db.ts';
import { hasNumber } from '../../people/number.ts';
import { person } from '../../schema/people.ts';
import { pick, read } from '../../sql/read.ts';

const p = alias(person, 'p');

const rowOf = async (db: Executor, number: PersonNumber) =>
  (
    await read(
      db,
      pick(p, 'id', 'isHr', 'name'),
      (columns) => sql`select ${columns} from ${person} p where ${hasNumber(p, number)}`,
    )
  )[0];

/** Whether somebody is in HR; undefined when the roster does not know them. */
export async function officerOf(db: Executor, number: PersonNumber) {
  const found = await rowOf(db, number);
  return found && { personId: found.id, isHr: found.isHr };
}

export const personOf = async (db: Executor, number: PersonNumber): Promise<string | undefined> =>
  (await rowOf(db, number))?.id;
