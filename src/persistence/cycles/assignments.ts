import { sql } from 'drizzle-orm';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';

/**
 * Hands the appraisals of running cycles that are not yet rated to whoever is the appraiser (and the appraiser's
 * superior) today, by the lines of the roster. Answers stay; the revision rises, so that nobody decides on an old
 * state; each change has its audit row. For the daily sweep, and after an import. Repeating it changes nothing.
 * Returns how many appraisals went to another appraiser or second appraiser.
 */
export async function applyDueAssignments(
  db: Pick<Db, 'execute'>,
  today: Temporal.PlainDate,
  by: { readonly role: 'system' | 'operator'; readonly now?: Temporal.Instant } = { role: 'system' },
): Promise<number> {
  const at = by.now ? sql`${by.now.toString()}::timestamptz` : sql`now()`;
  const day = sql`${today.toString()}::date`;
  const holds = (name: 'l' | 's') => {
    const line = sql.raw(name);
    return sql`${line}.valid_from <= ${day} and (${line}.valid_to is null or ${line}.valid_to > ${day})`;
  };
  const due = await db.execute<{ id: string }>(sql`
    select a.id from appraisal a
      join cycle c on c.id = a.cycle_id and c.feedback_to >= ${day}
      join reporting_line l on l.person_id = a.employee_id and ${holds('l')}
      left join reporting_line s on s.person_id = l.appraiser_id and ${holds('s')}
    where a.status in ('self-assessment', 'submitted', 'rating')
      and (a.appraiser_id <> l.appraiser_id or a.second_appraiser_id is distinct from s.appraiser_id)`);
  if (due.length === 0) return 0;
  const rows = due.map(({ id }) => ({ id, audit: newId() }));
  // Looked at again while writing: the status may have moved since, or another process may have done this already.
  const moved = await db.execute(sql`
    with wanted as (
      select a.id, a.appraiser_id as old_appraiser, a.second_appraiser_id as old_second,
        l.appraiser_id as new_appraiser, s.appraiser_id as new_second, r.audit
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, audit uuid)
        join appraisal a on a.id = r.id
        join reporting_line l on l.person_id = a.employee_id and ${holds('l')}
        left join reporting_line s on s.person_id = l.appraiser_id and ${holds('s')}),
    moved as (
      update appraisal a set appraiser_id = w.new_appraiser, second_appraiser_id = w.new_second, revision = a.revision + 1
      from wanted w where a.id = w.id and a.status in ('self-assessment', 'submitted', 'rating')
        and (a.appraiser_id <> w.new_appraiser or a.second_appraiser_id is distinct from w.new_second) returning w.*),
    noted as (
      insert into audit (id, at, role, act, appraisal_id, before, after)
      select audit, ${at}, ${by.role}, 'appraiser.change', id,
        jsonb_build_object('appraiserId', old_appraiser, 'secondAppraiserId', old_second),
        jsonb_build_object('appraiserId', new_appraiser, 'secondAppraiserId', new_second) from moved)
    select 1 from moved`);
  return moved.length;
}
