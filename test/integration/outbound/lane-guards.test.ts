import { and, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import {
  abandonedLanes,
  acquireLane,
  type Lease,
  lanesWithWork,
  releaseLane,
  renewLane,
} from '../../../src/persistence/outbox/lanes.ts';
import { unshownConversations } from '../../../src/persistence/outbox/unshown.ts';
import { lane } from '../../../src/persistence/schema/messaging.ts';
import {
  besides,
  home,
  now,
  putAccount,
  putConversation,
  putRow,
  telegram,
} from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Who may send on a lane, and which lanes have something to send. */

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

const slack = { platform: 'slack', tenant: 'test' };
const elsewhere = { platform: 'telegram', tenant: 'other' };

describe('a lease', () => {
  /** The lane and similar ones, each held for a minute by a different process. */
  let lease: Lease;
  beforeEach(async () => {
    for (const one of [telegram, slack, elsewhere]) await put(one, 60);
    lease = { ...telegram, token: 5 };
  });
  const put = (one: typeof telegram, seconds: number | null) =>
    db.insert(lane).values({
      ...one,
      holder: `holder on ${one.platform} ${one.tenant}`,
      token: 5,
      leaseUntil: seconds === null ? null : sql`now() + make_interval(secs => ${seconds})`,
    });
  const set = (seconds: number | null) =>
    db
      .update(lane)
      .set({ leaseUntil: seconds === null ? null : sql`now() + make_interval(secs => ${seconds})` })
      .where(and(eq(lane.platform, telegram.platform), eq(lane.tenant, telegram.tenant)));
  const held = async () =>
    (await db.select().from(lane))
      .filter(({ leaseUntil }) => leaseUntil !== null)
      .map(keyOf)
      .toSorted();
  const keyOf = (one: { readonly platform: string; readonly tenant: string }) =>
    `${one.platform} ${one.tenant}`;
  const all = ['slack test', 'telegram other', 'telegram test'];
  const untils = async () =>
    (await db.select().from(lane)).map((one) => [keyOf(one), String(one.leaseUntil)]).toSorted();

  it('is not given to a second process while one holds it', async () => {
    expect(await acquireLane(db, telegram, 'me')).toBeUndefined();
  });

  it.each([
    ['given back', null],
    ['run out', -3],
  ])('is given when it was %s, and names the former holder', async (_how, seconds) => {
    await set(seconds);
    const taken = await acquireLane(db, telegram, 'holder on telegram test');
    expect(taken).toMatchObject({ ...telegram, token: 6 });
    expect(taken).not.toHaveProperty('handOver');
  });

  it('is released and renewed only by its holder, and only for its own lane', async () => {
    await releaseLane(db, { ...lease, token: 4 });
    expect(await held()).toEqual(all);
    const before = await untils();
    expect(await renewLane(db, { ...lease, token: 4 })).toBe('lost');
    expect(await untils()).toEqual(before);
    expect(await renewLane(db, lease)).toEqual({});
    expect((await untils()).filter((one, index) => one[1] !== before[index]?.[1])).toHaveLength(1);
    await releaseLane(db, lease);
    expect(await held()).toEqual(all.slice(0, 2));
  });

  it('counts as abandoned only when it ran out', async () => {
    expect(await abandonedLanes(db)).toEqual([]);
    await set(-1);
    expect(await abandonedLanes(db)).toEqual([telegram]);
    await set(null);
    expect(await abandonedLanes(db)).toEqual([]);
  });
});

describe('a lane has work', () => {
  const work = async () => (await lanesWithWork(db, now)).map(({ platform, tenant }) => [platform, tenant]);
  const later = now.add({ minutes: 1 });
  const onTelegram = [['telegram', 'test']];

  it('when a message is due for somebody reachable there', async () => {
    const { budi, citra, ani } = agency.people;
    await putAccount(db, budi.id, home);
    await putAccount(db, citra.id, { ...slack, userId: 'citra' }, { isReachable: false });
    await putAccount(db, ani.id, { ...elsewhere, userId: 'ani' });
    await putRow(db, { recipientId: ani.id, settledAt: now });
    await putRow(db, { recipientId: ani.id, availableAt: later });
    await putRow(db, { recipientId: ani.id, kind: 'account-replaced' });
    await putRow(db, { recipientId: citra.id });
    expect(await work()).toEqual([]);
    await putRow(db, { recipientId: budi.id });
    expect(await work()).toEqual(onTelegram);
  });

  it('also when its only message is behind thousands of another lane', async () => {
    const { budi, citra } = agency.people;
    await putAccount(db, budi.id, home);
    await putAccount(db, citra.id, { ...slack, userId: 'citra' });
    await putAccount(db, agency.people.ani.id, { ...elsewhere, userId: 'ani' }, { isReachable: false });
    await putRow(db, { recipientId: agency.people.ani.id });
    await putRow(db, { recipientId: citra.id, settledAt: now });
    await putRow(db, { recipientId: citra.id, availableAt: later });
    await putRow(db, { recipientId: citra.id, kind: 'account-replaced' });
    await db.execute(sql`insert into outbox (id, kind, version, recipient_id, payload, dedupe_key, available_at)
      select gen_random_uuid(), 'result-ready', 1, ${budi.id}, '{}', 'many ' || one, ${now.subtract({ minutes: 1 }).toString()}::timestamptz
      from generate_series(1, 2000) one`);
    expect(await work()).toEqual(onTelegram);
    await putRow(db, { recipientId: citra.id });
    expect((await work()).toSorted()).toEqual([['slack', 'test'], ...onTelegram]);
  });

  it('when an account there was replaced, and its message is due', async () => {
    const accounts = [home, { ...home, platform: 'slack' }, { ...home, tenant: 'other' }];
    for (const one of accounts) await putConversation(db, one);
    await putConversation(db, { platform: 'slack', tenant: 'third', userId: 'somebody' });
    await putConversation(db, { ...home, tenant: 'fourth', userId: 'somebody' });
    const unknown = { ...home, userId: 'nobody' };
    await putRow(db, { kind: 'account-replaced', payload: home, settledAt: now });
    await putRow(db, { kind: 'account-replaced', payload: home, availableAt: later });
    await putRow(db, { kind: 'account-replaced', payload: unknown });
    await putRow(db, { payload: home });
    expect(await work()).toEqual([]);
    await putRow(db, { kind: 'account-replaced', payload: home });
    expect(await work()).toEqual(onTelegram);
  });

  it('when a screen is to be drawn there', async () => {
    const conversationId = await putConversation(db, home);
    await putConversation(db, { ...slack, userId: 'other' });
    await putRow(db, { payload: { conversationId } });
    expect(await work()).toEqual([]);
    await putRow(db, { kind: 'screen', payload: { conversationId } });
    expect(await work()).toEqual(onTelegram);
  });

  const lost = { revision: 2, updatedAt: now.subtract({ minutes: 5 }) };
  it('when a screen was decided there a while ago, not long ago, and not shown', async () => {
    await putConversation(db, { ...slack, userId: 'shown' }, { ...lost, shownRevision: 2 });
    await putConversation(db, { ...slack, userId: 'now' }, { ...lost, updatedAt: now });
    const old = now.subtract({ hours: 25 });
    await putConversation(db, { ...slack, userId: 'old' }, { ...lost, updatedAt: old });
    expect(await work()).toEqual([]);
    const none = { limit: 9, except: new Set<string>() };
    expect(await unshownConversations(db, slack, now, none)).toEqual([]);
    await putConversation(db, home, lost);
    expect(await work()).toEqual(onTelegram);
  });

  it('for each of its own screens that was not tried yet', async () => {
    const id = await putConversation(db, home, lost);
    for (const one of besides(home).slice(0, 2)) await putConversation(db, one, lost);
    const tried = await putConversation(db, { ...home, userId: 'tried' }, lost);
    const found = await unshownConversations(db, telegram, now, { limit: 9, except: new Set([tried]) });
    expect(found.map((one) => one.id)).toEqual([id]);
  });
});
