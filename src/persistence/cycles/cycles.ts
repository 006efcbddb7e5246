import { sql } from 'drizzle-orm';
import type { CycleStore, CycleUnit, NewAppraisal, Participant } from '../../application/cycle/open-cycle.ts';
import type { PositionLevel } from '../../domain/competency/catalogue.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { newId } from '../../shared/ids.ts';
import { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { type Executor, undoable } from '../undoable.ts';

/** Cycles on PostgreSQL, opened in set-based statements while no import moves the roster. */
export const createCycleStore = (db: Db): CycleStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(7264002)`);
      const unit: CycleUnit = {
        isNameTaken: async (name) =>
          (await tx.execute(sql`select 1 from cycle where lower(name) = lower(${name})`)).length > 0,
        people: () => readParticipants(tx),
        open: (cycle, appraisals, now) => writeCycle(tx, cycle, appraisals, now),
      };
      return work(unit);
    }),
});

async function readParticipants(tx: Executor): Promise<readonly Participant[]> {
  const rows = await tx.execute<{
    id: string;
    name: string;
    position_level: string;
    active_from: string;
    active_until: string | null;
    is_top: boolean;
    lines: readonly { appraiserId: string; from: string; to: string | null }[] | null;
  }>(sql`select p.id, p.name, p.position_level, p.active_from::text, p.active_until::text, p.is_top, l.lines
    from person p
    left join (select person_id, jsonb_agg(jsonb_build_object('appraiserId', appraiser_id, 'from', valid_from, 'to', valid_to)
      order by valid_from) as lines from reporting_line group by person_id) l on l.person_id = p.id
    order by p.unit, p.name, p.id`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    level: row.position_level as PositionLevel,
    activeFrom: Temporal.PlainDate.from(row.active_from),
    ...(row.active_until && { activeUntil: Temporal.PlainDate.from(row.active_until) }),
    isTop: row.is_top,
    lines: (row.lines ?? []).map(({ appraiserId, from, to }) => ({
      appraiserId,
      from: Temporal.PlainDate.from(from),
      ...(to && { to: Temporal.PlainDate.from(to) }),
    })),
  }));
}

async function writeCycle(
  tx: Executor,
  cycle: Cycle,
  appraisals: readonly NewAppraisal[],
  now: Temporal.Instant,
): Promise<number> {
  const { period, windows, settings } = cycle;
  const days = [period, windows['self-assessment'], windows.rating, windows.feedback].flatMap(
    ({ from, to }) => [sql`${from.toString()}::date`, sql`${to.toString()}::date`],
  );
  const at = sql`${now.toString()}::timestamptz`;
  await tx.execute(sql`insert into cycle (id, name, period_from, period_to, self_from, self_to, rating_from, rating_to,
      feedback_from, feedback_to, time_zone, allow_same_as_self, is_blind, release, opened_at)
    values (${cycle.id}::uuid, ${cycle.name}, ${sql.join(days, sql`, `)}, ${cycle.timeZone}, ${settings.allowSameAsSelf},
      ${settings.isBlind}, ${settings.release}, ${at})`);
  const rows = appraisals.map((one) => ({
    id: one.id,
    employee_id: one.employeeId,
    appraiser_id: one.appraiserId,
    second_appraiser_id: one.secondAppraiserId ?? null,
    required: one.required,
  }));
  await tx.execute(sql`insert into appraisal (id, cycle_id, employee_id, appraiser_id, second_appraiser_id, required)
    select r.id, ${cycle.id}::uuid, r.employee_id, r.appraiser_id, r.second_appraiser_id, r.required
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id uuid, employee_id uuid, appraiser_id uuid, second_appraiser_id uuid, required jsonb)`);
  const results = await tx.execute(sql`insert into work_result (appraisal_id, no, title, target)
    select a.id, w.no, w.title, w.target from appraisal a join planned_result w on w.person_id = a.employee_id
    where a.cycle_id = ${cycle.id}::uuid returning 1`);
  const after = { cycleId: cycle.id, name: cycle.name, appraisals: appraisals.length };
  await tx.execute(sql`insert into audit (id, at, role, act, after)
    values (${newId()}::uuid, ${at}, 'operator', 'cycle.open', ${JSON.stringify(after)}::jsonb)`);
  return results.length;
}
