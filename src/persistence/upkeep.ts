import { and, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Temporal } from '../shared/time.ts';
import type { Db } from './db.ts';
import { outcomeUnless } from './outbox/receipts.ts';
import { outbox } from './schema/messaging.ts';
import { hasAny } from './sql/read.ts';
import { at, update } from './sql/write.ts';

const isOver = (now: SQL): SQL | undefined =>
  and(isNull(outbox.settledAt), lte(outbox.expiresAt, now), lte(outbox.availableAt, now));

/** Whether any message is past its time. */
export const hasExpired = (now: SQL) => hasAny(sql`${outbox} where ${isOver(now)}`);

/**
 * Settles messages that are past their time. Those of people who can be reached nowhere would otherwise stay open for
 * ever, since no lane looks at them. A message that may have arrived all the same counts as unknown. Returns how many.
 */
export async function giveUpExpired(db: Db, now: Temporal.Instant): Promise<number> {
  const giveUp = update(outbox, { settledAt: now, outcome: outcomeUnless('failed') }, isOver(at(now)));
  return (await db.execute(sql`${giveUp} returning 1`)).length;
}
