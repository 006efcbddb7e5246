import { eq, sql } from 'drizzle-orm';
import type { CycleStore, CycleUnit, NewAppraisal } from '../../application/cycle/open-cycle.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import { cycleState, recorded } from '../audit/recorded-state.ts';
import { startOfAppraisals } from '../audit/start-chains.ts';
import type { Db, Executor } from '../db.ts';
import { appraisal, audit, cycle, workResult } from '../schema/appraisals.ts';
import { plannedResult } from '../schema/people.ts';
import { finds, pick } from '../sql/read.ts';
import { insert, insertAll, insertFrom } from '../sql/write.ts';
import { rosterLock, undoable } from '../undoable.ts';
import { readParticipants } from './participants.ts';

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
  const said = { cycleId: id, name, appraisals: appraisals.length };
  const { cycle: c, appraisal: p } = recorded;
  const after = sql`${JSON.stringify(said)}::jsonb || jsonb_build_object('cycles', jsonb_build_object(${c.id}, ${cycleState}))`;
  const act = auditRow({ act: 'cycle.open' }, { at: now, role: 'operator' });
  await tx.execute(insertFrom(audit, { ...act, after }, sql`from ${cycle} c where ${eq(c.id, id)}`));
  await tx.execute(startOfAppraisals(eq(p.cycleId, id), now));
  return results.length;
}
