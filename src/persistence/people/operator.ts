import { sql } from 'drizzle-orm';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import type { Executor } from '../db.ts';
import { person } from '../schema/people.ts';
import { finds } from '../sql/read.ts';
import { hasNumber } from './number.ts';

/** Whether there is a roster, and it knows nobody with this NIP, or what stands in its place. */
export async function isStranger(db: Executor, number: PersonNumber): Promise<boolean> {
  if (await finds(db, sql`${person} where ${hasNumber(person, number)}`)) return false;
  return finds(db, sql`${person}`);
}
