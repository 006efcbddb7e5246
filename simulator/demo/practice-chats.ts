import { sql } from 'drizzle-orm';
import type { Db } from '../../src/persistence/db.ts';

/**
 * The chats of the stand-ins, kept in the database of the demo or practice room. They have a schema of their own, which
 * is created at first use, so the database of a real bot never has it.
 */
export async function openPracticeChats(db: Db): Promise<{
  /** The last snapshot, or undefined before the first. */
  readonly load: () => Promise<unknown>;
  readonly save: (snapshot: unknown) => Promise<void>;
}> {
  await db.execute(sql`create schema if not exists practice`);
  await db.execute(
    sql`create table if not exists practice.chats (id integer primary key, snapshot jsonb not null)`,
  );
  return {
    load: async () => {
      const [row] = await db.execute<{ snapshot: unknown }>(
        sql`select snapshot from practice.chats where id = 1`,
      );
      return row?.snapshot;
    },
    save: async (snapshot) => {
      await db.execute(sql`insert into practice.chats (id, snapshot) values (1, ${JSON.stringify(snapshot)}::jsonb)
        on conflict (id) do update set snapshot = excluded.snapshot`);
    },
  };
}
