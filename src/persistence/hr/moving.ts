import { and, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { unconfirmed } from '../../domain/appraisal/appraisal.ts';
import { c } from '../cycles/cycle-row.ts';
import { lastDayOf } from '../cycles/window-of.ts';
import { isStillThere } from '../people/active.ts';
import { a } from '../reminders/concerns.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { person, reportingLine } from '../schema/people.ts';
import { personTransfer } from '../schema/transfers.ts';

const l = alias(reportingLine, 'mvl');
const b = alias(reportingLine, 'mvb');
const p = alias(person, 'mvp');
const n = alias(person, 'mvn');
const m = alias(personTransfer, 'mvm');
const u = alias(audit, 'mvu');

/**
 * The appraisals of a person (an SQL id) that are under way on the day from which somebody else appraises them, and what
 * they are about begins before it: of these it matters what HR chooses. `from appraisal a join cycle c`.
 */
export const underWayAt = (personId: SQL, day: SQL, today: SQL): SQL =>
  sql`from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
    where ${and(
      sql`${a.employeeId} = ${personId}`,
      ...[isNull(a.takenOutAt), isNull(c.closedAt), isNull(a.lineDay)],
      inArray(a.status, [...unconfirmed]),
      sql`coalesce(${a.partFrom}, ${c.periodFrom}) < ${day}`,
    )} and ${lastDayOf(c, a, 'rating')} >= greatest(${day}, ${today})`;

/**
 * Everybody whose last reporting line names another appraiser than the one before, while an appraisal is under way and
 * nobody has said what becomes of it: no transfer was recorded for that day or later, and no officer named that
 * appraiser, by which they hand it over. Where the one before has left, there is nobody who could finish it.
 */
export function movingRows(today: SQL): {
  readonly rows: SQL;
  readonly day: SQL;
  readonly former: SQL;
  readonly until: SQL;
  readonly next: { readonly whom: SQL; readonly id: SQL; readonly name: SQL };
} {
  const whom = sql`${l.personId}`;
  const day = sql`${l.validFrom}`;
  const until = sql`(select min(${lastDayOf(c, a, 'rating')}) ${underWayAt(whom, day, today)})`;
  const isRecorded = sql`exists (select 1 from ${personTransfer} mvm
    where ${and(eq(m.personId, l.personId), isNull(m.undoneAt))} and ${m.fromDay} >= ${day})`;
  const isNamed = sql`exists (select 1 from ${audit} mvu
    where ${and(isNull(u.appraisalId), eq(u.act, 'person.appraiser'))} and ${u.after}->>'personId' = ${whom}::text
      and position(${day}::text in coalesce(${u.after}->'people'->>(${whom}::text), '')) > 0)`;
  const rows = sql`from ${reportingLine} mvl
    join ${reportingLine} mvb on ${and(eq(b.personId, l.personId), sql`${b.validTo} = ${day}`)}
      and ${b.appraiserId} <> ${l.appraiserId}
    join ${person} mvp on ${eq(p.id, b.appraiserId)} and ${isStillThere(p, today)}
    join ${person} mvn on ${eq(n.id, l.appraiserId)}
    where ${isNull(l.validTo)} and exists (select 1 ${underWayAt(whom, day, today)})
      and not ${isRecorded} and (${gt(l.validFrom, today)} or not ${isNamed})`;
  return {
    ...{ rows, day, until, former: sql`${b.appraiserId}` },
    next: { whom, id: sql`${l.appraiserId}`, name: sql`${n.name}` },
  };
}
