import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeAction, encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { Temporal } from '../../src/shared/time.ts';
import { layOpen, platforms, type Siege, slackIdOf, telegramIdOf } from './siege.ts';

let siege: Siege;
beforeAll(async () => {
  siege = await layOpen();
});
afterAll(() => siege.close());

const setting = (item = 'M.01', value = 3) =>
  encodeAction({ type: 'self.rate', appraisalId: siege.agency.appraisals.budi, item, value });
const greet = (on: (typeof platforms)[number]) => (on === 'telegram' ? '/start' : 'halo');

/** All rows, without what anybody may change: their language, and until when their reminders are put off. */
const atStake = async () => {
  const { person: _own, outbox: _reminders, sweep_change: _looks, ...rows } = await siege.rows();
  return rows;
};

describe.each(platforms)('on %s', (on) => {
  it('a forged or mutated code is no more than an old button', async () => {
    await siege.types(on, 'budi', greet(on));
    const before = await atStake();
    const real = setting();
    const mutated = fc
      .tuple(fc.nat(real.length - 1), fc.string({ minLength: 1, maxLength: 2 }))
      .map(([at, put]) => real.slice(0, at) + put + real.slice(at + 1));
    const forged = fc.sample(fc.oneof(fc.string({ minLength: 1, maxLength: 60 }), mutated), 25);
    const fixed = [
      // Another version, an unknown verb, too few or too many arguments, and wrong numbers, items or ids.
      real.replace('1.', '2.'),
      real.replace('.sr.', '.zz.'),
      `${real}.1`,
      real.split('.').slice(0, -1).join('.'),
      real.replace(/\.3$/, '.-1'),
      real.replace(/\.3$/, '.zzzzzzz'),
      real.replace('M01', 'M99'),
      real.replace('M01', '__proto__'),
      '1.constructor',
      '1.nt.zzzzzzz',
      '1.lc.0000000000000000000000',
    ];
    for (const code of [...fixed, ...forged.filter((each) => decodeAction(each)?.type !== 'self.rate')]) {
      await siege.presses(on, 'budi', code);
    }
    expect(await atStake()).toEqual(before);
    await siege.presses(on, 'budi', setting());
    expect((await atStake()).answer?.filter((row) => row.includes('M.01'))).toHaveLength(1);
  });

  it('a press on a message the bot never sent acts for its presser alone, and on their own screen', async () => {
    await siege.types(on, 'budi', greet(on));
    await siege.types(on, 'citra', greet(on));
    const ofBudi = siege.sees(on, 'budi');
    const before = await atStake();
    // Somebody else's button, as from a forwarded message or copied from a screenshot.
    await siege.presses(on, 'citra', setting('M.02'), { messageId: 987_654, ts: '9.9' });
    expect(await atStake()).toEqual(before);
    expect(siege.sees(on, 'budi')).toBe(ofBudi);
    expect(siege.sees(on, 'citra')).not.toContain('Budi');
  });

  it('a code pressed in a group changes nothing there, and nothing personal is said', async () => {
    const before = await siege.rows();
    const inbox = await siege.count('inbox');
    if (on === 'telegram') {
      const member = siege.telegram('budi').inGroup(-500);
      await member.presses(1, { data: setting('M.03') });
      await member.sends('/start@kinerja_bot');
      await member.sends('/penilaian@kinerja_bot');
      await member.sends('Saya menilai diri 3');
    } else {
      await siege.presses('slack', 'budi', setting('M.03'), { channel: 'C0GENERAL', ts: '1.1' });
      await siege.slack('budi').sendsInChannel('<@U0BOT> halo');
      await siege.slack('budi').slash('/kinerja', 'penilaian', { channel: 'C0GENERAL' });
    }
    await siege.settle();
    expect(await siege.rows()).toEqual(before);
    // What is answered in a group is remembered, so that it is answered once: commands, and nothing else.
    expect(await siege.count('inbox')).toBe(inbox + (on === 'telegram' ? 2 : 1));
    const { telegram, slack } = siege.stand.simulator;
    const said = JSON.stringify(on === 'telegram' ? telegram.messages(-500) : slack.messages('C0GENERAL'));
    expect(said).toContain('secara pribadi');
    expect(said).not.toMatch(/Budi Santoso|Layanan|Ani Rahmawati/);
  });

  it('a role that has ended gives no right from the next press on, whatever old buttons the chat has', async () => {
    const { db, agency, clock } = siege;
    const target = agency.appraisals.citra;
    const rate = encodeAction({ type: 'rate.set', appraisalId: target, item: 'M.01', value: 1 });
    const own = encodeAction({ type: 'self.rate', appraisalId: target, item: 'M.01', value: 1 });
    await db.execute(sql`update appraisal set status = 'rating' where id = ${target}::uuid`);
    clock.set(Temporal.Instant.from('2026-12-12T02:00:00Z'));
    await siege.types(on, 'ani', greet(on));
    await siege.presses(on, 'ani', rate);
    expect((await atStake()).answer?.some((row) => row.includes('appraiser'))).toBe(true);

    // The employee has another appraiser now.
    await db.execute(
      sql`update appraisal set appraiser_id = ${siege.personId.eka}::uuid where id = ${target}::uuid`,
    );
    let before = await atStake();
    await siege.presses(on, 'ani', rate.replace(/\.1$/, '.4'));
    await siege.types(on, 'ani', 'catatan dari penilai lama');
    expect(await atStake()).toEqual(before);
    expect(siege.sees(on, 'ani')).not.toContain('Citra');

    // The person is no longer on the roster.
    await db.execute(
      sql`update appraisal set appraiser_id = ${siege.personId.ani}::uuid where id = ${target}::uuid`,
    );
    await siege.presses(on, 'ani', rate.replace(/\.1$/, '.2'));
    await db.execute(
      sql`update person set active_until = '2026-12-01' where id = ${siege.personId.ani}::uuid`,
    );
    before = await atStake();
    await siege.presses(on, 'ani', rate.replace(/\.1$/, '.5'));
    expect(await atStake()).toEqual(before);
    expect(siege.sees(on, 'ani')).not.toContain('Citra');
    await db.execute(sql`update person set active_until = null where id = ${siege.personId.ani}::uuid`);

    // The account belongs to somebody else now.
    const userId = on === 'telegram' ? String(telegramIdOf('ani')) : slackIdOf('ani');
    await db.execute(sql`update account set person_id = ${siege.personId.eka}::uuid
      where platform = ${on} and user_id = ${userId}
      and not exists (select 1 from account o where o.platform = ${on} and o.person_id = ${siege.personId.eka}::uuid)`);
    await db.execute(sql`delete from account where platform = ${on} and user_id = ${userId}
      and person_id = ${siege.personId.ani}::uuid`);
    before = await atStake();
    await siege.presses(on, 'ani', rate.replace(/\.1$/, '.5'));
    expect(await atStake()).toEqual(before);

    // The window has closed.
    await db.execute(sql`update appraisal set status = 'self-assessment' where id = ${target}::uuid`);
    before = await atStake();
    await siege.types(on, 'citra', greet(on));
    await siege.presses(on, 'citra', own);
    expect(await atStake()).toEqual(before);

    clock.set(Temporal.Instant.from('2026-12-02T02:00:00Z'));
    await db.execute(sql`delete from answer where appraisal_id = ${target}::uuid`);
  });
});
