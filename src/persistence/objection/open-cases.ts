import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { NamedDecider, OpenCase } from '../../application/objection/name-decider.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import { type Acting, auditRow } from '../audit/audit-row.ts';
import { c } from '../cycles/cycle-row.ts';
import type { Executor } from '../db.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { toHr } from '../outbox/to-hr.ts';
import { isStillThere } from '../people/active.ts';
import { isValidOn } from '../people/reporting-lines.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { person, reportingLine } from '../schema/people.ts';
import { asText } from '../sql/decode.ts';
import { hasAny, json, list, pick, read, value } from '../sql/read.ts';
import { insert, insertAll, on, update } from '../sql/write.ts';

const a = alias(appraisal, 'a');
const n = alias(answer, 'n');
const r = alias(reportingLine, 'r');
const p = alias(person, 'p');

const open = (such?: SQL): SQL => sql`${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
  where ${and(eq(a.status, 'objected'), isNull(a.takenOutAt), isNull(c.closedAt), such)}`;

/** Whether any objection is not at its end. */
export const hasOpenCases = hasAny(open());

/** The objections that are not at their end, in cycles that are not closed; `such` is a condition on the appraisal `a`. */
export async function openCases(db: Executor, such: (of: typeof a) => SQL | undefined) {
  const shape = {
    ...pick(
      a,
      'id',
      'revision',
      'status',
      'objectedAt',
      'releasedAt',
      'objectionReason',
      'objection',
      'missed',
    ),
    ...pick(a, 'employeeId', 'appraiserId', 'ratedById', 'ratedForId', 'secondAppraiserId'),
    timeZone: c.timeZone,
    answers: list(
      json({ item: n.item, ...pick(n, 'value') }),
      sql`from ${answer} n where ${eq(n.appraisalId, a.id)} and ${eq(n.author, 'appraiser')}`,
    ),
  };
  const rows = await read(
    db,
    shape,
    (columns) => sql`select ${columns} from ${open(such(a))} order by ${a.id}`,
  );
  return rows.map(
    ({ id, revision, status, employeeId, appraiserId, timeZone, answers, ...row }): OpenCase => ({
      ...{ id, revision, status, cycle: { timeZone } },
      ...{ employee: { id: employeeId }, appraiser: { id: appraiserId } },
      answers: {
        appraiser: Object.fromEntries(
          answers.map(({ item, value }) => [item, value === undefined ? {} : { value }]),
        ),
      },
      ...(row.objectedAt && { objectedAt: row.objectedAt }),
      ...(row.releasedAt && { releasedAt: row.releasedAt }),
      ...(row.objectionReason !== undefined && { objectionReason: row.objectionReason }),
      ...(row.objection && { objection: row.objection }),
      ...(row.missed && { missed: row.missed }),
      ...(row.ratedById !== undefined && { ratedBy: { id: row.ratedById } }),
      ...(row.ratedForId !== undefined && { ratedFor: { id: row.ratedForId } }),
      ...(row.secondAppraiserId !== undefined && { secondAppraiser: { id: row.secondAppraiserId } }),
    }),
  );
}

/** Of these, those that somebody has to do with as one of the two sides or as who decides. */
export const openCasesOf = (db: Executor, personId: string): Promise<readonly OpenCase[]> =>
  openCases(db, (of) =>
    or(eq(of.employeeId, personId), eq(of.appraiserId, personId), eq(of.secondAppraiserId, personId)),
  );

/** Whoever is above a person on a day, from their superior up; who has left is passed over. */
export async function superiorsOf(
  db: Executor,
  personId: string,
  today: Temporal.PlainDate,
): Promise<readonly string[]> {
  const rows = await read(
    db,
    { id: value(sql`above.id`, asText) },
    (columns) => sql`with recursive above(id, height) as (
        select ${r.appraiserId}, 1 from ${reportingLine} r
          where ${eq(r.personId, personId)} and ${isValidOn(r, on(today))}
        union
        select ${r.appraiserId}, height + 1 from above join ${reportingLine} r
          on ${r.personId} = above.id and ${isValidOn(r, on(today))} where height < 20)
      select ${columns} from above join ${person} p on ${p.id} = above.id
      where ${isStillThere(p, on(today))} order by above.height`,
  );
  return rows.map(({ id }) => id);
}

/** Saves it with its act and who is told; false when the appraisal changed meanwhile. */
export async function saveNamed(
  tx: Executor,
  { of, deciderId, objection, audit: act, news }: NamedDecider,
  now: Temporal.Instant,
  by: Acting,
): Promise<boolean> {
  const changes = { secondAppraiserId: deciderId, objection, revision: of.revision + 1 };
  const such = and(eq(appraisal.id, of.id), eq(appraisal.revision, of.revision));
  const done = await tx.execute(sql`${update(appraisal, changes, such)} returning 1`);
  if (done.length === 0) return false;
  await tx.execute(insert(audit, auditRow(act, { ...by, at: now })));
  const eventId = by.eventId ?? newId();
  const rows = news.flatMap((write) => (write.kind === 'outbox' ? [outboxRow(write, now, eventId)] : []));
  if (rows.length > 0) await tx.execute(insertAll(outbox, rows, { target: [outbox.dedupeKey] }));
  for (const write of news)
    if (write.kind === 'outbox-to-hr') await tx.execute(toHr(write, { now, eventId }));
  return true;
}
