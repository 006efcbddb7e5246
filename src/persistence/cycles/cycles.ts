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
import { read } from '../sql/read.ts';
import { insertFrom, records } from '../sql/write.ts';
import { rosterLock, undoable } from '../undoable.ts';

/** Cycles on PostgreSQL, opened in set-based statements while no import moves the roster. */
export const createCycleStore = (db: Db): CycleStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(rosterLock);
      const unit: CycleUnit = {
        isNameTaken: async (name) =>
          (await tx.select({ id: cycle.id }).from(cycle).where(sql`lower(${cycle.name}) = lower(${name})`))
            .length > 0,
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
      id: p.id,
      name: p.name,
      level: p.positionLevel,
      activeFrom: p.activeFrom,
      activeUntil: p.activeUntil,
      isTop: p.isTop,
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
  const { allowSameAsSelf, isBlind, release } = settings;
  await tx.insert(cycle).values({
    id,
    name,
    periodFrom: period.from,
    periodTo: period.to,
    selfFrom: self.from,
    selfTo: self.to,
    ratingFrom: rating.from,
    ratingTo: rating.to,
    feedbackFrom: feedback.from,
    feedbackTo: feedback.to,
    timeZone,
    allowSameAsSelf,
    isBlind,
    release,
    openedAt: now,
  });
  const { employeeId, appraiserId, secondAppraiserId, required } = appraisal;
  const { columns, from } = records(
    'r',
    { id: appraisal.id, employeeId, appraiserId, secondAppraiserId, required },
    appraisals.map((one) => ({ ...one, secondAppraiserId: one.secondAppraiserId ?? null })),
  );
  await tx.execute(insertFrom(appraisal, { ...columns, cycleId: id }, sql`from ${from}`));
  const { personId, no, title, target } = plannedResult;
  const results = await tx.execute(
    sql`${insertFrom(
      workResult,
      { appraisalId: sql`${appraisal.id}`, no: sql`${no}`, title: sql`${title}`, target: sql`${target}` },
      sql`from ${appraisal} join ${plannedResult} on ${personId} = ${employeeId} where ${eq(appraisal.cycleId, id)}`,
    )} returning 1`,
  );
  const after = { cycleId: id, name, appraisals: appraisals.length };
  await tx.insert(audit).values(auditRow({ act: 'cycle.open', after }, { at: now, role: 'operator' }));
  return results.length;
}
