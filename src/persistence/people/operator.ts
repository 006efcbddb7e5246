import { eq, sql } from 'drizzle-orm';
import type { Executor } from '../db.ts';
import { person } from '../schema/people.ts';
import { finds } from '../sql/read.ts';

/** Whether there is a roster, and it knows nobody with this NIP. */
export async function isStranger(db: Executor, nip: string): Promise<boolean> {
  if (await finds(db, sql`${person} where ${eq(person.nip, nip)}`)) return false;
  return finds(db, sql`${person}`);
}
