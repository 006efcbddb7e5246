import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { intentVersion } from '../../application/outcome/intents.ts';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { isInReach } from '../hr/reach.ts';
import { isStillThere } from '../people/active.ts';
import { isOfficerEverywhere } from '../rights/who-answers.ts';
import { outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { insertFrom, jsonOf, on, texts } from '../sql/write.ts';

const p = alias(person, 'p');
const asker = alias(person, 'asker');

/**
 * One row for everybody who is in HR when it is saved; of a request, for whoever may answer it, with rights of their own
 * too. Where nobody may, all with a right in the whole agency are told that, so that no request stays with nobody.
 */
export function toHr(
  { intent, dedupeKey, besides, availableAt, askerId, exceptRoster }: WriteOf<'outbox-to-hr'>,
  { now, eventId }: { readonly now: Temporal.Instant; readonly eventId: string },
): SQL {
  const today = on(localDate(now, 'UTC'));
  const isBesides = sql`${p.id}::text = any (${texts(besides)})`;
  const there = sql`${isStillThere(p, today)} and not ${isBesides}`;
  const row = {
    id: sql`gen_random_uuid()`,
    kind: sql`told.kind`,
    version: intentVersion,
    recipientId: sql`told.id`,
    payload: payloadOf(intent),
    eventId,
    dedupeKey: sql`${dedupeKey}::text || ':' || told.id::text`,
    availableAt: availableAt ?? now,
    createdAt: now,
  };
  const kind = sql`${intent.kind}::text as kind`;
  if ('appraisalId' in intent) {
    const hr = sql`from (select ${p.id} as id, ${kind} from ${person} p where ${p.isHr} and ${there}) told`;
    return insertFrom(outbox, row, hr, { target: [outbox.dedupeKey] });
  }
  const mayAnswer = sql`exists (select 1 from ${person} asker where ${asker.id} = ${askerId ?? null}::uuid
    and ${isInReach(sql`${p.id}`, 'requests.answer', sql`${asker.unit}`)})`;
  const isTold = exceptRoster ? sql`and not ${p.isHr}` : sql.empty();
  const those = sql`from (with able as materialized (select ${p.id} as id, ${p.isHr} as listed from ${person} p where ${mayAnswer} and ${there})
    select able.id, ${kind} from able ${exceptRoster ? sql`where not able.listed` : sql.empty()}
    union all
    select ${p.id}, ${'request-unheld'}::text from ${person} p
      where not exists (select 1 from able) and ${isOfficerEverywhere(p.id)} and ${there} ${isTold}) told`;
  return insertFrom(outbox, row, those, { target: [outbox.dedupeKey] });
}

const payloadOf = (intent: WriteOf<'outbox-to-hr'>['intent']): SQL =>
  'appraisalId' in intent
    ? jsonOf({ kind: intent.kind, personId: sql`told.id`, appraisalId: intent.appraisalId })
    : jsonOf({ kind: sql`told.kind`, personId: sql`told.id`, requestId: intent.requestId });
