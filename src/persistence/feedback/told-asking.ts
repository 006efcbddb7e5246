import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { isStillThere } from '../people/active.ts';
import { feedbackAsked, feedbackAsking } from '../schema/feedback.ts';
import { person } from '../schema/people.ts';
import { asFlag } from '../sql/decode.ts';
import { filled, maybe, pick, read, value } from '../sql/read.ts';
import { on } from '../sql/write.ts';
import { appraises } from './people-json.ts';

const q = alias(feedbackAsking, 'fq');
const s = alias(feedbackAsked, 'fs');
const k = alias(person, 'fk');

const shapeOn = (personId: string, today: Temporal.PlainDate) => ({
  ...pick(q, 'askerId', 'closesAt', 'outcome', 'asked', 'answered'),
  name: filled(k.name),
  position: filled(k.position),
  standing: maybe(s.standing),
  hasAskerLeft: value(sql`not ${isStillThere(k, on(today))}`, asFlag),
  isOfAppraiser: value(appraises(sql`${personId}::uuid`, sql`${q.askerId}`, on(today)), asFlag),
});

/** What somebody is told of an asking: who asks, how it stands, and their own part in it. */
export const toldAsking = async (db: Db, askingId: string, personId: string, today: Temporal.PlainDate) =>
  (
    await read(
      db,
      shapeOn(personId, today),
      (columns) => sql`select ${columns} from ${feedbackAsking} fq join ${person} fk on ${k.id} = ${q.askerId}
        left join ${feedbackAsked} fs on ${s.askingId} = ${q.id} and ${and(eq(s.colleagueId, personId), isNull(q.outcome))}
        where ${eq(q.id, askingId)}`,
    )
  )[0];
