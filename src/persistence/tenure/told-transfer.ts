import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Executor } from '../db.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { personTransfer } from '../schema/transfers.ts';
import { json, pick, read } from '../sql/read.ts';
import { texts } from '../sql/write.ts';

const m = alias(personTransfer, 'm');
const a = alias(appraisal, 'a');
const c = alias(cycle, 'c');
const e = alias(person, 'e');

/** A transfer with the names of today; undefined when there is none. */
export async function toldTransfer(db: Executor, id: string) {
  const [row] = await read(
    db,
    { ...pick(m, 'fromDay', 'underWay', 'undoneAt', 'parts'), person: json(pick(e, 'id', 'name')) },
    (columns) => sql`select ${columns} from ${personTransfer} m join ${person} e on ${e.id} = ${m.personId}
      where ${eq(m.id, id)}`,
  );
  if (!row) return undefined;
  const ids = row.parts.map(({ appraisalId, secondId }) => secondId ?? appraisalId);
  const now = await read(
    db,
    { ...pick(a, 'id', 'appraiserId'), cycle: c.name },
    (columns) => sql`select ${columns} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
      where ${a.id} = any(${texts(ids)}::uuid[])`,
  );
  const people = [...now.map(({ appraiserId }) => appraiserId), ...row.parts.map(({ formerId }) => formerId)];
  const named = await read(
    db,
    pick(e, 'id', 'name'),
    (columns) => sql`select ${columns} from ${person} e where ${e.id} = any(${texts(people)}::uuid[])`,
  );
  const names = new Map(named.map((one) => [one.id, one.name]));
  return {
    person: row.person,
    from: row.fromDay,
    underWay: row.underWay,
    isUndone: row.undoneAt !== undefined,
    parts: row.parts.flatMap(({ appraisalId, secondId, becomes, formerId }) => {
      const one = now.find((each) => each.id === (secondId ?? appraisalId));
      if (!one) return [];
      return [
        { cycle: one.cycle, becomes, former: names.get(formerId) ?? '', next: names.get(one.appraiserId) },
      ];
    }),
  };
}
