import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  type CycleProgress,
  type ProgressStep,
  type ProgressStore,
  progressSteps,
  type StepCounts,
} from '../../application/cycle/cycle-progress.ts';
import type { Executor } from '../db.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { account } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asNumber, asOneOf, asText } from '../sql/decode.ts';
import { filled, read, readOne, value } from '../sql/read.ts';
import { heldUnit } from '../tenure/held-office.ts';
import { c, cycleColumns, cycleOf } from './cycle-row.ts';

const a = alias(appraisal, 'a');
const b = alias(appraisal, 'b');
const e = alias(person, 'e');
const k = alias(account, 'k');
const n = alias(answer, 'n');
const r = alias(person, 'r');

const count = value(sql`count(*)`, asNumber);

/** Counts by unit, for the command line and for HR. */
export const createProgressStore = (db: Executor): ProgressStore => ({
  cycles: async () => {
    const appraisals = value(
      sql`(select ${count} from ${appraisal} a where ${a.cycleId} = ${c.id} and ${isNull(a.takenOutAt)})`,
      asNumber,
    );
    const rows = await read(
      db,
      { ...cycleColumns, appraisals },
      (columns) => sql`select ${columns} from ${cycle} c order by ${c.selfFrom} desc, ${c.openedAt} desc`,
    );
    return rows.map((row) => ({ cycle: cycleOf(row), appraisals: row.appraisals }));
  },
  progress: async ({ id }) => {
    const [units, disputes, takenOut, reach] = await Promise.all([
      byUnit(db, id),
      disputed(db, id),
      outOf(db, id),
      reachability(db, id),
    ]);
    return { units, disputes, takenOut, reach };
  },
});

async function byUnit(db: Executor, cycleId: string): Promise<CycleProgress['units']> {
  const step = sql`case when ${ne(a.status, 'self-assessment')} then ${a.status}
    when exists (select 1 from ${answer} n where ${n.appraisalId} = ${a.id} and ${eq(n.author, 'self')}) then 'in-progress'
    else 'not-started' end`;
  const rows = await read(
    db,
    { unit: value(heldUnit(a, e), asText), step: value(step, asOneOf(progressSteps)), count },
    (columns) => sql`select ${columns} from ${appraisal} a join ${person} e on ${e.id} = ${a.employeeId}
      where ${and(eq(a.cycleId, cycleId), isNull(a.takenOutAt))} group by 1, 2 order by 1`,
  );
  const none = () => Object.fromEntries(progressSteps.map((one) => [one, 0])) as Record<ProgressStep, number>;
  const units = new Map<string, Record<ProgressStep, number>>();
  for (const row of rows) {
    const steps = units.get(row.unit) ?? none();
    units.set(row.unit, steps);
    steps[row.step] += row.count;
  }
  const total = (steps: StepCounts): number => progressSteps.reduce((sum, one) => sum + steps[one], 0);
  return [...units].map(([unit, steps]) => ({ unit, total: total(steps), steps }));
}

const disputed = (db: Executor, cycleId: string): Promise<CycleProgress['disputes']> =>
  read(
    db,
    {
      employee: e.name,
      nip: filled(e.nip),
      unit: e.unit,
      appraiser: r.name,
      since: value(sql`to_char(${a.appraiserDisputedAt} at time zone ${c.timeZone}, 'YYYY-MM-DD')`, asText),
    },
    (columns) => sql`select ${columns} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
      join ${person} e on ${e.id} = ${a.employeeId} join ${person} r on ${r.id} = ${a.appraiserId}
    where ${and(eq(a.cycleId, cycleId), isNotNull(a.appraiserDisputedAt), isNull(a.takenOutAt))}
    order by ${a.appraiserDisputedAt}, ${e.name}`,
  );

/** Who takes no part at all; somebody of whom one part was archived does, with the other one. */
async function outOf(db: Executor, cycleId: string): Promise<CycleProgress['takenOut']> {
  const rows = await read(
    db,
    { exemptAs: a.exemptAs, people: value(sql`count(distinct ${a.employeeId})`, asNumber) },
    (columns) => sql`select ${columns} from ${appraisal} a
      where ${and(eq(a.cycleId, cycleId), isNotNull(a.takenOutAt))}
        and not exists (select from ${appraisal} b where ${b.cycleId} = ${a.cycleId} and ${b.employeeId} = ${a.employeeId}
          and ${isNull(b.takenOutAt)})
      group by 1 order by 1 nulls last`,
  );
  return rows.map(({ exemptAs, people }) => ({ people, ...(exemptAs && { exemptAs }) }));
}

function reachability(db: Executor, cycleId: string): Promise<CycleProgress['reach']> {
  const isOfCycle = and(eq(a.cycleId, cycleId), isNull(a.takenOutAt));
  return readOne(
    db,
    {
      linked: value(sql`count(*) filter (where is_reached)`, asNumber),
      notLinked: value(sql`count(*) filter (where is_reached is null)`, asNumber),
      unreachable: value(sql`count(*) filter (where not is_reached)`, asNumber),
    },
    (columns) => sql`
    with people as (
      select ${a.employeeId} as id from ${appraisal} a where ${isOfCycle}
      union select ${a.appraiserId} from ${appraisal} a where ${isOfCycle}),
    reach as (select bool_or(${k.isReachable}) as is_reached from people p
      left join ${account} k on ${k.personId} = p.id group by p.id)
    select ${columns} from reach`,
  );
}
