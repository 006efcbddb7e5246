import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../db.ts';
import { delivery } from '../schema/messaging.ts';
import { asFlag } from '../sql/decode.ts';
import { readOne, value } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';
import { held, isHeld, type Lease } from './lanes.ts';

/** The receipt of a row that is being sent to that account: one that tells an end stays as it is. */
export const isBeingSent = (outboxId: string | SQLWrapper, account: Parameters<typeof ofAccount>[1]) =>
  and(eq(delivery.outboxId, outboxId), ofAccount(delivery, account), eq(delivery.status, 'sending'), isHeld);

/**
 * Makes changes, each of which says `isHeld`, in one statement that checks the lease's token. False, and nothing is
 * written, when somebody else holds the lane now.
 */
export async function underLease(db: Db, lease: Lease, changes: readonly SQL[]): Promise<boolean> {
  const named = changes.map((change, at) => sql`, ${sql.identifier(`change_${at}`)} as (${change})`);
  const answer = await readOne(
    db,
    { isHeld: value(isHeld, asFlag) },
    (columns) => sql`with ${held(lease)}${sql.join(named)} select ${columns}`,
  );
  return answer.isHeld;
}
