import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { OfficerRight } from '../../domain/authorization/officer.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { isOfUnit, isStillThere } from '../people/active.ts';
import { hasNumber, numberOf } from '../people/number.ts';
import { audit } from '../schema/appraisals.ts';
import { officerRight } from '../schema/officers.ts';
import { person } from '../schema/people.ts';
import { pick, type Row, read } from '../sql/read.ts';
import { on } from '../sql/write.ts';

const p = alias(person, 'p');
const g = alias(officerRight, 'g');

/** Rights of one officer, in the whole agency where `unit` is empty. */
export type RightsChange = {
  readonly personId: string;
  readonly rights: readonly OfficerRight[];
  readonly unit: string;
};

const officerShape = pick(p, 'id', 'name', 'unit', 'isHr');
export type OfficerPerson = Row<typeof officerShape>;

export const officerWith = async (db: Db, number: PersonNumber): Promise<OfficerPerson | undefined> =>
  (
    await read(
      db,
      officerShape,
      (columns) => sql`select ${columns} from ${person} p where ${hasNumber(p, number)}`,
    )
  )[0];

/** The unit as the roster writes it; undefined when nobody is in it. */
export async function unitAsWritten(
  db: Db,
  unit: string,
  today: Temporal.PlainDate,
): Promise<string | undefined> {
  const rows = await read(
    db,
    pick(p, 'unit'),
    (columns) => sql`select ${columns} from ${person} p
      where ${isOfUnit(p, unit)} and ${isStillThere(p, on(today))} order by ${p.name} limit 1`,
  );
  return rows[0]?.unit;
}

const note = (act: 'officer.grant' | 'officer.take', change: RightsChange, now: Temporal.Instant) => {
  const { personId, rights, unit } = change;
  return auditRow({ act, after: { personId, rights, unit } }, { at: now, role: 'operator' });
};

/** Gives rights, with an audit row. Returns those that are new. */
export function grantRights(
  db: Db,
  change: RightsChange,
  now: Temporal.Instant,
): Promise<readonly OfficerRight[]> {
  const { personId, unit } = change;
  return db.transaction(async (tx) => {
    const added = await tx
      .insert(officerRight)
      .values(change.rights.map((right) => ({ personId, right, unit, grantedAt: now })))
      .onConflictDoNothing()
      .returning({ right: officerRight.right });
    const rights = added.map(({ right }) => right);
    if (rights.length > 0)
      await tx.insert(audit).values(note('officer.grant', { personId, rights, unit }, now));
    return rights;
  });
}

/** Takes rights, with an audit row. Returns those that were there. From the next press on they are gone. */
export function takeRights(
  db: Db,
  change: RightsChange,
  now: Temporal.Instant,
): Promise<readonly OfficerRight[]> {
  const { personId } = change;
  const sameUnit: SQL = sql`lower(${officerRight.unit}) = lower(${change.unit})`;
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(officerRight)
      .where(
        and(eq(officerRight.personId, personId), inArray(officerRight.right, [...change.rights]), sameUnit),
      )
      .returning({ right: officerRight.right, unit: officerRight.unit });
    for (const unit of new Set(gone.map((one) => one.unit))) {
      const rights = gone.filter((one) => one.unit === unit).map(({ right }) => right);
      await tx.insert(audit).values(note('officer.take', { personId, rights, unit }, now));
    }
    return gone.map(({ right }) => right);
  });
}

const listShape = { ...officerShape, nip: numberOf(p), right: g.right, scope: g.unit };

/** Everybody with rights of their own, and those whom the roster names as HR. */
export async function listOfficers(db: Db, today: Temporal.PlainDate) {
  const own = await read(
    db,
    listShape,
    (columns) => sql`select ${columns} from ${officerRight} g join ${person} p on ${p.id} = ${g.personId}
      order by ${p.name}, ${p.id}, ${g.unit}, ${g.right}`,
  );
  const roster = await read(
    db,
    { ...officerShape, nip: numberOf(p) },
    (columns) =>
      sql`select ${columns} from ${person} p where ${p.isHr} and ${isStillThere(p, on(today))} order by ${p.name}, ${p.id}`,
  );
  return { roster, own };
}
