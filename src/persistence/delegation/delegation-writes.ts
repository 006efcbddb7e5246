import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { WriteOf } from '../../application/outcome/writes.ts';
import type { Temporal } from '../../shared/time.ts';
import { counted, type Part } from '../events/part.ts';
import { isInReach } from '../hr/reach.ts';
import { holdsOn } from '../people/reporting-lines.ts';
import { delegation } from '../schema/delegations.ts';
import { person, reportingLine } from '../schema/people.ts';
import { insertFrom, update } from '../sql/write.ts';

const p = alias(person, 'dwp');
const l = alias(reportingLine, 'dwl');

/**
 * A delegation that is given or ended; nothing is saved when others were quicker, or when `such` no longer holds: in chat,
 * that whoever presses still may.
 */
export function delegationPart(
  write: WriteOf<'put-delegation'> | WriteOf<'end-delegation'>,
  now: Temporal.Instant,
  such: SQL = sql`true`,
): Part {
  if (write.kind === 'end-delegation') {
    const { delegationId, endedById = null } = write;
    const isOpen = and(eq(delegation.id, delegationId), isNull(delegation.endedAt), such);
    return counted('delegation', update(delegation, { endedAt: now, endedById }, isOpen));
  }
  const { delegation: one, reason, givenById = null } = write;
  const { id, fromId, toId, kind, from: fromDay, until: untilDay } = one;
  const row = { id, fromId, toId, kind, fromDay, untilDay, reason, givenAt: now, givenById };
  return counted('delegation', insertFrom(delegation, row, sql`where ${such}`));
}

/** Whether somebody may give or end it in chat as it is stored now: the one stood in for, their superior, or HR within reach. */
export function mayDelegate(
  write: WriteOf<'put-delegation'> | WriteOf<'end-delegation'>,
  actorId: string | undefined,
): SQL {
  const me = sql`${actorId ?? null}::uuid`;
  const of = (fromId: SQL): SQL => sql`(${fromId} = ${me}
    or exists (select 1 from ${reportingLine} dwl where ${l.personId} = ${fromId} and ${l.appraiserId} = ${me}
      and ${holdsOn(l, write.today)})
    or exists (select 1 from ${person} dwp where ${p.id} = ${fromId} and ${isInReach(me, 'offices.manage', sql`${p.unit}`)}))`;
  if (write.kind === 'put-delegation') return of(sql`${write.delegation.fromId}::uuid`);
  return sql`(${delegation.toId} = ${me} or ${of(sql`${delegation.fromId}`)})`;
}
