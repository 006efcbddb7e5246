import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { turnKinds } from '../../domain/hr/desk.ts';
import type { UnitWeek } from '../../domain/hr/unit-week.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import type { Temporal } from '../../shared/time.ts';
import { c } from '../cycles/cycle-row.ts';
import type { Db } from '../db.ts';
import { actsFor, standInColumns } from '../delegation/holding.ts';
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

const given = parameters({ personId: 'uuid', readerId: 'uuid', today: 'date' });

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

/** Of an office that its head has left, only who acts for them is told. */
const mayRead = sql`((${p.id} = ${given.readerId} and ${isStillThere(p, given.today)})
  or exists (select 1 ${actsFor(given.readerId, given.today, (absent) => sql`${absent.id} = ${given.personId}`)}))`;

const load = statement(
  ['personId', 'readerId', 'today'],
  {
    found: maybe(
      week,
      (found) => sql`(select ${found} from ${person} p, run c where ${p.id} = ${given.personId}
        and ${mayRead} and ${headsTheirUnit(p, given.today)})`,
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

/** How far the unit of a head is, for a reader who is that head or acts for them today; undefined while no cycle is open. */
async function loadUnitWeek(
  db: Db,
  personId: string,
  readerId: string,
  today: Temporal.PlainDate,
): Promise<UnitWeek | undefined> {
  return (await load(db, { personId, readerId, today: today.toString() })).found;
}

const loadAbsent = statement(
  ['readerId', 'today'],
  {
    absent: list(
      json({ id: standInColumns.fromId, name: standInColumns.fromName }),
      actsFor(given.readerId, given.today, (absent) => headsTheirUnit(absent, given.today)),
      sql`${standInColumns.fromName}`,
    ),
  },
  (columns) => sql`select ${columns}`,
);

/** The weeks of one's own unit, and of the units whose heads one acts for today. */
export async function loadUnitWeeks(
  db: Db,
  readerId: string,
  today: Temporal.PlainDate,
): Promise<readonly UnitWeek[]> {
  const { absent } = await loadAbsent(db, { readerId, today: today.toString() });
  const weeks = [await loadUnitWeek(db, readerId, readerId, today)];
  for (const { id, name } of absent) {
    const week = await loadUnitWeek(db, id, readerId, today);
    weeks.push(week && { ...week, onBehalfOf: withoutTitles(name) });
  }
  return weeks.filter((week) => week !== undefined);
}
