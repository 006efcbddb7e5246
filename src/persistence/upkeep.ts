import { and, isNull, lte, sql } from 'drizzle-orm';
import type { Temporal } from '../shared/time.ts';
import type { Db } from './db.ts';
import { outcomeUnless } from './outbox/receipts.ts';
import { outbox } from './schema/messaging.ts';
import { update } from './sql/write.ts';

/**
 * Settles messages that are past their time. Those of people who can be reached nowhere would otherwise stay open for
 * ever, since no lane looks at them. A message that may have arrived all the same counts as unknown. Returns how many.
 */
export async function giveUpExpired(db: Db, now: Temporal.Instant): Promise<number> {
  const isOver = and(isNull(outbox.settledAt), lte(outbox.expiresAt, now), lte(outbox.availableAt, now));
  const giveUp = update(outbox, { settledAt: now, outcome: outcomeUnless('failed') }, isOver);
  return (await db.execute(sql`${giveUp} returning 1`)).length;
}
