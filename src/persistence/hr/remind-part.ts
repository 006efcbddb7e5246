import { inArray, isNull, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { intentVersion } from '../../application/outcome/intents.ts';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { arrived } from '../../application/reminders/delivery-report.ts';
import { reminderKey } from '../../application/reminders/reminder-keys.ts';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { invariant } from '../../shared/assert.ts';
import { zoneOf } from '../agency/settings-json.ts';
import type { Part } from '../events/part.ts';
import { inPayload, isMessageOfDay } from '../outbox/payload.ts';
import { hasReachableAccount } from '../people/reached.ts';
import { outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { at, excluded, insertFrom, jsonOf, on, records } from '../sql/write.ts';
import { remindable } from './desk-json.ts';

const p = alias(person, 'p');
const x = alias(outbox, 'x');

const id = (given: string | undefined): SQL => sql`${given ?? null}::uuid`;

/** Puts the key of a reminder together in the database: that of the calendar, so that a day has one reminder. */
const keyOf = (personId: SQL, date: SQL): SQL =>
  sql`replace(replace(${reminderKey('<person>', '<date>')}::text, '<person>', ${personId}::text), '<date>', ${date})`;

/**
 * One row of the outbox for each of them who has open work when it is saved, may be reached, has put nothing off, and is
 * within reach of the actor's right as it is stored then. Who has a message of the day keeps that; one that was left out
 * or refused is sent again.
 */
export function remindPart({ whom, moments, today }: WriteOf<'remind-by-hand'>, request: SaveEvent): Part {
  const { now, actorId } = request;
  invariant(actorId !== undefined, 'who reminds others is linked');
  const shape = {
    zone: person.timeZone,
    date: outbox.dedupeKey,
    availableAt: outbox.availableAt,
    expiresAt: outbox.expiresAt,
  };
  const { columns: m, from } = records('m', shape, moments);
  const row = {
    id: sql`gen_random_uuid()`,
    kind: 'reminder',
    version: intentVersion,
    recipientId: p.id,
    payload: jsonOf({ kind: 'reminder', personId: p.id, date: m.date }),
    eventId: eventKey(request),
    dedupeKey: keyOf(sql`${p.id}`, m.date),
    availableAt: m.availableAt,
    expiresAt: m.expiresAt,
    createdAt: now,
  };
  const those = remindable(id(actorId), on(today), { personId: id(whom.personId), unitId: id(whom.unitId) });
  const such = sql`from (${those}) r join ${person} p on ${p.id} = r.whom
      join ${from} on ${m.zone} is not distinct from ${zoneOf(p)}
    where ${hasReachableAccount(p.id)}
      and coalesce(${p.snoozedUntil} <= ${at(now)}, true)
      and not exists (select 1 from ${outbox} x where ${x.recipientId} = ${p.id} and ${isMessageOfDay(x)}
        and ${inPayload(x, 'date')} >= ${m.date} and ${or(isNull(x.outcome), inArray(x.outcome, [...arrived]))})`;
  // What the day had, and nobody got, is no reminder: it is sent after all.
  const again = {
    ...excluded(outbox, 'availableAt', 'expiresAt', 'eventId'),
    ...{ outcome: null, settledAt: null, attempts: 0 },
  };
  const conflict = {
    target: [outbox.dedupeKey],
    set: again,
    where: notInArray(outbox.outcome, [...arrived]),
  };
  return { name: 'remind', query: insertFrom(outbox, row, such, conflict) };
}
