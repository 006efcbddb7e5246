import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Decided } from '../../../src/application/outcome/decided.ts';
import type { Refusal } from '../../../src/application/outcome/refusals.ts';
import type { Write } from '../../../src/application/outcome/writes.ts';
import type { Appraisal } from '../../../src/domain/appraisal/appraisal.ts';
import type { Relation } from '../../../src/domain/authorization/policy.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import type { Result } from '../../../src/shared/result.ts';
import type { Temporal } from '../../../src/shared/time.ts';
import type { MovableClock } from '../../support/movable-clock.ts';
import { eventOf } from '../../support/saving.ts';

export const telegram = (userId: string) => ({ platform: 'telegram', tenant: '1', userId });

/** Saves what somebody wants to save who never wrote before. */
export async function savesAt(
  db: Db,
  clock: MovableClock,
  who: ReturnType<typeof telegram>,
  actorId: string | undefined,
  writes: readonly Write[],
  more: { readonly relation?: Relation } = {},
): Promise<void> {
  await db.execute(sql`delete from conversation where user_id = ${who.userId}`);
  const event = eventOf(who, actorId ?? '', writes, { now: clock.now(), relation: 'none', actorId, ...more });
  expect((await saveEvent(db, event)).kind).toBe('saved');
}

/** Does one use case after the other on an appraisal, and saves what each decided. */
export function createPlayer(db: Db, clock: MovableClock, fresh: Appraisal, selfId: string, otherId: string) {
  let appraisal = fresh;
  return {
    otherId,
    selfId,
    /** What lies in the pocket of the employee now. */
    hasPieces: (pieces: Appraisal['pieces']) => {
      appraisal = { ...appraisal, pieces };
    },
    revision: () => appraisal.revision,
    appraisal: () => appraisal,
    /** All files that were sent are kept, but for one that is refused. */
    filesAreSettled: (refusedId: string) => {
      const files = appraisal.files.filter(({ id }) => id !== refusedId);
      appraisal = { ...appraisal, files: files.map((file) => ({ ...file, status: 'kept' })) };
    },
    /** Somebody else changed it. */
    isRaised: () => {
      appraisal = { ...appraisal, revision: appraisal.revision + 1, appraiserDisputedAt: undefined };
    },
    does: async <More extends readonly unknown[]>(
      relation: Relation,
      useCase: (a: Appraisal, r: Relation, now: Temporal.Instant, ...more: More) => Result<Decided, Refusal>,
      ...more: More
    ) => {
      clock.advance({ seconds: 1 });
      const decided = useCase(appraisal, relation, clock.now(), ...more);
      if (!decided.ok) throw new Error(decided.error.code);
      appraisal = decided.value.appraisal;
      const actorId = relation === 'self' ? selfId : otherId;
      await savesAt(db, clock, telegram(relation), actorId, decided.value.writes, { relation });
    },
  };
}
