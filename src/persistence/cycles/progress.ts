import { sql } from 'drizzle-orm';
import {
  type CycleProgress,
  type ProgressStep,
  type ProgressStore,
  progressSteps,
  type StepCounts,
} from '../../application/cycle/cycle-progress.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';

/** Read models for the command line and HR: counts by unit. */
export const createProgressStore = (db: Db): ProgressStore => ({
  cycles: async () => {
    const rows = await db.execute<
      Record<string, unknown>
    >(sql`select c.*, (select count(*)::int from appraisal a where a.cycle_id = c.id) as appraisals
      from cycle c order by c.self_from desc, c.opened_at desc`);
    return rows.map((row) => ({ cycle: readCycle(row), appraisals: Number(row.appraisals) }));
  },
  progress: async (cycle) => {
    const [units, disputes, reach] = await Promise.all([
      byUnit(db, cycle.id),
      disputed(db, cycle.id),
      reachability(db, cycle.id),
    ]);
    return { units, disputes, reach };
  },
});

async function byUnit(db: Db, cycleId: string): Promise<CycleProgress['units']> {
  const rows = await db.execute<{ unit: string; step: ProgressStep; count: number }>(sql`
    select e.unit, case when a.status <> 'self-assessment' then a.status
        when exists (select 1 from answer n where n.appraisal_id = a.id and n.author = 'self') then 'in-progress'
        else 'not-started' end as step, count(*)::int as count
    from appraisal a join person e on e.id = a.employee_id where a.cycle_id = ${cycleId}::uuid
    group by 1, 2 order by 1`);
  const units = new Map<string, Record<ProgressStep, number>>();
  for (const { unit, step, count } of rows) {
    const steps =
      units.get(unit) ??
      (Object.fromEntries(progressSteps.map((one) => [one, 0])) as Record<ProgressStep, number>);
    steps[step] += count;
    units.set(unit, steps);
  }
  const total = (steps: StepCounts): number => progressSteps.reduce((sum, step) => sum + steps[step], 0);
  return [...units].map(([unit, steps]) => ({ unit, total: total(steps), steps }));
}

async function disputed(db: Db, cycleId: string): Promise<CycleProgress['disputes']> {
  const rows = await db.execute<{ employee: string; unit: string; appraiser: string; since: string }>(sql`
    select e.name as employee, e.unit, r.name as appraiser,
      to_char(a.appraiser_disputed_at at time zone c.time_zone, 'YYYY-MM-DD') as since
    from appraisal a join cycle c on c.id = a.cycle_id join person e on e.id = a.employee_id join person r on r.id = a.appraiser_id
    where a.cycle_id = ${cycleId}::uuid and a.appraiser_disputed_at is not null
    order by a.appraiser_disputed_at, e.name`);
  return rows.map(({ employee, unit, appraiser, since }) => ({ employee, unit, appraiser, since }));
}

async function reachability(db: Db, cycleId: string): Promise<CycleProgress['reach']> {
  const [row] = await db.execute<{ linked: number; not_linked: number; unreachable: number }>(sql`
    with people as (
      select employee_id as id from appraisal where cycle_id = ${cycleId}::uuid
      union select appraiser_id from appraisal where cycle_id = ${cycleId}::uuid),
    reach as (select p.id, bool_or(k.is_reachable) as is_reachable from people p
      left join account k on k.person_id = p.id group by p.id)
    select count(*) filter (where is_reachable)::int as linked, count(*) filter (where is_reachable is null)::int as not_linked,
      count(*) filter (where not is_reachable)::int as unreachable from reach`);
  return { linked: row?.linked ?? 0, notLinked: row?.not_linked ?? 0, unreachable: row?.unreachable ?? 0 };
}

function readCycle(row: Readonly<Record<string, unknown>>): Cycle {
  const day = (column: string) => Temporal.PlainDate.from(String(row[column]));
  const window = (name: string) => ({ from: day(`${name}_from`), to: day(`${name}_to`) });
  return {
    id: String(row.id),
    name: String(row.name),
    period: window('period'),
    windows: { 'self-assessment': window('self'), rating: window('rating'), feedback: window('feedback') },
    timeZone: String(row.time_zone),
    settings: {
      allowSameAsSelf: row.allow_same_as_self === true,
      isBlind: row.is_blind === true,
      release: row.release === 'feedback-window' ? 'feedback-window' : 'at-once',
    },
  };
}
