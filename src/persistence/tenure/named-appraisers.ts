import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { isoDay } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { inPayload, isKind } from '../outbox/payload.ts';
import { outbox } from '../schema/messaging.ts';
import { person, reportingLine } from '../schema/people.ts';
import { personRequest } from '../schema/requests.ts';
import { json, list, maybe, pick, type Row, read } from '../sql/read.ts';
import { records } from '../sql/write.ts';

const l = alias(reportingLine, 'l');
const b = alias(reportingLine, 'b');
const p = alias(person, 'p');
const r = alias(person, 'r');
const q = alias(personRequest, 'q');
const o = alias(outbox, 'o');

const shape = {
  ...{ employeeId: l.personId, appraiserId: l.appraiserId, from: l.validFrom },
  employeeName: p.name,
  unit: p.unit,
  ...pick(r, 'name', 'position'),
  formerId: maybe(b.appraiserId),
  /** The reports of a wrong appraiser that were answered by the very act that tells of another one. */
  reports: list(
    json({ reportedId: maybe(q.appraiserId) }),
    sql`from ${personRequest} q where ${and(eq(q.personId, l.personId), eq(q.kind, 'appraiser'), eq(q.outcome, 'done'))}
      and exists (select 1 from ${outbox} o where ${isKind(o, 'appraiser-named')} and ${eq(o.createdAt, q.answeredAt)}
        and ${inPayload(o, 'employeeId')} = ${l.personId}::text and ${inPayload(o, 'appraiserId')} = ${l.appraiserId}::text)`,
  ),
};

/** Another appraiser of somebody, as messages tell it. */
export type NamedAppraiser = Row<typeof shape>;

/** Whom a message names: the employee, their appraiser and from which day on, as it is written in its row. */
type Naming = { readonly employeeId: string; readonly appraiserId: string; readonly from: string };

/**
 * The lines of the roster that name them from those days on, in the order of `asked` and in one statement; undefined for
 * one that was changed meanwhile.
 */
export async function namedAppraisers(
  db: Db,
  asked: readonly Naming[],
): Promise<readonly (NamedAppraiser | undefined)[]> {
  const dated = asked.map(({ from, ...of }) => ({ ...of, from: isoDay(from) }));
  const rows = dated.flatMap(({ from, ...of }) => (from ? [{ ...of, from }] : []));
  if (rows.length === 0) return asked.map(() => undefined);
  const { columns: w, from: wanted } = records(
    'w',
    { employeeId: l.personId, appraiserId: l.appraiserId, from: l.validFrom },
    rows,
  );
  const found = await read(
    db,
    shape,
    (columns) => sql`select ${columns} from ${wanted}
      join ${reportingLine} l on ${and(eq(l.personId, w.employeeId), eq(l.appraiserId, w.appraiserId), eq(l.validFrom, w.from))}
      join ${person} p on ${p.id} = ${l.personId} join ${person} r on ${r.id} = ${l.appraiserId}
      left join ${reportingLine} b on ${and(eq(b.personId, l.personId), eq(b.validTo, l.validFrom))}`,
  );
  return dated.map(
    ({ employeeId, appraiserId, from }) =>
      from &&
      found.find(
        (one) => one.employeeId === employeeId && one.appraiserId === appraiserId && one.from.equals(from),
      ),
  );
}
