import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { delivery, outbox } from '../schema/messaging.ts';
import { records, update } from '../sql/write.ts';
import { isHeld, type Lease } from './lanes.ts';
import type { DueRow } from './outbox.ts';
import { noAnswer } from './receipts.ts';
import type { Settlement } from './settle.ts';
import { isBeingSent, underLease } from './under-lease.ts';

/** A row that goes back into the queue. */
export type PutOff = Omit<Extract<Settlement, { kind: 'later' }>, 'kind'> & { readonly row: DueRow };

/**
 * Writes that rows go back into the queue, with the lease's token checked in the same statement: a platform that refuses
 * many is told of with one commit. False, and nothing is written, when somebody else holds the lane now.
 */
export function settleLaterAll(
  db: Db,
  lease: Lease,
  putOff: readonly PutOff[],
  now: Temporal.Instant,
): Promise<boolean> {
  const shape = {
    ...{ id: outbox.id, at: outbox.availableAt, tries: outbox.attempts },
    ...{ userId: delivery.userId, code: delivery.errorCode },
  };
  const given = putOff.map(({ row: { id, to }, at, code, isTry }) => ({
    ...{ id, at, tries: isTry ? 1 : 0, userId: to.userId, code },
  }));
  const { columns: r, from } = records('r', shape, given);
  const isReceipt = isBeingSent(r.id, { ...lease, userId: r.userId });
  // That an earlier try got no answer must not be forgotten.
  const errorCode = sql`case when ${eq(delivery.errorCode, noAnswer)} then ${delivery.errorCode} else ${r.code} end`;
  const receipt = update(delivery, { status: 'failed', errorCode, at: now }, isReceipt, from);
  const again = update(
    outbox,
    { availableAt: r.at, attempts: sql`${outbox.attempts} + ${r.tries}` },
    and(eq(outbox.id, r.id), isNull(outbox.settledAt), isHeld),
    from,
  );
  return underLease(db, lease, [receipt, again]);
}
