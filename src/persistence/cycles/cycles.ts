import { eq, sql } from 'drizzle-orm';
import type { CycleStore, CycleUnit, NewAppraisal } from '../../application/cycle/open-cycle.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { type Acting, type AuditedBy, auditRow, byOperator } from '../audit/audit-row.ts';
import { cycleState, recorded } from '../audit/recorded-state.ts';
import { startOfAppraisals } from '../audit/start-chains.ts';
import type { Db, Executor } from '../db.ts';
import { appraisal, audit, cycle, workResult } from '../schema/appraisals.ts';
import { plannedResult } from '../schema/people.ts';
import { finds, pick } from '../sql/read.ts';
import { insert, insertAll, insertFrom, texts } from '../sql/write.ts';
import { rosterLock, undoable } from '../undoable.ts';
import { overlapsOf, relativesOf } from './life/overlaps.ts';
import { readParticipants } from './participants.ts';

/** Cycles in PostgreSQL. A lock keeps imports from changing the roster while a cycle is being opened, by `by`. */
export const createCycleStore = (db: Pick<Db, 'transaction'>, by: Acting = byOperator): CycleStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(rosterLock);
      const unit: CycleUnit = {
        isNameTaken: (name) => finds(tx, sql`${cycle} where lower(${cycle.name}) = lower(${name})`),
        people: () => readParticipants(tx),
        overlaps: (period, people) => overlapsOf(tx, period, people),
        relatives: (period) => relativesOf(tx, period),
        open: (opened, appraisals, now, units) =>
          writeCycle(tx, opened, appraisals, { by: { ...by, at: now }, units }),
      };
      return work(unit);
    }),
});

async function writeCycle(
  tx: Executor,
  { id, name, period, windows, timeZone, settings, kind }: Cycle,
  appraisals: readonly NewAppraisal[],
  { by, units }: { readonly by: AuditedBy; readonly units: readonly string[] | undefined },
): Promise<number> {
  const { at: now } = by;
  await tx.execute(
    insert(cycle, {
      ...{ id, name, timeZone, ...settings, kind: kind ?? null, openedAt: now, units: units ?? null },
      ...daysOf(period, windows),
    }),
  );
  const results = await writeAppraisals(tx, id, appraisals);
  const said = { cycleId: id, name, appraisals: appraisals.length };
  const { cycle: c, appraisal: p } = recorded;
  const after = sql`${JSON.stringify(said)}::jsonb || jsonb_build_object('cycles', jsonb_build_object(${c.id}, ${cycleState}))`;
  const act = auditRow({ act: 'cycle.open' }, by);
  await tx.execute(insertFrom(audit, { ...act, after }, sql`from ${cycle} c where ${eq(c.id, id)}`));
  await tx.execute(startOfAppraisals(eq(p.cycleId, id), now));
  return results;
}

/** The columns of a cycle that hold its days. */
export const daysOf = (period: Cycle['period'], windows: Cycle['windows']) => {
  const { 'self-assessment': self, rating, feedback } = windows;
  return {
    ...{ periodFrom: period.from, periodTo: period.to, selfFrom: self.from, selfTo: self.to },
    ...{ ratingFrom: rating.from, ratingTo: rating.to },
    ...{ feedbackFrom: feedback.from, feedbackTo: feedback.to },
  };
};

/** New appraisals of a cycle, with the work results that the roster plans. Returns the number of these. */
export async function writeAppraisals(
  tx: Executor,
  cycleId: string,
  appraisals: readonly NewAppraisal[],
): Promise<number> {
  const rows = appraisals.map((one) => ({
    ...one,
    secondAppraiserId: one.secondAppraiserId ?? null,
    cycleId,
  }));
  await tx.execute(insertAll(appraisal, rows));
  const planned = { ...pick(plannedResult, 'no', 'title', 'target'), appraisalId: appraisal.id };
  const ids = texts(appraisals.map(({ id }) => id));
  const copy = insertFrom(
    workResult,
    planned,
    sql`from ${appraisal} join ${plannedResult} on ${plannedResult.personId} = ${appraisal.employeeId}
      where ${appraisal.id} = any(${ids}::uuid[])`,
  );
  const results = await tx.execute(sql`${copy} returning 1`);
  return results.length;
}
