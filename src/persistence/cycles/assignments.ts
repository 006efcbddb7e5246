import { gte, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { unconfirmed } from '../../domain/appraisal/appraisal.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Executor } from '../db.ts';
import { holdsOn } from '../people/reporting-lines.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { reportingLine } from '../schema/people.ts';
import { pick, read } from '../sql/read.ts';
import { insertFrom, jsonOf, records, update } from '../sql/write.ts';
import { c } from './cycle-row.ts';

const a = alias(appraisal, 'a');
const l = alias(reportingLine, 'l');
const s = alias(reportingLine, 's');

/**
 * Hands every appraisal of a running cycle that is not yet confirmed to the person who, by the roster, is the appraiser
 * today, and likewise for the second appraiser. Answers stay; the revision rises, so that nobody decides on an old
 * state; each change has its audit row. It runs in the daily sweep and after an import; repeating it changes nothing.
 * Returns how many appraisals went to another appraiser or second appraiser.
 */
export async function applyDueAssignments(
  db: Executor,
  today: Temporal.PlainDate,
  by: { readonly role: 'system' | 'operator'; readonly now: Temporal.Instant },
): Promise<number> {
  // `l` is the employee's reporting line of today, `s` the reporting line of that appraiser.
  const lines = sql`join ${reportingLine} l on ${l.personId} = ${a.employeeId} and ${holdsOn(l, today)}
    left join ${reportingLine} s on ${s.personId} = ${l.appraiserId} and ${holdsOn(s, today)}`;
  const due = await read(
    db,
    pick(a, 'id'),
    (columns) => sql`select ${columns} from ${appraisal} a
      join ${cycle} c on ${c.id} = ${a.cycleId} and ${gte(c.feedbackTo, today)} ${lines}
    where ${inArray(a.status, [...unconfirmed])} and (${a.appraiserId} <> ${l.appraiserId}
      or ${a.secondAppraiserId} is distinct from ${s.appraiserId})`,
  );
  if (due.length === 0) return 0;
  const { columns, from } = records(
    'r',
    { id: appraisal.id, audit: audit.id },
    due.map(({ id }) => ({ id, audit: newId() })),
  );
  const wanted = sql`select ${columns.id}, ${columns.audit} as audit, ${a.appraiserId} as old_appraiser,
      ${a.secondAppraiserId} as old_second, ${l.appraiserId} as new_appraiser, ${s.appraiserId} as new_second
    from ${from} join ${appraisal} a on ${a.id} = ${columns.id} ${lines}`;
  // The update repeats the conditions: the status may have changed, or another process may have done this already.
  const { appraiserId, secondAppraiserId, revision, status, appraiserDisputedAt, disputedSuperior } =
    appraisal;
  const move = update(
    appraisal,
    {
      appraiserId: sql`w.new_appraiser`,
      secondAppraiserId: sql`w.new_second`,
      revision: sql`${revision} + 1`,
      // Another appraiser answers a report about the one before.
      appraiserDisputedAt: sql`case when ${appraiserId} = w.new_appraiser then ${appraiserDisputedAt} end`,
      disputedSuperior: sql`case when ${appraiserId} = w.new_appraiser then ${disputedSuperior} end`,
    },
    sql`${appraisal.id} = w.id and ${inArray(status, [...unconfirmed])} and (${appraiserId} <> w.new_appraiser
      or ${secondAppraiserId} is distinct from w.new_second)`,
    sql`wanted w`,
  );
  const note = insertFrom(
    audit,
    {
      ...auditRow({ act: 'appraiser.change' }, { at: by.now, role: by.role }),
      id: sql`moved.audit`,
      appraisalId: sql`moved.id`,
      before: jsonOf({ appraiserId: sql`moved.old_appraiser`, secondAppraiserId: sql`moved.old_second` }),
      after: jsonOf({ appraiserId: sql`moved.new_appraiser`, secondAppraiserId: sql`moved.new_second` }),
    },
    sql`from moved`,
  );
  const moved = await db.execute(sql`with wanted as (${wanted}), moved as (${move} returning w.*),
    noted as (${note}) select from moved`);
  return moved.length;
}
