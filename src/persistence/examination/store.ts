import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Officer } from '../../application/cycle/life/do-act.ts';
import type { Examination, ExaminationScope } from '../../domain/examination/examination.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import { examinationState, recorded } from '../audit/recorded-state.ts';
import type { Executor } from '../db.ts';
import { isOfUnit } from '../people/active.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { examination } from '../schema/examination.ts';
import { person } from '../schema/people.ts';
import { asNumber } from '../sql/decode.ts';
import { maybe, pick, read, readOne, value } from '../sql/read.ts';
import { insert, insertFrom, update } from '../sql/write.ts';

const { examination: m } = recorded;
const a = alias(appraisal, 'a');
const c = alias(cycle, 'c');
const e = alias(person, 'e');
const k = alias(person, 'k');
const s = alias(person, 's');

/** Which appraisals `a` of people `e` are in a scope. Somebody who has left still is of the unit they were in. */
export function isInScope(scope: ExaminationScope): SQL {
  switch (scope.of) {
    case 'person':
      return sql`${e.id} = ${scope.personId}::uuid`;
    case 'unit':
      return isOfUnit(e, scope.unit);
    case 'cycle':
      return sql`${a.cycleId} = ${scope.cycleId}::uuid`;
  }
}

/** How many people have an appraisal in the scope. */
export const peopleInScope = async (tx: Executor, scope: ExaminationScope): Promise<number> =>
  (
    await readOne(
      tx,
      { count: value(sql`count(distinct ${e.id})`, asNumber) },
      (columns) => sql`select ${columns} from ${appraisal} a join ${person} e on ${e.id} = ${a.employeeId}
        where ${isInScope(scope)}`,
    )
  ).count;

const columns = {
  ...pick(m, 'id', 'scope', 'reason', 'until', 'untoldUntil', 'untoldReason'),
  ...pick(m, 'askedById', 'confirmBy', 'confirmedAt'),
  no: value(sql`${m.no}`, asNumber),
  askedBy: k.name,
  confirmedBy: maybe(s.name),
};

/** A request as lists name it. */
export type KnownExamination = Examination & {
  readonly askedBy: string;
  readonly confirmedBy?: string | undefined;
};

async function examinationsSuch(tx: Executor, such: SQL): Promise<readonly KnownExamination[]> {
  const rows = await read(
    tx,
    columns,
    (listed) => sql`select ${listed} from ${examination} m join ${person} k on ${k.id} = ${m.askedById}
      left join ${person} s on ${s.id} = ${m.confirmedById} where ${such} order by ${m.no}`,
  );
  return rows.map(({ untoldUntil, untoldReason, ...row }) => ({
    ...row,
    ...(untoldUntil && { untold: { until: untoldUntil, reason: untoldReason ?? '' } }),
  }));
}

/** All requests there ever were, the oldest first. */
export const examinations = (tx: Executor): Promise<readonly KnownExamination[]> =>
  examinationsSuch(tx, sql`true`);

export const examinationNo = async (tx: Executor, no: number): Promise<KnownExamination | undefined> =>
  (await examinationsSuch(tx, eq(m.no, no)))[0];

export const examinationOf = async (tx: Executor, id: string): Promise<KnownExamination | undefined> =>
  (await examinationsSuch(tx, eq(m.id, id)))[0];

/** The same, locked until the transaction ends, so that two officers do not answer at once. */
export async function lockedExamination(tx: Executor, no: number): Promise<KnownExamination | undefined> {
  await tx.execute(sql`select 1 from ${examination} m where ${m.no} = ${no} for update`);
  return examinationNo(tx, no);
}

/** Writes a request and its act. Returns the number by which people name it. */
export async function saveRequest(
  tx: Executor,
  { untold, ...asked }: Omit<Examination, 'id' | 'no'>,
  by: Officer,
  now: Temporal.Instant,
): Promise<number> {
  const id = newId();
  const silence = { untoldUntil: untold?.until ?? null, untoldReason: untold?.reason ?? null };
  await tx.execute(insert(examination, { id, ...asked, ...silence, askedAt: now }));
  await tx.execute(stated('examine.ask', id, by, now));
  const { no } = await readOne(
    tx,
    { no: value(sql`${m.no}`, asNumber) },
    (listed) => sql`select ${listed} from ${examination} m where ${eq(m.id, id)}`,
  );
  return no;
}

/** Writes the yes of the second officer and its act. */
export async function saveConfirmation(
  tx: Executor,
  id: string,
  confirmedById: string,
  by: Officer,
  now: Temporal.Instant,
): Promise<void> {
  await tx.execute(update(examination, { confirmedAt: now, confirmedById }, eq(examination.id, id)));
  await tx.execute(stated('examine.confirm', id, by, now));
}

/** An act that says all of the request as it stands now. */
const stated = (
  act: 'examine.ask' | 'examine.confirm',
  id: string,
  { role, personId, eventId }: Officer,
  now: Temporal.Instant,
): SQL =>
  insertFrom(
    audit,
    {
      ...auditRow({ act }, { at: now, role, actorId: personId, eventId }),
      after: sql`jsonb_build_object('examinations', jsonb_build_object(${m.id}, ${examinationState}))`,
    },
    sql`from ${examination} m where ${eq(m.id, id)}`,
  );

/** What a scope is called: a name, a unit, a cycle. */
export async function scopeName(tx: Executor, scope: ExaminationScope): Promise<string> {
  if (scope.of === 'unit') return scope.unit;
  const [found] =
    scope.of === 'person'
      ? await read(
          tx,
          pick(e, 'name'),
          (listed) => sql`select ${listed} from ${person} e where ${eq(e.id, scope.personId)}`,
        )
      : await read(
          tx,
          pick(c, 'name'),
          (listed) => sql`select ${listed} from ${cycle} c where ${eq(c.id, scope.cycleId)}`,
        );
  return found?.name ?? '';
}
