import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { awaitingRelease, isReleaseDue, releaseResult } from '../../application/result/release-result.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { cycleFor } from '../../domain/cycle/person-windows.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { inPayload } from '../outbox/payload.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { hasAny, pick, read } from '../sql/read.ts';
import { insertAll, records, update } from '../sql/write.ts';
import { c, cycleColumns, cycleOf } from './cycle-row.ts';

const a = alias(appraisal, 'a');
const isApproved = sql`(${a.approval}->>'stage') is distinct from 'waiting'`;
const isWaiting = and(eq(a.status, awaitingRelease), isNull(a.withheldAt), isNull(a.takenOutAt), isApproved);
const inWait = sql`${cycle} c
  where exists (select 1 from ${appraisal} a where ${a.cycleId} = ${c.id} and ${isWaiting}) and ${isNull(c.closedAt)}`;

/** Whether any confirmed result waits for its release. */
export const hasResultsInWait = hasAny(inWait);

/** Appraisals in one statement: small enough that it never locks the appraisals of a whole city for long. */
const batchMax = 500;
const first = '00000000-0000-0000-0000-000000000000';

/**
 * Releases to the employees all confirmed results that are due, each with its audit row and a message about it.
 * A result may wait at most `talkDays` for its talk. Any number of processes may do so at once. Returns how many were
 * released.
 */
export async function releaseDueResults(
  db: Db,
  now: Temporal.Instant,
  eventId: string,
  talkDays = 0,
): Promise<number> {
  let released = 0;
  for (const waiting of await cyclesInWait(db)) {
    // Days of one's own only put it off, so most cycles need no look at their appraisals.
    if (!isReleaseDue(waiting, now)) continue;
    for (let last: string | undefined = first; last !== undefined; ) {
      const batch = await appraisalsInWait(db, waiting.id, last);
      const due = batch.flatMap(({ employeeId, extended, ...row }) => {
        const cycle = cycleFor(waiting, extended);
        const release = releaseResult({ ...row, cycle, employee: { id: employeeId } }, now, talkDays);
        return release ? [{ ...row, ...release }] : [];
      });
      if (due.length > 0) released += await writeReleases(db, due, now, eventId);
      last = batch.length < batchMax ? undefined : batch.at(-1)?.id;
    }
  }
  return released;
}

async function cyclesInWait(db: Db): Promise<readonly Cycle[]> {
  const rows = await read(db, cycleColumns, (columns) => sql`select ${columns} from ${inWait}`);
  return rows.map(cycleOf);
}

const appraisalsInWait = (db: Db, cycleId: string, after: string) =>
  read(
    db,
    pick(a, 'id', 'revision', 'status', 'employeeId', 'extended', 'approval', 'ratedAt', 'talk'),
    (columns) => sql`select ${columns} from ${appraisal} a
      where ${and(eq(a.cycleId, cycleId), isWaiting, gt(a.id, after))} order by ${a.id} limit ${batchMax}`,
  );

type Due = { readonly id: string; readonly revision: number } & NonNullable<ReturnType<typeof releaseResult>>;

/** Skips appraisals that changed meanwhile, and locks the others by id: two sweeps then wait without a deadlock. */
async function writeReleases(
  db: Db,
  due: readonly Due[],
  now: Temporal.Instant,
  eventId: string,
): Promise<number> {
  const { columns, from } = records(
    'wanted',
    pick(appraisal, 'id', 'revision', 'status', 'releasedAt'),
    due.map(({ id, revision, changes }) => ({ id, revision, ...changes })),
  );
  const { id, status, releasedAt } = columns;
  const locked = sql`select ${a.id} from ${appraisal} a join ${from} on ${id} = ${a.id}
    where ${a.revision} = ${columns.revision} and ${isWaiting} order by ${a.id} for update of a`;
  const isLocked = sql`${appraisal.id} = ${id} and ${id} in (select * from locked)`;
  const revision = sql`${appraisal.revision} + 1`;
  const move = update(appraisal, { status, releasedAt, revision }, isLocked, from);
  const hasMoved = (appraisalId: SQL) => sql`${appraisalId} in (select * from moved)`;
  const told = insertAll(
    audit,
    due.map((one) => auditRow(one.audit, { at: now, role: 'system', eventId })),
    undefined,
    (row) => hasMoved(row.appraisalId),
  );
  const news = insertAll(
    outbox,
    due.map((one) => outboxRow(one.news, now, eventId)),
    { target: [outbox.dedupeKey] },
    ({ payload }) => hasMoved(sql`(${inPayload({ payload }, 'appraisalId')})::uuid`),
  );
  const rows = await db.execute(sql`with locked as (${locked}), moved as (${move} returning ${appraisal.id}),
    told as (${told}), news as (${news}) select from moved`);
  return rows.length;
}
