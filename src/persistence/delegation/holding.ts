import { type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { StandIn } from '../../domain/delegation/stand-in.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { isStillThere } from '../people/active.ts';
import { delegation } from '../schema/delegations.ts';
import { person } from '../schema/people.ts';

const d = alias(delegation, 'dg');
const f = alias(person, 'dgf');
const t = alias(person, 'dgt');

type Id = SQL | PgColumn;

/** Delegations that hold on a day, as `dg`, with both people: `dgf` is stood in for, `dgt` acts and is still there. */
const holding = (today: SQL): SQL => sql`${delegation} dg
  join ${person} dgf on ${f.id} = ${d.fromId}
  join ${person} dgt on ${t.id} = ${d.toId} and ${isStillThere(t, today)}
    and ${d.endedAt} is null and ${d.fromDay} <= ${today} and ${d.untilDay} >= ${today}`;

export const standInColumns = {
  id: d.id,
  kind: d.kind,
  fromId: d.fromId,
  fromName: f.name,
  personId: d.toId,
  name: t.name,
  until: d.untilDay,
};

/** People are called without their titles. */
export const standInOf = (row: StandIn): StandIn => ({
  ...row,
  fromName: withoutTitles(row.fromName),
  name: withoutTitles(row.name),
});

/** The rows of `standInColumns` for the offices of an appraisal. Nobody acts for the appraiser of themselves. */
export const standInsOf = (
  {
    appraiserId,
    secondAppraiserId,
    employeeId,
  }: Readonly<Record<'appraiserId' | 'secondAppraiserId' | 'employeeId', PgColumn>>,
  today: SQL,
): SQL => sql`from ${holding(today)}
  where ${d.fromId} in (${appraiserId}, ${secondAppraiserId}) and ${d.toId} <> ${employeeId}`;

/** Somebody and all for whom they act on a day, as an array of ids. */
export const actsAsAnyOf = (personId: Id, today: SQL): SQL =>
  sql`any (array(select ${personId} union all select ${d.fromId} from ${holding(today)} where ${d.toId} = ${personId}))`;

/** All for whom somebody acts on a day of whom `such` holds, as an array of ids to compare with. */
export const officesActedFor = (such: (actor: PgColumn) => SQL, today: SQL): SQL =>
  sql`any (array(select ${d.fromId} from ${holding(today)} where ${such(d.toId)}))`;

/** All who act on a day for somebody of whom `such` holds: their ids, as the rows of a query. */
export const actorsFor = (such: (absent: PgColumn) => SQL, today: SQL): SQL =>
  sql`select ${d.toId} from ${holding(today)} where ${such(d.fromId)}`;

/** The rows of `standInColumns` in which somebody acts on a day, for whom `such` holds of the one they act for. */
export const actsFor = (personId: Id, today: SQL, such: (absent: typeof f) => SQL): SQL =>
  sql`from ${holding(today)} where ${d.toId} = ${personId} and ${such(f)}`;

/** The rows of `standInColumns` in which somebody acts, or is stood in for, on a day. */
export const around = (personId: Id, today: SQL): SQL =>
  sql`from ${holding(today)} where ${personId} in (${d.fromId}, ${d.toId})`;

/** Who acts for an office on a day: its holder, where nobody else may. */
export const actingFor = (officeId: PgColumn, employeeId: PgColumn, today: SQL): SQL =>
  sql`coalesce((select ${d.toId} from ${holding(today)} where ${d.fromId} = ${officeId} and ${d.toId} <> ${employeeId}
    limit 1), ${officeId})`;
