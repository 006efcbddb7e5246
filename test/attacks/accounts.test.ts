import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../src/conversation/contract/action.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import type { OfficerRight } from '../../src/domain/authorization/officer.ts';
import { accountDeeds } from '../../src/domain/hr/people.ts';
import { layOpen, platforms, type Siege, type Who } from './siege.ts';

/** Accounts are unlinked and blocked at HR's desk only with the right to it, within its unit, and after a last look. */
let siege: Siege;
beforeEach(async () => {
  siege = await layOpen();
});
afterEach(() => siege.close());

type Linked = Exclude<Who, 'stranger'>;
const unit = 'Dinas Komunikasi dan Informatika';

const grant = (who: Linked, right: OfficerRight, forUnit = '') =>
  siege.db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
    values (${siege.personId[who]}::uuid, ${right}, ${forUnit}, now())`);

/** As a button names an account; worked out here by itself, so that it stays what buttons in old messages carry. */
async function accountOf(who: Linked): Promise<string> {
  const [row] = await siege.db.execute<{
    platform: string;
    tenant: string;
    user_id: string;
    person_id: string;
  }>(sql`select * from account where person_id = ${siege.personId[who]}::uuid order by platform limit 1`);
  const { platform, tenant, user_id: userId, person_id: personId } = row ?? {};
  return createHash('md5')
    .update([platform, tenant, userId, personId].join(':'))
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const linked = async (): Promise<number> => (await siege.db.execute(sql`select 1 from account`)).length;
const blocked = async (): Promise<number> =>
  (await siege.db.execute(sql`select 1 from blocked_account`)).length;

/** Puts the last look before somebody, as if they had got there with the right to it. */
const standsBefore = (who: Linked, whom: Linked, accountId: string, deed: number) =>
  siege.db.execute(
    sql`update conversation set state = ${JSON.stringify({
      screen: {
        ...{ at: 'people-account', personId: siege.personId[whom], accountId, deed },
        reason: 'alasan palsu',
      },
    })}::jsonb where user_id in (select user_id from account where person_id = ${siege.personId[who]}::uuid)`,
  );

/** Tries every deed to an account of Budi's, by whatever way, on both platforms. */
async function attacks(who: Linked, whom: Linked = 'budi'): Promise<void> {
  const before = await linked();
  const accountId = await accountOf(whom);
  const personId = siege.personId[whom];
  for (const on of platforms) {
    await siege.types(on, who, on === 'telegram' ? '/start' : 'halo');
    for (const deed of accountDeeds.keys()) {
      const asks: Action = { type: 'people.account', personId, accountId, deed };
      const does: Action = { type: 'people.doAccount', personId, accountId, deed };
      await siege.presses(on, who, encodeAction(asks));
      await siege.presses(on, who, encodeAction(does));
      await standsBefore(who, whom, accountId, deed);
      await siege.presses(on, who, encodeAction(does));
    }
  }
  expect(await linked()).toBe(before);
  expect(await blocked()).toBe(0);
  expect(
    await siege.db.execute(
      sql`select 1 from audit where act like 'account.%block' or act = 'account.unlink'`,
    ),
  ).toEqual([]);
}

describe('accounts at HR’s desk', () => {
  it('stay as they are for whoever has no right, and for an officer who may only look', async () => {
    await attacks('eka');
    await grant('eka', 'progress.view');
    await grant('eka', 'people.remind');
    await attacks('eka');
  });

  it('stay as they are for an officer of another unit', async () => {
    for (const right of ['progress.view', 'accounts.manage'] as const)
      await grant('eka', right, 'Dinas Perhubungan');
    await grant('eka', 'progress.view');
    await attacks('eka');
  });

  it('stay as they are for an officer who wants to do it to their own', async () => {
    for (const right of ['progress.view', 'accounts.manage'] as const) await grant('eka', right);
    await attacks('eka', 'eka');
  });

  it('stay as they are when the right is taken between the last look and the press', async () => {
    for (const right of ['progress.view', 'accounts.manage'] as const) await grant('eka', right, unit);
    const accountId = await accountOf('budi');
    const personId = siege.personId.budi;
    await siege.types('telegram', 'eka', '/start');
    await standsBefore('eka', 'budi', accountId, 0);
    await siege.db.execute(sql`delete from officer_right`);
    const before = await linked();
    await siege.presses(
      'telegram',
      'eka',
      encodeAction({ type: 'people.doAccount', personId, accountId, deed: 0 }),
    );
    expect(await linked()).toBe(before);
  });

  it('of somebody are only unlinked by the id that they have now, and only once', async () => {
    for (const right of ['progress.view', 'accounts.manage'] as const) await grant('eka', right, unit);
    const ofAni = await accountOf('ani');
    const ofBudi = await accountOf('budi');
    const personId = siege.personId.budi;
    const before = await linked();
    await siege.types('telegram', 'eka', '/start');
    const press = async (accountId: string) => {
      await standsBefore('eka', 'budi', accountId, 0);
      await siege.presses(
        'telegram',
        'eka',
        encodeAction({ type: 'people.doAccount', personId, accountId, deed: 0 }),
      );
    };
    await press(ofAni);
    expect(await linked()).toBe(before);
    await press(ofBudi);
    expect(await linked()).toBe(before - 1);
    await press(ofBudi);
    expect(await linked()).toBe(before - 1);
  });
});
