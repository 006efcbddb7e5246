import { and, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Temporal } from '../shared/time.ts';
import type { Db } from './db.ts';
import { outcomeUnless } from './outbox/receipts.ts';
import { chatTurn, inbox, outbox } from './schema/messaging.ts';
import { linkAttempt } from './schema/people.ts';
import { remove, update } from './sql/write.ts';

/**
 * Deletes what is no longer needed: handled events after 7 days, settled messages (with their receipts) and link
 * attempts after 30 days, turns of chats once they are over.
 */
export async function prune(db: Db, now: Temporal.Instant): Promise<void> {
  const aMonthAgo = now.subtract({ hours: 30 * 24 });
  await db.execute(remove(inbox, lt(inbox.at, now.subtract({ hours: 7 * 24 }))));
  await db.execute(remove(outbox, lt(outbox.settledAt, aMonthAgo)));
  await db.execute(remove(linkAttempt, lt(linkAttempt.at, aMonthAgo)));
  await db.execute(remove(chatTurn, sql`${chatTurn.nextAt} < clock_timestamp() - interval '1 hour'`));
}

/**
 * Settles messages that are past their time. Those of people who can be reached nowhere would otherwise stay open for
 * ever, since no lane looks at them. A message that may have arrived all the same counts as unknown. Returns how many.
 */
export async function giveUpExpired(db: Db, now: Temporal.Instant): Promise<number> {
  const isOver = and(isNull(outbox.settledAt), lte(outbox.expiresAt, now), lte(outbox.availableAt, now));
  const giveUp = update(outbox, { settledAt: now, outcome: outcomeUnless('failed') }, isOver);
  return (await db.execute(sql`${giveUp} returning 1`)).length;
}
