import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { beginSendingAll } from '../../../src/persistence/outbox/begin-sending.ts';
import type { Lease } from '../../../src/persistence/outbox/lanes.ts';
import type { DueRow } from '../../../src/persistence/outbox/outbox.ts';
import { type Settlement, settle } from '../../../src/persistence/outbox/settle.ts';
import { settleLaterAll } from '../../../src/persistence/outbox/settle-later.ts';
import { settleSentAll } from '../../../src/persistence/outbox/settle-sent.ts';
import { account, delivery, lane, outbox } from '../../../src/persistence/schema/messaging.ts';
import { beginSending } from '../../support/begin-sending.ts';
import { besides, home, now, putAccount, putReceipt, putRow, telegram } from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** What the outcome of a message changes, and what it leaves alone. */

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
  await db.insert(lane).values({ ...telegram, token: 5, holder: 'me' });
});
afterEach(() => city.clear());

const lease: Lease = { ...telegram, token: 5 };
/** Leases of other processes, and our own one before another process took over. */
const lostLeases: readonly Lease[] = [
  { ...lease, token: 4 },
  { ...lease, platform: 'slack' },
  { ...lease, tenant: 'other' },
];

/** A row that is being sent, another row, and receipts that look alike. */
async function begun(kind = 'result-ready', edits?: string): Promise<DueRow> {
  const { id: budi } = agency.people.budi;
  const [id, other] = [
    await putRow(db, { kind, recipientId: budi }),
    await putRow(db, { recipientId: budi }),
  ];
  for (const one of [home, ...besides(home)]) await putReceipt(db, id, one, { status: 'sending' });
  await putReceipt(db, other, home, { status: 'sending' });
  const intent = { kind: 'reminder', personId: budi, date: '2026-12-02', ...(edits && { edits }) } as const;
  return {
    id,
    kind,
    ...(edits && { intent }),
    isSnooze: false,
    attempts: 0,
    isExpired: false,
    isLeftOver: false,
    isRepeat: false,
    to: { ...home, address: { chat: 'budi' } },
  };
}
const everything = async () => ({
  rows: await db.select().from(outbox).orderBy(outbox.id),
  receipts: await db
    .select()
    .from(delivery)
    .orderBy(delivery.outboxId, delivery.platform, delivery.tenant, delivery.userId),
  accounts: await db.select().from(account).orderBy(account.platform, account.tenant, account.personId),
});
const sent: Settlement = { kind: 'sent', anchor: { message: 1 }, shows: 'tasks' };
const skipped: Settlement = { kind: 'skipped' };
const later: Settlement = { kind: 'later', at: now.add({ minutes: 7 }), code: 'transient', isTry: true };
const unreachable: Settlement = { kind: 'unreachable', reason: 'blocked' };

it.each(lostLeases)('under a lost lease nothing begins and no outcome is recorded (%o)', async (lost) => {
  await putAccount(db, agency.people.budi.id, home);
  const before = await putRow(db, { kind: 'reminder' });
  const row = await begun('reminder', before);
  const plain = await begun();
  const all = await everything();
  expect(await beginSending(db, lost, row, now)).toBe(false);
  expect(await settle(db, lost, plain, sent, now)).toBe(false);
  for (const outcome of [sent, unreachable, skipped, later])
    expect(await settle(db, lost, row, outcome, now)).toBe(false);
  expect(await everything()).toEqual(all);
});

it('a message begins alone, once, and not before its time', async () => {
  const row = await begun();
  expect(await beginSending(db, lease, row, now.subtract({ seconds: 1 }))).toBe(false);
  expect(await beginSending(db, lease, row, now)).toBe(true);
  const rows = await db.select().from(outbox);
  expect(rows.filter(({ availableAt }) => String(availableAt) !== String(now)).map(({ id }) => id)).toEqual([
    row.id,
  ]);
  expect(await beginSending(db, lease, row, now)).toBe(false);
});

it('of messages that begin together, each has its own receipt, and one that somebody settled has none', async () => {
  const [free, done] = [await putRow(db), await putRow(db, { settledAt: now })];
  const somebody = { ...home, userId: 'somebody' };
  const asked = [
    { id: free, to: { ...home, address: { chat: 'budi' } } },
    { id: done, to: { ...somebody, address: { chat: 'somebody' } } },
  ];
  expect([...(await beginSendingAll(db, lease, asked, now))]).toEqual([free]);
  const { receipts } = await everything();
  expect(receipts).toMatchObject([{ outboxId: free, ...home, status: 'sending' }]);
});

it('of messages that were sent together, each has its own receipt, and shows what it said itself', async () => {
  const [budis, other] = [await begun(), await begun()];
  const others = { ...other, to: { ...other.to, userId: 'somebody' } };
  const both = [
    { row: budis, anchor: { message: 1 }, shows: 'tasks' },
    { row: others, anchor: { message: 2 } },
  ];
  expect(await settleSentAll(db, lease, both, now)).toBe(true);
  const { rows, receipts } = await everything();
  expect(receipts.filter(({ status }) => status === 'sent')).toMatchObject([
    { outboxId: budis.id, ...home, anchor: { message: 1 } },
    { outboxId: other.id, ...home, userId: 'somebody', anchor: { message: 2 } },
  ]);
  const settled = rows.flatMap(({ id, outcome, payload }) => (outcome === 'sent' ? [{ id, payload }] : []));
  expect(settled).toEqual([
    { id: budis.id, payload: { shows: 'tasks' } },
    { id: other.id, payload: {} },
  ]);
});

it('of messages that are put off together, each has its own time, and counts a try only when it was one', async () => {
  const [budis, other, untouched] = [await begun(), await begun(), await begun()];
  const others = { ...other, to: { ...other.to, userId: 'somebody' } };
  await db.update(delivery).set({ errorCode: 'no-answer' }).where(eq(delivery.outboxId, budis.id));
  const both = [
    { row: budis, at: now.add({ minutes: 7 }), code: 'transient', isTry: true },
    { row: others, at: now.add({ seconds: 3 }), code: 'rate-limited', isTry: false },
  ];
  expect(await settleLaterAll(db, lease, both, now)).toBe(true);
  const { rows, receipts } = await everything();
  const those = rows.filter(({ id }) => [budis.id, other.id, untouched.id].includes(id));
  expect(Object.fromEntries(those.map((row) => [row.id, row]))).toMatchObject({
    [budis.id]: { availableAt: now.add({ minutes: 7 }), attempts: 1, settledAt: null, outcome: null },
    [other.id]: { availableAt: now.add({ seconds: 3 }), attempts: 0, settledAt: null, outcome: null },
    [untouched.id]: { availableAt: now, attempts: 0 },
  });
  // That no answer came to an earlier try is not forgotten.
  expect(receipts.filter(({ status }) => status === 'failed')).toMatchObject(
    [
      { outboxId: budis.id, ...home, errorCode: 'no-answer' },
      { outboxId: other.id, ...home, userId: 'somebody', errorCode: 'rate-limited' },
    ].toSorted((a, b) => (a.outboxId < b.outboxId ? -1 : 1)),
  );
});

it('a message that was settled meanwhile is not put off', async () => {
  const id = await putRow(db, { outcome: 'failed', settledAt: now });
  await putReceipt(db, id, home, { status: 'failed', errorCode: 'blocked' });
  const all = await everything();
  const putOff = { row: { ...(await begun()), id }, at: now.add({ minutes: 7 }), code: 'held', isTry: true };
  expect(await settleLaterAll(db, lease, [putOff], now)).toBe(true);
  expect(await everything()).toMatchObject({
    rows: expect.arrayContaining(all.rows),
    receipts: expect.arrayContaining(all.receipts),
  });
});

it.each([sent, skipped])(
  'a message that was $kind is settled alone, with its own receipt',
  async (outcome) => {
    const { kind } = outcome;
    const row = await begun();
    expect(await settle(db, lease, row, outcome, now)).toBe(true);
    const { rows, receipts } = await everything();
    expect(rows.filter((one) => one.outcome === kind).map(({ id }) => id)).toEqual([row.id]);
    expect(receipts.filter(({ status }) => status === kind)).toMatchObject([{ outboxId: row.id, ...home }]);
  },
);

it.each([sent, skipped])(
  'a message that was settled meanwhile stays as it is, and so does a receipt that tells its end ($kind)',
  async (outcome) => {
    const id = await putRow(db, { outcome: 'failed', settledAt: now });
    await putReceipt(db, id, home, { status: 'failed' });
    const all = await everything();
    expect(await settle(db, lease, { ...(await begun()), id }, outcome, now)).toBe(true);
    expect(await everything()).toMatchObject({
      rows: expect.arrayContaining(all.rows),
      receipts: expect.arrayContaining(all.receipts),
    });
  },
);

it('what a redrawn reminder shows is recorded for the message that it redraws, and for no other', async () => {
  const first = await putRow(db, { kind: 'reminder', settledAt: now });
  const other = await putRow(db, { kind: 'reminder', settledAt: now });
  const row = await begun('reminder', first);
  await settle(db, lease, row, sent, now);
  const rows = await db.select().from(outbox);
  const shows = rows.filter(({ payload }) => JSON.stringify(payload).includes('tasks')).map(({ id }) => id);
  expect(shows.toSorted()).toEqual([first, row.id].toSorted());
  expect(shows).not.toContain(other);
});

it('a person who cannot be reached is marked from that moment on, and only on that account', async () => {
  const { budi, citra } = agency.people;
  const row = await begun();
  await putAccount(db, budi.id, home);
  for (const one of besides(home)) await putAccount(db, citra.id, one);
  await settle(db, lease, row, unreachable, now);
  const { accounts } = await everything();
  const gone = accounts.filter(({ isReachable }) => !isReachable);
  expect(gone).toMatchObject([home]);
  expect(String(gone[0]?.unreachableAt)).toBe(String(now));
});

it.each([
  ['goes to the other account of its person', 'budi', true, 'result-ready', null],
  ['does not go to somebody else', 'citra', true, 'result-ready', 'failed'],
  ['does not go to an account that blocked us too', 'budi', false, 'result-ready', 'failed'],
  ['does not go elsewhere when it is for that account', 'budi', true, 'account-replaced', 'failed'],
] as const)('a message that cannot be delivered %s', async (_what, other, isReachable, kind, outcome) => {
  await putAccount(db, agency.people.budi.id, home);
  await putAccount(db, agency.people[other].id, { ...home, platform: 'slack' }, { isReachable });
  const row = await begun(kind);
  await settle(db, lease, row, unreachable, now);
  const settled = (await db.select().from(outbox)).find(({ id }) => id === row.id);
  expect(settled).toMatchObject({ outcome, settledAt: outcome === null ? null : expect.anything() });
});
