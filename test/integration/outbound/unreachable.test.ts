import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SlackUser, TelegramUser } from '../../../simulator/index.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { deliveryCounts } from '../../../src/persistence/outbox/outbox.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { openCity } from '../../support/script/city.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const reminder = 'Yang perlu Anda selesaikan';

describe('people who cannot be reached', () => {
  let city: Awaited<ReturnType<typeof openCity>>;
  let db: Db;
  let clock: MovableClock;
  let stand: Stand;
  let agency: SmallAgency;
  /** Budi uses both platforms, Ani Telegram, Citra Slack, and Wayan none. */
  let budi: TelegramUser;
  let budiOnSlack: SlackUser;
  let ani: TelegramUser;
  let citra: SlackUser;

  beforeAll(async () => {
    city = await openCity();
    db = city.db;
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    clock = movableClock(Temporal.Instant.from(firstDay));
    agency = await seedSmallAgency(db);
    await db.execute(
      sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
    );
    stand = await startStand({ db, clock, mode: 'normal', wakeSenders: () => {} });
    const { telegram, slack } = stand.simulator;
    budi = telegram.addUser({ id: 101, firstName: 'Budi', languageCode: 'id' });
    ani = telegram.addUser({ id: 102, firstName: 'Ani', languageCode: 'id' });
    budiOnSlack = slack.addUser({ id: 'U101', realName: 'Budi' });
    citra = slack.addUser({ id: 'U103', realName: 'Citra' });
    await linkOnTelegram('budi', 101);
    await linkOnTelegram('ani', 102);
    await linkOnSlack('budi', 'U101');
    await linkOnSlack('citra', 'U103');
    await stand.step(() => budiOnSlack.sends('halo'));
    await stand.step(() => citra.sends('halo'));
    clock.advance({ seconds: 10 });
    await stand.step(() => budi.sends('/start'));
    await stand.step(() => ani.sends('/start'));
  });
  afterEach(async () => {
    await stand.close();
    await city.clear();
  });

  const linkOnTelegram = (name: 'budi' | 'ani', chatId: number) =>
    linkAccount(db, agency.people[name].id, {
      platform: 'telegram',
      tenant: '4242',
      userId: String(chatId),
      address: { chatId },
    });
  const linkOnSlack = (name: 'budi' | 'citra', userId: string) =>
    linkAccount(db, agency.people[name].id, {
      platform: 'slack',
      tenant: 'T1',
      userId,
      address: { userId },
    });

  /** Thursday 3 December, 10.00 WITA: seven days before the window ends, everybody is reminded. */
  const remindersDay = Temporal.Instant.from('2026-12-03T02:00:00Z');
  async function remind(): Promise<void> {
    clock.set(remindersDay);
    await stand.delivers();
    // A message that one platform refused goes to the other one after the next sweep.
    clock.advance({ minutes: 1 });
    await stand.delivers();
  }

  const accountOf = async (platform: string, userId: string) =>
    (
      await db.execute<{ is_reachable: boolean; unreachable_reason: string | null; since: string | null }>(
        sql`select is_reachable, unreachable_reason, to_char(unreachable_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as since
          from account where platform = ${platform} and user_id = ${userId}`,
      )
    )[0];
  const sums = async () => {
    const { planned, ...parts } = await deliveryCounts(db);
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(planned);
    return { planned, ...parts };
  };
  const inSlack = (user: SlackUser) => JSON.stringify(user.dm());
  const inTelegram = (user: TelegramUser) =>
    user
      .chat()
      .map(({ text }) => text)
      .join('\n');
  /** The calls that wrote to a chat or tried to. */
  const triesTo = (platform: 'telegram' | 'slack', id: number | string) =>
    stand.simulator.wire.entries.filter(
      (entry) =>
        entry.direction === 'bot->platform' &&
        entry.platform === platform &&
        /sendMessage|editMessageText|postMessage|chat\.update|conversations\.open/.test(entry.method) &&
        JSON.stringify(entry.payload).includes(String(id)),
    );
  /** Blocks the bot, but loses Telegram's update about it, so that only sending finds out. */
  async function blocksUnnoticed(user: TelegramUser): Promise<void> {
    await stand.step(() => user.blocks());
    await db.execute(
      sql`update account set is_reachable = true, unreachable_reason = null, unreachable_at = null`,
    );
  }

  async function kinerja(...args: string[]): Promise<string> {
    const out: string[] = [];
    const folder = await mkdtemp(join(tmpdir(), 'kinerja-reach-'));
    const code = await runCli(args, {
      config: {
        databaseUrl: city.url,
        dataDir: folder,
        timeZone: 'Asia/Makassar',
        linkCodeMinutes: 10,
        language: 'en',
        operator: '197003121995031001',
      },
      clock,
      out: (line) => out.push(line),
      err: (line) => out.push(line),
    });
    await rm(folder, { recursive: true });
    expect(code, out.join('\n')).toBe(0);
    return out.join('\n');
  }

  it('a person who blocked the bot is marked at once, told on the other platform, and comes back by unblocking', async () => {
    await stand.step(() => budi.blocks());
    expect(await accountOf('telegram', '101')).toEqual({
      is_reachable: false,
      unreachable_reason: 'blocked',
      since: '2026-12-02 02:00',
    });
    await remind();
    expect(inSlack(budiOnSlack)).toContain(reminder);
    expect(await sums()).toMatchObject({ failed: 0, unknown: 0, pending: 0 });
    await stand.step(() => budi.unblocks());
    expect(await accountOf('telegram', '101')).toMatchObject({ is_reachable: true, since: null });
  });

  it('a block found out only by sending is tried once, and the message goes to the other platform, or is refused without one', async () => {
    await blocksUnnoticed(budi);
    await blocksUnnoticed(ani);
    stand.simulator.wire.clear();
    await db.execute(
      sql`insert into outbox (id, kind, version, recipient_id, payload, dedupe_key, available_at, expires_at)
        select gen_random_uuid(), 'reminder', 1, id, jsonb_build_object('kind', 'reminder', 'personId', id, 'date', '2026-12-03'),
          'reminder:' || id || ':2026-12-03:test', ${remindersDay.toString()}::timestamptz, '2026-12-03T09:00:00Z'
        from person where name = 'Ani Rahmawati'`,
    );
    await remind();
    for (let minute = 0; minute < 5; minute += 1) {
      clock.advance({ minutes: 1 });
      await stand.delivers();
    }
    expect(triesTo('telegram', 101)).toHaveLength(1);
    expect(triesTo('telegram', 102)).toHaveLength(1);
    expect(inSlack(budiOnSlack).split(reminder)).toHaveLength(2);
    expect(await accountOf('telegram', '102')).toMatchObject({
      is_reachable: false,
      unreachable_reason: 'blocked',
      since: '2026-12-03 02:00',
    });
    expect(await sums()).toMatchObject({ failed: 1, unknown: 0, pending: 0 });
  });

  it('a screen that could not be shown to somebody who blocked us is not tried again and again', async () => {
    const [card] = budi.chat().filter(({ from }) => from === 'bot');
    if (!card) throw new Error('there is no screen');
    await blocksUnnoticed(budi);
    await db.execute(sql`update conversation set shown_revision = revision - 1 where user_id = '101'`);
    clock.advance({ seconds: 10 });
    stand.simulator.wire.clear();
    const tries: number[] = [];
    for (let minute = 0; minute < 4; minute += 1) {
      await stand.delivers();
      clock.advance({ minutes: 1 });
      tries.push(triesTo('telegram', 101).length);
    }
    // The screen, and in the same moment the reminder of that morning.
    expect(tries[0]).toBeGreaterThanOrEqual(1);
    expect(tries[0]).toBeLessThanOrEqual(2);
    expect(new Set(tries).size).toBe(1);
    expect(await accountOf('telegram', '101')).toMatchObject({ is_reachable: false });
  });

  it('a deleted Telegram account is marked as closed, and since when stays what it was at first', async () => {
    budi.deactivates();
    await remind();
    const first = await accountOf('telegram', '101');
    expect(first).toMatchObject({
      is_reachable: false,
      unreachable_reason: 'deactivated',
      since: '2026-12-03 02:00',
    });
    expect(inSlack(budiOnSlack)).toContain(reminder);
    clock.advance({ days: 1 });
    await stand.step(() => budi.blocks());
    expect(await accountOf('telegram', '101')).toMatchObject({ since: first?.since });
  });

  it('a closed Slack account is marked when Slack tells so, else when sending to it fails; its owner gets nothing twice', async () => {
    await stand.step(() => budiOnSlack.deactivates());
    expect(await accountOf('slack', 'U101')).toMatchObject({
      is_reachable: false,
      unreachable_reason: 'deactivated',
    });
    await citra.deactivates({ isTold: false });
    stand.simulator.wire.clear();
    await remind();
    expect(inTelegram(budi).split(reminder)).toHaveLength(2);
    expect(triesTo('slack', 'U101')).toEqual([]);
    expect(await accountOf('slack', 'U103')).toMatchObject({
      is_reachable: false,
      unreachable_reason: 'deactivated',
      since: '2026-12-03 02:00',
    });
    expect(await sums()).toMatchObject({ failed: 1, pending: 0 });
    const tries = triesTo('slack', 'U103').length + triesTo('slack', 'D').length;
    clock.advance({ minutes: 5 });
    await stand.delivers();
    expect(triesTo('slack', 'U103').length + triesTo('slack', 'D').length).toBe(tries);
  });

  it('a person who writes again is reached again, and gets the reminder of the next day', async () => {
    await citra.deactivates({ isTold: false });
    await remind();
    expect(await accountOf('slack', 'U103')).toMatchObject({ is_reachable: false });
    citra.reactivates();
    await stand.step(() => citra.sends('halo lagi'));
    expect(await accountOf('slack', 'U103')).toMatchObject({ is_reachable: true, since: null });
    const before = inSlack(citra).split(reminder).length;
    // Monday 7 December: three days before the end.
    clock.set(Temporal.Instant.from('2026-12-07T02:00:00Z'));
    await stand.delivers();
    expect(inSlack(citra).split(reminder).length).toBe(before + 1);
  });

  it('HR sees who cannot be reached, why, since when and what to do; those with open work that nobody can tell them about first', async () => {
    expect(await kinerja('cycle', 'status')).toContain('people unreachable');
    await stand.step(() => budi.blocks());
    await stand.step(() => citra.deactivates());
    const said = await kinerja('people', 'unreachable');
    const [stranded = '', others = ''] = said.split('Nothing is open');
    expect(stranded).toContain('nobody can tell them about (1)');
    expect(stranded).toContain(
      'Citra Lestari (Dinas Komunikasi dan Informatika, NIP 19900101 201903 2 004): Slack: the account was closed (since 2 December 2026 10:00 WITA)',
    );
    expect(stranded).toContain('open: their self-assessment, until 10 December 2026');
    expect(others).toContain('Budi Santoso');
    expect(others).toContain('blocked the bot');
    expect(others).toContain('still reached on Slack');
    expect(others).toContain(
      'I Wayan Sudarma (Dinas Komunikasi dan Informatika, NIP 19700312 199503 1 001): has not linked any account',
    );
    expect(said).toContain('press "Start"');
    expect(said).toContain('link-codes issue --nip ... --days 14');
    expect(said).not.toContain('Ani Rahmawati');
    expect(await kinerja('people', 'unreachable', '--unit', 'Dinas Lain')).toBe('Everybody can be reached.');
    expect(JSON.parse(await kinerja('people', 'unreachable', '--json'))).toMatchObject({
      stranded: [{ name: 'Citra Lestari', platform: 'slack', reason: 'deactivated', elsewhere: [] }],
    });
  });

  it('the list as CSV opens in a spreadsheet without running anything', async () => {
    await db.execute(sql`update person set name = '=HYPERLINK("http://x")' where name = 'I Wayan Sudarma'`);
    const folder = await mkdtemp(join(tmpdir(), 'kinerja-csv-'));
    const file = join(folder, 'daftar.csv');
    await kinerja('people', 'unreachable', '--out', file);
    const text = await readFile(file, 'utf8');
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain('"has not linked any account"');
    await rm(folder, { recursive: true });
  });
});
