import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { unblockAccount } from '../../../src/persistence/accounts/manage-accounts.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import { lettersOutlook } from '../../../src/persistence/people/letters-outlook.ts';
import { createLinkCodeStore } from '../../../src/persistence/people/link-codes.ts';
import { createUnreachableStore } from '../../../src/persistence/people/unreachable.ts';
import { audit } from '../../../src/persistence/schema/appraisals.ts';
import { account, outbox } from '../../../src/persistence/schema/messaging.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { putAccount, putConversation } from '../../support/outbox-rows.ts';
import { eventOf } from '../../support/saving.ts';
import { firstDay, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
let nip: string;
const now = Temporal.Instant.from(firstDay);
const onTelegram = { platform: 'telegram', tenant: 'test', userId: 'budi' };
const onSlack = { platform: 'slack', tenant: 'T1', userId: 'UB' };

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
  agency = await seedSmallAgency(db);
  const [row] = await db.execute<{ nip: string }>(
    sql`select nip from person where id = ${agency.people.budi.id}::uuid`,
  );
  nip = row?.nip ?? '';
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});
beforeEach(async () => {
  await db.execute(sql`delete from account`);
  await db.execute(sql`delete from blocked_account`);
  await db.execute(sql`delete from outbox`);
  await db.execute(sql`delete from conversation`);
  for (const one of [onTelegram, onSlack]) {
    await putAccount(db, agency.people.budi.id, one);
    await putConversation(db, one, { updatedAt: now });
  }
});

async function kinerja(...args: string[]) {
  const out: string[] = [];
  const code = await runCli(['people', ...args], {
    config: {
      databaseUrl: database.url,
      dataDir: '/nowhere',
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      language: 'en',
      operator: '197003121995031001',
    },
    clock: movableClock(now),
    out: (line) => out.push(line),
    err: (line) => out.push(line),
  });
  return { code, out: out.join('\n') };
}
const on = (platform: string, reason = 'lost phone') => [
  '--nip',
  nip,
  '--platform',
  platform,
  '--reason',
  reason,
];
const linked = async () => (await db.select().from(account)).map(({ platform }) => platform).toSorted();
const told = async () => (await db.select().from(outbox)).map(({ payload }) => payload);
const lastAct = async () => (await db.select().from(audit).orderBy(audit.seq)).at(-1);
const screens = async () =>
  await db.execute<{ user_id: string }>(
    sql`select user_id from conversation where shown_revision < revision order by 1`,
  );

describe('people unlink', () => {
  it('takes the account off, tells it and the other accounts, and leaves an act with before, after and the reason', async () => {
    expect(await kinerja('unlink', ...on('telegram'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('The Telegram account of Budi Santoso'),
    });
    expect(await linked()).toEqual(['slack']);
    const note = { kind: 'account-note', about: 'unlinked', of: 'telegram' };
    expect(await told()).toHaveLength(2);
    expect(await told()).toEqual(
      expect.arrayContaining([
        { ...note, ...onSlack },
        { ...note, ...onTelegram },
      ]),
    );
    const personId = agency.people.budi.id;
    expect(await lastAct()).toMatchObject({
      act: 'account.unlink',
      role: 'operator',
      before: { ...onTelegram, personId },
      after: { ...onTelegram, personId, by: 'operator', reason: 'lost phone' },
    });
    // What it has open is taken away.
    expect((await screens()).map((row) => row.user_id)).toEqual(['budi']);
    expect((await kinerja('unlink', ...on('telegram'))).code).toBe(1);
  });
});

describe('who needs a code', () => {
  it('is whom no account reaches: gone, closed, or on a messenger no longer in use; by command as by letters', async () => {
    const { id: personId } = agency.people.budi;
    const zone = 'Asia/Makassar';
    const needs = async (inUse?: readonly string[]) => {
      const holders = await createLinkCodeStore(db, zone, { inUse }).holders('all-unlinked', now);
      const outlook = await lettersOutlook(db, undefined, now, zone, inUse ?? ['telegram', 'slack']);
      const isIn = holders.some((one) => one.personId === personId);
      return { isIn, linked: outlook.linked };
    };
    const before = await needs();
    expect(before.isIn).toBe(false);
    // On both messengers, of which one is no longer used; then on none that is.
    expect((await needs(['telegram'])).isIn).toBe(false);
    expect((await needs(['paper'])).isIn).toBe(true);
    const closes = (platform: string) =>
      db.execute(sql`update account set is_reachable = false, unreachable_reason = 'deactivated',
        unreachable_at = ${now.toString()}::timestamptz where platform = ${platform} and person_id = ${personId}::uuid`);
    await closes('telegram');
    expect((await needs()).isIn).toBe(false);
    expect((await needs(['telegram'])).isIn).toBe(true);
    await closes('slack');
    expect(await needs()).toEqual({ isIn: true, linked: before.linked - 1 });
  });
});

describe('people block', () => {
  it('counts the account nowhere as linked or reachable, and it cannot be linked until the block is lifted', async () => {
    const { id: personId } = agency.people.budi;
    await db.execute(sql`delete from account where platform = 'slack'`);
    expect((await kinerja('block', ...on('telegram'))).code).toBe(0);
    expect(await linked()).toEqual([]);
    const zone = 'Asia/Makassar';
    const holders = await createLinkCodeStore(db, zone).holders('all-unlinked', now);
    expect(holders.map((one) => one.personId)).toContain(personId);
    const unreachable = await createUnreachableStore(db, zone).unreachable(now);
    expect(unreachable.find((one) => one.nip === nip)?.reason).toBe('not-linked');
    const link = () => saveEvent(db, eventOf(onTelegram, personId, [{ kind: 'link-account', personId }]));
    await db.execute(sql`delete from conversation`);
    expect(await link()).toEqual({ kind: 'lost-race' });
    expect(await kinerja('blocked')).toMatchObject({ code: 0, out: expect.stringContaining('lost phone') });

    const another = { personId: agency.people.citra.id, reason: 'mistaken for another', now };
    expect(await unblockAccount(db, onTelegram, another)).toBe('moved');
    expect((await kinerja('unblock', ...on('telegram', 'it was a mistake'))).code).toBe(0);
    expect(await lastAct()).toMatchObject({ act: 'account.unblock', after: { reason: 'it was a mistake' } });
    expect(await linked()).toEqual([]);
    expect((await kinerja('blocked')).out).toContain('No account is blocked.');
    expect(await link()).toMatchObject({ kind: 'saved' });
    expect((await kinerja('unblock', ...on('telegram'))).code).toBe(1);
  });

  it('undoes what the account is doing at that moment: it is decided again, without a person', async () => {
    const [row] = await db.execute<{ id: string; revision: number }>(
      sql`select id, revision from conversation where platform = 'telegram'`,
    );
    await kinerja('block', ...on('telegram'));
    const late = eventOf(onTelegram, agency.people.budi.id, [], {
      conversation: { id: row?.id ?? '', revision: 1 },
    });
    expect(row?.revision).toBe(1);
    expect(await saveEvent(db, late)).toEqual({ kind: 'lost-race' });
  });

  it('confirms a block of a person who said "not me", so that it is no longer listed as to be looked at', async () => {
    await db.execute(sql`insert into blocked_account (platform, tenant, user_id, person_id, by, at)
      values ('telegram', 'test', 'thief', ${agency.people.budi.id}::uuid, 'not-me', now())`);
    expect((await kinerja('blocked')).out).toContain('To be looked at:');
    expect((await kinerja('block', '--confirm', ...on('telegram', 'confirmed by phone'))).code).toBe(0);
    expect((await kinerja('blocked')).out).not.toContain('To be looked at:');
    // The account that is theirs stays as it is.
    expect(await linked()).toEqual(['slack', 'telegram']);
  });
});

it.each(['unlink', 'block', 'unblock'])(
  '%s without a person, an account or a reason changes nothing',
  async (name) => {
    expect(
      (await kinerja(name, '--nip', '199103262015021009', '--platform', 'telegram', '--reason', 'x')).code,
    ).toBe(1);
    expect((await kinerja(name, '--nip', 'Budi', '--platform', 'telegram', '--reason', 'x')).code).toBe(1);
    expect((await kinerja(name, ...on('paper'))).code).toBe(1);
    expect((await kinerja(name, ...on('telegram', '  '))).code).toBe(1);
    expect((await kinerja(name, '--nip', nip, '--platform', 'telegram')).code).toBe(2);
    expect(await linked()).toEqual(['slack', 'telegram']);
    expect(await told()).toEqual([]);
  },
);
