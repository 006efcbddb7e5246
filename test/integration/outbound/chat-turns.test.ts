import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { sharedTurns } from '../../../src/persistence/outbox/chat-turns.ts';
import { type ChatTurn, ChatTurnTimeout, type NewMessage } from '../../../src/shared/chat-turns.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

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

const quiet = { warn: () => {} };

/** These tests run at the same time: each has a chat of its own and mostly waits. */
const it = test.concurrent;

/** The turns within one process that has no other sender. */
const alone: ChatTurn = async (_chat, { ready, send }) => {
  await ready();
  return send();
};

const writing = <T>(send: () => Promise<T>, more: Partial<NewMessage<T>> = {}): NewMessage<T> => ({
  ready: async () => {},
  send,
  ...more,
});

/** Who sends on a chat, and when that began and ended. */
function notes() {
  const sent: { readonly chat: string; readonly beganMs: number; readonly endedMs: number }[] = [];
  const taking = (chat: string, ms: number) => async () => {
    const beganMs = performance.now();
    await sleep(ms);
    sent.push({ chat, beganMs, endedMs: performance.now() });
  };
  const gapsOf = (chat: string) => {
    const theirs = sent.filter((one) => one.chat === chat).sort((x, y) => x.beganMs - y.beganMs);
    return theirs.slice(1).map(({ beganMs }, at) => beganMs - (theirs[at]?.endedMs ?? 0));
  };
  return { sent, taking, gapsOf };
}

it('a chat gets at most one new message a second, whichever of two processes sends it and however long it takes, and no chat waits for another', async () => {
  const processes = pools.map((pool) => sharedTurns(pool, alone, quiet));
  const { sent, taking, gapsOf } = notes();
  const began = performance.now();
  await Promise.all(
    ['a', 'b', 'c'].flatMap((chat) =>
      [0, 1, 2].map((nth) =>
        processes[nth % processes.length]?.(chat, writing(taking(chat, 100 + 300 * nth))),
      ),
    ),
  );
  for (const chat of ['a', 'b', 'c']) {
    expect(gapsOf(chat)).toHaveLength(2);
    expect(Math.min(...gapsOf(chat))).toBeGreaterThanOrEqual(1000);
  }
  const firsts = sent.filter(({ beganMs }) => beganMs - began < 1000).map(({ chat }) => chat);
  expect(firsts.sort()).toEqual(['a', 'b', 'c']);
});

it('a message that fails ends its turn as well, and its failure is reported', async () => {
  const [first, second] = pools.map((pool) => sharedTurns(pool, alone, quiet));
  await expect(
    first?.(
      'failing',
      writing(() => Promise.reject(new Error('refused'))),
    ),
  ).rejects.toThrow('refused');
  const began = performance.now();
  await second?.(
    'failing',
    writing(async () => {}),
  );
  expect(performance.now() - began).toBeLessThan(3000);
});

it('a process that dies in its turn keeps the chat waiting for six seconds, not for ever', async () => {
  const [pool] = pools;
  const [one, other] = pools.map((each) => sharedTurns(each, alone, quiet));
  void one?.(
    'dying',
    writing(() => new Promise(() => {})),
  );
  const turn = () =>
    pool?.execute(sql`select extract(epoch from next_at - clock_timestamp())::float8 as left
      from chat_turn where chat = 'dying'`);
  await expect.poll(turn).toHaveLength(1);
  const left = Number((await turn())?.[0]?.left);
  expect(left).toBeLessThanOrEqual(6);
  expect(left).toBeGreaterThan(3);
  const impatient = writing(async () => {}, { patienceMs: 0 });
  await expect(other?.('dying', impatient)).rejects.toBeInstanceOf(ChatTurnTimeout);
  // Makes the turn older, because the database's own clock decides when it is over.
  await pool?.execute(
    sql`update chat_turn set next_at = next_at - interval '6 seconds' where chat = 'dying'`,
  );
  await other?.('dying', impatient);
});

it('a turn that is over cannot end the turn of somebody else', async () => {
  const [pool] = pools;
  const turns = pools.map((each) => sharedTurns(each, alone, quiet));
  const nextAt = async () =>
    (await pool?.execute(sql`select next_at::text as at from chat_turn where chat = 'late'`))?.[0];
  const isTaken = async () =>
    (
      await pool?.execute(sql`select next_at > clock_timestamp() as taken from chat_turn where chat = 'late'`)
    )?.[0]?.taken;
  let finish = () => {};
  const slow = turns[0]?.(
    'late',
    writing(() => new Promise<void>((resolve) => (finish = resolve))),
  );
  await expect.poll(nextAt).toBeDefined();
  await pool?.execute(sql`update chat_turn set next_at = clock_timestamp() where chat = 'late'`);
  let finishSecond = () => {};
  const second = turns[1]?.(
    'late',
    writing(() => new Promise<void>((resolve) => (finishSecond = resolve))),
  );
  await expect.poll(isTaken).toBe(true);
  const held = await nextAt();
  finish();
  await slow;
  await sleep(300);
  expect(await nextAt()).toEqual(held);
  finishSecond();
  await second;
});

it('while the database is away, the process keeps to its own turns', async () => {
  const gone = openDatabase('postgres://nobody@127.0.0.1:1/none');
  const asked: string[] = [];
  const own: ChatTurn = (chat, each) => {
    asked.push(chat);
    return alone(chat, each);
  };
  expect(
    await sharedTurns(
      gone,
      own,
      quiet,
    )(
      'a',
      writing(async () => 'sent'),
    ),
  ).toBe('sent');
  expect(asked).toEqual(['a']);
  await closeDatabase(gone);
});

it('a sender that cannot wait long enough is told that its turn did not come, and sends nothing', async () => {
  const [one, other] = pools.map((pool) => sharedTurns(pool, alone, quiet));
  let finish = () => {};
  const slow = one?.(
    'busy',
    writing(() => new Promise<void>((resolve) => (finish = resolve))),
  );
  await expect
    .poll(() => pools[0]?.execute(sql`select 1 from chat_turn where chat = 'busy'`))
    .toHaveLength(1);
  let isSent = false;
  const send = async () => {
    isSent = true;
  };
  for (const patienceMs of [0, 300])
    await expect(other?.('busy', writing(send, { patienceMs }))).rejects.toBeInstanceOf(ChatTurnTimeout);
  expect(isSent).toBe(false);
  // In a chat to which nobody writes there is no wait, so no patience is needed.
  await other?.('free', writing(send, { patienceMs: 0 }));
  expect(isSent).toBe(true);
  finish();
  await slow;
});

it('a process that was frozen in its turn takes a new one, because the old one may be over', async () => {
  const [pool] = pools;
  const [one] = pools.map((each) => sharedTurns(each, alone, quiet));
  const turnNow = async () =>
    (await pool?.execute(sql`select next_at::text as at from chat_turn where chat = 'frozen'`))?.[0];
  const seen: unknown[] = [];
  await one?.(
    'frozen',
    writing(async () => {}, {
      ready: async () => {
        seen.push(await turnNow());
        if (seen.length === 1) await sleep(3100);
      },
    }),
  );
  expect(seen).toHaveLength(2);
  expect(seen[1]).not.toEqual(seen[0]);
});
