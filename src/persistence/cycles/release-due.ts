import { and, eq, gt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { intentVersion } from '../../application/outcome/intents.ts';
import { awaitingRelease, isReleaseDue, releaseResult } from '../../application/result/release-result.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { read } from '../sql/read.ts';
import { builder, insertFrom, records } from '../sql/write.ts';
import { c, cycleColumns, cycleOf } from './cycle-row.ts';

const a = alias(appraisal, 'a');
const isWaiting = eq(a.status, awaitingRelease);

/** So many appraisals in a statement: a whole city is not held up by one of them. */
const batchMax = 500;
const first = '00000000-0000-0000-0000-000000000000';

/**
 * Gives the confirmed results whose time has come to their employees, each with its audit row and the news, because of
 * an event. Any number of processes may do so at once. Returns how many were given.
 */
export async function releaseDueResults(db: Db, now: Temporal.Instant, eventId: string): Promise<number> {
  let released = 0;
  for (const waiting of await cyclesInWait(db)) {
    // Where nothing is due no appraisal needs to be looked at.
    if (!isReleaseDue(waiting, now)) continue;
    for (let last: string | undefined = first; last !== undefined; ) {
      const batch = await appraisalsInWait(db, waiting.id, last);
      const due = batch.flatMap(({ employeeId, ...row }) => {
        const release = releaseResult({ ...row, cycle: waiting, employee: { id: employeeId } }, now);
        return release ? [{ ...row, ...release }] : [];
      });
      if (due.length > 0) released += await writeReleases(db, due, now, eventId);
      last = batch.length < batchMax ? undefined : batch.at(-1)?.id;
    }
  }
  return released;
}

async function cyclesInWait(db: Db): Promise<readonly Cycle[]> {
  const rows = await read(
    db,
    cycleColumns,
    (columns) => sql`select ${columns} from ${cycle} c
      where exists (select 1 from ${appraisal} a where ${a.cycleId} = ${c.id} and ${isWaiting})`,
  );
  return rows.map(cycleOf);
}

const appraisalsInWait = (db: Db, cycleId: string, after: string) =>
  read(
    db,
    { id: a.id, revision: a.revision, status: a.status, employeeId: a.employeeId },
    (columns) => sql`select ${columns} from ${appraisal} a
      where ${and(eq(a.cycleId, cycleId), isWaiting, gt(a.id, after))} order by ${a.id} limit ${batchMax}`,
  );

type Due = { readonly id: string; readonly revision: number } & NonNullable<ReturnType<typeof releaseResult>>;

/** All of it or nothing, for those that have not moved since; two sweeps lock them in one order. */
async function writeReleases(
  db: Db,
  due: readonly Due[],
  now: Temporal.Instant,
  eventId: string,
): Promise<number> {
  const by = { at: now, role: 'system', eventId } as const;
  const { columns, from } = records(
    'wanted',
    {
      id: appraisal.id,
      revision: appraisal.revision,
      status: appraisal.status,
      releasedAt: appraisal.releasedAt,
      auditId: audit.id,
      act: audit.act,
      before: audit.before,
      after: audit.after,
      newsId: outbox.id,
      kind: outbox.kind,
      recipientId: outbox.recipientId,
      payload: outbox.payload,
      dedupeKey: outbox.dedupeKey,
    },
    due.map((one) => {
      const { id: auditId, act, before, after } = auditRow(one.audit, by);
      const { id: newsId, kind, recipientId, payload, dedupeKey } = outboxRow(one.news, now, eventId);
      const { id, revision, changes } = one;
      return {
        id,
        revision,
        ...changes,
        auditId,
        act,
        before,
        after,
        newsId,
        kind,
        recipientId,
        payload,
        dedupeKey,
      };
    }),
  );
  const locked = sql`select ${a.id} from ${appraisal} a join wanted on ${columns.id} = ${a.id}
    where ${a.revision} = ${columns.revision} and ${isWaiting} order by ${a.id} for update of a`;
  const move = builder
    .update(appraisal)
    .set({
      status: columns.status,
      releasedAt: columns.releasedAt,
      revision: sql`${appraisal.revision} + 1`,
    })
    .from(sql`wanted`)
    .where(
      and(
        eq(appraisal.id, columns.id),
        eq(appraisal.revision, columns.revision),
        eq(appraisal.status, awaitingRelease),
        sql`${appraisal.id} in (select * from locked)`,
      ),
    )
    .returning({ id: appraisal.id });
  const moved = alias(appraisal, 'moved');
  const those = sql`from wanted join moved on ${moved.id} = ${columns.id}`;
  const { id, auditId, act, before, after, newsId, kind, recipientId, payload, dedupeKey } = columns;
  const told = insertFrom(audit, { id: auditId, ...by, act, appraisalId: id, before, after }, those);
  const news = insertFrom(
    outbox,
    {
      id: newsId,
      kind,
      version: intentVersion,
      recipientId,
      payload,
      eventId,
      dedupeKey,
      availableAt: now,
      createdAt: now,
    },
    those,
    { target: [outbox.dedupeKey] },
  );
  const rows =
    await db.execute(sql`with wanted as (select * from ${from}), locked as (${locked}), moved as ${move},
    told as (${told}), news as (${news}) select from moved`);
  return rows.length;
}
