import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { isOnceAtMost } from '../../application/outcome/intents.ts';
import type { Outcome } from '../../application/reminders/delivery-report.ts';
import type { Anchor } from '../../conversation/contract/platform.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { unreachableColumns } from '../people/unreachable-columns.ts';
import { account, delivery, outbox } from '../schema/messaging.ts';
import { ofAccount } from '../sql/whose.ts';
import { at, jsonOf, update } from '../sql/write.ts';
import { sendingMinutes } from './begin-sending.ts';
import { isHeld, type Lease } from './lanes.ts';
import type { DueRow } from './outbox.ts';
import { isForAccount } from './payload.ts';
import { noAnswer } from './receipts.ts';
import { settleLaterAll } from './settle-later.ts';
import { isPlainlySent, settleSentAll } from './settle-sent.ts';
import { isBeingSent, underLease } from './under-lease.ts';

/** What became of a try to send. */
export type Settlement =
  /** `shows` is the fingerprint of what the reminder said, for knowing later whether it still says the truth. */
  | { readonly kind: 'sent'; readonly anchor: Anchor; readonly shows?: string }
  /** Not worth saying any more. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'failed'; readonly code: string }
  /** Back into the queue. `isTry` counts it against the tries a row has. */
  | { readonly kind: 'later'; readonly at: Temporal.Instant; readonly code: string; readonly isTry: boolean }
  /** Nobody can be reached there: marks the account, and the person's other one is tried. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /**
   * No answer came, so it may have been taken: said once more after a while, unless a second would do harm, and the second
   * time left as unknown.
   */
  | { readonly kind: 'no-answer' };

/** What became of a row and of its receipt, as columns. */
type Changes = {
  readonly receipt: PgUpdateSetSource<typeof delivery>;
  readonly row: PgUpdateSetSource<typeof outbox>;
};

/**
 * Writes the outcome of a row, with the lease's token checked in the same statement. False, and nothing is written,
 * when somebody else holds the lane now: a sender that was given up for dead cannot tell an outcome any more.
 */
export function settle(
  db: Db,
  lease: Lease,
  row: DueRow,
  settlement: Settlement,
  now: Temporal.Instant,
): Promise<boolean> {
  if (isPlainlySent(row, settlement)) return settleSentAll(db, lease, [{ row, ...settlement }], now);
  if (settlement.kind === 'later') return settleLaterAll(db, lease, [{ row, ...settlement }], now);
  const changed = changes(row, settlement, now);
  const isReceipt = isBeingSent(row.id, row.to);
  const receipt = update(delivery, { ...changed.receipt, at: now }, isReceipt);
  const settled = update(outbox, changed.row, and(eq(outbox.id, row.id), isNull(outbox.settledAt), isHeld));
  const also = alsoChanged(row, settlement, now);
  return underLease(db, lease, [receipt, settled, ...(also ? [also] : [])]);
}

/** What a settlement changes besides the row: the account that is gone, or the message that was redrawn. */
function alsoChanged(row: DueRow, settlement: Settlement, now: Temporal.Instant): SQL | undefined {
  if (settlement.kind === 'unreachable') {
    const gone = unreachableColumns(settlement.reason, now);
    return update(account, gone, and(ofAccount(account, row.to), isHeld));
  }
  const { intent } = row;
  if (settlement.kind !== 'sent' || intent?.kind !== 'reminder' || !intent.edits) return undefined;
  const { shows } = settlement;
  return shows === undefined
    ? undefined
    : update(outbox, showing(shows), and(eq(outbox.id, intent.edits), isHeld));
}

const showing = (shows: string) => ({ payload: sql`${outbox.payload} || ${jsonOf({ shows })}` });

function changes(
  row: DueRow,
  settlement: Exclude<Settlement, { kind: 'later' }>,
  now: Temporal.Instant,
): Changes {
  const done = (outcome: Outcome) => ({ outcome, settledAt: now });
  switch (settlement.kind) {
    case 'sent': {
      const { anchor, shows } = settlement;
      return {
        receipt: { status: 'sent', anchor },
        row: { ...done('sent'), ...(shows !== undefined && showing(shows)) },
      };
    }
    case 'skipped':
      return { receipt: { status: 'skipped' }, row: done('skipped') };
    case 'failed':
      return { receipt: { status: 'failed', errorCode: settlement.code }, row: done('failed') };
    case 'unreachable': {
      const { platform, tenant, userId } = row.to;
      // The same statement marks this account, which its snapshot does not see yet.
      const elsewhere = sql`exists (select 1 from ${account} where ${account.personId} = ${outbox.recipientId}
        and ${account.isReachable} and not ${isForAccount(outbox)}
        and (${account.platform}, ${account.tenant}, ${account.userId}) <> (${platform}, ${tenant}, ${userId}))`;
      return {
        receipt: { status: 'failed', errorCode: settlement.reason },
        row: {
          availableAt: now,
          outcome: sql`case when ${elsewhere} then null else ${'failed' satisfies Outcome} end`,
          settledAt: sql`case when ${elsewhere} then null else ${at(now)} end`,
        },
      };
    }
    case 'no-answer':
      return row.isRepeat || isOnceAtMost(row.kind)
        ? { receipt: { status: 'unknown' }, row: done('unknown') }
        : {
            receipt: { status: 'unknown', errorCode: noAnswer },
            // A leftover has waited already.
            row: {
              availableAt: row.isLeftOver ? now : now.add({ minutes: sendingMinutes }),
              attempts: sql`${outbox.attempts} + 1`,
            },
          };
  }
}
