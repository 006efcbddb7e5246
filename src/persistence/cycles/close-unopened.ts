import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { auditWrite } from '../../application/outcome/decided.ts';
import { closedUnopenedOn } from '../../domain/appraisal/unopened.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { asDay } from '../sql/decode.ts';
import { hasAny, pick, read, value } from '../sql/read.ts';
import { insertAll, on, records, update } from '../sql/write.ts';
import { c } from './cycle-row.ts';
import { lastDayOf } from './window-of.ts';

const a = alias(appraisal, 'a');
/** Small enough that it never locks the appraisals of a whole city for long; the next sweep takes the others. */
const batchMax = 500;
const lastDay = lastDayOf(c, a, 'feedback');

/** Results that may be closed had their last day before this one, wherever their cycle is. */
export const unopenedBefore = (now: Temporal.Instant, days: number): Temporal.PlainDate =>
  localDate(now, 'UTC').subtract({ days: days - 1 });

const unopened = (before: SQL): SQL => sql`${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
  where ${and(eq(a.status, 'released'), isNull(a.openedAt), isNull(a.unopenedOn), isNull(a.takenOutAt), isNull(c.closedAt))}
    and ${lastDay} < ${before}`;

/** Whether anybody left a result unopened whose last day lies before that day. */
export const hasUnopened = (before: SQL) => hasAny(unopened(before));

/**
 * Closes the results that nobody opened by the agency's last day, each with its act; who opened theirs meanwhile is left
 * alone. Any number of processes may do so at once. Returns how many were closed.
 */
export async function closeUnopened(
  db: Db,
  now: Temporal.Instant,
  days: number,
  eventId: string,
): Promise<number> {
  const found = await read(
    db,
    {
      ...pick(a, 'id', 'revision', 'status', 'openedAt', 'unopenedOn'),
      timeZone: c.timeZone,
      lastDay: value(lastDay, asDay),
    },
    (columns) =>
      sql`select ${columns} from ${unopened(on(unopenedBefore(now, days)))} order by ${a.id} limit ${batchMax}`,
  );
  const due = found.flatMap((one) => {
    const unopenedOn = closedUnopenedOn(one, now, days);
    return unopenedOn ? [{ id: one.id, revision: one.revision, unopenedOn }] : [];
  });
  if (due.length === 0) return 0;
  const { columns, from } = records('wanted', pick(appraisal, 'id', 'revision', 'unopenedOn'), due);
  const { id, unopenedOn } = columns;
  const locked = sql`select ${a.id} from ${appraisal} a join ${from} on ${id} = ${a.id}
    where ${a.revision} = ${columns.revision} and ${isNull(a.openedAt)} order by ${a.id} for update of a`;
  const isLocked = sql`${appraisal.id} = ${id} and ${id} in (select * from locked)`;
  const move = update(appraisal, { unopenedOn, revision: sql`${appraisal.revision} + 1` }, isLocked, from);
  const told = insertAll(
    audit,
    due.map((one) =>
      auditRow(auditWrite(one, 'result.unopened', { after: { unopenedOn: one.unopenedOn.toString() } }), {
        ...{ at: now, role: 'system', eventId },
      }),
    ),
    undefined,
    (row) => sql`${row.appraisalId} in (select * from moved)`,
  );
  const rows = await db.execute(sql`with locked as (${locked}), moved as (${move} returning ${appraisal.id}),
    told as (${told}) select from moved`);
  return rows.length;
}
