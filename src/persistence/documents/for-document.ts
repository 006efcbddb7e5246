import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Model } from '../../conversation/contract/model.ts';
import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Predicate } from '../../domain/appraisal/predicate.ts';
import { can, type Relation } from '../../domain/authorization/policy.ts';
import type { Parties, Party } from '../../domain/documents/document.ts';
import { caseOf } from '../../domain/objection/case.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { invariant } from '../../shared/assert.ts';
import { localDate } from '../../shared/time.ts';
import { organisationsOfCycle } from '../agency/organisations.ts';
import type { Officer } from '../assist/enter-by-command.ts';
import type { Executor } from '../db.ts';
import { loadForPerson } from '../events/load-for-person.ts';
import { readModel } from '../events/read-model.ts';
import { growthOf } from '../growth/plan-json.ts';
import { hasNumber } from '../people/number.ts';
import { appraisal } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { pick, read, readOne } from '../sql/read.ts';

const a = alias(appraisal, 'a');
const e = alias(person, 'e');

/** The appraisals of somebody in a cycle as this officer sees them: one for each office they were in, the first one first. */
export async function documentModels(
  tx: Executor,
  { id, now, timeZone, agencyName }: Officer,
  { number, cycleId }: { readonly number: PersonNumber; readonly cycleId: string },
): Promise<readonly Model[]> {
  const such = and(hasNumber(e, number), eq(a.cycleId, cycleId), isNull(a.takenOutAt));
  const found = await read(
    tx,
    pick(a, 'id'),
    (columns) => sql`select ${columns} from ${appraisal} a join ${person} e on ${eq(e.id, a.employeeId)}
      where ${such} order by ${a.partFrom} nulls first`,
  );
  const models: Model[] = [];
  for (const { id: appraisalId } of found) {
    const row = await loadForPerson(tx, id, localDate(now, timeZone), appraisalId);
    models.push(readModel(row, { now, agencyName, timeZone }));
  }
  return models;
}

/** The same with what both agreed to do about its gaps for the two whose plan it is, and without for all others (ADR 67). */
export async function withPlan(tx: Executor, appraisal: Appraisal, relation: Relation): Promise<Appraisal> {
  if (!can(relation, 'growth.plan', appraisal.status).allowed) return { ...appraisal, growth: [] };
  const { growth } = await readOne(
    tx,
    { growth: growthOf(sql`${appraisal.id}::uuid`) },
    (columns) => sql`select ${columns}`,
  );
  return { ...appraisal, growth };
}

/** The predicate of the employee's unit for the cycle, as HR entered it; undefined until then. */
export const organisationFor = async (
  tx: Executor,
  { cycle, employee }: Appraisal,
): Promise<Predicate | undefined> => (await organisationsOfCycle(tx, cycle.id))(employee.unit);

/**
 * Who stands on the form of an appraisal: the employee in the office it is about, the others as they are today. Who decided
 * an objection may have been taken out of the records since: then the form leaves a place.
 */
export async function partiesOf(tx: Executor, appraisal: Appraisal): Promise<Parties> {
  const { employee, appraiser, secondAppraiser } = appraisal;
  const { name, nip, position, unit } = employee;
  const deciderId = caseOf(appraisal)?.deciderId;
  const superior = secondAppraiser && (await partyOf(tx, secondAppraiser.id));
  const decider = deciderId === undefined ? undefined : await partyOf(tx, deciderId);
  const rater = await partyOf(tx, appraiser.id);
  invariant(rater !== undefined, 'whoever appraises is on record');
  return {
    employee: { name, nip, position, unit },
    appraiser: rater,
    ...(superior && { superior }),
    ...(decider && { decider }),
  };
}

async function partyOf(tx: Executor, personId: string): Promise<Party | undefined> {
  const [found] = await read(
    tx,
    pick(person, 'name', 'nip', 'position', 'unit'),
    (columns) => sql`select ${columns} from ${person} where ${eq(person.id, personId)}`,
  );
  if (!found) return undefined;
  const { nip, ...rest } = found;
  return { ...rest, ...(nip !== null && { nip }) };
}
