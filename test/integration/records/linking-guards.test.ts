import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import type { Db } from '../../../src/persistence/db.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import { audit } from '../../../src/persistence/schema/appraisals.ts';
import { account, outbox } from '../../../src/persistence/schema/messaging.ts';
import { linkCode } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { type Account, home, now, putAccount, telegram } from '../../support/outbox-rows.ts';
import { eventOf } from '../../support/saving.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Which links are replaced when an account is linked, and which are not. */

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
const putAll = async (accounts: readonly (readonly [Name, Account])[]): Promise<void> => {
  for (const [name, at] of accounts) await putAccount(db, agency.people[name].id, at);
};
const link = (codeId?: string) =>
  saveEvent(
    db,
    eventOf(home, agency.people.budi.id, [
      { kind: 'link-account', personId: agency.people.budi.id, ...(codeId && { codeId }) },
    ]),
  );
const accounts = async () => {
  const names = Object.entries(agency.people).map(([name, { id }]) => [id, name]);
  const nameOf = Object.fromEntries(names);
  const rows = await db.select().from(account);
  return rows
    .map(({ personId, platform, tenant, userId }) => [nameOf[personId], platform, tenant, userId].join(' '))
    .toSorted();
};
const byText = (a: unknown, b: unknown) => JSON.stringify(a).localeCompare(JSON.stringify(b));
/** Which accounts are told of the change, and as what. */
const told = async () => {
  const rows = await db.select().from(outbox);
  const said = z.object({ place: z.string(), platform: z.string(), tenant: z.string(), userId: z.string() });
  return rows.map(({ payload }) => said.parse(payload)).toSorted(byText);
};
const audited = async () =>
  (await db.select().from(audit))
    .filter(({ act }) => act === 'account.replace')
    .map(({ before }) => before)
    .toSorted(byText);

const old = { ...home, userId: 'old' };
const onSlack = { ...home, platform: 'slack' };
const elsewhere = { ...home, tenant: 'other' };
const neighbours = [
  ['ani', { ...home, userId: 'ani' }],
  ['budi', { ...onSlack, userId: 'old' }],
  ['budi', { ...elsewhere, userId: 'old' }],
  ['citra', onSlack],
  ['citra', elsewhere],
] as const;
const untouched = [
  'ani telegram test ani',
  'budi slack test old',
  'budi telegram other old',
  'budi telegram test budi',
  'citra slack test budi',
  'citra telegram other budi',
];

it('replaces the old account of that person and nothing else, and all their accounts are told', async () => {
  await putAll([['budi', old], ...neighbours]);
  expect(await link()).toMatchObject({ kind: 'saved' });
  expect(await accounts()).toEqual(untouched);
  const { id: personId } = agency.people.budi;
  expect(await told()).toEqual([
    { place: 'owner', ...onSlack, userId: 'old' },
    { place: 'owner', ...elsewhere, userId: 'old' },
    { place: 'replaced', ...old },
  ]);
  expect(await audited()).toEqual([{ ...telegram, personId, userId: 'old' }]);
});

it('takes the account away from the person who had it and from nobody else, and the other accounts of both are told', async () => {
  await putAll([['citra', home], ...neighbours]);
  expect(await link()).toMatchObject({ kind: 'saved' });
  expect(await accounts()).toEqual(untouched);
  expect(await told()).toEqual([
    { place: 'former', ...onSlack },
    { place: 'former', ...elsewhere },
    { place: 'owner', ...onSlack, userId: 'old' },
    { place: 'owner', ...elsewhere, userId: 'old' },
  ]);
  expect(await audited()).toEqual([{ ...telegram, personId: agency.people.citra.id, userId: 'budi' }]);
});

it('the same person once more replaces nobody', async () => {
  await putAll([['budi', home], ...neighbours]);
  expect(await link()).toMatchObject({ kind: 'saved' });
  expect(await accounts()).toEqual(untouched);
  expect(await told()).toEqual([]);
  expect(await audited()).toEqual([]);
});

it('uses up its own code, once, and no other', async () => {
  const [id, other] = [newId(), newId()];
  const code = { personId: agency.people.budi.id, salt: 's', hash: 'h', expiresAt: now.add({ hours: 1 }) };
  await db.insert(linkCode).values([id, other].map((one) => ({ ...code, id: one, selector: one })));
  expect(await link(id)).toMatchObject({ kind: 'saved' });
  const used = (await db.select().from(linkCode)).filter(({ usedAt }) => usedAt !== null);
  expect(used.map((one) => one.id)).toEqual([id]);
  const again = eventOf({ ...home, userId: 'second' }, agency.people.budi.id, [
    { kind: 'link-account', personId: agency.people.budi.id, codeId: id },
  ]);
  expect(await saveEvent(db, again)).toEqual({ kind: 'lost-race' });
});

it('a right code is accepted only while it is unused, valid and not guessed at too often, as of the save itself', async () => {
  const fresh = { tries: 4, usedAt: null, expiresAt: now.add({ hours: 1 }) };
  const kinds = [{ ...fresh, tries: 5 }, { ...fresh, usedAt: now }, { ...fresh, expiresAt: now }, fresh];
  const accepted: string[] = [];
  const another = {
    id: newId(),
    personId: agency.people.citra.id,
    selector: 'another',
    salt: 's',
    hash: 'h',
  };
  await db.insert(linkCode).values({ ...another, ...fresh });
  for (const [at, more] of kinds.entries()) {
    const id = newId();
    const code = { id, personId: agency.people.budi.id, selector: `${at}`, salt: 's', hash: 'h' };
    await db.insert(linkCode).values({ ...code, ...more });
    const writes = [{ kind: 'present-code', codeId: id }] as const;
    const saved = await saveEvent(db, eventOf({ ...home, userId: `${at}` }, agency.people.budi.id, writes));
    accepted.push(saved.kind);
  }
  expect(accepted).toEqual(['lost-race', 'lost-race', 'lost-race', 'saved']);
});
