import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { delivery, outbox } from '../schema/messaging.ts';
import { asFlag } from '../sql/decode.ts';
import { readOne, value } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';
import { records, update } from '../sql/write.ts';
import { held, isHeld, type Lease } from './lanes.ts';
import type { DueRow } from './outbox.ts';
import { noAnswer } from './receipts.ts';
import type { Settlement } from './settle.ts';

/** A row that goes back into the queue. */
export type PutOff = Omit<Extract<Settlement, { kind: 'later' }>, 'kind'> & { readonly row: DueRow };

/**
 * Writes that rows go back into the queue, with the lease's token checked in the same statement: a platform that refuses
 * many is told of with one commit. False, and nothing is written, when somebody else holds the lane now.
 */
export async function settleLaterAll(
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
  const isReceipt = and(
    eq(delivery.outboxId, r.id),
    ofAccount(delivery, { ...lease, userId: r.userId }),
    eq(delivery.status, 'sending'),
    isHeld,
  );
  // That an earlier try got no answer must not be forgotten.
  const errorCode = sql`case when ${eq(delivery.errorCode, noAnswer)} then ${delivery.errorCode} else ${r.code} end`;
  const receipt = update(delivery, { status: 'failed', errorCode, at: now }, isReceipt, from);
  const again = update(
    outbox,
    { availableAt: r.at, attempts: sql`${outbox.attempts} + ${r.tries}` },
    and(eq(outbox.id, r.id), isNull(outbox.settledAt), isHeld),
    from,
  );
  const answer = await readOne(
    db,
    { isHeld: value(isHeld, asFlag) },
    (columns) => sql`with ${held(lease)}, receipt as (${receipt}), again as (${again}) select ${columns}`,
  );
  return answer.isHeld;
}
