import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type FeedbackDesk, peopleOffered } from '../../domain/feedback/note.ts';
import type { Namesake } from '../../domain/people/told-apart.ts';
import { isStillThere } from '../people/active.ts';
import { appraisal } from '../schema/appraisals.ts';
import { feedbackNote } from '../schema/feedback.ts';
import { person, reportingLine } from '../schema/people.ts';
import { asFlag, asText } from '../sql/decode.ts';
import { json, list, maybe, pick, type Value, value } from '../sql/read.ts';
import { askedOf, askingsOf } from './asking-json.ts';
import { appraises, holds, lineAs, namesakeJson, personAs } from './people-json.ts';

const n = alias(feedbackNote, 'fn');
const p = personAs('fp');
const giver = personAs('fg');
const receiver = personAs('fr');
const a = alias(appraisal, 'fa');
const x = lineAs('fx');
const y = lineAs('fy');

/** The newest of what a person may see: far more than anybody turns pages. */
const notesMax = 60;

/** What was given, received, or shared by somebody whom the person appraises today. */
const notesOf = (me: SQL, today: SQL): Value<FeedbackDesk['notes']> => {
  const isMine = sql`${n.receiverId} = ${me} or ${n.giverId} = ${me}`;
  const isShared = sql`${n.sharedAt} is not null and ${appraises(me, sql`${n.receiverId}`, today)}`;
  const note = json({
    ...pick(n, 'id', 'kind', 'words', 'givenAt', 'readAt', 'sharedAt'),
    giver: namesakeJson(giver),
    receiver: namesakeJson(receiver),
    isRestedOn: value(
      sql`exists (select 1 from ${appraisal} fa where ${a.employeeId} = ${n.receiverId} and ${a.ratedAt} >= ${n.sharedAt})`,
      asFlag,
    ),
    isFromAppraiser: value(appraises(sql`${n.giverId}`, sql`${n.receiverId}`, today), asFlag),
  });
  return list(
    note,
    sql`from (select * from ${feedbackNote} fn where (${isMine}) or (${isShared})
        order by ${n.givenAt} desc, ${n.id} desc limit ${sql.raw(String(notesMax))}) fn
      join ${person} fg on ${giver.id} = ${n.giverId} join ${person} fr on ${receiver.id} = ${n.receiverId}`,
    sql`${n.givenAt} desc, ${n.id} desc`,
  );
};

/** Whom an event is about, in SQL: `sought` are words of a name with blanks between them. */
export type Asked = {
  readonly me: SQL;
  /** The unit of that person. */
  readonly unit: SQL;
  readonly today: SQL;
  readonly sought: SQL;
  /** A JSON list of the ids of those whom the event or its screen names. */
  readonly named: SQL;
  /** The id of the asking on the screen, as text. */
  readonly openAsking: SQL;
};

/** What is stored of a desk. Whether anybody can be asked, the configuration says. */
export type StoredDesk = Omit<FeedbackDesk, 'canAsk'>;

/** People of the same unit or with the same appraiser, and those whom one appraises; never one's own appraiser. */
function peopleFor({ me, unit, today, sought, named }: Asked): Value<readonly Namesake[]> {
  const isColleague = sql`(lower(${p.unit}) = lower(${unit}) or ${appraises(me, sql`${p.id}`, today)}
    or exists (select 1 from ${reportingLine} fx join ${reportingLine} fy on ${y.appraiserId} = ${x.appraiserId}
      where ${x.personId} = ${p.id} and ${holds(x, today)} and ${y.personId} = ${me} and ${holds(y, today)}))`;
  const isNamed = sql`coalesce(${named} @> to_jsonb(${p.id}::text), false)`;
  const isSought = sql`(${sought} <> '' and not exists (select 1 from unnest(string_to_array(${sought}, ' ')) word
    where position(word in regexp_replace(lower(${p.name}), '[''’‘\`]', '', 'g')) = 0))`;
  const found = sql`select fp.*, ${isNamed} as is_named from ${person} fp
    where ${p.id} <> ${me} and ${isStillThere(p, today)} and ${p.activeFrom} <= ${today}
      and (${isNamed} or ${isSought}) and ${isColleague} and not ${appraises(sql`${p.id}`, me, today)}
    order by is_named desc, ${p.name}, ${p.id} limit ${sql.raw(String(2 * peopleOffered))}`;
  return list(namesakeJson(p), sql`from (${found}) fp`, sql`${p.name}, ${p.id}`);
}

/** The desk of a person for the feedback of the year; nothing unless the event is about it. */
export const feedbackJson = (isAsked: SQL, asked: Asked): Value<StoredDesk | undefined> =>
  maybe(
    json({
      freshId: value(sql`gen_random_uuid()`, asText),
      people: peopleFor(asked),
      notes: notesOf(asked.me, asked.today),
      askings: askingsOf(asked.me, asked.today),
      asked: askedOf(asked.me, asked.openAsking, asked.today),
    }),
    (desk) => sql`case when ${isAsked} then ${desk} end`,
  );
