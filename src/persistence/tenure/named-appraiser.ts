import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isoDay, type Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { person, reportingLine } from '../schema/people.ts';
import { maybe, pick, type Row, read } from '../sql/read.ts';
import { on } from '../sql/write.ts';

const l = alias(reportingLine, 'l');
const b = alias(reportingLine, 'b');
const p = alias(person, 'p');
const r = alias(person, 'r');

const shape = {
  from: l.validFrom,
  employeeName: p.name,
  unit: p.unit,
  ...pick(r, 'name', 'position'),
  formerId: maybe(b.appraiserId),
};

/** Another appraiser of somebody, as messages tell it. */
export type NamedAppraiser = Row<typeof shape>;

/** The line of the roster that names them from that day on; undefined when it was changed meanwhile. */
export async function namedAppraiser(
  db: Db,
  { employeeId, appraiserId, from }: { employeeId: string; appraiserId: string; from: string },
): Promise<NamedAppraiser | undefined> {
  const day: Temporal.PlainDate | undefined = isoDay(from);
  if (!day) return undefined;
  const [found] = await read(
    db,
    shape,
    (columns) => sql`select ${columns} from ${reportingLine} l
      join ${person} p on ${p.id} = ${l.personId} join ${person} r on ${r.id} = ${l.appraiserId}
      left join ${reportingLine} b on ${and(eq(b.personId, l.personId), eq(b.validTo, l.validFrom))}
      where ${eq(l.personId, employeeId)} and ${eq(l.appraiserId, appraiserId)} and ${l.validFrom} = ${on(day)}`,
  );
  return found;
}
