import { and, gte, inArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuditAct } from '../../application/outcome/writes.ts';
import { unconfirmed } from '../../domain/appraisal/appraisal.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { holdsOn } from '../people/reporting-lines.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { reportingLine } from '../schema/people.ts';
import { read } from '../sql/read.ts';
import { at, builder, insertFrom, jsonOf, records } from '../sql/write.ts';
import { c } from './cycle-row.ts';

const a = alias(appraisal, 'a');
const l = alias(reportingLine, 'l');
const s = alias(reportingLine, 's');

type By = { readonly role: 'system' | 'operator'; readonly now?: Temporal.Instant };

/**
 * Hands the appraisals of running cycles that are not yet rated to whoever is the appraiser (and the appraiser's
 * superior) today, by the lines of the roster. Answers stay; the revision rises, so that nobody decides on an old
 * state; each change has its audit row. For the daily sweep, and after an import. Repeating it changes nothing.
 * Returns how many appraisals went to another appraiser or second appraiser.
 */
export async function applyDueAssignments(
  db: Executor,
  today: Temporal.PlainDate,
  by: By = { role: 'system' },
): Promise<number> {
  const now = by.now ? at(by.now) : sql`now()`;
  // Whose line `l` holds today, and the line `s` of that appraiser.
  const lines = sql`join ${reportingLine} l on ${l.personId} = ${a.employeeId} and ${holdsOn(l, today)}
    left join ${reportingLine} s on ${s.personId} = ${l.appraiserId} and ${holdsOn(s, today)}`;
  const due = await read(
    db,
    { id: a.id },
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
  // Looked at again while writing: the status may have moved since, or another process may have done this already.
  const { appraiserId, secondAppraiserId, revision, status } = appraisal;
  const move = builder
    .update(appraisal)
    .set({
      appraiserId: sql`w.new_appraiser`,
      secondAppraiserId: sql`w.new_second`,
      revision: sql`${revision} + 1`,
    })
    .from(sql`wanted w`)
    .where(
      and(
        sql`${appraisal.id} = w.id`,
        inArray(status, [...unconfirmed]),
        or(sql`${appraiserId} <> w.new_appraiser`, sql`${secondAppraiserId} is distinct from w.new_second`),
      ),
    );
  const appraisers = (which: 'old' | 'new') =>
    jsonOf({
      appraiserId: sql`moved.${sql.raw(which)}_appraiser`,
      secondAppraiserId: sql`moved.${sql.raw(which)}_second`,
    });
  const note = insertFrom(
    audit,
    {
      id: sql`moved.audit`,
      at: now,
      role: by.role,
      act: 'appraiser.change' satisfies AuditAct,
      appraisalId: sql`moved.id`,
      before: appraisers('old'),
      after: appraisers('new'),
    },
    sql`from moved`,
  );
  const moved = await db.execute(sql`with wanted as (${wanted}), moved as (${move.getSQL()} returning w.*),
    noted as (${note}) select from moved`);
  return moved.length;
}
