import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Anchor } from '../../../src/conversation/contract/platform.ts';
import { homeState } from '../../../src/conversation/contract/state.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { placeScreen } from '../../../src/persistence/events/place-screen.ts';
import { conversation } from '../../../src/persistence/schema/messaging.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { firstDay } from '../../support/small-agency.ts';

/** Two screens on their way into one message, each of which put a message with the way back beside it. */

let city: City;
let db: Db;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
afterEach(() => city.clear());

const message: Anchor = { messageId: 5, sentAt: 1 };
const beside = (id: number): Anchor => ({ ...message, beside: id });

/** A conversation whose message stands as `anchor`, shown up to that revision. */
async function standing(anchor: Anchor, shownRevision: number): Promise<string> {
  const id = newId();
  const who = { platform: 'telegram', tenant: '1', userId: '77', address: { chatId: 77 } };
  const updatedAt = Temporal.Instant.from(firstDay);
  const row = { ...who, id, version: 1, state: homeState, revision: 9, shownRevision, anchor, updatedAt };
  await db.insert(conversation).values(row);
  return id;
}
const place = (id: string, revision: number, anchor: Anchor, gone: readonly Anchor[] = [message]) =>
  placeScreen(db, id, { revision, anchor, gone, drawsFullAt: sql`null` });

describe('what stands beside a table', () => {
  it('is removed when a newer screen in the same message has brought its own', async () => {
    const id = await standing(beside(6), 3);
    expect(await place(id, 4, beside(7))).toEqual({ tooMany: { beside: 6 } });
  });

  it('is removed when it came with an older screen than the one that stands', async () => {
    const id = await standing(beside(7), 4);
    expect(await place(id, 3, beside(6))).toEqual({ tooMany: { beside: 6 } });
  });

  it('is removed when a plain screen, decided before it was there, took its message', async () => {
    const id = await standing(beside(6), 3);
    expect(await place(id, 4, message)).toEqual({ tooMany: { beside: 6 } });
  });

  it('stays when it is the same, and is no longer looked for when the screen has removed it itself', async () => {
    const id = await standing(beside(6), 3);
    expect(await place(id, 4, beside(6), [beside(6)])).toEqual({});
    expect(await place(id, 5, message, [beside(6)])).toEqual({});
    expect(await place(id, 6, beside(8), [message])).toEqual({});
  });
});
