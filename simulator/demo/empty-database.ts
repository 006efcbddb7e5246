import { sql } from 'drizzle-orm';
import type { Db } from '../../src/persistence/db.ts';

/** Deletes everything, including schema and queue, so that the next start begins with nothing. For the demo only. */
export async function emptyDatabase(db: Db): Promise<void> {
  await db.execute(sql`drop schema if exists public, drizzle, bullmq, practice cascade`);
  await db.execute(sql`create schema public`);
}
