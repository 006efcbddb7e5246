import { isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  candidatesMax,
  type Mentor,
  type MentorAsk,
  type MentorDesk,
  type MentorLook,
} from '../../domain/growth/mentor.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { namesakeJson, personAs } from '../feedback/people-json.ts';
import { isStillThere } from '../people/active.ts';
import { hasReachableAccount } from '../people/reached.ts';
import { appraisal } from '../schema/appraisals.ts';
import { growthAction, growthMentor } from '../schema/growth.ts';
import { person } from '../schema/people.ts';
import { asFlag } from '../sql/decode.ts';
import { type Filled, json, list, mapped, maybe, pick, type Value, value } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { willingIn } from './willing.ts';

const gm = alias(growthMentor, 'gm');
const ga = alias(growthAction, 'gz');
const a = alias(appraisal, 'gy');
const p = personAs('gp');
const e = alias(person, 'gj');
const r = alias(person, 'gr');

const named = <P extends { readonly name: string }>(row: P): P => ({ ...row, name: withoutTitles(row.name) });

/** Who was asked to be the mentor of each action of one appraisal. */
export const mentorsOf = (appraisalId: SQL, today: SQL): Value<readonly Filled<Mentor>[]> =>
  list(
    mapped(
      json({
        ...pick(gm, 'id', 'no', 'personId', 'by', 'state', 'until'),
        name: p.name,
        isThere: value(isStillThere(p, today), asFlag),
      }),
      named,
    ),
    sql`from ${growthMentor} gm join ${person} gp on ${p.id} = ${gm.personId}
      where ${gm.appraisalId} = ${appraisalId}`,
    sql`${gm.no}`,
  );

/** What the mentor reads of an asking: who, which competency, form and days, and nothing of a result. */
const askOf = (me: SQL, askId: SQL): Value<MentorAsk | undefined> =>
  maybe(
    json({
      ...pick(gm, 'id', 'no', 'by', 'state', 'until', 'appraisalId'),
      employee: mapped(json(pick(e, 'id', 'name', 'unit')), named),
      asker: value(
        sql`case when ${gm.by} = 'employee' then ${json(pick(e, 'id', 'name'))} else ${json(pick(r, 'id', 'name'))} end`,
        mapped(json(pick(r, 'id', 'name')), named).decode,
      ),
      action: json(pick(ga, 'item', 'form', 'amount', 'title', 'from', 'to', 'state')),
    }),
    (found) => sql`(select ${found} from ${growthMentor} gm
      join ${growthAction} gz on ${ga.appraisalId} = ${gm.appraisalId} and ${ga.no} = ${gm.no}
      join ${appraisal} gy on ${a.id} = ${gm.appraisalId}
      join ${person} gj on ${e.id} = ${a.employeeId} join ${person} gr on ${r.id} = ${a.appraiserId}
      where ${gm.id} = ${askId} and ${gm.personId} = ${me})`,
  );

/** Whom an event is about, in SQL. `sought` are words of a name with blanks between them. */
type Asked = Readonly<Record<'me' | 'subjectId' | 'today' | 'no' | 'chosen' | 'sought' | 'askId', SQL>>;

/**
 * Who can be asked: whoever said they would in that competency, or whose name has the words that were typed. Neither the
 * employee nor who asks, and nobody who cannot be asked in a chat.
 */
function peopleFor({ me, subjectId, today, no, chosen, sought }: Asked): Value<MentorDesk['people']> {
  const item = sql`(select ${ga.item} from ${growthAction} gz where ${ga.appraisalId} = ${subjectId} and ${ga.no} = ${no})`;
  const isSought = sql`not exists (select 1 from unnest(string_to_array(${sought}, ' ')) word
    where position(word in regexp_replace(lower(${p.name}), '[''’‘\`]', '', 'g')) = 0)`;
  const isWilling = sql`${p.id} in (select id from willing)`;
  const isOfUnit = sql`lower(${p.unit}) = (select lower(${e.unit}) from ${appraisal} gy
    join ${person} gj on ${e.id} = ${a.employeeId} where ${a.id} = ${subjectId})`;
  const found = sql`with willing as materialized (${willingIn(item, today)})
    select gp.*, ${isWilling} as is_willing, ${isOfUnit} as is_of_unit from ${person} gp
    where ${p.id} <> ${me} and ${p.id} <> (select ${a.employeeId} from ${appraisal} gy where ${a.id} = ${subjectId})
      and ${isStillThere(p, today)} and ${p.activeFrom} <= ${today} and ${isNull(p.restrictedAt)}
      and ${hasReachableAccount(p.id)}
      and case when ${chosen} is not null then ${p.id} = ${chosen} when ${sought} <> '' then ${isSought} else ${isWilling} end
    order by is_willing desc, is_of_unit desc, ${p.name}, ${p.id} limit ${sql.raw(String(candidatesMax + 1))}`;
  return list(
    mapped(
      json({ who: namesakeJson(p), isWilling: value(sql`gp.is_willing`, asFlag) }),
      ({ who, isWilling: would }) => ({ ...who, isWilling: would }),
    ),
    sql`from (${found}) gp`,
    sql`gp.is_willing desc, gp.is_of_unit desc, ${p.name}, ${p.id}`,
  );
}

/** One look at mentors. Whether the reader may look for people of that plan, is decided with the appraisal itself. */
export const mentorDeskJson = (asked: Asked): Value<Filled<MentorDesk>> =>
  json({ people: peopleFor(asked), ask: askOf(asked.me, asked.askId) });

/** What says which look it is; as texts, as a statement takes them. */
export const mentorNames = ['mentorNo', 'mentorChosen', 'mentorSought', 'mentorAsk'] as const;
export const mentorTypes = {
  ...{ mentorNo: 'integer', mentorChosen: 'uuid', mentorSought: 'text', mentorAsk: 'uuid' },
} as const;
export const mentorGiven = ({ no, personId, sought = '', askId }: MentorLook) => ({
  mentorNo: String(no ?? 0),
  mentorChosen: personId ?? null,
  mentorSought: sought,
  mentorAsk: askId ?? null,
});

const given = parameters({ personId: 'uuid', appraisalId: 'uuid', today: 'date', ...mentorTypes });
const loadLook = statement(
  ['personId', 'appraisalId', 'today', ...mentorNames],
  {
    mentors: mentorDeskJson({
      ...{ me: given.personId, subjectId: given.appraisalId, today: given.today, no: given.mentorNo },
      ...{ chosen: given.mentorChosen, sought: given.mentorSought, askId: given.mentorAsk },
    }),
  },
  (columns) => sql`select ${columns}`,
);

/** A look at it alone: for a screen that was open already, and for messages. */
export async function loadMentors(
  db: Db,
  personId: string,
  today: Temporal.PlainDate,
  look: MentorLook,
  appraisalId: string | null = null,
): Promise<MentorDesk> {
  const asked = { personId, appraisalId, today: today.toString(), ...mentorGiven(look) };
  return (await loadLook(db, asked)).mentors;
}
