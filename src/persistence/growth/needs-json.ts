import { inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { releasedStatuses } from '../../domain/appraisal/appraisal.ts';
import { competencyCodes } from '../../domain/appraisal/items.ts';
import type { NeedCell, Needs, Seats } from '../../domain/growth/needs.ts';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { growthAction, training } from '../schema/growth.ts';
import { person } from '../schema/people.ts';
import { asNumber, asText } from '../sql/decode.ts';
import { json, list, mapped, maybe, readOne, type Value, value } from '../sql/read.ts';
import { heldUnit } from '../tenure/held-office.ts';

const a = alias(appraisal, 'na');
const e = alias(person, 'ne');
const n = alias(answer, 'nn');
const g = alias(growthAction, 'ng');
const c = alias(cycle, 'nc');
const b = alias(appraisal, 'ba');
const bc = alias(cycle, 'bc');
const bn = alias(answer, 'bn');
const bg = alias(growthAction, 'bg');
const s = alias(training, 'st');

/** Competencies are named, so that no other answer is looked at. */
const competencies = sql.raw(competencyCodes.map((code) => `'${code}'`).join(', '));
/** Only what was given to the employee, and not withdrawn. */
const isOut: SQL = sql`${inArray(a.status, releasedStatuses)} and ${isNull(a.withheldAt)} and ${isNull(a.takenOutAt)}`;

/** Every competency that was rated in the cycle. */
const ratedIn = (cycleId: SQL): SQL =>
  sql`select ${a.id} as id, ${a.employeeId} as who, ${heldUnit(a, e)} as unit, ${n.item} as item,
      ${n.value} as level, (${a.required} ->> ${n.item})::integer as required
    from ${appraisal} na join ${person} ne on ${e.id} = ${a.employeeId}
    join ${answer} nn on ${n.appraisalId} = ${a.id} and ${n.author} = 'appraiser' and ${isNotNull(n.value)}
      and ${n.item} in (${competencies})
    where ${a.cycleId} = ${cycleId} and ${isOut}`;

/** What was agreed about it with the same result. */
const plannedFor: SQL = sql`select ${g.appraisalId} as id, ${g.item} as item, bool_or(${g.state} = 'done') as done
  from ${growthAction} ng where ${g.state} in ('agreed', 'begun', 'done') group by 1, 2`;

/** Where somebody stood in the latest earlier cycle with something that they did before this one's period was over. */
const stoodBefore = (cycleId: SQL): SQL =>
  sql`select distinct on (${bg.employeeId}, ${bg.item}) ${bg.employeeId} as who, ${bg.item} as item, ${bn.value} as level
    from ${growthAction} bg join ${appraisal} ba on ${b.id} = ${bg.appraisalId} and ${isNull(b.withheldAt)}
    join ${cycle} nc on ${c.id} = ${cycleId}
    join ${cycle} bc on ${bc.id} = ${b.cycleId} and ${bc.periodTo} < ${c.periodTo}
    join ${answer} bn on ${bn.appraisalId} = ${b.id} and ${bn.author} = 'appraiser' and ${bn.item} = ${bg.item}
      and ${isNotNull(bn.value)}
    where ${bg.state} = 'done' and ${bg.doneOn} <= ${c.periodTo}
    order by ${bg.employeeId}, ${bg.item}, ${bc.periodTo} desc, ${bc.id}, ${bg.no}`;

const people = (such: SQL): Value<number> =>
  value(sql`count(distinct rated.who) filter (where ${such})`, asNumber);

const cell: Value<NeedCell> = json({
  unit: value(sql`cells.unit`, asText),
  item: value(sql`cells.item`, asText),
  ...{ rated: value(sql`cells.rated`, asNumber), below: value(sql`cells.below`, asNumber) },
  ...{ planned: value(sql`cells.planned`, asNumber), done: value(sql`cells.done`, asNumber) },
  ...{ rose: value(sql`cells.rose`, asNumber), stayed: value(sql`cells.stayed`, asNumber) },
});

/** Counted by unit and competency; somebody with two parts in a unit is one person. */
const cells = (cycleId: SQL): SQL => {
  const isBelow = sql`rated.level < rated.required`;
  return sql`from (with rated as materialized (${ratedIn(cycleId)}), planned as materialized (${plannedFor}),
      stood as materialized (${stoodBefore(cycleId)})
    select min(rated.unit) as unit, rated.item as item, ${people(sql`true`)} as rated, ${people(isBelow)} as below,
      ${people(sql`${isBelow} and planned.id is not null`)} as planned,
      ${people(sql`${isBelow} and planned.done`)} as done,
      ${people(sql`rated.level > stood.level`)} as rose, ${people(sql`rated.level <= stood.level`)} as stayed
    from rated left join planned on planned.id = rated.id and planned.item = rated.item
    left join stood on stood.who = rated.who and stood.item = rated.item
    where rated.required is not null
    group by lower(rated.unit), rated.item) cells`;
};

/** What can still be begun, and is offered. */
const seats = (today: SQL): Value<readonly Seats[]> =>
  list(
    mapped(
      json({
        item: value(sql`offer.item`, asText),
        trainings: value(sql`offer.trainings`, asNumber),
        free: maybe(value(sql`offer.free`, asNumber)),
        taken: value(sql`offer.taken`, asNumber),
      }),
      ({ free, ...rest }): Seats => ({ ...rest, ...(free !== undefined && { free }) }),
    ),
    sql`from (select ${s.item} as item, count(*) as trainings, sum(${s.taken}) as taken,
        case when bool_and(${isNotNull(s.seats)}) then sum(greatest(${s.seats} - ${s.taken}, 0)) end as free
      from ${training} st where (${isNull(s.from)} or ${s.from} >= ${today}) and coalesce(${s.seats}, 1) > 0
      group by 1) offer`,
  );

/** What the people of a cycle need, and what is offered on a day: counts alone. */
const needsJson = (cycleId: SQL, today: SQL): Value<Needs> =>
  json({ cells: list(cell, cells(cycleId), sql`cells.unit`), seats: seats(today) });

/** The same at HR's desk, of the latest cycle with results. All units are counted: what is shown of them is decided later. */
export function deskNeedsJson(today: SQL): Value<StoredDesk> {
  const found = mapped(
    json({
      cycle: maybe(c.name, (name) => sql`(select ${name} from run nc)`),
      needs: needsJson(sql`(select id from run)`, today),
    }),
    ({ cycle: name, needs }): StoredDesk => ({
      view: 'needs',
      ...(name !== undefined && { cycle: name }),
      needs,
    }),
  );
  const hasResults = sql`exists (select from ${appraisal} na where ${a.cycleId} = ${c.id} and ${isOut})`;
  return value(
    sql`(with run as materialized (select nc.* from ${cycle} nc where ${hasResults}
      order by ${c.periodTo} desc, ${c.openedAt} desc limit 1) select ${found})`,
    found.decode,
  );
}

/** The same by itself, for tables. */
export async function loadNeeds(db: Executor, cycleId: string, today: Temporal.PlainDate): Promise<Needs> {
  const needs = needsJson(sql`${cycleId}::uuid`, sql`${today.toString()}::date`);
  return (await readOne(db, { needs }, (columns) => sql`select ${columns}`)).needs;
}
