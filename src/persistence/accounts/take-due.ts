import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { runAlone } from '../events/run-parts.ts';
import { accountChange } from '../schema/accounts.ts';
import { hasAny, pick, read } from '../sql/read.ts';
import { at } from '../sql/write.ts';
import { takeParts } from './answer-parts.ts';

const dueBy = (now: SQL): SQL =>
  sql`${accountChange} where ${and(eq(accountChange.status, 'waiting'), lte(accountChange.dueAt, now))}`;

/** Whether any account has waited long enough. */
export const hasDueAccounts = (now: SQL) => hasAny(dueBy(now));

/**
 * Links the accounts that have waited for an answer long enough. Any number of processes may do so at once. Returns how
 * many were linked.
 */
export async function takeDueAccounts(db: Db, now: Temporal.Instant, eventId: string): Promise<number> {
  const due = await read(
    db,
    pick(accountChange, 'id'),
    (columns) =>
      sql`select ${columns} from ${dueBy(at(now))} order by ${accountChange.dueAt}, ${accountChange.id}`,
  );
  let taken = 0;
  for (const { id } of due) {
    // Each is an event of its own: messages about two of them must not count as the same message.
    const cause = { at: now, role: 'system', eventId: `${eventId}:${id}` } as const;
    if ((await runAlone(db, takeParts(id, cause))) === 'done') taken += 1;
  }
  return taken;
}
