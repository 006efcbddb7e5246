import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Grant, grantsOf } from '../../domain/authorization/officer.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db, Executor } from '../db.ts';
import { grantsJson } from '../hr/reach.ts';
import { audit } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { read } from '../sql/read.ts';
import { insert } from '../sql/write.ts';

const p = alias(person, 'p');

/** The rights of somebody at HR's desk, as they are now. */
export async function officerGrants(db: Db, personId: string): Promise<readonly Grant[]> {
  const [found] = await read(
    db,
    { isHr: p.isHr, given: grantsJson(sql`${p.id}`) },
    (columns) => sql`select ${columns} from ${person} p where ${eq(p.id, personId)}`,
  );
  return found ? grantsOf(found.isHr, found.given) : [];
}

/** What was taken out, as the record of acts keeps it. */
export type Exported = {
  readonly cycleId: string;
  readonly units: readonly string[] | null;
  readonly people: number;
  /** The SHA-256 of each file by its name. */
  readonly files: Readonly<Record<string, string>>;
};

/** Records who took the results of a cycle out as tables. */
export async function recordExport(
  db: Executor,
  after: Exported,
  by: { readonly personId: string; readonly at: Temporal.Instant; readonly eventId?: string },
): Promise<void> {
  const { personId: actorId, at, eventId } = by;
  // By the chat it has an event.
  const given =
    eventId === undefined
      ? ({ at, role: 'operator', actorId } as const)
      : ({ at, role: 'hr', actorId, eventId } as const);
  await db.execute(insert(audit, auditRow({ act: 'cycle.export', after }, given)));
}
