import { and, eq, gte, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Intent } from '../../application/outcome/intents.ts';
import { arrived } from '../../application/reminders/delivery-report.ts';
import type { SentReminder } from '../../application/reminders/plan-reminders.ts';
import { temporaryScreens } from '../../conversation/engine/registry.ts';
import type { Temporal } from '../../shared/time.ts';
import { zoneOf } from '../agency/settings-json.ts';
import type { Db } from '../db.ts';
import {
  hasInPayload,
  inPayload,
  isBeforeReminder,
  isKind,
  isOfDate,
  isReminder,
  isWordOfDay,
} from '../outbox/payload.ts';
import { isAmong, type Some } from '../people/ranges.ts';
import { account, conversation, delivery, outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asFlag, asText } from '../sql/decode.ts';
import { filled, maybe, read, value } from '../sql/read.ts';
import { askedFor, oneOrMany, parameters, statement, statementForMany } from '../sql/statement.ts';
import { ofAccount } from '../sql/whose.ts';
import { texts } from '../sql/write.ts';

/** For so many days a reminder is kept true; by then another has taken its place, or its time is over. */
const keptTrueDays = 10;

const o = alias(outbox, 'o');
const d = alias(delivery, 'd');
const k = alias(account, 'k');
const e = alias(outbox, 'e');
const c = alias(conversation, 'c');
const p = alias(person, 'p');

/**
 * The last reminder on each account of some people. Left out is a message that is waiting to be redrawn or could not be,
 * and one that the person went on working on: it is their screen now.
 */
export async function sentReminders(
  db: Db,
  now: Temporal.Instant,
  agencyTimeZone: string,
  some: Some,
): Promise<readonly SentReminder[]> {
  const isRecent = sql`${isReminder(o)} and ${eq(o.outcome, 'sent')}
    and ${gte(o.settledAt, now.subtract({ hours: 24 * keptTrueDays }))}`;
  // On the first days of a cycle nobody has any, and then nobody's accounts are looked at.
  const isAny = sql`exists (select 1 from ${outbox} o where ${isAmong(o.recipientId, some)} and ${isRecent})`;
  const isSent = sql`${o.recipientId} = ${k.personId} and ${isRecent}`;
  // Of each account by itself, so that those before the last are not read.
  const last = sql`select o.*, ${d.anchor} from ${outbox} o
    join ${delivery} d on ${d.outboxId} = ${o.id} and ${ofAccount(d, k)} and ${eq(d.status, 'sent')}
    where ${isSent} order by ${o.settledAt} desc limit 1`;
  const isRedrawOf = sql`${e.recipientId} = ${o.recipientId} and ${isKind(e, 'reminder')}
    and ${inPayload(e, 'edits')} = ${o.id}::text`;
  const isLeft = sql`exists (select 1 from ${outbox} e where ${isRedrawOf}
    and (${e.outcome} is null or ${ne(e.outcome, 'sent')}))`;
  const isScreen = sql`exists (select 1 from ${conversation} c where ${ofAccount(c, k)}
    and ${c.anchor} = o.anchor and ${c.state}->'screen'->>'at' <> all(${texts(temporaryScreens)}))`;
  const rows = await read(
    db,
    {
      outboxId: o.id,
      personId: filled(o.recipientId),
      timeZone: maybe(value(zoneOf(p), asText)),
      date: value(inPayload(o, 'date'), asText),
      shows: value(inPayload(o, 'shows'), asText),
      newest: value(
        sql`(select ${inPayload(o, 'date')} from ${outbox} o where ${isSent} order by ${o.settledAt} desc limit 1)`,
        asText,
      ),
      redrawn: maybe(
        value(sql`(select max(${inPayload(e, 'date')}) from ${outbox} e where ${isRedrawOf})`, asText),
      ),
    },
    (columns) => sql`select ${columns} from ${account} k join ${person} p on ${p.id} = ${k.personId}
      cross join lateral (${last}) o
      where ${isAny} and ${isAmong(k.personId, some)} and ${hasInPayload(o, 'shows')} and not ${isLeft} and not ${isScreen}`,
  );
  return rows.map((row) => ({ ...row, timeZone: row.timeZone ?? agencyTimeZone }));
}

const ofDay = ['personId', 'date', 'exceptId'] as const;
const types = { personId: 'uuid', date: 'text', exceptId: 'uuid' } as const;
const hadShape = (such: SQL, { personId, date, exceptId }: Readonly<Record<keyof typeof types, SQL>>) => ({
  isSo: value(
    sql`exists (select 1 from ${outbox} where ${and(
      eq(outbox.recipientId, personId),
      such,
      eq(inPayload(outbox, 'date'), date),
      inArray(outbox.outcome, [...arrived]),
      ne(outbox.id, exceptId),
    )})`,
    asFlag,
  ),
});
/** Whether a message of that kind and day has arrived, other than the one that is looked at. */
const hadOne = (such: SQL) =>
  statement(ofDay, hadShape(such, parameters(types)), (columns) => sql`select ${columns}`);
const hadReminder = hadOne(isBeforeReminder(outbox));
const hadReminders = oneOrMany(
  hadReminder,
  statementForMany(
    ofDay,
    hadShape(isBeforeReminder(outbox), askedFor(types)),
    (columns, asked) => sql`select ${columns} from ${asked}`,
  ),
);

/** A message of somebody's day. */
export type OfDay = Readonly<Record<(typeof ofDay)[number], string>>;

/**
 * Whether another reminder of that local day, HR's message of its morning or the week of a unit has already reached the
 * person; for several in one statement, in their order.
 */
export const wereReminded = async (db: Db, asked: readonly OfDay[]): Promise<readonly boolean[]> =>
  (await hadReminders(db, asked)).map(({ isSo }) => isSo);

/** The same for one. */
export const wasReminded = async (
  db: Db,
  personId: string,
  date: string,
  exceptId: string,
): Promise<boolean> => (await hadReminder(db, { personId, date, exceptId })).isSo;

const day = parameters({
  personId: 'uuid',
  date: 'text',
  since: 'timestamptz',
  exceptId: 'uuid',
  kind: 'text',
});
const hasArrived = and(eq(outbox.recipientId, day.personId), inArray(outbox.outcome, [...arrived]));

const hadWord = statement(
  ['personId', 'date', 'since', 'exceptId'],
  {
    isSo: value(
      sql`exists (select 1 from ${outbox} where ${hasArrived} and ${ne(outbox.id, day.exceptId)}
        and (${isWordOfDay(outbox)} and ${inPayload(outbox, 'date')} = ${day.date}
          or ${isOfDate(outbox)} and ${outbox.settledAt} >= ${day.since}))`,
      asFlag,
    ),
  },
  (columns) => sql`select ${columns}`,
);

/** The day of somebody; `since` is its first moment. */
type Day = { readonly personId: string; readonly since: Temporal.Instant };

/** Whether anything has that comes unasked on a day, of which there is one. */
export const wasTold = async (
  db: Db,
  { since, ...of }: Day & { readonly date: string; readonly exceptId: string },
): Promise<boolean> => (await hadWord(db, { ...of, since: since.toString() })).isSo;

const named = statement(
  ['personId', 'since', 'kind'],
  {
    all: value(
      sql`coalesce((select string_agg(${inPayload(outbox, 'shows')}, ' ') from ${outbox} where ${hasArrived}
        and ${outbox.kind} = ${day.kind} and ${outbox.settledAt} >= ${day.since}), '')`,
      asText,
    ),
  },
  (columns) => sql`select ${columns}`,
);

/** By id, what the messages of a day have named, of one kind that names all there are. */
export const saidToday = async (
  db: Db,
  { since, ...of }: Day & { readonly kind: Intent['kind'] },
): Promise<readonly string[]> => {
  const { all } = await named(db, { ...of, since: since.toString() });
  return all === '' ? [] : all.split(' ');
};
