import { type SQL, sql } from 'drizzle-orm';
import { type Intent, intentVersion } from '../../application/outcome/intents.ts';
import type { DeliveryCounts } from '../../application/reminders/delivery-report.ts';
import type { PlannedMessage } from '../../application/reminders/plan-reminders.ts';
import type { Address, Anchor } from '../../conversation/contract/platform.ts';
import { unshownAfterMs } from '../../conversation/engine/where-shown.ts';
import { newId } from '../../shared/ids.ts';
import { fromDate, type Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import type { LaneKey, Lease } from './lanes.ts';
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
  /** For reminders: the message of the reminder before, unless the person has gone on using it for something else. */
  readonly previous?: { readonly outboxId: string; readonly anchor: Anchor; readonly at: Temporal.Instant };
};

export const at = (moment: Temporal.Instant): SQL => sql`${moment.toString()}::timestamptz`;

/** Screens decided up to then, and not shown, are lost on the way. */
export const unshownBefore = (now: Temporal.Instant): SQL =>
  at(now.subtract({ milliseconds: unshownAfterMs }));

// One platform per person: where they were active last. A row for an account goes to that account, a reminder that is
// redrawn to the account that has it.
export const destination = sql`(
    (select a.platform, a.tenant, a.user_id, a.address from account a
      left join conversation c on c.platform = a.platform and c.tenant = a.tenant and c.user_id = a.user_id
      where o.kind not in ('account-replaced', 'screen') and not o.payload ? 'edits'
        and a.person_id = o.recipient_id and a.is_reachable
      order by c.updated_at desc nulls last, a.linked_at desc, a.platform limit 1)
    union all
    (select a.platform, a.tenant, a.user_id, a.address from delivery d
      join account a on a.platform = d.platform and a.tenant = d.tenant and a.user_id = d.user_id
      where o.kind = 'reminder' and d.outbox_id = (o.payload->>'edits')::uuid and d.status = 'sent'
        and a.person_id = o.recipient_id and a.is_reachable limit 1)
    union all
    (select c.platform, c.tenant, c.user_id, c.address from conversation c
      where o.kind = 'account-replaced' and c.platform = o.payload->>'platform' and c.tenant = o.payload->>'tenant'
        and c.user_id = o.payload->>'userId')
    union all
    (select c.platform, c.tenant, c.user_id, c.address from conversation c
      where o.kind = 'screen' and c.id = (o.payload->>'conversationId')::uuid)
  )`;

// The message on which the person went on working is their desk now: it is neither removed nor redrawn as a reminder.
const previousReminder = sql`(
    select x.id as outbox_id, d.anchor, d.at from delivery d join outbox x on x.id = d.outbox_id
      where o.kind = 'reminder' and x.kind = 'reminder' and x.recipient_id = o.recipient_id and x.id <> o.id
        and d.platform = a.platform and d.tenant = a.tenant and d.user_id = a.user_id
        and d.status = 'sent' and d.anchor is not null
      order by d.at desc, x.id desc limit 1)`;

const deskElsewhere = sql`not exists (select 1 from conversation c
    where c.platform = a.platform and c.tenant = a.tenant and c.user_id = a.user_id
      and c.anchor = p.anchor and c.state->'screen'->>'at' <> 'reminder')`;

type Row = Record<string, unknown> & {
  id: string;
  kind: string;
  payload: unknown;
  event_id: string | null;
  dedupe_key: string;
  attempts: number;
  expires_at: string | null;
  is_expired: boolean;
  is_left_over: boolean;
  is_repeat: boolean;
  platform: string;
  tenant: string;
  user_id: string;
  address: Address;
  locale_hint: string | null;
  previous: { outboxId: string; anchor: Anchor; at: string } | null;
};

function readRow(row: Row): DueRow {
  const intent = parseIntent(row.payload);
  const { platform, tenant, previous } = row;
  return {
    id: row.id,
    kind: row.kind,
    ...(row.event_id === null ? {} : { eventId: row.event_id }),
    ...(intent ? { intent } : {}),
    isSnooze: row.dedupe_key.includes(':snooze:'),
    attempts: row.attempts,
    isExpired: row.is_expired,
    ...(row.expires_at ? { expiresAt: fromDate(new Date(row.expires_at)) } : {}),
    isLeftOver: row.is_left_over,
    isRepeat: row.is_repeat,
    to: { platform, tenant, userId: row.user_id, address: row.address },
    ...(row.locale_hint === null ? {} : { localeHint: row.locale_hint }),
    ...(previous ? { previous: { ...previous, at: fromDate(new Date(previous.at)) } } : {}),
  };
}

/**
 * Rows due on a lane, oldest first. Not locked: the lease makes one sender of a lane, and `beginSending` decides.
 * Rows of a version this release does not know wait for one that does.
 */
export async function dueRows(
  db: Db,
  lane: LaneKey,
  now: Temporal.Instant,
  limit: number,
): Promise<readonly DueRow[]> {
  const rows = await db.execute<Row>(sql`
    select o.id, o.kind, o.payload, o.event_id, o.dedupe_key, o.attempts, o.expires_at,
      coalesce(o.expires_at <= ${at(now)}, false) as is_expired,
      exists (select 1 from delivery d where d.outbox_id = o.id and d.status = 'sending') as is_left_over,
      exists (select 1 from delivery d where d.outbox_id = o.id and d.error_code = 'no-answer') as is_repeat,
      a.platform, a.tenant, a.user_id, a.address,
      (select coalesce(c.locale, c.locale_hint) from conversation c
        where c.platform = a.platform and c.tenant = a.tenant and c.user_id = a.user_id) as locale_hint,
      (select jsonb_build_object('outboxId', p.outbox_id, 'anchor', p.anchor, 'at', p.at)
        from ${previousReminder} p where ${deskElsewhere}) as previous
    from outbox o cross join lateral ${destination} a
    where o.settled_at is null and o.available_at <= ${at(now)} and o.version <= ${intentVersion}
      and a.platform = ${lane.platform} and a.tenant = ${lane.tenant}
    order by o.available_at, o.id limit ${limit}`);
  return rows.map(readRow);
}

/** When the next row for somebody on the lane falls due, within an hour; undefined when none does. */
export async function nextDue(
  db: Db,
  lane: LaneKey,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const [row] = await db.execute<{ next: string | null }>(sql`
    select min(o.available_at) as next from outbox o
    join account a on a.person_id = o.recipient_id and a.is_reachable
    where o.settled_at is null and o.available_at > ${at(now)} and o.available_at <= ${at(now.add({ hours: 1 }))}
      and o.version <= ${intentVersion} and a.platform = ${lane.platform} and a.tenant = ${lane.tenant}`);
  return row?.next ? fromDate(new Date(row.next)) : undefined;
}

/** How long a send may take before its outcome counts as unknown. */
export const sendingMinutes = 2;

/**
 * Marks a row as being sent, committed before the platform is called. False when it must not be sent: the lease is
 * lost, somebody else has it in hand, or it was settled meanwhile. The row falls due again after two minutes, so a
 * sender that dies in between is noticed.
 */
export async function beginSending(
  db: Db,
  lease: Lease,
  row: DueRow,
  now: Temporal.Instant,
): Promise<boolean> {
  const { platform, tenant, userId } = row.to;
  const begun = await db.execute(sql`
    with held as (${heldBy(lease)}),
    taken as (update outbox set available_at = ${at(now.add({ minutes: sendingMinutes }))}
      where id = ${row.id}::uuid and settled_at is null and available_at <= ${at(now)} and exists (select 1 from held)
      returning id)
    insert into delivery (outbox_id, platform, tenant, user_id, status, at)
    select id, ${platform}, ${tenant}, ${userId}, 'sending', ${at(now)} from taken
    on conflict (outbox_id, platform, tenant, user_id) do update
      set status = 'sending', attempt = delivery.attempt + 1, at = excluded.at
    returning 1`);
  return begun.length > 0;
}

/** The lane row, for as long as the token of the lease is the current one. */
export const heldBy = (lease: Lease): SQL =>
  sql`select 1 from lane where platform = ${lease.platform} and tenant = ${lease.tenant} and token = ${lease.token}`;

/** Screens older than a day are not drawn again, unless we were away since. */
const isFresh = (now: Temporal.Instant): SQL =>
  sql`greatest(updated_at, outage_at) >= ${at(now.subtract({ hours: 24 }))}`;

/** A conversation whose screen was decided but perhaps never shown. */
export type Unshown = { readonly id: string; readonly userId: string; readonly eventId?: string };

/**
 * Screens that were decided but perhaps never shown, on one lane, and after them those to be drawn again after an
 * outage, the latest first: somebody may still be looking at them. Not those tried already.
 */
export async function unshownConversations(
  db: Db,
  lane: LaneKey,
  now: Temporal.Instant,
  { limit, except }: { readonly limit: number; readonly except: ReadonlySet<string> },
): Promise<readonly Unshown[]> {
  const tried = JSON.stringify([...except]);
  const rows = await db.execute<{ id: string; user_id: string; event_id: string | null }>(sql`
    select id, user_id, event_id from conversation where shown_revision < revision and platform = ${lane.platform} and tenant = ${lane.tenant}
      and updated_at <= ${unshownBefore(now)} and ${isFresh(now)}
      and id::text not in (select jsonb_array_elements_text(${tried}::jsonb))
    order by outage_at is not null, updated_at desc limit ${limit}`);
  return rows.map(({ id, user_id: userId, event_id: eventId }) => ({
    id,
    userId,
    ...(eventId === null ? {} : { eventId }),
  }));
}

/** Plans messages because of an event; those planned already stay as they are. Returns how many are new. */
export async function planMessages(
  db: Db,
  planned: readonly PlannedMessage[],
  now: Temporal.Instant,
  eventId: string,
): Promise<number> {
  if (planned.length === 0) return 0;
  const rows = planned.map(({ intent, dedupeKey, availableAt, expiresAt }) => ({
    id: newId(),
    recipient: intent.personId,
    payload: intent,
    key: dedupeKey,
    available: availableAt.toString(),
    expires: expiresAt.toString(),
  }));
  const added = await db.execute(sql`
    insert into outbox (id, kind, version, recipient_id, payload, event_id, dedupe_key, available_at, expires_at, created_at)
    select r.id, 'reminder', ${intentVersion}, r.recipient, r.payload, ${eventId}::text, r.key, r.available, r.expires, ${at(now)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, recipient uuid, payload jsonb, key text, available timestamptz, expires timestamptz)
    on conflict (dedupe_key) do nothing returning 1`);
  return added.length;
}

export async function deliveryCounts(db: Db): Promise<DeliveryCounts> {
  const [row] = await db.execute<Record<keyof DeliveryCounts, number>>(sql`
    select count(*)::int as planned,
      (count(*) filter (where outcome = 'sent'))::int as sent,
      (count(*) filter (where outcome = 'skipped'))::int as skipped,
      (count(*) filter (where outcome = 'failed'))::int as failed,
      (count(*) filter (where outcome = 'unknown'))::int as unknown,
      (count(*) filter (where outcome is null))::int as pending
    from outbox`);
  if (!row) throw new Error('the counting statement gave no row');
  return { ...row };
}
