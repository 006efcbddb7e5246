import { sql } from 'drizzle-orm';
import type { Db } from '../../src/persistence/db.ts';

/** Whether a person has linked an account of a platform and can be reached there. */
export async function isLinked(db: Db, personId: string, platform: string): Promise<boolean> {
  const rows = await db.execute(
    sql`select 1 from account where person_id = ${personId}::uuid and platform = ${platform} and is_reachable limit 1`,
  );
  return rows.length > 0;
}
