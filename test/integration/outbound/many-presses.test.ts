import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { TelegramUser } from '../../../simulator/index.ts';
import { decodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { createEngine } from '../../../src/conversation/engine/engine.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { withoutForms } from '../../support/builders.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { drains } from '../../support/script/crashes.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** A Telegram that closes a chat for three minutes after more than twenty writes in a minute. */
let city: City;
let db: Db;
let clock: MovableClock;
let agency: SmallAgency;
let stand: Stand;
let budi: TelegramUser;
let citra: TelegramUser;
let woken: number[];

beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());

beforeEach(async () => {
  woken = [];
  clock = movableClock(Temporal.Instant.from(firstDay));
  agency = await seedSmallAgency(db);
  await db.execute(
    sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  stand = await startStand({
    db,
    clock,
    mode: 'normal',
    only: 'telegram',
    drawBudget: { burst: 10, refillMs: 6000 },
    wakeSenders: (afterMs = 0) => woken.push(afterMs),
  });
  stand.simulator.telegram.chatLimit = { writesPerMinute: 20, refusedForS: 180 };
  budi = await joined(101, 'budi');
  citra = await joined(102, 'citra');
});
afterEach(async () => {
  await stand.close();
  await city.clear();
});

async function joined(id: number, name: 'budi' | 'citra'): Promise<TelegramUser> {
  await linkAccount(db, agency.people[name].id, {
    platform: 'telegram',
    tenant: '4242',
    userId: String(id),
    address: { chatId: id },
  });
  return stand.simulator.telegram.addUser({ id, firstName: name, languageCode: 'id' });
}

const lane = { platform: 'telegram', tenant: '4242' };
const screens = (user: TelegramUser) => user.chat().filter(({ from }) => from === 'bot');
const screenOf = (user: TelegramUser) => {
  const last = screens(user).at(-1);
  if (!last) throw new Error('there is no screen');
  return last;
};
const titleOf = (user: TelegramUser) => screenOf(user).text.split('\n')[0];
const looks = () => JSON.stringify([screenOf(budi).text, screenOf(budi).keyboard]);
const refusedCalls = () => stand.simulator.wire.entries.filter(({ status }) => status === 429);
const toasts = (user: TelegramUser) => user.toasts().map(({ text }) => text);
const press = (user: TelegramUser, label: string | RegExp) =>
  stand.step(() => user.presses(screenOf(user).messageId, { label }));
const lanePass = () => drains(stand.bot().delivery, db, clock);

/** Budi answers one competency after the other in the compact form, and then again, otherwise. */
async function rates(nth: number): Promise<void> {
  const ratings = screenOf(budi)
    .keyboard.flat()
    .flatMap(({ data = '' }) => {
      const action = decodeAction(data);
      // The ninth stays open: with the last answer the view would lead on.
      const isOffered = action?.type === 'self.rateCompact' && action.item !== 'SK.01';
      return isOffered && action.value === 1 + (nth % 4) ? [data] : [];
    });
  const data = ratings[nth % ratings.length];
  if (!data) throw new Error(`nothing to answer on:\n${screenOf(budi).text}`);
  await stand.step(() => budi.presses(screenOf(budi).messageId, { data }));
}

it('thirty presses in thirty seconds are all confirmed at once, Telegram refuses nothing, and the last screen is right', async () => {
  await stand.step(() => budi.sends('/penilaian'));
  await press(budi, /ringkas/i);
  for (let second = 0; second < 30; second += 1) {
    await rates(second);
    expect(toasts(budi)).toHaveLength(second + 1);
    expect(toasts(budi).at(-1)).toMatch(/^Tersimpan: /);
    clock.advance({ seconds: 1 });
    await lanePass();
  }
  clock.advance({ seconds: 6 });
  await lanePass();
  expect(refusedCalls()).toEqual([]);
  // To draw it once more changes nothing.
  const last = looks();
  expect(last).toContain('Kompetensi 8/9, SKJ 1');
  await db.execute(sql`update conversation set shown_revision = revision - 1`);
  clock.advance({ minutes: 1 });
  stand.simulator.wire.clear();
  await lanePass();
  expect(stand.simulator.wire.entries.map(({ method }) => method)).toContain('editMessageText');
  expect(looks()).toBe(last);
});

it('with two draws left the compact form stands there; then a press says what was saved and what comes next, and is drawn when there is a draw again', async () => {
  await stand.step(() => budi.sends('/penilaian'));
  for (let nth = 1; nth <= 6; nth += 1) await press(budi, '2');
  expect(titleOf(budi)).toMatch(/^7 dari 9 · /);
  await press(budi, '2');
  await press(budi, '2');
  expect(titleOf(budi)).toBe('Kompetensi 8/9, SKJ 1');
  // One draw is left, and it is used.
  await press(budi, '4');
  expect(toasts(budi).at(-1)).not.toContain('menyusul');
  const before = looks();
  woken = [];
  await press(budi, '5');
  expect(toasts(budi).at(-1)).toMatch(
    /^Tersimpan: Integritas, 5\. Berikutnya: Kompetensi 8\/9, SKJ 1\. Pesan di sini menyusul sebentar lagi\.$/,
  );
  expect(looks()).toBe(before);
  expect(woken).toEqual([6200]);
  expect(await stand.bot().delivery.drain(lane)).toEqual({ kind: 'drained', nextInMs: 6000 });
  expect(looks()).toBe(before);
  clock.advance({ seconds: 6 });
  await lanePass();
  expect(looks()).not.toBe(before);
  expect(await db.execute(sql`select 1 from conversation where shown_revision < revision`)).toEqual([]);
});

it('a chat that is refused waits alone: others are answered at once, and its person goes on', async () => {
  await stand.step(() => budi.sends('/penilaian'));
  await stand.step(() => citra.sends('/penilaian'));
  const fault = { method: 'editMessageText', kind: '429', retryAfterS: 35 } as const;
  stand.simulator.telegram.faults.next({ ...fault, only: ({ chat_id }) => Number(chat_id) === 101 });
  await press(budi, '2');
  expect(refusedCalls()).toHaveLength(1);
  await press(citra, '2');
  expect(titleOf(citra)).toMatch(/^2 dari 9/);
  // The next press is saved, and asks nothing of Telegram but its toast.
  await press(budi, '3');
  expect(toasts(budi).at(-1)).toMatch(/^Tersimpan: Integritas, 3\..*menyusul sebentar lagi\.$/);
  expect(titleOf(budi)).toMatch(/^1 dari 9/);
  clock.advance({ seconds: 34 });
  await lanePass();
  expect(titleOf(budi)).toMatch(/^1 dari 9/);
  clock.advance({ seconds: 1 });
  await lanePass();
  expect(titleOf(budi)).toMatch(/^2 dari 9/);
  expect(refusedCalls()).toHaveLength(1);
});

it('a screen refused for two seconds is drawn after two, and one that its press is drawing is not drawn by the lane', async () => {
  await stand.step(() => budi.sends('/penilaian'));
  stand.simulator.telegram.faults.next({ method: 'editMessageText', kind: '429', retryAfterS: 2 });
  await press(budi, '2');
  clock.advance({ seconds: 2 });
  await lanePass();
  expect(titleOf(budi)).toMatch(/^2 dari 9/);
  stand.simulator.telegram.faults.next({ method: 'editMessageText', kind: 'reset', times: 2 });
  await press(budi, '2');
  await lanePass();
  expect(titleOf(budi)).toMatch(/^2 dari 9/);
  clock.advance({ seconds: 5 });
  await lanePass();
  expect(titleOf(budi)).toMatch(/^3 dari 9/);
});

it('screens that were left out for a newer one cost no draws', async () => {
  await stand.step(() => budi.sends('/penilaian'));
  const fullAt = async () =>
    (await db.execute(sql`select draws_full_at from conversation`))[0]?.draws_full_at;
  const before = await fullAt();
  const engine = createEngine({
    store: createEventStore(db, { agencyName: 'Kota', timeZone: 'Asia/Makassar' }),
    clock,
    capabilities: { ...withoutForms, drawBudget: { burst: 10, refillMs: 6000 } },
    wakeSenders: () => {},
  });
  const reply = await engine({
    ...lane,
    userId: '101',
    address: { chatId: 101 },
    eventId: 'x',
    isPrivate: true,
    event: { kind: 'action', action: { type: 'nav.home' } },
  });
  const spent = await fullAt();
  expect(spent).not.toEqual(before);
  await reply.shows.shown({ ok: true, anchor: reply.shows.anchor ?? {} }, -1);
  await expect.poll(fullAt).toEqual(before);
});

it.each(['429', '500', 'reset'] as const)(
  'a new message that failed (%s) comes as a new message, below what was written',
  async (kind) => {
    await stand.step(() => budi.sends('/start'));
    const first = screenOf(budi).messageId;
    stand.simulator.telegram.faults.next({ method: 'sendMessage', kind, retryAfterS: 5 });
    await stand.step(() => budi.sends('/start'));
    expect(screens(budi).map(({ messageId }) => messageId)).toEqual([first]);
    clock.advance({ seconds: 6 });
    await lanePass();
    const chat = budi.chat();
    expect(chat.at(-1)?.from).toBe('bot');
    expect(screens(budi)).toHaveLength(1);
    expect(screenOf(budi).messageId).not.toBe(first);
    // It is owed no more: after an outage it is drawn in its place.
    await db.execute(sql`update conversation set shown_revision = revision - 1`);
    const second = screenOf(budi).messageId;
    clock.advance({ minutes: 1 });
    await lanePass();
    expect(screenOf(budi).messageId).toBe(second);
  },
);
