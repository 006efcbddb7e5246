import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import type { OfficerRight } from '../../domain/authorization/officer.ts';
import { rightFor, unitOfOrder } from '../../domain/hr/errand.ts';
import { invariant } from '../../shared/assert.ts';
import { counted, type Part } from '../events/part.ts';
import { isInReach } from '../hr/reach.ts';
import { hrErrand } from '../schema/errands.ts';
import { officerRight } from '../schema/officers.ts';
import { person } from '../schema/people.ts';
import { insertFrom, update } from '../sql/write.ts';

const g = alias(officerRight, 'og');
const h = alias(person, 'oh');

/** Whether somebody has a right in the whole agency, as it is stored now. */
export const holdsEverywhere = (officerId: SQL, right: OfficerRight): SQL =>
  sql`(exists (select 1 from ${person} oh where ${h.id} = ${officerId} and ${h.isHr})
    or exists (select 1 from ${officerRight} og
      where ${and(sql`${g.personId} = ${officerId}`, eq(g.right, right), eq(g.unit, ''))}))`;

/** Whether somebody has a right, as it is stored now: for that unit, or without one in the whole agency. */
export const holdsFor = (officerId: SQL, right: OfficerRight, unit: string | undefined): SQL =>
  unit === undefined ? holdsEverywhere(officerId, right) : isInReach(officerId, right, sql`${unit}::text`);

/** An errand becomes a row, which is worked at behind the save. Nothing is saved once the right is gone. */
export function putErrandPart(
  { errandId, what, name, source, order }: WriteOf<'put-errand'>,
  request: SaveEvent,
): Part {
  const { platform, tenant, userId, now, actorId } = request;
  invariant(actorId !== undefined, 'who sends an errand is linked');
  const row = {
    ...{ id: errandId, personId: actorId, kind: what, status: 'waiting' as const },
    ...{ platform, tenant, userId, eventId: eventKey(request), askedAt: now, dueAt: now },
    ...(name !== undefined && { name }),
    ...(source && { source }),
    ...(order && { errandOrder: order }),
  };
  const may = holdsFor(sql`${actorId}::uuid`, rightFor(what), unitOfOrder(order));
  return counted('put_errand', insertFrom(hrErrand, row, sql`where ${may}`, { target: [hrErrand.id] }));
}

export function moveErrandPart(
  { errandId, what, unit, from, to, samePerson }: WriteOf<'move-errand'>,
  { now, actorId, platform, tenant, userId }: SaveEvent,
): Part {
  invariant(actorId !== undefined, 'who moves an errand on is linked');
  const isTheirs = and(
    eq(hrErrand.id, errandId),
    eq(hrErrand.personId, actorId),
    eq(hrErrand.kind, what),
    inArray(hrErrand.status, [...from]),
    holdsFor(sql`${actorId}::uuid`, rightFor(what), unit),
  );
  // It is told where it was pressed.
  const ends = to === 'over' ? { source: null } : {};
  const sets = { status: to, dueAt: now, tries: 0, platform, tenant, userId, ...ends };
  return counted(
    'move_errand',
    update(hrErrand, { ...sets, report: null, ...(samePerson && { samePerson }) }, isTheirs),
  );
}
