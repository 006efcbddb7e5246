import { and, eq, gte, isNotNull, isNull, lte, notInArray, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { WithoutAppraiser, WithoutAppraiserStore } from '../../application/tenure/without-appraiser.ts';
import { withoutTurn } from '../../domain/appraisal/appraisal.ts';
import { isBefore, type Temporal } from '../../shared/time.ts';
import { c } from '../cycles/cycle-row.ts';
import type { Executor } from '../db.ts';
import { isStillThere } from '../people/active.ts';
import { numberOf } from '../people/number.ts';
import { holdsOn } from '../people/reporting-lines.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person, reportingLine } from '../schema/people.ts';
import { maybe, pick, read } from '../sql/read.ts';
import { on } from '../sql/write.ts';

const a = alias(appraisal, 'a');
const e = alias(person, 'e');
const r = alias(person, 'r');
const l = alias(reportingLine, 'l');
const q = alias(person, 'q');

/** Whether the roster names somebody for a person on a day who is there then. */
const hasSuperior = (id: SQL | PgColumn, day: Temporal.PlainDate): SQL =>
  sql`exists (select from ${reportingLine} l join ${person} q on ${q.id} = ${l.appraiserId}
    where ${l.personId} = ${id} and ${holdsOn(l, day)} and ${isStillThere(q, on(day))} and ${lte(q.activeFrom, day)})`;

export const createWithoutAppraiserStore = (db: Executor): WithoutAppraiserStore => ({
  on: async (day, today) => {
    const open = await openAppraisals(db, day, today);
    const named = new Set(open.map(({ nip }) => nip));
    const others = await onRoster(db, day, today);
    return [...open, ...others.filter(({ nip }) => !named.has(nip))];
  },
});

const employee = { ...pick(e, 'name', 'unit'), nip: numberOf(e) };

/** A confirmed rating needs an appraiser too: for the talk, and for an objection. */
async function openAppraisals(
  db: Executor,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<readonly WithoutAppraiser[]> {
  const rows = await read(
    db,
    { ...employee, cycle: c.name, appraiser: r.name, from: r.activeUntil },
    (columns) => sql`select ${columns} from ${appraisal} a
      join ${cycle} c on ${and(eq(c.id, a.cycleId), gte(c.feedbackTo, today))}
      join ${person} e on ${e.id} = ${a.employeeId} and ${isStillThere(e, on(day))}
      join ${person} r on ${r.id} = ${a.appraiserId} and not ${isStillThere(r, on(day))}
      where ${notInArray(a.status, [...withoutTurn])} and ${isNull(a.takenOutAt)} and case when ${a.lineDay} is null
        then not ${hasSuperior(a.employeeId, day)} else not ${hasSuperior(a.appraiserId, day)} end
      order by ${e.unit}, ${e.name}, ${e.id}`,
  );
  return rows.map(({ from, ...row }) => ({ ...row, ...(from && { from }) }));
}

/** Whom the roster leaves without one, so that the next cycle would pass them over. */
async function onRoster(
  db: Executor,
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<readonly WithoutAppraiser[]> {
  const rows = await read(
    db,
    { ...employee, appraiser: maybe(r.name), from: r.activeUntil },
    (columns) => sql`select ${columns} from ${person} e
      left join lateral (select ${l.appraiserId} as whom from ${reportingLine} l where ${l.personId} = ${e.id}
        and ${lte(l.validFrom, day)} order by ${l.validFrom} desc limit 1) last on true
      left join ${person} r on ${r.id} = last.whom and not ${isStillThere(r, on(day))}
      where ${and(isNotNull(e.nip), eq(e.isTop, false), lte(e.activeFrom, today))} and ${isStillThere(e, on(day))}
        and not ${hasSuperior(e.id, day)}
      order by ${e.unit}, ${e.name}, ${e.id}`,
  );
  return rows.map(({ from, appraiser, ...row }) => ({
    ...row,
    ...(appraiser !== undefined && { appraiser }),
    // Without a day of leaving, there simply is no line.
    ...(from && isBefore(from, day.add({ days: 1 })) && { from }),
  }));
}
