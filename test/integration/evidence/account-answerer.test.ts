import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { loadEvent } from '../../../src/persistence/events/load-event.ts';
import { accountChange, blockedAccount } from '../../../src/persistence/schema/accounts.ts';
import { newId } from '../../../src/shared/ids.ts';
import { localDate } from '../../../src/shared/time.ts';
import { type Account, home, now, putAccount } from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** How an account stands to a change that its button names, as it is read before any rule judges it. */

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

const fresh: Account = { ...home, userId: 'fresh' };
const old: Account = { ...home, userId: 'old' };
const onSlack = (userId: string): Account => ({ ...home, platform: 'slack', userId });

/** Budi has a new account in place of his old one; it was Citra's before. */
async function changed(): Promise<string> {
  const { budi, citra, ani } = agency.people;
  await putAccount(db, budi.id, fresh);
  await putAccount(db, budi.id, onSlack('budi'));
  await putAccount(db, citra.id, onSlack('citra'));
  await putAccount(db, ani.id, onSlack('ani'));
  const id = newId();
  await db.insert(accountChange).values({
    ...{ id, ...fresh, address: { chat: 'fresh' }, personId: budi.id, by: 'code', status: 'done' },
    ...{ at: now, settledAt: now, formerPersonId: citra.id },
    ...{ replacedUserId: 'old', replacedAddress: { chat: 'old' }, replacedLinkedAt: now },
  });
  return id;
}
const read = async (at: Account, changeId: string) => {
  const { platform, tenant, userId } = at;
  const today = localDate(now, 'Asia/Makassar');
  const event = { platform, tenant, userId, eventId: 'e', now, today };
  return (await loadEvent(db, { ...event, changeId })).link?.change;
};
const nobody = { isNew: false, isReplaced: false, isOwner: false, isFormer: false };

it('an account is the new one, the replaced one, of the owner, of whoever had it before, or of nobody concerned', async () => {
  const id = await changed();
  const answerer = async (at: Account) => (await read(at, id))?.answerer;
  expect(await answerer(fresh)).toEqual({ ...nobody, isNew: true, isOwner: true, isLinked: true });
  expect(await answerer(old)).toEqual({ ...nobody, isReplaced: true, isLinked: false });
  expect(await answerer(onSlack('budi'))).toEqual({ ...nobody, isOwner: true, isLinked: true });
  expect(await answerer(onSlack('citra'))).toEqual({ ...nobody, isFormer: true, isLinked: true });
  expect(await answerer(onSlack('ani'))).toEqual({ ...nobody, isLinked: true });
  for (const lookalike of [onSlack('fresh'), onSlack('old'), { ...old, tenant: 'other' }])
    expect(await answerer(lookalike)).toEqual({ ...nobody, isLinked: false });
  expect(await read(fresh, newId())).toBeUndefined();
});

it('the old account can come back unless it is blocked, or somebody else has it by now', async () => {
  const id = await changed();
  const canRestore = async () => (await read(onSlack('budi'), id))?.canRestore;
  expect(await canRestore()).toBe(true);
  await putAccount(db, agency.people.ani.id, old);
  expect(await canRestore()).toBe(false);
  await city.clear();
  agency = await seedSmallAgency(db);
  const again = await changed();
  const { id: personId } = agency.people.budi;
  await db.insert(blockedAccount).values({ ...old, personId, by: 'operator', at: now });
  expect((await read(onSlack('budi'), again))?.canRestore).toBe(false);
});

it('a change counts as linked only while its own person has the new account', async () => {
  const id = await changed();
  expect((await read(onSlack('budi'), id))?.isLinked).toBe(true);
  await city.clear();
  agency = await seedSmallAgency(db);
  await putAccount(db, agency.people.ani.id, fresh);
  const { budi } = agency.people;
  const other = newId();
  const row = { ...fresh, address: { chat: 'fresh' }, personId: budi.id, by: 'code', at: now } as const;
  await db.insert(accountChange).values({ ...row, id: other, status: 'done', settledAt: now });
  expect(await read(fresh, other)).toMatchObject({ isLinked: false, canRestore: false });
});
