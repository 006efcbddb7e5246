import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { issueCodeTo, type Validity } from '../support/script/issue-code.ts';
import { layOpen, type Siege } from './siege.ts';

let siege: Siege;
beforeEach(async () => {
  siege = await layOpen({ isUnlinked: true });
});
afterEach(() => siege.close());

const codeFor = (who: 'budi' | 'citra', validity: Validity) =>
  issueCodeTo(siege, siege.agency.people[who].id, validity);

/** New chats on both platforms. */
async function strangersGuess(count: number, guess: (at: number) => string): Promise<void> {
  const { telegram, slack } = siege.stand.simulator;
  for (let at = 0; at < count; at += 1) {
    if (at % 2 === 0) await telegram.addUser({ id: 5000 + at, firstName: 'x' }).sends(guess(at));
    else await slack.addUser({ id: `U5${at}`, realName: 'x' }).sends(guess(at));
  }
  await siege.settle();
}

const wrong = (at: number) =>
  `Q2W${'0123456789ABCDEFGHJK'.charAt(at % 20)}-${String(100_000 + at).slice(-5)}Z`;

it('guessing from many chats of both platforms is stopped: people with a short code are asked to wait, those with a letter can link', async () => {
  const short = await codeFor('budi', { minutes: 60 });
  const letter = await codeFor('citra', { days: 14 });
  // Most of the tries are only recorded as if they had happened in the last minutes; the last ones are real.
  await siege.db.execute(sql`insert into link_attempt (id, platform, tenant, user_id, is_success, at)
    select gen_random_uuid(), 'telegram', '4242', 'x' || n, false, ${siege.clock.now().toString()}::timestamptz
    from generate_series(1, 180) n`);
  await strangersGuess(40, wrong);
  // Beyond the global limit no further try was checked.
  expect(await siege.count('link_attempt')).toBe(200);
  const { telegram } = siege;

  // An honest person with a short code is told to wait an hour or ask HR, and their code stays valid.
  await siege.types('telegram', 'budi', short);
  expect(siege.sees('telegram', 'budi')).toContain('tunggu satu jam');
  const [row] = await siege.db.execute<{ tries: number }>(
    sql`select tries from link_code where person_id = ${siege.personId.budi}::uuid`,
  );
  expect(row?.tries).toBe(0);
  // Long codes from letters cannot be guessed, so nobody has to wait with one.
  await siege.types('telegram', 'citra', letter);
  expect(siege.sees('telegram', 'citra')).toContain('C**** L******');
  await telegram('citra').presses(telegram('citra').chat().at(-1)?.messageId ?? 0, { label: 'Ya, ini saya' });
  await siege.settle();
  expect(await siege.count('account')).toBe(1);

  // After an hour everything is as before, and the short code works if it has not expired.
  siege.clock.advance({ minutes: 61 });
  await siege.types('telegram', 'budi', await codeFor('budi', { minutes: 10 }));
  expect(siege.sees('telegram', 'budi')).toContain('B*** S******');
});

it('one code guessed at from many chats of both platforms is locked after five tries', async () => {
  const code = await codeFor('budi', { minutes: 10 });
  const guess = (at: number) => `${code.slice(0, 5)}${String(22_222 + at)}Z`;
  await strangersGuess(5, guess);
  await siege.types('telegram', 'stranger', code);
  expect(siege.sees('telegram', 'stranger')).toContain('belum tepat');
  expect(await siege.count('account')).toBe(0);
});

it('when two chats confirm the same code at once, one of them is linked and the other is told', async () => {
  const code = await codeFor('budi', { minutes: 10 });
  await siege.types('telegram', 'budi', code);
  await siege.types('slack', 'stranger', code);
  const [row] = await siege.db.execute<{ id: string }>(sql`select id from link_code where used_at is null`);
  const confirm = encodeAction({ type: 'link.confirm', codeId: row?.id ?? '' });
  await Promise.all([
    siege.presses('telegram', 'budi', confirm),
    siege.presses('slack', 'stranger', confirm),
  ]);
  expect(await siege.count('account')).toBe(1);
  const both = [siege.sees('telegram', 'budi'), siege.sees('slack', 'stranger')];
  expect(both.filter((seen) => seen.includes('Halo, Budi Santoso'))).toHaveLength(1);
  expect(both.filter((seen) => seen.includes('tidak berlaku lagi'))).toHaveLength(1);
});

it('a code that somebody confirms without ever having presented it links nothing', async () => {
  await codeFor('budi', { days: 14 });
  const [row] = await siege.db.execute<{ id: string }>(sql`select id from link_code`);
  const confirm = encodeAction({ type: 'link.confirm', codeId: row?.id ?? '' });
  for (const on of ['telegram', 'slack'] as const) {
    await siege.types(on, 'stranger', on === 'telegram' ? '/start' : 'halo');
    await siege.presses(on, 'stranger', confirm);
    await siege.presses(on, 'stranger', encodeAction({ type: 'link.confirm', codeId: siege.personId.budi }));
  }
  expect(await siege.count('account')).toBe(0);
});

it('a code written in a group links nothing, is not counted, and its writer is told that others can read it', async () => {
  const code = await codeFor('budi', { days: 14 });
  const member = siege.telegram('budi').inGroup(-500);
  await member.sends(code);
  await member.sends(`/start@kinerja_bot ${code.replaceAll('-', '')}`);
  await siege.slack('budi').sendsInChannel(code);
  await siege.slack('budi').slash('/kinerja', `mulai ${code}`, { channel: 'C0GENERAL' });
  await siege.settle();
  const { telegram, slack } = siege.stand.simulator;
  const inGroup = telegram.messages(-500).filter(({ from }) => from === 'bot');
  expect(inGroup).toHaveLength(2);
  for (const { text } of inGroup) expect(text).toContain('terbaca orang lain');
  const inChannel = slack.messages('C0GENERAL').filter(({ from }) => from === 'bot');
  // What people say to each other in a channel never reaches the bot, so only the command is answered.
  expect(inChannel).toHaveLength(1);
  for (const message of inChannel) {
    expect(message.ephemeral).toBe(true);
    expect(JSON.stringify(message)).toContain('terbaca orang lain');
  }
  expect(JSON.stringify([inGroup, inChannel])).not.toMatch(/Budi|B\*\*\*/);
  expect(await siege.count('account')).toBe(0);
  expect(await siege.count('link_attempt')).toBe(0);
  // Remembered are the three that were answered, so that each is answered once.
  expect(await siege.count('inbox')).toBe(3);
});
