import { eq, gte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  type AddedAppraisal,
  type Joiner,
  type JoinerStore,
  joinersOf,
  type Levels,
  type Person,
} from '../../application/tenure/joiners.ts';
import { positionLevels } from '../../domain/competency/catalogue.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import type { Temporal } from '../../shared/time.ts';
import { type Acting, type AuditedBy, auditRow, byOperator } from '../audit/audit-row.ts';
import { recorded } from '../audit/recorded-state.ts';
import { startOfAppraisals } from '../audit/start-chains.ts';
import { c, cycleColumns, cycleOf } from '../cycles/cycle-row.ts';
import { readParticipants } from '../cycles/participants.ts';
import type { Db, Executor } from '../db.ts';
import { appraisal, audit, cycle, workResult } from '../schema/appraisals.ts';
import { person, plannedResult } from '../schema/people.ts';
import { asOneOf } from '../sql/decode.ts';
import { pick, read, value } from '../sql/read.ts';
import { insert, insertAll, insertFrom, texts } from '../sql/write.ts';
import { rosterLock, undoable } from '../undoable.ts';
import { heldLevel } from './held-office.ts';

const a = alias(appraisal, 'a');
const e = alias(person, 'e');

/** Joiners in PostgreSQL, under the lock of the roster. */
export const createJoinerStore = (db: Db, by: Acting = byOperator): JoinerStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(rosterLock);
      return work({
        cycles: () => cyclesSince(tx),
        people: () => readParticipants(tx),
        having: (cycleId) => havingIn(tx, cycleId),
        levels: (cycleId) => levelsOf(tx, cycleId),
        add: (of, all, now) => write(tx, of, all, { ...by, at: now }),
      });
    }),
});

async function cyclesSince(tx: Executor, day?: Temporal.PlainDate): Promise<readonly Cycle[]> {
  const such = day ? gte(c.ratingTo, day) : sql`true`;
  const rows = await read(
    tx,
    cycleColumns,
    (columns) => sql`select ${columns} from ${cycle} c where ${such} order by ${c.selfFrom}`,
  );
  return rows.map(cycleOf);
}

async function havingIn(tx: Executor, cycleId: string): Promise<ReadonlySet<string>> {
  const rows = await read(
    tx,
    pick(a, 'employeeId'),
    (columns) => sql`select ${columns} from ${appraisal} a where ${eq(a.cycleId, cycleId)}`,
  );
  return new Set(rows.map(({ employeeId }) => employeeId));
}

/**
 * Nobody stored what a cycle requires by position level, but each of its appraisals has it for one of them. Not those of
 * people whose office just changed: their appraisals are still about the one before.
 */
export async function levelsOf(
  tx: Executor,
  cycleId: string,
  besides: readonly string[] = [],
): Promise<Levels> {
  const held = heldLevel(a, e);
  const level = value(held, asOneOf(positionLevels));
  const rows = await read(
    tx,
    { level, required: a.required },
    (columns) => sql`select distinct on (${held}) ${columns} from ${appraisal} a
      join ${person} e on ${e.id} = ${a.employeeId} where ${eq(a.cycleId, cycleId)}
        and not ${e.id} = any(${texts([...besides])}::uuid[])
      order by ${held}, ${a.id}`,
  );
  return new Map(rows.map(({ level: of, required }) => [of, required]));
}

/** Who has no appraisal in any of the cycles in which somebody can still be rated. */
export async function joinersNow(tx: Executor, today: Temporal.PlainDate): Promise<readonly Joiner[]> {
  const cycles = await cyclesSince(tx, today);
  if (cycles.length === 0) return [];
  const people = await readParticipants(tx);
  const byId = new Map(people.map((one): [string, Person] => [one.id, one]));
  const found: Joiner[] = [];
  for (const open of cycles)
    for (const { employeeId } of joinersOf(open, people, await havingIn(tx, open.id), today)) {
      const { nip, name, unit } = byId.get(employeeId) ?? {};
      if (nip !== undefined && name !== undefined && unit !== undefined)
        found.push({ nip, name, unit, cycle: open.name });
    }
  return found;
}

async function write(
  tx: Executor,
  { id: cycleId, name }: Cycle,
  all: readonly AddedAppraisal[],
  by: AuditedBy,
): Promise<void> {
  const { at: now } = by;
  const rows = all.map(({ part, secondAppraiserId = null, ...one }) => ({
    ...one,
    cycleId,
    secondAppraiserId,
    partFrom: part?.from ?? null,
    partTo: part?.to ?? null,
  }));
  await tx.execute(insertAll(appraisal, rows));
  const ids = sql`${texts(all.map(({ id }) => id))}::uuid[]`;
  const planned = { ...pick(plannedResult, 'no', 'title', 'target'), appraisalId: appraisal.id };
  await tx.execute(
    insertFrom(
      workResult,
      planned,
      sql`from ${appraisal} join ${plannedResult} on ${plannedResult.personId} = ${appraisal.employeeId}
        where ${appraisal.id} = any(${ids})`,
    ),
  );
  const after = { cycleId, name, people: all.map(({ employeeId }) => employeeId) };
  await tx.execute(insert(audit, auditRow({ act: 'cycle.add', after }, by)));
  await tx.execute(startOfAppraisals(sql`${recorded.appraisal.id} = any(${ids})`, now));
}
