import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { sharedTurns } from '../../../src/persistence/outbox/chat-turns.ts';
import { chatTurn } from '../../../src/persistence/schema/messaging.ts';
import { type ChatTurn, ChatTurnTimeout } from '../../../src/shared/chat-turns.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

/** Whose turn is taken and ended when several chats are asked for in one statement. */

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});
afterEach(async () => {
  expect(warnings.splice(0)).toEqual([]);
  await db.delete(chatTurn);
});

const warnings: unknown[] = [];
const alone: ChatTurn = async (_chat, { ready, send }) => {
  await ready();
  return send();
};
/** The turns of a process of its own. */
const process = () => sharedTurns(db, alone, { warn: (...said) => void warnings.push(said) });

const put = (chat: string, nextAt = sql`clock_timestamp() + interval '1 hour'`) =>
  db.insert(chatTurn).values({ chat, nextAt });
const nextAt = async (chat: string) =>
  String((await db.select().from(chatTurn).where(eq(chatTurn.chat, chat)))[0]?.nextAt);
/** A message without patience: it says its chat, or is told that it had no turn. */
const writing = (chat: string) => ({ ready: async () => {}, send: async () => chat, patienceMs: 0 });

it.each([
  ['that nobody had', 'new'],
  ['whose turn is over', 'over'],
])('of chats that are asked for together, only one %s is had', async (_what, free) => {
  await put('taken');
  await put('taken too');
  await put('over', sql`clock_timestamp() - interval '1 second'`);
  const before = [await nextAt('taken'), await nextAt('taken too')];
  const turns = process();
  const chats = ['taken', free, 'taken too'];
  const had = await Promise.allSettled(chats.map((chat) => turns(chat, writing(chat))));
  const refused = { status: 'rejected', reason: expect.any(ChatTurnTimeout) };
  expect(had).toEqual([refused, { status: 'fulfilled', value: free }, refused]);
  expect([await nextAt('taken'), await nextAt('taken too')]).toEqual(before);
});

it('a turn that ends leaves others alone: one that ends at the same microsecond, and one that somebody took over', async () => {
  const turns = process();
  let finish = () => {};
  const done = new Promise<void>((resolve) => (finish = resolve));
  const slow = (chat: string) => turns(chat, { ...writing(chat), send: () => done });
  const sent = [slow('mine'), slow('late')];
  await expect.poll(() => db.$count(chatTurn)).toBe(2);
  const mine = await nextAt('mine');
  await put('same', sql`(select next_at from chat_turn where chat = 'mine')`);
  await db
    .update(chatTurn)
    .set({ nextAt: sql`clock_timestamp() + interval '1 hour'` })
    .where(eq(chatTurn.chat, 'late'));
  const late = await nextAt('late');
  finish();
  await Promise.all(sent);
  await expect.poll(() => nextAt('mine')).not.toBe(mine);
  expect(await nextAt('same')).toBe(mine);
  expect(await nextAt('late')).toBe(late);
});
