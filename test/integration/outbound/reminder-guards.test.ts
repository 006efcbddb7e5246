import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { temporaryScreens } from '../../../src/conversation/engine/registry.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { dueRows } from '../../../src/persistence/outbox/outbox.ts';
import {
  type Account,
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
import { seedSmallAgency } from '../../support/small-agency.ts';

/** Which earlier message a reminder replaces, and where a reminder is that must be redrawn. */

let city: City;
let db: Db;
let budi: string;
let citra: string;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  const { people } = await seedSmallAgency(db);
  [budi, citra] = [people.budi.id, people.citra.id];
});
afterEach(() => city.clear());

const anchor = { message: 1 };
const later = now.add({ minutes: 1 });
const sent = (recipientId: string, kind = 'reminder') => putRow(db, { kind, recipientId, settledAt: now });
const lanes = [telegram, { platform: 'slack', tenant: 'test' }, { platform: 'telegram', tenant: 'other' }];
const due = async () => (await Promise.all(lanes.map((lane) => dueRows(db, lane, later, 20)))).flat();

describe('the reminder before', () => {
  let before: string;
  beforeEach(async () => {
    await putAccount(db, budi, home);
    before = await sent(budi);
    await putReceipt(db, before, home, { anchor });
  });
  const previous = async (kind = 'reminder') => {
    const id = await putRow(db, { kind, recipientId: budi });
    return (await due()).find((row) => row.id === id)?.previous;
  };

  it('is the last one sent to the same person, and no other kind of message', async () => {
    await putReceipt(db, await sent(budi, 'result-ready'), home, { anchor: { message: 2 }, at: later });
    await putReceipt(db, await sent(citra), home, { anchor: { message: 3 }, at: later });
    expect(await previous()).toMatchObject({ outboxId: before, anchor });
    expect(await previous('result-ready')).toBeUndefined();
  });

  it('is on the same account', async () => {
    for (const account of besides(home))
      await putReceipt(db, await sent(budi), account, { anchor: { message: 2 }, at: later });
    expect(await previous()).toMatchObject({ outboxId: before });
  });

  it('is in a chat: one that failed or left no message does not count', async () => {
    await putReceipt(db, await sent(budi), home, { status: 'failed', anchor: { message: 2 }, at: later });
    await putReceipt(db, await sent(budi), home, { at: later });
    expect(await previous()).toMatchObject({ outboxId: before });
  });

  it('is not the reminder itself', async () => {
    const id = await putRow(db, { kind: 'reminder', recipientId: budi });
    await putReceipt(db, id, home, { anchor: { message: 2 }, at: later });
    expect(await due()).toMatchObject([{ id, previous: { outboxId: before } }]);
  });

  const works = { screen: { at: 'home' } };
  it('does not count when its person works on in its message', async () => {
    await putConversation(db, home, { anchor, state: works });
    expect(await previous()).toBeUndefined();
  });

  it('is still that one when its person works in another message, only looked something up, or it is another account', async () => {
    await putConversation(db, home, { anchor: { message: 9 }, state: works });
    for (const account of besides(home)) await putConversation(db, account, { anchor, state: works });
    expect(await previous()).toMatchObject({ outboxId: before });
  });

  it('still counts when its message shows only a temporary screen', async () => {
    await putConversation(db, home, { anchor, state: { screen: { at: temporaryScreens[0] } } });
    expect(await previous()).toMatchObject({ outboxId: before });
  });
});

describe('a reminder that is redrawn', () => {
  const redraw = (edits: string, kind = 'reminder') =>
    putRow(db, { kind, recipientId: budi, payload: { edits } });
  const places = async () => (await due()).map(({ id, to }) => [id, to.platform, to.tenant, to.userId]);

  it('is redrawn where it is, although its person was active elsewhere since', async () => {
    const onSlack: Account = { ...home, platform: 'slack' };
    for (const account of [onSlack, home]) await putAccount(db, budi, account);
    await putConversation(db, onSlack, { updatedAt: later });
    const one = await sent(budi);
    await putReceipt(db, one, home, { anchor });
    const id = await redraw(one);
    await redraw(one, 'result-ready');
    expect(await places()).toEqual([[id, 'telegram', 'test', 'budi']]);
  });

  it('is redrawn on no account that only looks like its own', async () => {
    for (const account of besides(home)) await putAccount(db, budi, account);
    const one = await sent(budi);
    await putReceipt(db, one, home, { anchor });
    await redraw(one);
    expect(await places()).toEqual([]);
  });

  it('is not redrawn for somebody else who has the account now', async () => {
    await putAccount(db, citra, home);
    const one = await sent(budi);
    await putReceipt(db, one, home, { anchor });
    await redraw(one);
    expect(await places()).toEqual([]);
  });

  it('is not redrawn where its person blocked us', async () => {
    await putAccount(db, budi, home, { isReachable: false });
    const one = await sent(budi);
    await putReceipt(db, one, home, { anchor });
    await redraw(one);
    expect(await places()).toEqual([]);
  });

  it('is not redrawn when it never stood there, whatever else does', async () => {
    await putAccount(db, budi, home);
    await putReceipt(db, await sent(budi), home, { anchor });
    const failed = await sent(budi);
    await putReceipt(db, failed, home, { status: 'failed' });
    await redraw(failed);
    expect(await places()).toEqual([]);
  });
});
