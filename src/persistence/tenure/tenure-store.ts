import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { At, PersonOfYear, TenureChange, TenureStore } from '../../application/tenure/tenure-store.ts';
import { newId } from '../../shared/ids.ts';
import { auditRow } from '../audit/audit-row.ts';
import { peopleNow } from '../audit/people-now.ts';
import { applyDueAssignments } from '../cycles/assignments.ts';
import type { Db, Executor } from '../db.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { leaveOf } from '../people/leave-columns.ts';
import { hasNumber, numberColumns, numberOf } from '../people/number.ts';
import { linesOf } from '../people/reporting-lines.ts';
import { writeLines } from '../people/write-lines.ts';
import { audit } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { person, reportingLine } from '../schema/people.ts';
import { pick, read, readOne, value } from '../sql/read.ts';
import { insert, update } from '../sql/write.ts';
import { rosterLock, undoable } from '../undoable.ts';
import { ask, requestOf, settle, waitingFor } from './appraiser-requests.ts';
import { underWayOf } from './under-way.ts';

const p = alias(person, 'p');
const l = alias(reportingLine, 'l');

/** Coming and going in PostgreSQL, under the lock of the roster. */
export const createTenureStore = (db: Db): TenureStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(rosterLock);
      return work({
        find: async (number) => (await peopleSuch(tx, hasNumber(p, number)))[0],
        withId: async (id) => (await peopleSuch(tx, eq(p.id, id)))[0],
        underWay: (id, today) => underWayOf(tx, id, today),
        staffOf: (id) =>
          peopleSuch(
            tx,
            sql`exists (select from ${reportingLine} l where ${l.personId} = ${p.id} and ${l.appraiserId} = ${id})`,
          ),
        change: (change, at) => write(tx, change, at),
        ask: (asked, at) => ask(tx, asked, at),
        waitingFor: (id, now) => waitingFor(tx, id, now),
        requestOf: (no) => requestOf(tx, no),
        settle: (id, outcome, officerId, at) => settle(tx, id, outcome, officerId, at),
      });
    }),
});

/** Some people of the roster, with their lines of all time. */
export async function peopleSuch(tx: Executor, such: SQL): Promise<readonly PersonOfYear[]> {
  const rows = await read(
    tx,
    {
      ...pick(p, 'id', 'name', 'unit', 'activeFrom', 'activeUntil', 'leaveReason'),
      nip: numberOf(p),
      lines: linesOf(p),
    },
    (columns) => sql`select ${columns} from ${person} p where ${such} order by ${p.unit}, ${p.name}, ${p.id}`,
  );
  return rows.map(({ activeUntil, leaveReason, ...row }) => ({
    ...row,
    ...leaveOf({ activeUntil, leaveReason }),
  }));
}

const stateOf = async (tx: Executor, ids: readonly string[]): Promise<unknown> =>
  (
    await readOne(
      tx,
      { people: value(peopleNow(ids), (given): unknown => given) },
      (columns) => sql`select ${columns}`,
    )
  ).people;

async function write(tx: Executor, change: TenureChange, { now, today, by }: At): Promise<number> {
  const { act, personId, leave, nip, lines, note, askedById, news = [] } = change;
  const cause = { ...(by ? { role: 'hr' as const, ...by } : { role: 'operator' as const }) };
  const ids = [personId, ...lines.map((one) => one.personId)];
  const before = { people: await stateOf(tx, ids) };
  const columns = {
    ...(leave !== undefined && { activeUntil: leave?.from ?? null, leaveReason: leave?.reason ?? null }),
    ...(nip !== undefined && numberColumns(nip)),
    updatedAt: now,
  };
  await tx.execute(update(person, columns, eq(person.id, personId)));
  await writeLines(tx, lines);
  const why = { ...(note !== undefined && { note }), ...(askedById !== undefined && { askedById }) };
  const after = { personId, ...why, people: await stateOf(tx, ids) };
  await tx.execute(insert(audit, auditRow({ act, before, after }, { at: now, ...cause })));
  for (const one of news) {
    const row = outboxRow(one, now, by?.eventId ?? newId());
    await tx.execute(insert(outbox, row, { target: [outbox.dedupeKey] }));
  }
  return applyDueAssignments(tx, today, { ...cause, now });
}
