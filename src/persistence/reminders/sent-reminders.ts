import { and, eq, gte, inArray, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { arrived } from '../../application/reminders/delivery-report.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { hasInPayload, inPayload, isReminder } from '../outbox/payload.ts';
import { outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asText } from '../sql/decode.ts';
import { filled, finds, read, value } from '../sql/read.ts';

/** A reminder that was sent within the last 24 hours, and what it said then. */
export type SentReminder = {
  readonly outboxId: string;
  readonly personId: string;
  readonly timeZone: string;
  readonly date: string;
  readonly shows: string;
};

const o = alias(outbox, 'o');
const e = alias(outbox, 'e');
const p = alias(person, 'p');

/** The latest reminder of each person within 24 hours, unless an edit of it is already waiting to be sent. */
export async function sentReminders(
  db: Db,
  now: Temporal.Instant,
  agencyTimeZone: string,
): Promise<readonly SentReminder[]> {
  const isRecent = and(
    isReminder(o),
    eq(o.outcome, 'sent'),
    hasInPayload(o, 'shows'),
    gte(o.settledAt, now.subtract({ hours: 24 })),
  );
  const isBeingRedrawn = sql`exists (select 1 from ${outbox} e where ${e.recipientId} = ${o.recipientId}
    and ${e.settledAt} is null and ${inPayload(e, 'edits')} = ${o.id}::text)`;
  const rows = await read(
    db,
    {
      outboxId: o.id,
      personId: filled(o.recipientId),
      timeZone: p.timeZone,
      date: value(inPayload(o, 'date'), asText),
      shows: value(inPayload(o, 'shows'), asText),
    },
    (columns) => sql`select distinct on (${o.recipientId}) ${columns}
      from ${outbox} o join ${person} p on ${p.id} = ${o.recipientId}
      where ${isRecent} and not ${isBeingRedrawn} order by ${o.recipientId}, ${o.settledAt} desc`,
  );
  return rows.map((row) => ({ ...row, timeZone: row.timeZone ?? agencyTimeZone }));
}

/** Whether another reminder of that local day has already reached the person. */
export function wasReminded(db: Db, personId: string, date: string, exceptId: string): Promise<boolean> {
  const isThat = and(
    eq(outbox.recipientId, personId),
    isReminder(outbox),
    eq(inPayload(outbox, 'date'), date),
    inArray(outbox.outcome, [...arrived]),
    ne(outbox.id, exceptId),
  );
  return finds(db, sql`${outbox} where ${isThat}`);
}
