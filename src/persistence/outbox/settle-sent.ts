import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Outcome } from '../../application/reminders/delivery-report.ts';
import type { Anchor } from '../../conversation/contract/platform.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { delivery, outbox } from '../schema/messaging.ts';
import { records, update } from '../sql/write.ts';
import { isHeld, type Lease } from './lanes.ts';
import type { DueRow } from './outbox.ts';
import type { Settlement } from './settle.ts';
import { isBeingSent, underLease } from './under-lease.ts';

/** A row that was sent, and nothing else is to be changed with it. */
export type Sent = { readonly row: DueRow; readonly anchor: Anchor; readonly shows?: string };

/** What redraws a reminder changes that one too, and is settled by itself. */
export const isPlainlySent = (
  { intent }: DueRow,
  settlement: Settlement,
): settlement is Extract<Settlement, { kind: 'sent' }> =>
  settlement.kind === 'sent' && !(intent?.kind === 'reminder' && intent.edits !== undefined);

/**
 * Writes that rows were sent, with the lease's token checked in the same statement: those that are told together have
 * one commit. False, and nothing is written, when somebody else holds the lane now.
 */
export function settleSentAll(
  db: Db,
  lease: Lease,
  sent: readonly Sent[],
  now: Temporal.Instant,
): Promise<boolean> {
  const shape = {
    ...{ id: outbox.id, userId: delivery.userId, anchor: delivery.anchor },
    // A text that may be absent.
    shows: delivery.errorCode,
  };
  const given = sent.map(({ row: { id, to }, anchor, shows = null }) => ({
    ...{ id, userId: to.userId, anchor, shows },
  }));
  const { columns: r, from } = records('r', shape, given);
  const isReceipt = isBeingSent(r.id, { ...lease, userId: r.userId });
  const receipt = update(delivery, { status: 'sent', anchor: r.anchor, at: now }, isReceipt, from);
  const showing = sql`case when ${r.shows} is null then '{}'::jsonb else jsonb_build_object('shows', ${r.shows}) end`;
  const settled = update(
    outbox,
    {
      ...{ outcome: sql`${'sent' satisfies Outcome}`, settledAt: now },
      payload: sql`${outbox.payload} || ${showing}`,
    },
    and(eq(outbox.id, r.id), isNull(outbox.settledAt), isHeld),
    from,
  );
  return underLease(db, lease, [receipt, settled]);
}
