import { afterAll, beforeAll, expect, it } from 'vitest';
import { sharedTurns } from '../../src/persistence/chat-turns.ts';
import { closeDatabase, type Db, openDatabase } from '../../src/persistence/db.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let pools: Db[];
beforeAll(async () => {
  database = await createTestDatabase();
  pools = [openDatabase(database.url), openDatabase(database.url)];
});
afterAll(async () => {
  for (const pool of pools) await closeDatabase(pool);
  await database.drop();
});

const never = () => Promise.reject(new Error('the database is there'));

it('a chat gets at most one new message a second, whichever of two processes sends it, and no chat waits for another', async () => {
  const processes = pools.map((pool) => sharedTurns(pool, never));
  const began = performance.now();
  const sent: { readonly chat: string; readonly ms: number }[] = [];
  await Promise.all(
    ['a', 'b', 'c'].flatMap((chat) =>
      [0, 1, 2].map(async (nth) => {
        await processes[nth % processes.length]?.(chat);
        sent.push({ chat, ms: performance.now() });
      }),
    ),
  );
  for (const chat of ['a', 'b', 'c']) {
    const moments = sent.flatMap((one) => (one.chat === chat ? [one.ms] : [])).sort((x, y) => x - y);
    const gaps = moments.slice(1).map((ms, at) => ms - (moments[at] ?? began));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  }
  const firsts = sent.slice(0, 3).map(({ chat }) => chat);
  expect(new Set(firsts)).toEqual(new Set(['a', 'b', 'c']));
});

it('while the database is away, the process keeps to its own turns', async () => {
  const gone = openDatabase('postgres://nobody@127.0.0.1:1/none');
  const asked: string[] = [];
  await sharedTurns(gone, async (chat) => void asked.push(chat))('a');
  expect(asked).toEqual(['a']);
  await closeDatabase(gone);
});
