import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import { accountChange, blockedAccount } from '../../../src/persistence/schema/accounts.ts';
import { audit } from '../../../src/persistence/schema/appraisals.ts';
import { account, conversation, outbox } from '../../../src/persistence/schema/messaging.ts';
import { newId } from '../../../src/shared/ids.ts';
import { type Account, besides, home, now, putAccount, putConversation } from '../../support/outbox-rows.ts';
import { eventOf } from '../../support/saving.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** What is kept of a change of accounts, and what it leaves alone of accounts, changes and chats that look alike. */

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

type Name = keyof SmallAgency['people'];
const put = (name: Name, at: Account) => putAccount(db, agency.people[name].id, at);
const eventOfBudi = (more: Parameters<typeof eventOf>[3] = {}) =>
  eventOf(home, agency.people.budi.id, [{ kind: 'link-account', personId: agency.people.budi.id }], more);
const link = () => saveEvent(db, eventOfBudi());
const change = async () => {
  const [row] = await db.select().from(accountChange).where(eq(accountChange.status, 'done'));
  return row && { replaced: row.replacedUserId, at: row.replacedAddress, former: row.formerPersonId };
};
const acts = async () =>
  (await db.select().from(audit)).map(({ act }) => act).filter((act) => act === 'account.link');

const onSlack = (userId: string): Account => ({ ...home, platform: 'slack', userId });
const elsewhere = (userId: string): Account => ({ ...home, tenant: 'other', userId });
const here = (userId: string): Account => ({ ...home, userId });

it('a change names the account that gave way, and not one of another place or person', async () => {
  await put('budi', onSlack('on slack'));
  await put('budi', elsewhere('elsewhere'));
  await put('ani', here('ani'));
  await put('budi', here('old'));
  expect(await link()).toMatchObject({ kind: 'saved' });
  expect(await change()).toEqual({ replaced: 'old', at: { chat: 'old' }, former: null });
  expect(await acts()).toHaveLength(1);
});

it('a change names who had the account before, and nobody who has one that looks like it', async () => {
  await put('ani', onSlack('budi'));
  await put('wayan', elsewhere('budi'));
  await put('ani', here('ani'));
  await put('citra', home);
  expect(await link()).toMatchObject({ kind: 'saved' });
  expect(await change()).toEqual({ replaced: null, at: null, former: agency.people.citra.id });
  expect(await acts()).toHaveLength(1);
});

it('linking what is linked names nobody, and is no act', async () => {
  await put('budi', home);
  const id = await putConversation(db, home);
  const loaded = { id, revision: 1 } as NonNullable<ReturnType<typeof eventOfBudi>['conversation']>;
  expect(await saveEvent(db, eventOfBudi({ conversation: loaded }))).toMatchObject({ kind: 'saved' });
  expect(await change()).toEqual({ replaced: null, at: null, former: null });
  expect(await acts()).toEqual([]);
});

it('an account of the same name in another place is another one: it is told, and the link is an act', async () => {
  await put('budi', onSlack('budi'));
  await put('budi', elsewhere('budi'));
  await put('budi', here('old'));
  expect(await link()).toMatchObject({ kind: 'saved' });
  expect(await db.select().from(outbox)).toHaveLength(3);
  expect(await acts()).toHaveLength(1);
});

it('a blocked account is not linked, and others are that look like it', async () => {
  const { id: personId } = agency.people.budi;
  const block = (at: Account) =>
    db.insert(blockedAccount).values({ ...at, personId, by: 'operator', at: now });
  for (const other of besides(home)) await block(other);
  expect(await link()).toMatchObject({ kind: 'saved' });
  await db.delete(account);
  await db.delete(conversation);
  await block(home);
  expect(await link()).toEqual({ kind: 'lost-race' });
  expect(await db.select().from(account)).toEqual([]);
});

it('the chat of the account that gave way is decided again, and no other', async () => {
  const chats = [
    ...[here('old'), onSlack('old'), elsewhere('old'), here('somebody')],
    ...[onSlack('on slack'), elsewhere('elsewhere'), here('ani')],
  ];
  await put('budi', onSlack('on slack'));
  await put('budi', elsewhere('elsewhere'));
  await put('ani', here('ani'));
  await put('budi', here('old'));
  for (const chat of chats) await putConversation(db, chat);
  expect(await link()).toMatchObject({ kind: 'saved' });
  const moved = (await db.select().from(conversation)).filter(({ revision }) => revision === 2);
  expect(moved.map(({ platform, tenant, userId }) => ({ platform, tenant, userId }))).toEqual([here('old')]);
});

it('what waits for the account or the person there is withdrawn, and nothing else', async () => {
  const { ani, budi, citra } = agency.people;
  const wait = async (personId: string, at: Account, status: 'waiting' | 'denied' = 'waiting') => {
    const address = { chat: at.userId };
    const row = { id: newId(), ...at, address, personId, by: 'email', status, at: now, dueAt: now } as const;
    await db.insert(accountChange).values(row);
    return row.id;
  };
  const ends = [await wait(citra.id, home), await wait(budi.id, here('another'))];
  const stays = [
    await wait(ani.id, here('ani')),
    await wait(budi.id, onSlack('budi')),
    await wait(budi.id, elsewhere('budi')),
    await wait(budi.id, home, 'denied'),
  ];
  expect(await link()).toMatchObject({ kind: 'saved' });
  const rows = await db.select().from(accountChange);
  const withdrawn = rows.filter(({ status }) => status === 'withdrawn').map(({ id }) => id);
  expect(withdrawn.toSorted()).toEqual(ends.toSorted());
  expect(rows.filter(({ id }) => stays.includes(id)).map(({ settledAt }) => settledAt)).toEqual(
    stays.map(() => null),
  );
});
