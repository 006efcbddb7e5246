import { eq, inArray, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { conversation, unshownScreen } from '../../../src/persistence/schema/messaging.ts';
import { home, putConversation, telegram } from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';

let city: City;
let db: Db;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(() => city.clear());

const kept = async () =>
  (await db.select().from(unshownScreen)).map(({ conversationId }) => conversationId).sort();
const fresh = async () =>
  (await db.execute<{ id: string }>(sql`select id from conversation where shown_revision < revision`))
    .map(({ id }) => id)
    .sort();

describe('the table of screens that nobody has shown', () => {
  const revisions = {
    revision: fc.integer({ min: 1, max: 4 }),
    shownRevision: fc.integer({ min: 0, max: 5 }),
  };
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1 });
  const change = fc.oneof(
    fc.record({ kind: fc.constant('put' as const), ...revisions }),
    fc.record({ kind: fc.constant('set' as const), some, ...revisions }),
    fc.record({ kind: fc.constant('remove' as const), some }),
  );

  it('names just those whose shown revision is behind, whatever was written, changed or removed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 12 }), async (changes) => {
        await city.clear();
        const ids: string[] = [];
        for (const one of changes) {
          const chosen = one.kind === 'put' ? [] : one.some.flatMap((at) => ids[at] ?? []);
          if (one.kind === 'put')
            ids.push(await putConversation(db, { ...telegram, userId: `${ids.length}` }, one));
          else if (one.kind === 'remove')
            await db.delete(conversation).where(inArray(conversation.id, chosen));
          else {
            const { revision, shownRevision } = one;
            await db
              .update(conversation)
              .set({ revision, shownRevision })
              .where(inArray(conversation.id, chosen));
          }
          expect(await kept()).toEqual(await fresh());
        }
      }),
      { numRuns: 30 },
    );
  });

  it('is taken back with the change that was taken back', async () => {
    const id = await putConversation(db, home);
    const undone = db.transaction(async (tx) => {
      await tx.update(conversation).set({ revision: 2 }).where(eq(conversation.id, id));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await kept()).toEqual([]);
  });
});

it('a press writes the row of its conversation in its place: no index of it changes', async () => {
  const id = await putConversation(db, home);
  const before = await updates();
  for (let press = 0; press < 10; press += 1) {
    await db.execute(sql`update conversation set revision = revision + 1, state = '{"screen":"home"}', draw_at = now(),
      updated_at = now(), event_id = gen_random_uuid()::text, draws_full_at = now() where id = ${id}`);
    await db.execute(
      sql`update conversation set shown_revision = revision, anchor = '{"messageId":5}' where id = ${id}`,
    );
  }
  const after = await updates();
  expect(after.updates - before.updates).toBe(20);
  expect(after.inPlace - before.inPlace).toBe(20);
});

async function updates(): Promise<{ readonly updates: number; readonly inPlace: number }> {
  // It counts at the end of that statement.
  await db.execute(sql`select pg_stat_force_next_flush()`);
  const [row] = await db.execute<{ all: string; in_place: string }>(
    sql`select n_tup_upd as all, n_tup_hot_upd as in_place from pg_stat_user_tables where relname = 'conversation'`,
  );
  return { updates: Number(row?.all), inPlace: Number(row?.in_place) };
}
