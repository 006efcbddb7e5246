import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { turnKinds } from '../../domain/hr/desk.ts';
import type { UnitWeek } from '../../domain/hr/unit-week.ts';
import type { Temporal } from '../../shared/time.ts';
import { c } from '../cycles/cycle-row.ts';
import type { Db } from '../db.ts';
import { isStillThere } from '../people/active.ts';
import { a, asStage } from '../reminders/concerns.ts';
import { appraisal } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asNumber, asOneOf } from '../sql/decode.ts';
import { json, list, maybe, value } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { latestCycle } from './asked-desk.ts';
import { headsTheirUnit } from './digest-readers.ts';
import { isDone, stageNow } from './stage-now.ts';
import { turn, turnRows } from './turns.ts';

const p = alias(person, 'p');
const e = alias(person, 'e');

const given = parameters({ personId: 'uuid', today: 'date' });

const week = json({
  unit: p.unit,
  cycle: c.name,
  stage: value(sql`(select stage from at_stage)`, asStage),
  people: value(sql`(select people from of_unit)`, asNumber),
  done: value(sql`(select done from of_unit)`, asNumber),
  waiting: list(
    json({
      ...turn,
      people: value(sql`t.count`, asNumber),
      kind: value(sql`t.kind`, asOneOf(turnKinds)),
    }),
    sql`from (select stage, kind, closes, count(*) as count, min(since) as since
      from turn where kind = 'open' group by stage, kind, closes) t`,
    sql`t.closes, t.stage`,
  ),
});

const load = statement(
  ['personId', 'today'],
  {
    found: maybe(
      week,
      (found) => sql`(select ${found} from ${person} p, run c where ${p.id} = ${given.personId}
        and ${isStillThere(p, given.today)} and ${headsTheirUnit(p, given.today)})`,
    ),
  },
  (
    columns,
  ) => sql`with unit as materialized (select lower(${p.unit}) as unit from ${person} p where ${p.id} = ${given.personId}),
    run as materialized (select * from (${latestCycle(given.today)}) c where ${c.closedAt} is null),
    at_stage as materialized (${stageNow(given.today)}),
    of_unit as materialized (select count(*) as people, count(*) filter (where ${isDone}) as done
      from ${appraisal} a join ${person} e on ${e.id} = ${a.employeeId}
      where ${a.cycleId} = (select id from run) and ${a.takenOutAt} is null and lower(${e.unit}) = (select unit from unit)),
    turn as materialized (${turnRows(given.today, (doer) => sql`lower(${doer.unit}) = (select unit from unit)`)})
    select ${columns}`,
);

/** How far the unit of somebody is; undefined for whom does not head it today, or while no cycle is open. */
export async function loadUnitWeek(
  db: Db,
  personId: string,
  today: Temporal.PlainDate,
): Promise<UnitWeek | undefined> {
  return (await load(db, { personId, today: today.toString() })).found;
}
