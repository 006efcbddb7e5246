import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { intentVersion } from '../../application/outcome/intents.ts';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { isInReach } from '../hr/reach.ts';
import { isStillThere } from '../people/active.ts';
import { outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { insertFrom, jsonOf, on, texts } from '../sql/write.ts';

const p = alias(person, 'p');
const asker = alias(person, 'asker');

/**
 * One row for everybody who is in HR when it is saved; of a request, for whoever may answer it, with rights of their
 * own too.
 */
export function toHr(
  { intent, dedupeKey, besides, availableAt, askerId }: WriteOf<'outbox-to-hr'>,
  { now, eventId }: { readonly now: Temporal.Instant; readonly eventId: string },
): SQL {
  const row = {
    id: sql`gen_random_uuid()`,
    kind: intent.kind,
    version: intentVersion,
    recipientId: p.id,
    payload: payloadOf(intent),
    eventId,
    dedupeKey: sql`${dedupeKey}::text || ':' || ${p.id}::text`,
    availableAt: availableAt ?? now,
    createdAt: now,
  };
  const mayAnswer = sql`exists (select 1 from ${person} asker where ${asker.id} = ${askerId ?? null}::uuid
    and ${isInReach(sql`${p.id}`, 'requests.answer', sql`${asker.unit}`)})`;
  const isMeant = intent.kind === 'wrong-appraiser' ? sql`${p.isHr}` : mayAnswer;
  const such = sql`from ${person} p where ${isMeant} and ${isStillThere(p, on(localDate(now, 'UTC')))}
    and ${p.id}::text <> all(${texts(besides)})`;
  return insertFrom(outbox, row, such, { target: [outbox.dedupeKey] });
}

const payloadOf = (intent: WriteOf<'outbox-to-hr'>['intent']): SQL =>
  intent.kind === 'wrong-appraiser'
    ? jsonOf({ kind: intent.kind, personId: p.id, appraisalId: intent.appraisalId })
    : jsonOf({ kind: intent.kind, personId: p.id, requestId: intent.requestId });
