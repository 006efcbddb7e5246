import { and, eq, isNull } from 'drizzle-orm';
import type { WriteOf } from '../../application/outcome/writes.ts';
import type { Temporal } from '../../shared/time.ts';
import { counted, type Part } from '../events/part.ts';
import { delegation } from '../schema/delegations.ts';
import { insert, update } from '../sql/write.ts';

/** A delegation that is given or ended; nothing is saved when others were quicker. */
export function delegationPart(
  write: WriteOf<'put-delegation'> | WriteOf<'end-delegation'>,
  now: Temporal.Instant,
): Part {
  if (write.kind === 'end-delegation') {
    const { delegationId, endedById = null } = write;
    const isOpen = and(eq(delegation.id, delegationId), isNull(delegation.endedAt));
    return counted('delegation', update(delegation, { endedAt: now, endedById }, isOpen));
  }
  const { delegation: one, reason, givenById = null } = write;
  const { id, fromId, toId, kind, from: fromDay, until: untilDay } = one;
  const row = { id, fromId, toId, kind, fromDay, untilDay, reason, givenAt: now, givenById };
  return counted('delegation', insert(delegation, row));
}
