import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isoDay, type Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { inPayload, isKind } from '../outbox/payload.ts';
import { outbox } from '../schema/messaging.ts';
import { person, reportingLine } from '../schema/people.ts';
import { personRequest } from '../schema/requests.ts';
import { json, list, maybe, pick, type Row, read } from '../sql/read.ts';
import { on } from '../sql/write.ts';

const l = alias(reportingLine, 'l');
const b = alias(reportingLine, 'b');
const p = alias(person, 'p');
const r = alias(person, 'r');
const q = alias(personRequest, 'q');
const o = alias(outbox, 'o');

const shape = {
  from: l.validFrom,
  employeeName: p.name,
  unit: p.unit,
  ...pick(r, 'name', 'position'),
  formerId: maybe(b.appraiserId),
};

/** The reports of a wrong appraiser that were answered by the very act that tells of another one. */
const answered = (employeeId: string, appraiserId: string) =>
  list(
    json({ reportedId: maybe(q.appraiserId) }),
    sql`from ${personRequest} q where ${and(eq(q.personId, employeeId), eq(q.kind, 'appraiser'), eq(q.outcome, 'done'))}
      and exists (select 1 from ${outbox} o where ${isKind(o, 'appraiser-named')} and ${eq(o.createdAt, q.answeredAt)}
        and ${inPayload(o, 'employeeId')} = ${employeeId} and ${inPayload(o, 'appraiserId')} = ${appraiserId})`,
  );

/** Another appraiser of somebody, as messages tell it. */
export type NamedAppraiser = Row<typeof shape> & {
  readonly reports: readonly { readonly reportedId: string | undefined }[];
};

/** The line of the roster that names them from that day on; undefined when it was changed meanwhile. */
export async function namedAppraiser(
  db: Db,
  { employeeId, appraiserId, from }: { employeeId: string; appraiserId: string; from: string },
): Promise<NamedAppraiser | undefined> {
  const day: Temporal.PlainDate | undefined = isoDay(from);
  if (!day) return undefined;
  const [found] = await read(
    db,
    { ...shape, reports: answered(employeeId, appraiserId) },
    (columns) => sql`select ${columns} from ${reportingLine} l
      join ${person} p on ${p.id} = ${l.personId} join ${person} r on ${r.id} = ${l.appraiserId}
      left join ${reportingLine} b on ${and(eq(b.personId, l.personId), eq(b.validTo, l.validFrom))}
      where ${eq(l.personId, employeeId)} and ${eq(l.appraiserId, appraiserId)} and ${l.validFrom} = ${on(day)}`,
  );
  return found;
}
