import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { CycleStore, CycleUnit, NewAppraisal, Participant } from '../../application/cycle/open-cycle.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db, Executor } from '../db.ts';
import { linesOf } from '../people/reporting-lines.ts';
import { appraisal, audit, cycle, workResult } from '../schema/appraisals.ts';
import { person, plannedResult } from '../schema/people.ts';
import { finds, pick, read } from '../sql/read.ts';
import { insert, insertAll, insertFrom } from '../sql/write.ts';
import { rosterLock, undoable } from '../undoable.ts';

/** Cycles in PostgreSQL. A lock keeps imports from changing the roster while a cycle is being opened. */
export const createCycleStore = (db: Db): CycleStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(rosterLock);
      const unit: CycleUnit = {
        isNameTaken: (name) => finds(tx, sql`${cycle} where lower(${cycle.name}) = lower(${name})`),
        people: () => readParticipants(tx),
        open: (opened, appraisals, now) => writeCycle(tx, opened, appraisals, now),
      };
      return work(unit);
    }),
});

const p = alias(person, 'p');

async function readParticipants(tx: Executor): Promise<readonly Participant[]> {
  const rows = await read(
    tx,
    {
      ...pick(p, 'id', 'name', 'nip', 'activeFrom', 'activeUntil', 'isTop'),
      level: p.positionLevel,
      lines: linesOf(p),
    },
    (columns) => sql`select ${columns} from ${person} p order by ${p.unit}, ${p.name}, ${p.id}`,
  );
  return rows.map(({ activeUntil, ...row }) => ({ ...row, ...(activeUntil && { activeUntil }) }));
}

async function writeCycle(
  tx: Executor,
  { id, name, period, windows, timeZone, settings }: Cycle,
  appraisals: readonly NewAppraisal[],
  now: Temporal.Instant,
): Promise<number> {
  const { 'self-assessment': self, rating, feedback } = windows;
  await tx.execute(
    insert(cycle, {
      ...{ id, name, timeZone, ...settings, openedAt: now },
      ...{ periodFrom: period.from, periodTo: period.to, selfFrom: self.from, selfTo: self.to },
      ...{ ratingFrom: rating.from, ratingTo: rating.to },
      ...{ feedbackFrom: feedback.from, feedbackTo: feedback.to },
    }),
  );
  const rows = appraisals.map((one) => ({
    ...one,
    secondAppraiserId: one.secondAppraiserId ?? null,
    cycleId: id,
  }));
  await tx.execute(insertAll(appraisal, rows));
  const planned = { ...pick(plannedResult, 'no', 'title', 'target'), appraisalId: appraisal.id };
  const copy = insertFrom(
    workResult,
    planned,
    sql`from ${appraisal} join ${plannedResult} on ${plannedResult.personId} = ${appraisal.employeeId}
      where ${eq(appraisal.cycleId, id)}`,
  );
  const results = await tx.execute(sql`${copy} returning 1`);
  const act = { act: 'cycle.open', after: { cycleId: id, name, appraisals: appraisals.length } } as const;
  await tx.execute(insert(audit, auditRow(act, { at: now, role: 'operator' })));
  return results.length;
}
