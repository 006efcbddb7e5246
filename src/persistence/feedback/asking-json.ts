import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AskedOf, Asking } from '../../domain/feedback/asking.ts';
import { isStillThere } from '../people/active.ts';
import { feedbackAnswers, feedbackAsked, feedbackAsking } from '../schema/feedback.ts';
import { person } from '../schema/people.ts';
import { asFlag, asNumber } from '../sql/decode.ts';
import { json, list, maybe, pick, type Value, value } from '../sql/read.ts';
import { appraises, namesakeJson, personAs } from './people-json.ts';

const q = alias(feedbackAsking, 'fq');
const s = alias(feedbackAsked, 'fs');
const r = alias(feedbackAnswers, 'fw');
const asker = personAs('fk');
const o = alias(feedbackAsked, 'fo');
const colleague = personAs('fc');

/** While it is open, only how many have answered is counted. */
const answered = value(
  sql`case when ${q.outcome} is null then (select count(*) from ${feedbackAsked} fs
    where ${s.askingId} = ${q.id} and ${s.standing} = 'answered') else ${q.answered} end`,
  asNumber,
);

/** One's own askings, and those of one's people whose answers are shown. */
export const askingsOf = (me: SQL, today: SQL): Value<readonly Asking[]> =>
  list(
    json({
      ...pick(q, 'id', 'openedAt', 'closesAt', 'asked', 'outcome'),
      asker: namesakeJson(asker),
      answered,
      answers: maybe(r.shown),
    }),
    sql`from (select * from ${feedbackAsking} fq where ${q.askerId} = ${me}
        or (${q.outcome} = 'shown' and ${appraises(me, sql`${q.askerId}`, today)})
        order by ${q.openedAt} desc limit 12) fq
      join ${person} fk on ${asker.id} = ${q.askerId}
      left join ${feedbackAnswers} fw on ${r.askingId} = ${q.id}`,
    sql`${q.openedAt} desc, ${q.id}`,
  );

/** The askings in which somebody is asked; the sealed answers only of the one that is open before them. */
export const askedOf = (me: SQL, openId: SQL, today: SQL): Value<readonly AskedOf[]> => {
  const isThere = isStillThere(colleague, today);
  const others = sql`from ${feedbackAsked} fo join ${person} fc on ${colleague.id} = ${o.colleagueId}
    where ${o.askingId} = ${q.id} and ${o.colleagueId} <> ${me} and ${o.standing} in ('asked', 'half')`;
  const isOpen = sql`coalesce(${openId} = ${s.askingId}::text, false)`;
  return list(
    json({
      ...pick(s, 'askingId', 'standing', 'draft'),
      closesAt: q.closesAt,
      asker: namesakeJson(asker),
      hasAskerLeft: value(sql`not ${isStillThere(asker, today)}`, asFlag),
      isLastThere: value(sql`(select coalesce(bool_and(not ${isThere}), false) ${others})`, asFlag),
      sealed: maybe(r.sealed, (sealed) => sql`case when ${isOpen} then ${sealed} end`),
    }),
    sql`from ${feedbackAsked} fs join ${feedbackAsking} fq on ${q.id} = ${s.askingId}
      join ${person} fk on ${asker.id} = ${q.askerId} join ${feedbackAnswers} fw on ${r.askingId} = ${q.id}
      where ${s.colleagueId} = ${me} and ${q.outcome} is null`,
    sql`${q.closesAt}, ${q.id}`,
  );
};
