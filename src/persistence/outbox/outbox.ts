import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Intent, intentVersion } from '../../application/outcome/intents.ts';
import type { DeliveryCounts, Outcome } from '../../application/reminders/delivery-report.ts';
import { isSnoozeKey } from '../../application/reminders/reminder-keys.ts';
import type { Address, Anchor } from '../../conversation/contract/platform.ts';
import { temporaryScreens } from '../../conversation/engine/registry.ts';
import { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { conversation, delivery, outbox } from '../schema/messaging.ts';
import { asNumber } from '../sql/decode.ts';
import { type Filled, filled, json, maybe, pick, type Row, readOne, value } from '../sql/read.ts';
import { parameters, statementOfRows } from '../sql/statement.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { insertAll, texts } from '../sql/write.ts';
import { destination, o, to } from './destination.ts';
import type { LaneKey } from './lanes.ts';
import { outboxRow, type Planned } from './outbox-row.ts';
import { isKind } from './payload.ts';
import { isBegun, isUnanswered } from './receipts.ts';
import { parseIntent } from './stored-intent.ts';

/** A row that wants to be sent now, and where to. */
export type DueRow = {
  readonly id: string;
  readonly kind: string;
  /** What it is a consequence of: an inbound event, or a sweep. */
  readonly eventId?: string;
  /** Undefined when the payload cannot be read. */
  readonly intent?: Intent;
  /** Put off by the person: it comes although the day had a message. */
  readonly isSnooze: boolean;
  /** Tries that failed and may have been taken by nobody. */
  readonly attempts: number;
  readonly isExpired: boolean;
  readonly expiresAt?: Temporal.Instant;
  /** A sender began with it and was never heard of again. */
  readonly isLeftOver: boolean;
  /** An earlier try got no answer, so the person may have it already. */
  readonly isRepeat: boolean;
  readonly to: LaneKey & { readonly userId: string; readonly address: Address };
  /** The language chosen on that account, or that of its app. */
  readonly localeHint?: string;
  /** The platform refuses that chat until then. */
  readonly pausedUntil?: Temporal.Instant;
  /** For reminders: the message of the reminder before, unless the person has gone on using it for something else. */
  readonly previous?: { readonly outboxId: string; readonly anchor: Anchor; readonly at: Temporal.Instant };
};

const c = alias(conversation, 'c');
const d = alias(delivery, 'd');
const p = alias(delivery, 'p');
const x = alias(outbox, 'x');

// The message on which the person went on working is their desk now: it is neither removed nor redrawn as a reminder.
const previousReminder = maybe(
  json({ outboxId: p.outboxId, anchor: filled(p.anchor), at: p.at }),
  (found) => sql`(select ${found} from (
      select ${d.outboxId}, ${d.anchor}, ${d.at} from ${delivery} d join ${outbox} x on ${x.id} = ${d.outboxId}
      where ${isKind(o, 'reminder')} and ${isKind(x, 'reminder')} and ${x.recipientId} = ${o.recipientId}
        and ${x.id} <> ${o.id} and ${ofAccount(d, to)} and ${eq(d.status, 'sent')} and ${d.anchor} is not null
      order by ${d.at} desc, ${x.id} desc limit 1) p
    where not exists (select 1 from ${conversation} c where ${ofAccount(c, to)}
      and ${c.anchor} = ${p.anchor} and ${c.state}->'screen'->>'at' <> all(${texts(temporaryScreens)})))`,
);

const dueShape = {
  ...pick(o, 'id', 'kind', 'payload', 'eventId', 'dedupeKey', 'attempts', 'expiresAt'),
  isLeftOver: isBegun(o),
  isRepeat: isUnanswered(o),
  ...pick(to, 'platform', 'tenant', 'userId', 'address'),
  localeHint: maybe(
    c.localeHint,
    (hint) => sql`(select coalesce(${c.locale}, ${hint}) from ${conversation} c where ${ofAccount(c, to)})`,
  ),
  pausedUntil: maybe(
    c.pausedUntil,
    (until) => sql`(select ${until} from ${conversation} c where ${ofAccount(c, to)})`,
  ),
  previous: previousReminder,
};

function readDue(
  { payload, dedupeKey, ...row }: Row<typeof dueShape>,
  now: Temporal.Instant,
): Filled<DueRow> {
  const { platform, tenant, userId, address, ...rest } = row;
  const isSnooze = isSnoozeKey(dedupeKey);
  const isExpired = row.expiresAt !== undefined && Temporal.Instant.compare(row.expiresAt, now) <= 0;
  return {
    ...rest,
    intent: parseIntent(payload),
    ...{ isSnooze, isExpired, to: { platform, tenant, userId, address } },
  };
}

const asked = parameters({ platform: 'text', tenant: 'text', now: 'timestamptz', limit: 'int' });
const isDue = and(isNull(o.settledAt), lte(o.availableAt, asked.now), lte(o.version, intentVersion));
const findDue = statementOfRows(
  ['platform', 'tenant', 'now', 'limit'],
  dueShape,
  (columns) => sql`select ${columns} from ${outbox} o cross join lateral ${destination}
    where ${isDue} and ${ofLane(to, asked)} order by ${o.availableAt}, ${o.id} limit ${asked.limit}`,
);

/**
 * Rows due on a lane, oldest first. Not locked: the lease makes one sender of a lane, and `beginSendingAll` decides.
 * Rows of a version this release does not know wait for one that does.
 */
export async function dueRows(
  db: Db,
  { platform, tenant }: LaneKey,
  now: Temporal.Instant,
  limit: number,
): Promise<readonly DueRow[]> {
  const rows = await findDue(db, { platform, tenant, now: now.toString(), limit: String(limit) });
  return rows.map((row) => readDue(row, now));
}

/** Plans messages because of an event; those planned already stay as they are. */
export function planMessages(
  db: Db,
  planned: readonly Required<Planned>[],
  now: Temporal.Instant,
  eventId: string,
): Promise<void> {
  if (planned.length === 0) return Promise.resolve();
  const rows = planned.map((one) => outboxRow(one, now, eventId));
  // Not waited for in here: what was planned would be in memory until it is written. Drizzle's own promise would write it
  // once for each who waits for it.
  return db.execute(insertAll(outbox, rows, { target: [outbox.dedupeKey] })).then(() => undefined);
}

/** How often each outcome was. */
export function deliveryCounts(db: Db): Promise<DeliveryCounts> {
  const those = (such: SQL) => value(sql`count(*) filter (where ${such})`, asNumber);
  const having = (outcome: Outcome) => those(eq(outbox.outcome, outcome));
  return readOne(
    db,
    {
      planned: value(sql`count(*)`, asNumber),
      sent: having('sent'),
      skipped: having('skipped'),
      failed: having('failed'),
      unknown: having('unknown'),
      pending: those(isNull(outbox.outcome)),
    },
    (columns) => sql`select ${columns} from ${outbox}`,
  );
}
