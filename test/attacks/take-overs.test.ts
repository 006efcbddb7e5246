import { eq, sql } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import type { SlackUser } from '../../simulator/index.ts';
import { renderSlackMessage } from '../../simulator/index.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { takeDueAccounts } from '../../src/persistence/accounts/take-due.ts';
import { person } from '../../src/persistence/schema/people.ts';
import { newId } from '../../src/shared/ids.ts';
import { layOpen, type Siege, slackIdOf, slackPress } from './siege.ts';

/** An account that wants to take the place of another: by e-mail it waits, and nobody can answer for those concerned. */

const patient = { timeout: 60_000 };
let siege: Siege;
afterEach(() => siege.close(), 60_000);

/** A second Slack account with Budi's work e-mail. */
async function newcomer(): Promise<SlackUser> {
  const [budi] = await siege.db.select().from(person).where(eq(person.id, siege.personId.budi));
  const email = budi?.email ?? '';
  expect(email).not.toBe('');
  return siege.stand.simulator.slack.addUser({ id: 'U500', realName: 'Budi Baru', email, locale: 'id-ID' });
}
const seenBy = (user: SlackUser) =>
  user
    .dm()
    .filter(({ from }) => from === 'bot')
    .map(renderSlackMessage)
    .join('\n---\n');
const pressedBy = async (userId: string, code: string) => {
  const [row] = await siege.db.execute<{ anchor: { channel: string; ts: string } | null }>(
    sql`select anchor from conversation where platform = 'slack' and user_id = ${userId}`,
  );
  const place = row?.anchor ?? { channel: 'D0', ts: '1.1' };
  const payload = slackPress(userId, code, place, `${Math.floor(Date.now() / 1000)}.${newId()}`);
  await siege.posts.slack(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
  await siege.settle();
};
const links = async () =>
  (
    await siege.db.execute<{ link: string }>(
      sql`select platform || ':' || user_id as link from account
        where person_id = ${siege.personId.budi}::uuid order by 1`,
    )
  ).map(({ link }) => link);
const changeId = async () => {
  const [row] = await siege.db.execute<{ id: string }>(
    sql`select id from account_change order by at desc limit 1`,
  );
  return row?.id ?? '';
};
const statusOf = async () => {
  const [row] = await siege.db.execute<{ status: string }>(
    sql`select status from account_change order by at desc limit 1`,
  );
  return row?.status;
};
const acts = async () =>
  (
    await siege.db.execute<{ act: string }>(
      sql`select act from audit where act like 'account.%' order by seq`,
    )
  ).map(({ act }) => act);

const old = ['slack:U101', 'telegram:101'];
const taken = ['slack:U500', 'telegram:101'];

/** Budi has both accounts open, and another Slack account with his e-mail asks to take the place of one. */
async function asked() {
  siege = await layOpen();
  await siege.types('telegram', 'budi', '/start');
  await siege.types('slack', 'budi', 'halo');
  const user = await newcomer();
  await user.sends('halo');
  await siege.settle();
  await pressedBy('U500', encodeAction({ type: 'link.confirm', codeId: siege.personId.budi }));
  await siege.stand.delivers();
  return user;
}

it(
  'a second account by e-mail is not linked: it waits, reads for what, and all accounts of the person are told',
  patient,
  async () => {
    const user = await asked();
    expect(await links()).toEqual(old);
    expect(await statusOf()).toBe('waiting');
    await user.sends('halo');
    await siege.settle();
    expect(seenBy(user)).toContain('Menunggu akun Anda yang lain');
    expect(seenBy(user)).toContain('3 Desember 2026');
    expect(seenBy(user)).not.toContain('Budi Santoso');
    expect(siege.sees('slack', 'budi')).toContain('Apakah ini Anda?');
    expect(siege.sees('slack', 'budi')).toContain('Ya, itu saya');
    expect(siege.sees('telegram', 'budi')).toContain('surel dinas Anda minta ditautkan');
    expect(siege.sees('telegram', 'budi')).not.toContain('Ya, itu saya');
    // Asking again asks nobody again.
    await pressedBy('U500', encodeAction({ type: 'link.confirm', codeId: siege.personId.budi }));
    expect(await siege.count('account_change')).toBe(1);
    expect(await acts()).toEqual(['account.ask']);
  },
);

it('takes the place when the old account says yes, once however often that is pressed', patient, async () => {
  const user = await asked();
  const yes = encodeAction({ type: 'account.approve', changeId: await changeId() });
  await Promise.all([siege.presses('slack', 'budi', yes), siege.presses('slack', 'budi', yes)]);
  await siege.presses('slack', 'budi', yes);
  expect(await links()).toEqual(taken);
  await siege.stand.delivers();
  expect(seenBy(user)).toContain('Akun ini sudah tertaut');
  expect(siege.sees('telegram', 'budi')).toContain('lewat surel dinas');
  expect(await acts()).toEqual(['account.ask', 'account.replace', 'account.link']);
  await user.sends('halo');
  await siege.settle();
  expect(seenBy(user)).toContain('Halo, Budi Santoso');
});

it(
  'takes the place after a day without an answer and not before, and can be denied for a week even then',
  patient,
  async () => {
    const user = await asked();
    siege.clock.advance({ hours: 23 });
    await siege.stand.delivers();
    expect(await links()).toEqual(old);
    siege.clock.advance({ hours: 1 });
    const now = siege.clock.now();
    const swept = ['a', 'b'].map((sweep) => takeDueAccounts(siege.db, now, `sweep:${sweep}`));
    expect((await Promise.all(swept)).toSorted()).toEqual([0, 1]);
    expect(await links()).toEqual(taken);
    await siege.stand.delivers();
    expect(siege.sees('slack', 'budi')).toContain('Akun ini tidak lagi terhubung');
    const no = encodeAction({ type: 'account.deny', changeId: await changeId() });
    await siege.presses('telegram', 'budi', no);
    expect(await links()).toEqual(old);
    await siege.stand.delivers();
    expect(seenBy(user)).toContain('Akun ini diblokir');
    expect(siege.sees('slack', 'budi')).toContain('akun ini tertaut kembali');
    expect(await acts()).toEqual([
      'account.ask',
      'account.replace',
      'account.link',
      'account.block',
      'account.restore',
    ]);
  },
);

it('after a week "not me" changes nothing any more, and the person is sent to HR', patient, async () => {
  await asked();
  siege.clock.advance({ hours: 24 });
  await siege.stand.delivers();
  siege.clock.advance({ hours: 7 * 24 });
  await siege.presses('telegram', 'budi', encodeAction({ type: 'account.deny', changeId: await changeId() }));
  expect(siege.sees('telegram', 'budi')).toContain('terlalu lama');
  expect(await links()).toEqual(taken);
});

it(
  '"not me" while it waits blocks the account that asked: it sees nothing, and neither code nor e-mail helps it',
  patient,
  async () => {
    const user = await asked();
    const no = encodeAction({ type: 'account.deny', changeId: await changeId() });
    await Promise.all([siege.presses('slack', 'budi', no), siege.presses('telegram', 'budi', no)]);
    expect(await statusOf()).toBe('denied');
    await siege.stand.delivers();
    expect(seenBy(user)).toContain('Akun ini diblokir');
    await pressedBy('U500', encodeAction({ type: 'link.confirm', codeId: siege.personId.budi }));
    await pressedBy('U500', encodeAction({ type: 'account.approve', changeId: await changeId() }));
    await pressedBy('U500', encodeAction({ type: 'language.set', locale: 'en' }));
    await pressedBy(
      'U500',
      encodeAction({ type: 'self.rate', appraisalId: siege.agency.appraisals.budi, item: 'M.01', value: 3 }),
    );
    siege.clock.advance({ hours: 25 });
    await siege.stand.delivers();
    expect(await links()).toEqual(old);
    expect(await siege.count('answer')).toBe(0);
    expect(await acts()).toEqual(['account.ask', 'account.block']);
  },
);

describe('a forged answer', () => {
  it.each(['account.approve', 'account.deny'] as const)(
    'changes nothing: %s of an account it does not concern',
    patient,
    async (type) => {
      const user = await asked();
      const code = encodeAction({ type, changeId: await changeId() });
      for (const who of ['citra', 'hana', 'stranger'] as const) {
        await siege.types('telegram', who, '/start');
        await siege.types('slack', who, 'halo');
      }
      const before = await siege.rows();
      for (const who of ['citra', 'hana', 'stranger'] as const) {
        for (const on of ['telegram', 'slack'] as const) {
          await siege.presses(on, who, code);
          expect(siege.sees(on, who)).not.toContain('Budi');
        }
      }
      // The account that asks cannot answer for the other, nor get rid of its own trace.
      await pressedBy('U500', code);
      expect(seenBy(user)).not.toContain('Budi Santoso');
      expect(await siege.rows()).toEqual(before);
    },
  );

  it('says the same of a change that does not exist as of one that is somebody else’s', patient, async () => {
    await asked();
    const said: string[] = [];
    for (const id of [await changeId(), newId()]) {
      await siege.presses('telegram', 'citra', encodeAction({ type: 'account.deny', changeId: id }));
      said.push(siege.sees('telegram', 'citra'));
    }
    expect(said[0]).toContain('bukan untuk akun ini');
    expect(said[1]).toBe(said[0]);
  });

  it(
    '"yes" of another account of the same person does not count: only the account that gives way decides',
    patient,
    async () => {
      await asked();
      await siege.presses(
        'telegram',
        'budi',
        encodeAction({ type: 'account.approve', changeId: await changeId() }),
      );
      expect(await links()).toEqual(old);
      expect(await statusOf()).toBe('waiting');
    },
  );

  it('of an account that gave way counts no longer once it is somebody else’s', patient, async () => {
    await asked();
    siege.clock.advance({ hours: 24 });
    await siege.stand.delivers();
    await siege.db.execute(sql`update account set user_id = ${slackIdOf('budi')}
      where platform = 'slack' and person_id = ${siege.personId.eka}::uuid`);
    await siege.presses('slack', 'budi', encodeAction({ type: 'account.deny', changeId: await changeId() }));
    expect(await links()).toEqual(taken);
    expect(await statusOf()).toBe('done');
  });
});
