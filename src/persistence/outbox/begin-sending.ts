import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { delivery, outbox } from '../schema/messaging.ts';
import { pick, read } from '../sql/read.ts';
import { excluded, insertFrom, records, update } from '../sql/write.ts';
import { held, isHeld, type Lease } from './lanes.ts';
import type { DueRow } from './outbox.ts';

/** How long a send may take before its outcome counts as unknown. */
export const sendingMinutes = 2;

const d = alias(delivery, 'd');
const taken = alias(outbox, 'taken');

/**
 * Marks rows as being sent, committed before the platform is called: those that are ready together have one commit.
 * Returns the ids of those that may be sent; not one when the lease is lost, nor one that somebody else has in hand, or
 * that was settled meanwhile. The rows fall due again after two minutes, so a sender that dies in between is noticed.
 */
export async function beginSendingAll(
  db: Db,
  lease: Lease,
  rows: readonly Pick<DueRow, 'id' | 'to'>[],
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> {
  const shape = { id: outbox.id, ...pick(d, 'platform', 'tenant', 'userId') };
  const given = rows.map(({ id, to: { platform, tenant, userId } }) => ({ id, platform, tenant, userId }));
  const { columns: r, from } = records('r', shape, given);
  const { platform, tenant, userId } = r;
  const isFree = and(eq(outbox.id, r.id), isNull(outbox.settledAt), lte(outbox.availableAt, now), isHeld);
  const take = update(outbox, { availableAt: now.add({ minutes: sendingMinutes }) }, isFree, from);
  const begin = insertFrom(
    delivery,
    { outboxId: taken.id, platform, tenant, userId, status: 'sending', at: now },
    sql`from taken join ${from} on ${r.id} = ${taken.id}`,
    {
      target: [delivery.outboxId, delivery.platform, delivery.tenant, delivery.userId],
      set: { ...excluded(delivery, 'status', 'at'), attempt: sql`${delivery.attempt} + 1` },
    },
  );
  const begun = await read(
    db,
    pick(delivery, 'outboxId'),
    (columns) =>
      sql`with ${held(lease)}, taken as (${take} returning ${outbox.id}) ${begin} returning ${columns}`,
  );
  return new Set(begun.map(({ outboxId }) => outboxId));
}
