import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '../db.ts';
import { feedbackAsked, feedbackAsking } from '../schema/feedback.ts';
import { person } from '../schema/people.ts';
import { filled, maybe, pick, read } from '../sql/read.ts';

const q = alias(feedbackAsking, 'fq');
const s = alias(feedbackAsked, 'fs');
const k = alias(person, 'fk');

const shape = {
  ...pick(q, 'askerId', 'closesAt', 'outcome', 'asked', 'answered'),
  name: filled(k.name),
  position: filled(k.position),
  standing: maybe(s.standing),
};

/** What somebody is told of an asking: who asks, how it stands, and their own part in it. */
export const toldAsking = async (db: Db, askingId: string, personId: string) =>
  (
    await read(
      db,
      shape,
      (columns) => sql`select ${columns} from ${feedbackAsking} fq join ${person} fk on ${k.id} = ${q.askerId}
        left join ${feedbackAsked} fs on ${s.askingId} = ${q.id} and ${and(eq(s.colleagueId, personId), isNull(q.outcome))}
        where ${eq(q.id, askingId)}`,
    )
  )[0];
