import { and, eq, lte, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { runAlone } from '../events/run-parts.ts';
import { accountChange } from '../schema/accounts.ts';
import { pick, read } from '../sql/read.ts';
import { takeParts } from './answer-parts.ts';

/**
 * Links the accounts that have waited for an answer long enough. Any number of processes may do so at once. Returns how
 * many were linked.
 */
export async function takeDueAccounts(db: Db, now: Temporal.Instant, eventId: string): Promise<number> {
  const isDue = and(eq(accountChange.status, 'waiting'), lte(accountChange.dueAt, now));
  const due = await read(
    db,
    pick(accountChange, 'id'),
    (columns) =>
      sql`select ${columns} from ${accountChange} where ${isDue} order by ${accountChange.dueAt}, ${accountChange.id}`,
  );
  let taken = 0;
  for (const { id } of due) {
    // Each is an event of its own: messages about two of them must not count as the same message.
    const cause = { at: now, role: 'system', eventId: `${eventId}:${id}` } as const;
    if ((await runAlone(db, takeParts(id, cause))) === 'done') taken += 1;
  }
  return taken;
}
