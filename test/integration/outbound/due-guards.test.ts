import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { nextOnLane } from '../../../src/persistence/outbox/next-on-lane.ts';
import { type DueRow, dueRows } from '../../../src/persistence/outbox/outbox.ts';
import type { Temporal } from '../../../src/shared/time.ts';
import {
  besides,
  home,
  now,
  putAccount,
  putConversation,
  putReceipt,
  putRow,
  telegram,
} from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Which messages are due on a lane, and for whom. Every test also has similar rows that are not due. */

let city: City;
let db: Db;
let budi: string;
let citra: string;
let agency: SmallAgency;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  agency = await seedSmallAgency(db);
  [budi, citra] = [agency.people.budi.id, agency.people.citra.id];
});
afterEach(() => city.clear());

const slack = { platform: 'slack', tenant: 'test' };
const elsewhere = { platform: 'telegram', tenant: 'other' };
const lanes = [telegram, slack, elsewhere];
const due = async (lane = telegram): Promise<readonly DueRow[]> => dueRows(db, lane, now, 20);
const to = (rows: readonly DueRow[]) =>
  rows.map((row) => [row.id, row.to.platform, row.to.tenant, row.to.userId]);
const anywhere = async () => to((await Promise.all(lanes.map(due))).flat());
const minutes = (count: number): Temporal.Instant => now.add({ minutes: count });

describe('due on a lane', () => {
  it('are messages that are to be sent by now, not settled, and of a release that is known', async () => {
    await putAccount(db, budi, home);
    const id = await putRow(db, { recipientId: budi });
    await putRow(db, { recipientId: budi, settledAt: now });
    await putRow(db, { recipientId: budi, availableAt: minutes(1) });
    await putRow(db, { recipientId: budi, version: 99 });
    expect(to(await due())).toEqual([[id, 'telegram', 'test', 'budi']]);
  });

  it('are messages that are past their time, from that moment on, and say so', async () => {
    await putAccount(db, budi, home);
    for (const expiresAt of [undefined, minutes(-1), now, minutes(1)])
      await putRow(db, { recipientId: budi, expiresAt });
    expect((await due()).map(({ expiresAt, isExpired }) => [String(expiresAt), isExpired]).sort()).toEqual(
      [
        ['undefined', false],
        [String(minutes(-1)), true],
        [String(now), true],
        [String(minutes(1)), false],
      ].sort(),
    );
  });

  it('are messages to its own people, and to nobody else who was active later', async () => {
    await putAccount(db, budi, home);
    const id = await putRow(db, { recipientId: budi });
    const [onSlack, inOther] = besides(home);
    if (!onSlack || !inOther) throw new Error('nobody is beside');
    await putAccount(db, citra, onSlack);
    await putAccount(db, agency.people.ani.id, inOther);
    for (const account of [onSlack, inOther]) await putConversation(db, account, { updatedAt: minutes(1) });
    const toCitra = await putRow(db, { recipientId: citra });
    const toAni = await putRow(db, { recipientId: agency.people.ani.id });
    expect(await anywhere()).toEqual([
      [id, 'telegram', 'test', 'budi'],
      [toCitra, 'slack', 'test', 'budi'],
      [toAni, 'telegram', 'other', 'budi'],
    ]);
  });

  it('is a message where its person can be reached, not where they were active later and blocked us', async () => {
    const blocked = { ...slack, userId: 'budi' };
    await putAccount(db, budi, home);
    await putAccount(db, budi, blocked, { isReachable: false });
    await putConversation(db, blocked, { updatedAt: minutes(1) });
    const id = await putRow(db, { recipientId: budi });
    expect(await anywhere()).toEqual([[id, 'telegram', 'test', 'budi']]);
  });

  it('is a message where its person was active last, whatever others did on accounts that look alike', async () => {
    const onSlack = { ...slack, userId: 'budi' };
    await putAccount(db, budi, home);
    await putAccount(db, budi, onSlack, { linkedAt: minutes(1) });
    await putConversation(db, home, { updatedAt: minutes(2) });
    await putConversation(db, onSlack, { updatedAt: minutes(1) });
    await putConversation(db, { ...onSlack, tenant: 'other' }, { updatedAt: minutes(3) });
    await putConversation(db, { ...onSlack, userId: 'somebody' }, { updatedAt: minutes(3) });
    const id = await putRow(db, { recipientId: budi });
    expect(await anywhere()).toEqual([[id, 'telegram', 'test', 'budi']]);
  });

  it('is known with the language of its own account', async () => {
    await putAccount(db, budi, home);
    await putConversation(db, home, { localeHint: 'en' });
    for (const other of besides(home)) await putConversation(db, other, { localeHint: 'id' });
    await putRow(db, { recipientId: budi });
    expect(await due()).toMatchObject([{ localeHint: 'en' }]);
  });

  it('is known with its own receipts: one begun and one without an answer', async () => {
    await putAccount(db, budi, home);
    const others = await putRow(db, { recipientId: budi, settledAt: now });
    await putReceipt(db, others, home, { status: 'sending', errorCode: 'no-answer' });
    const untold = await putRow(db, { recipientId: budi });
    await putReceipt(db, untold, home, { status: 'failed', errorCode: '502' });
    expect(await due()).toMatchObject([{ isLeftOver: false, isRepeat: false }]);
    const begun = await putRow(db, { recipientId: budi, availableAt: minutes(-2) });
    await putReceipt(db, begun, home, { status: 'sending' });
    const asked = await putRow(db, { recipientId: budi, availableAt: minutes(-1) });
    await putReceipt(db, asked, home, { status: 'unknown', errorCode: 'no-answer' });
    expect(await due()).toMatchObject([
      { id: begun, isLeftOver: true, isRepeat: false },
      { id: asked, isLeftOver: false, isRepeat: true },
      { id: untold },
    ]);
  });
});

describe('a message for an account', () => {
  it('that was replaced goes there, and not to the new account of its person', async () => {
    await putAccount(db, budi, home);
    const old = { ...home, userId: 'old' };
    for (const one of [old, ...besides(old)]) await putConversation(db, one);
    const id = await putRow(db, { kind: 'account-replaced', recipientId: budi, payload: old });
    await putRow(db, { payload: old });
    expect(await anywhere()).toEqual([[id, 'telegram', 'test', 'old']]);
  });

  it('that shows a screen goes to its conversation, and to no other', async () => {
    const conversationId = await putConversation(db, home);
    await putConversation(db, { ...home, userId: 'other' });
    const id = await putRow(db, { kind: 'screen', payload: { conversationId } });
    await putRow(db, { payload: { conversationId } });
    expect(await anywhere()).toEqual([[id, 'telegram', 'test', 'budi']]);
  });
});

describe('the next due of a lane', () => {
  it('is the earliest to come, not settled, of a known release, for somebody reachable there', async () => {
    await putAccount(db, budi, home);
    await putAccount(db, citra, { ...telegram, userId: 'gone' }, { isReachable: false });
    await putAccount(db, agency.people.ani.id, { ...slack, userId: 'ani' });
    await putAccount(db, agency.people.wayan.id, { ...elsewhere, userId: 'wayan' });
    await putRow(db, { recipientId: budi, availableAt: minutes(10) });
    await putRow(db, { recipientId: budi });
    await putRow(db, { recipientId: budi, availableAt: minutes(5), settledAt: now });
    await putRow(db, { recipientId: budi, availableAt: minutes(5), version: 99 });
    for (const { id } of [agency.people.citra, agency.people.ani, agency.people.wayan])
      await putRow(db, { recipientId: id, availableAt: minutes(5) });
    expect(String(await nextOnLane(db, telegram, now))).toBe(String(minutes(10)));
  });

  it('is nothing that is more than an hour away', async () => {
    await putAccount(db, budi, home);
    await putRow(db, { recipientId: budi, availableAt: minutes(61) });
    expect(await nextOnLane(db, telegram, now)).toBeUndefined();
  });
});
