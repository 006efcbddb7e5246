import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Inbound, Pass, Shown, ShowTarget } from '../../../src/conversation/contract/platform.ts';
import { whyNotWritten } from '../../../src/conversation/guards/pass.ts';
import { createGate, type Gate } from '../../../src/outbound/gate.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { createLocalChatTurns } from '../../../src/shared/chat-turns.ts';
import { newId } from '../../../src/shared/ids.ts';
import { createPacer } from '../../../src/shared/pacing.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { hurriedTiming } from '../../support/script/hurried-timing.ts';
import { firstDay } from '../../support/small-agency.ts';
import { virtualTiming } from '../../support/virtual-timing.ts';

const lane = { platform: 'telegram', tenant: '4242' };
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const taken: Shown = { ok: true, anchor: { id: 1 } };
const limited = (retryAfterMs = 30_000, scope?: 'lane' | 'method'): Shown => ({
  ok: false,
  error: { kind: 'rate-limited', retryAfterMs, ...(scope && { scope }) },
});

let city: City;
let db: Db;
let clock: MovableClock;
let gate: Gate;
/** Requests that reached the platform, by chat. */
let asked: string[];

beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(() => {
  asked = [];
  clock = movableClock(Temporal.Instant.from(firstDay));
  gate = createGate({ db, clock, log: quiet, lane, turn: createLocalChatTurns(hurriedTiming()) });
});
afterEach(() => city.clear());

/** What an adapter makes of the way. */
const showing =
  (user: string, outcome: Shown = taken, what: 'new' | 'edit' = 'edit') =>
  async (pass: Pass): Promise<Shown> => {
    try {
      return await pass(what, async () => {
        asked.push(user);
        return outcome;
      });
    } catch (error) {
      return { ok: false, error: whyNotWritten(error) ?? { kind: 'rejected', cause: 'bug' } };
    }
  };

const inbound = (userId: string): Inbound => ({
  ...lane,
  userId,
  address: { chat: userId },
  eventId: newId(),
  isPrivate: true,
  event: { kind: 'action', action: { type: 'nav.home' } },
});

type Told = { readonly shown: Shown; readonly moreDraws: number | undefined };

/** A press that was decided and waits to be shown. */
async function pressed(user: string, more: Partial<ShowTarget> = {}, through = gate) {
  const told: Told[] = [];
  const answer = await through.answering(async () => ({
    mode: 'edit',
    screen: { blocks: [], preview: '' },
    shows: { shown: async (shown, moreDraws) => void told.push({ shown, moreDraws }), ...more },
  }))(inbound(user));
  const { draw } = answer.shows;
  if (!draw) throw new Error('nothing to draw');
  return { draw, told };
}

async function press(user: string, outcome?: Shown): Promise<Told | undefined> {
  const { draw, told } = await pressed(user);
  await draw(showing(user, outcome));
  return told[0];
}

const lanePausedUntil = async () =>
  (await db.execute(sql`select paused_until from lane`)).map(({ paused_until }) => paused_until);

it('a refused chat is asked nothing until its pause is over, and its refusals by us are none of the platform', async () => {
  await press('budi', limited(30_000));
  expect(await press('budi')).toMatchObject({
    shown: { ok: false, error: { kind: 'rate-limited', retryAfterMs: 30_000 } },
  });
  clock.advance({ milliseconds: 29_999 });
  expect((await press('budi'))?.shown).toEqual(limited(1));
  expect(await press('citra')).toMatchObject({ shown: taken });
  clock.advance({ milliseconds: 1 });
  expect(await press('budi')).toMatchObject({ shown: taken });
  expect(asked).toEqual(['budi', 'citra', 'budi']);
  expect(gate.pausedUntil()).toBeUndefined();
});

it('what waits for its turn when the chat is refused is not sent either, and makes the pause no longer', async () => {
  const timing = virtualTiming();
  const own = createGate({ db, clock, log: quiet, lane, turn: createLocalChatTurns(timing) });
  await timing.runUntil(own.send('budi', showing('budi', taken, 'new'), sending('row')));
  const waiting = await pressed('budi', {}, own);
  // A second must pass between two new messages; meanwhile the lane is told to wait.
  const shown = waiting.draw(showing('budi', taken, 'new'));
  await setImmediate();
  own.pause(clock.now().add({ milliseconds: 400 }));
  await timing.runUntil(shown);
  expect(waiting.told[0]?.shown).toEqual(limited(400));
  expect(asked).toEqual(['budi']);
  clock.advance({ milliseconds: 400 });
  const next = await pressed('budi', {}, own);
  await next.draw(showing('budi'));
  expect(asked).toEqual(['budi', 'budi']);
});

const sending = (what: 'row' | 'screen', maySend = () => true) => ({
  what,
  maySend,
  pacer: createPacer({ perSecond: 30, addressGapMs: 0 }, hurriedTiming()),
});

it('a lane is paused for everybody when a fifth of ten chats is refused, as a column and at once', async () => {
  for (let nth = 0; nth < 9; nth += 1) await press(`good ${nth}`);
  await press('refused 1', limited());
  expect(gate.pausedUntil()).toBeUndefined();
  expect(await lanePausedUntil()).toEqual([]);
  await press('refused 2', limited(40_000));
  expect(gate.pausedUntil()).toBeUndefined();
  await press('refused 3', limited(40_000));
  expect(gate.pausedUntil()).toEqual(clock.now().add({ seconds: 40 }));
  expect(await lanePausedUntil()).toHaveLength(1);
  expect((await press('good 1'))?.shown).toEqual(limited(40_000));
  expect(asked).toHaveLength(12);
});

it('a lane is paused when the platform says that it means the lane, or does not know the bot; for one method it is not', async () => {
  await press('budi', limited(20_000, 'method'));
  expect(await press('budi')).toMatchObject({ shown: taken });
  await press('budi', limited(20_000, 'lane'));
  expect(gate.pausedUntil()).toEqual(clock.now().add({ seconds: 20 }));
  clock.advance({ seconds: 20 });
  await press('budi', { ok: false, error: { kind: 'unauthorized', cause: 'check the token' } });
  expect(gate.pausedUntil()).toEqual(clock.now().add({ seconds: 60 }));
});

it('tells how many draws a screen took less, when others were left out for it', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => pressed('budi')));
  await Promise.all(all.map(({ draw }) => draw(showing('budi'))));
  expect(all.map(({ told }) => told.map(({ moreDraws }) => moreDraws))).toEqual([[0], [], [], [], [-3]]);
  const long = await pressed('budi');
  await long.draw(async (pass) => {
    await showing('budi')(pass);
    return showing('budi')(pass);
  });
  expect(long.told[0]?.moreDraws).toBe(1);
});

it('a screen of the lane gives way to what is being shown in its chat, a message waits for it', async () => {
  let finish = () => {};
  const first = await pressed('budi');
  const drawn = first.draw((pass) =>
    pass('edit', () => new Promise<Shown>((resolve) => (finish = () => resolve(taken)))),
  );
  await setImmediate();
  expect(await gate.send('budi', showing('budi'), sending('screen'))).toEqual({
    ok: false,
    error: { kind: 'held' },
  });
  const row = gate.send('budi', showing('a message', taken, 'new'), sending('row'));
  await setImmediate();
  expect(asked).toEqual([]);
  finish();
  await drawn;
  expect(await row).toEqual(taken);
  expect(await gate.send('budi', showing('a screen'), sending('screen'))).toEqual(taken);
  expect(asked).toEqual(['a message', 'a screen']);
});

it('whoever lost the lane, or was refused the draw, writes nothing', async () => {
  const held: Shown = { ok: false, error: { kind: 'held' } };
  expect(
    await gate.send(
      'budi',
      showing('budi'),
      sending('row', () => false),
    ),
  ).toEqual(held);
  const claim = async () => false;
  expect(await gate.send('budi', showing('budi'), { ...sending('screen'), claim })).toEqual(held);
  expect(asked).toEqual([]);
});

it('a pause that cannot be written down is obeyed here all the same', async () => {
  const broken = { execute: () => Promise.reject(new Error('no database')) } as unknown as Db;
  const own = createGate({
    db: broken,
    clock,
    log: quiet,
    lane,
    turn: createLocalChatTurns(hurriedTiming()),
  });
  const first = await pressed('budi', {}, own);
  await first.draw(showing('budi', limited()));
  expect(first.told[0]?.shown).toEqual(limited());
  const second = await pressed('budi', {}, own);
  await second.draw(showing('budi'));
  expect(asked).toEqual(['budi']);
});
