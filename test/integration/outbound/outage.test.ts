import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SlackUser, TelegramUser } from '../../../simulator/index.ts';
import type { Platform } from '../../../src/conversation/contract/platform.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { beatOfPresses } from '../../../src/persistence/health/pulse.ts';
import type { Timing } from '../../../src/shared/pacing.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { fakePlatform, wordsOf } from '../../support/fake-platform.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { drains } from '../../support/script/crashes.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const note = 'kami sempat tidak dapat dihubungi';
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

let city: City;
let db: Db;
let clock: MovableClock;
let agency: SmallAgency;

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
  // The bot accepted presses until now.
  await beatOfPresses(db, clock.now());
});
afterEach(async () => {
  await city.clear();
});

/** An outage of this length. The database's own clock judges the pulse, so its row is made older. */
async function outage(length: { readonly seconds: number }): Promise<void> {
  clock.advance(length);
  await db.execute(sql`update pulse set at = at - make_interval(secs => ${length.seconds})`);
}
const returns = () => beatOfPresses(db, clock.now());

describe('after an outage, on both platforms', () => {
  let stand: Stand;
  let budi: TelegramUser;
  let ani: TelegramUser;
  let citra: SlackUser;

  beforeEach(async () => {
    stand = await startStand({ db, clock, mode: 'normal', wakeSenders: () => {} });
    const { telegram, slack } = stand.simulator;
    budi = telegram.addUser({ id: 101, firstName: 'Budi', languageCode: 'id' });
    ani = telegram.addUser({ id: 102, firstName: 'Ani', languageCode: 'id' });
    citra = slack.addUser({ id: 'U103', realName: 'Citra' });
    for (const [name, chatId] of [
      ['budi', 101],
      ['ani', 102],
    ] as const)
      await linkAccount(db, agency.people[name].id, {
        platform: 'telegram',
        tenant: '4242',
        userId: String(chatId),
        address: { chatId },
      });
    await linkAccount(db, agency.people.citra.id, {
      platform: 'slack',
      tenant: 'T1',
      userId: 'U103',
      address: { userId: 'U103' },
    });
  });
  afterEach(() => stand.close());

  const onTelegram = (user: TelegramUser) =>
    user
      .chat()
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text)
      .join('\n---\n');
  const onSlack = (user: SlackUser) => JSON.stringify(user.dm().filter(({ from }) => from === 'bot'));
  const draws = () =>
    stand.simulator.wire.entries.filter(({ method }) =>
      /editMessageText|chat\.update|sendMessage|postMessage/.test(method),
    ).length;
  /** Finishes unfinished work without planning reminders. */
  const draw = () => drains(stand.bot().delivery, db, clock);
  const screenOf = (user: TelegramUser) => {
    const last = user.chat().findLast(({ from }) => from === 'bot');
    if (!last) throw new Error('there is no screen');
    return last;
  };

  it('the screens open in its last hour are drawn again in place, once, with a note that goes with the next press; older ones are left alone', async () => {
    await stand.step(() => ani.sends('/start'));
    clock.advance({ minutes: 90 });
    await stand.step(() => budi.sends('/penilaian'));
    await stand.step(() => citra.sends('penilaian'));
    clock.advance({ minutes: 30 });
    await outage({ seconds: 600 });
    stand.simulator.wire.clear();
    expect(await returns()).toBe(2);
    expect(await returns()).toBe(0);
    await draw();
    expect(onTelegram(budi).split(note)).toHaveLength(2);
    expect(onSlack(citra).split(note)).toHaveLength(2);
    expect(onTelegram(ani)).not.toContain(note);
    expect(draws()).toBe(2);
    clock.advance({ minutes: 1 });
    await draw();
    expect(draws()).toBe(2);
    await stand.step(() => budi.presses(screenOf(budi).messageId, { label: '2' }));
    expect(onTelegram(budi)).not.toContain(note);
    expect(onTelegram(budi)).toContain('2 dari 9');
  });

  it('people who pressed meanwhile got an answer and are not told', async () => {
    await stand.step(() => budi.sends('/penilaian'));
    await outage({ seconds: 600 });
    expect(await returns()).toBe(1);
    await stand.step(() => budi.presses(screenOf(budi).messageId, { label: '2' }));
    clock.advance({ seconds: 10 });
    await draw();
    expect(onTelegram(budi)).not.toContain(note);
  });

  it('two processes that return at once tell everybody once', async () => {
    await stand.step(() => budi.sends('/penilaian'));
    await outage({ seconds: 600 });
    const marked = await Promise.all([returns(), returns(), returns(), returns()]);
    expect(marked.sort()).toEqual([0, 0, 0, 1]);
  });

  it('a deploy of less than a minute draws nothing', async () => {
    await stand.step(() => budi.sends('/penilaian'));
    await outage({ seconds: 50 });
    expect(await returns()).toBe(0);
    stand.simulator.wire.clear();
    await draw();
    expect(draws()).toBe(0);
  });

  it('an outage over a weekend is mentioned too, although the screens are days old by then', async () => {
    await stand.step(() => budi.sends('/penilaian'));
    await outage({ seconds: 3 * 24 * 3600 });
    expect(await returns()).toBe(1);
    await draw();
    expect(onTelegram(budi)).toContain(note);
  });

  it('people who blocked us meanwhile are marked and not tried again', async () => {
    await stand.step(() => budi.sends('/penilaian'));
    await stand.step(() => budi.blocks());
    await db.execute(sql`update account set is_reachable = true, unreachable_at = null`);
    await outage({ seconds: 600 });
    await returns();
    stand.simulator.wire.clear();
    for (let minute = 0; minute < 3; minute += 1) {
      await draw();
      clock.advance({ minutes: 1 });
    }
    expect(draws()).toBe(1);
    const [account] = await db.execute(sql`select is_reachable from account where user_id = '101'`);
    expect(account).toEqual({ is_reachable: false });
    await outage({ seconds: 600 });
    expect(await returns()).toBe(0);
  });
});

const deliveryTo = (platform: Platform, timing?: Timing) =>
  createDelivery({
    db,
    clock,
    log: quiet,
    platforms: [platform],
    agencyName: 'Pemerintah Kota',
    timeZone: 'Asia/Makassar',
    ...(timing && { timing }),
  });

/** Conversations `s1` to `s<count>` with an open screen. The last ones were used most recently. */
async function openScreens(count: number): Promise<void> {
  await db.execute(sql`
    insert into conversation (id, platform, tenant, user_id, address, version, state, revision, shown_revision, anchor, updated_at)
    select gen_random_uuid(), 'telegram', 'test', 's' || n, jsonb_build_object('chat', 's' || n), 1,
      '{"screen": {"at": "help"}}', 1, 1, jsonb_build_object('id', 100000 + n), ${firstDay}::timestamptz + make_interval(secs => n)
    from generate_series(1, ${count}) as n`);
}

it('who acts while their screen is drawn again does not keep the older one: it is drawn once more, as it is now', async () => {
  await openScreens(1);
  await outage({ seconds: 600 });
  expect(await returns()).toBe(1);
  const inner = fakePlatform('telegram', 'test');
  const acts = () =>
    db.execute(sql`update conversation set revision = revision + 1, shown_revision = revision + 1, outage_at = null
      where revision = 1`);
  const platform: Platform = {
    ...inner,
    show: async (address, screen, options) => {
      const shown = await inner.show(address, screen, options);
      await acts();
      return shown;
    },
  };
  const delivery = deliveryTo(platform);
  const lane = { platform: 'telegram', tenant: 'test' };
  await delivery.drain(lane);
  expect(inner.shown).toHaveLength(1);
  clock.advance({ minutes: 1 });
  await delivery.drain(lane);
  expect(inner.shown).toHaveLength(2);
  await delivery.drain(lane);
  expect(inner.shown).toHaveLength(2);
});

it.each([
  ['whose chat has no turn just now', { kind: 'held' }],
  // Another process may have room before, and somebody waits for it.
  ['that one process has no room for', { kind: 'held', retryAfterMs: 60_000 }],
] as const)('a screen %s is looked at again in a moment, not with the next sweep', async (_, error) => {
  await openScreens(1);
  await outage({ seconds: 600 });
  expect(await returns()).toBe(1);
  const inner = fakePlatform('telegram', 'test');
  let isBusy = true;
  const delivery = deliveryTo({
    ...inner,
    show: async (address, screen, options) =>
      isBusy ? { ok: false, error } : inner.show(address, screen, options),
  });
  const lane = { platform: 'telegram', tenant: 'test' };
  expect(await delivery.drain(lane)).toEqual({ kind: 'drained', nextInMs: 2000 });
  isBusy = false;
  expect(await delivery.drain(lane)).toEqual({ kind: 'drained' });
  expect(inner.shown).toHaveLength(1);
});

it('hundreds of open screens are drawn at the pace of the lane, in any second, the latest first, and hold up no result', async () => {
  const screens = 300;
  await openScreens(screens);
  clock.advance({ minutes: 10 });
  await outage({ seconds: 600 });
  expect(await returns()).toBe(screens);
  for (const name of ['ani', 'budi', 'citra'] as const) {
    await linkAccount(db, agency.people[name].id, {
      platform: 'telegram',
      tenant: 'test',
      userId: name,
      address: { chat: name },
    });
  }
  await db.execute(sql`update appraisal set status = 'released'`);
  await db.execute(sql`insert into outbox (id, kind, version, recipient_id, payload, dedupe_key, available_at)
    select gen_random_uuid(), 'result-ready', 1, employee_id,
      jsonb_build_object('kind', 'result-ready', 'personId', employee_id, 'appraisalId', id), 'result:' || id,
      ${clock.now().toString()}::timestamptz from appraisal`);
  let nowMs = 0;
  const writtenMs: number[] = [];
  const platform = fakePlatform('telegram', 'test', () => writtenMs.push(nowMs));
  const delivery = deliveryTo(platform, {
    nowMs: () => nowMs,
    sleep: async (ms) => {
      nowMs += ms;
    },
  });
  const lane = { platform: 'telegram', tenant: 'test' };
  for (let outcome = await delivery.drain(lane); outcome.kind === 'drained' && outcome.nextInMs === 0; )
    outcome = await delivery.drain(lane);
  const redrawn = platform.shown.filter(({ screen }) => wordsOf(screen).includes(note));
  expect(redrawn).toHaveLength(screens);
  expect(redrawn[0]?.to).toBe(`s${screens}`);
  const results = platform.shown.flatMap(({ to }, place) => (to.startsWith('s') ? [] : [place]));
  expect(results).toHaveLength(3);
  expect(Math.max(...results)).toBeLessThan(40);
  // Here time only passes when the code waits.
  const inSecondFrom = (ms: number) => writtenMs.filter((one) => one >= ms && one < ms + 1000).length;
  expect(Math.max(...writtenMs.map(inSecondFrom))).toBeLessThanOrEqual(platform.perSecond);
});
