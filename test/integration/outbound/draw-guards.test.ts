import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import { claimDraw, pauseChats } from '../../../src/persistence/outbox/draws.ts';
import { nextOnLane } from '../../../src/persistence/outbox/next-on-lane.ts';
import { conversation } from '../../../src/persistence/schema/messaging.ts';
import { besides, home, now, putConversation, telegram } from '../../support/outbox-rows.ts';
import { eventOf } from '../../support/saving.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Which screen may be drawn when: what it costs its chat, and what a refused chat waits for. */

let city: City;
let db: Db;
let agency: SmallAgency;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  agency = await seedSmallAgency(db);
});
afterEach(() => city.clear());

const budget = { burst: 2, refillMs: 6000 };
const later = (ms: number) => now.add({ milliseconds: ms });
const behind = { revision: 3, shownRevision: 2 };
const rowOf = async (id: string) => (await db.select().from(conversation).where(eq(conversation.id, id)))[0];
const change = (id: string, sets: Partial<typeof conversation.$inferInsert>) =>
  db.update(conversation).set(sets).where(eq(conversation.id, id));

it('a draw is taken of the screen that is still to be shown, and of no other chat', async () => {
  const [other] = await Promise.all(besides(home).map((one) => putConversation(db, one, behind)));
  const id = await putConversation(db, home, behind);
  const claim = (revision: number, of?: typeof budget) => claimDraw(db, { id, revision }, of, now);
  for (const wrong of [2, 4])
    expect([await claim(wrong), await claim(wrong, budget)]).toEqual([false, false]);
  expect(await claim(3)).toBe(true);
  expect((await rowOf(id))?.drawsFullAt).toBeNull();
  expect(await claim(3, budget)).toBe(true);
  expect((await rowOf(id))?.drawsFullAt).toEqual(later(6000));
  expect((await rowOf(other ?? ''))?.drawsFullAt).toBeNull();
  await change(id, { shownRevision: 3 });
  expect([await claim(3), await claim(3, budget)]).toEqual([false, false]);
});

it('a draw is taken within the budget, counted in the time that is at hand', async () => {
  const id = await putConversation(db, home, behind);
  const claim = (ms: number) => claimDraw(db, { id, revision: 3 }, budget, later(ms));
  expect([await claim(0), await claim(0), await claim(0), await claim(5999)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect([await claim(6000), await claim(6000)]).toEqual([true, false]);
  // Written by a process whose clock ran ahead.
  await change(id, { drawsFullAt: later(3_600_000) });
  expect(await claim(6000)).toBe(true);
  expect((await rowOf(id))?.drawsFullAt).toEqual(later(12_000));
});

it('no draw is taken while the chat is refused', async () => {
  const id = await putConversation(db, home, { ...behind, pausedUntil: later(7000) });
  const claim = (ms: number, of?: typeof budget) => claimDraw(db, { id, revision: 3 }, of, later(ms));
  expect([await claim(6999), await claim(6999, budget)]).toEqual([false, false]);
  expect([await claim(7000), await claim(7000, budget)]).toEqual([true, true]);
});

it('a refused chat waits alone, the longest wait counts, and its screen is drawn after', async () => {
  const others = await Promise.all(besides(home).map((one) => putConversation(db, one, behind)));
  const id = await putConversation(db, home, behind);
  const { userId } = home;
  await pauseChats(db, telegram, [{ userId, until: later(40_000) }]);
  expect(await rowOf(id)).toMatchObject({ pausedUntil: later(40_000), drawAt: later(40_000) });
  await pauseChats(db, telegram, [{ userId, until: later(10_000) }]);
  expect(await rowOf(id)).toMatchObject({ pausedUntil: later(40_000) });
  for (const other of others) expect((await rowOf(other))?.pausedUntil).toBeNull();
});

it('of chats that are refused together each waits as long as it was told, and one that was told twice the longer time', async () => {
  const budis = await putConversation(db, home, behind);
  const others = await putConversation(db, { ...home, userId: 'somebody' }, behind);
  await pauseChats(db, telegram, [
    { userId: home.userId, until: later(20_000) },
    { userId: 'somebody', until: later(5000) },
    { userId: home.userId, until: later(30_000) },
    { userId: home.userId, until: later(10_000) },
  ]);
  expect(await rowOf(budis)).toMatchObject({ pausedUntil: later(30_000), drawAt: later(30_000) });
  expect(await rowOf(others)).toMatchObject({ pausedUntil: later(5000), drawAt: later(5000) });
});

it('the next screen of a lane is the one that may be drawn first of those that are held back on it', async () => {
  const [onSlack, elsewhere] = besides(home);
  const soon = { ...behind, drawAt: later(1000), updatedAt: now };
  for (const one of [onSlack, elsewhere]) if (one) await putConversation(db, one, soon);
  await putConversation(db, { ...telegram, userId: 'shown' }, { ...soon, shownRevision: 3 });
  await putConversation(db, { ...telegram, userId: 'due' }, { ...soon, drawAt: now });
  await putConversation(
    db,
    { ...telegram, userId: 'days ago' },
    { ...soon, updatedAt: now.subtract({ hours: 25 }) },
  );
  const next = () => nextOnLane(db, telegram, now);
  expect(await next()).toBeUndefined();
  await putConversation(db, { ...telegram, userId: 'later' }, { ...soon, drawAt: later(6000) });
  expect(await next()).toEqual(later(6000));
  const refused = { ...telegram, userId: 'refused' };
  await putConversation(db, refused, { ...soon, pausedUntil: later(5000) });
  expect(await next()).toEqual(later(5000));
  // An older release does not say when: after five seconds.
  await putConversation(
    db,
    { ...telegram, userId: 'old' },
    { ...soon, drawAt: null, updatedAt: now.subtract({ seconds: 2 }) },
  );
  expect(await next()).toEqual(later(3000));
});

it('a save takes its draw on top of what is spent, unless that was written by a clock that ran ahead', async () => {
  const id = await putConversation(db, home, { revision: 1, shownRevision: 1, drawsFullAt: later(2000) });
  const drawing = { at: later(5000), budget, spendsMs: 6000, isNew: true };
  const save = (revision: number) =>
    saveEvent(db, eventOf(home, agency.people.budi.id, [], { conversation: { id, revision }, drawing }));
  expect(await save(1)).toMatchObject({ kind: 'saved' });
  expect(await rowOf(id)).toMatchObject({ drawsFullAt: later(8000), drawAt: later(5000), owesNew: true });
  await change(id, { drawsFullAt: later(24_001) });
  expect(await save(2)).toMatchObject({ kind: 'saved' });
  expect(await rowOf(id)).toMatchObject({ drawsFullAt: later(6000) });
});
