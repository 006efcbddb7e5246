import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { intentVersion } from '../../application/outcome/intents.ts';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { localDate } from '../../shared/time.ts';
import { isStillThere } from '../people/active.ts';
import { outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { insertFrom, jsonOf, on, texts } from '../sql/write.ts';

const p = alias(person, 'p');

/** One row for everybody who is in HR when it is saved. */
export function toHr({ intent, dedupeKey, besides }: WriteOf<'outbox-to-hr'>, request: SaveEvent): SQL {
  const { now } = request;
  const row = {
    id: sql`gen_random_uuid()`,
    kind: intent.kind,
    version: intentVersion,
    recipientId: p.id,
    payload: jsonOf({ kind: intent.kind, personId: p.id, appraisalId: intent.appraisalId }),
    eventId: eventKey(request),
    dedupeKey: sql`${dedupeKey}::text || ':' || ${p.id}::text`,
    availableAt: now,
    createdAt: now,
  };
  const such = sql`from ${person} p where ${p.isHr} and ${isStillThere(p, on(localDate(now, 'UTC')))}
    and ${p.id}::text <> all(${texts(besides)})`;
  return insertFrom(outbox, row, such, { target: [outbox.dedupeKey] });
}
