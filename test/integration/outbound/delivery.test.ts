import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/conversation/engine/engine.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import {
  abandonedLanes,
  acquireLane,
  pauseLane,
  releaseLane,
  renewLane,
} from '../../../src/persistence/outbox/lanes.ts';
import { deliveryCounts, dueRows } from '../../../src/persistence/outbox/outbox.ts';
import { settle } from '../../../src/persistence/outbox/settle.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { account, conversation, delivery, outbox } from '../../../src/persistence/schema/messaging.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { beginSending } from '../../support/begin-sending.ts';
import { withoutForms } from '../../support/builders.ts';
import { fakePlatform, wordsOf } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const telegram = { platform: 'telegram', tenant: 'test' };
const slack = { platform: 'slack', tenant: 'test' };

describe('delivery', () => {
  let city: City;
  let db: Db;
  let agency: SmallAgency;
  let clock: ReturnType<typeof movableClock>;
  let writes: number[];
  let nowMs: number;
  let onTelegram: ReturnType<typeof fakePlatform>;
  let onSlack: ReturnType<typeof fakePlatform>;

  beforeAll(async () => {
    city = await openCity();
    db = city.db;
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    agency = await seedSmallAgency(db);
    clock = movableClock(Temporal.Instant.from(firstDay));
    writes = [];
    nowMs = 0;
    onTelegram = fakePlatform('telegram', 'test', () => writes.push(nowMs));
    onSlack = fakePlatform('slack');
    for (const name of ['ani', 'budi', 'citra', 'wayan'] as const) await link('telegram', name);
  });
  afterEach(async () => {
    await city.clear();
  });

  const link = (platform: string, name: keyof SmallAgency['people']) =>
    linkAccount(db, agency.people[name].id, {
      platform,
      tenant: 'test',
      userId: name,
      address: { chat: name },
    });

  /** Another process, which shares only the database. */
  const start = () =>
    createDelivery({
      db,
      clock,
      log: quiet,
      platforms: [onTelegram, onSlack],
      agencyName: 'Pemerintah Kota',
      timeZone: 'Asia/Makassar',
      timing: {
        nowMs: () => nowMs,
        sleep: async (ms) => {
          nowMs += ms;
        },
      },
      random: () => 1,
    });

  async function releaseTo(name: 'ani' | 'budi' | 'citra'): Promise<string> {
    const appraisalId = agency.appraisals[name];
    await db.update(appraisal).set({ status: 'released' }).where(eq(appraisal.id, appraisalId));
    return plan({ kind: 'result-ready', personId: agency.people[name].id, appraisalId });
  }

  async function plan(
    intent: { readonly kind: string; readonly personId: string; readonly [other: string]: string },
    expiresAt?: Temporal.Instant,
  ): Promise<string> {
    const id = newId();
    await db.insert(outbox).values({
      id,
      kind: intent.kind,
      version: 1,
      recipientId: intent.personId,
      payload: intent,
      dedupeKey: id,
      availableAt: clock.now(),
      expiresAt: expiresAt ?? null,
    });
    return id;
  }

  /** Somebody who has a screen open. */
  const converse = (name: string) =>
    db.insert(conversation).values({
      id: newId(),
      ...telegram,
      userId: name,
      address: { chat: name },
      version: 1,
      state: { screen: { at: 'home' } },
      revision: 1,
      shownRevision: 1,
      updatedAt: clock.now(),
    });

  const rowOf = async (id: string) => (await db.select().from(outbox).where(eq(outbox.id, id)))[0];
  const receiptsOf = (id: string) =>
    db.select().from(delivery).where(eq(delivery.outboxId, id)).orderBy(delivery.platform);

  it('sends what is due, keeps a receipt, and says no rating and no name where it shows on a locked screen', async () => {
    const id = await releaseTo('budi');
    expect(await start().drain(telegram)).toEqual({ kind: 'drained' });
    const [message] = onTelegram.chat('budi');
    expect(message?.screen.preview).toBe('Hasil penilaian Anda sudah tersedia');
    expect(message && wordsOf(message.screen)).toContain('[Buka hasil saya]');
    expect(await rowOf(id)).toMatchObject({ outcome: 'sent' });
    expect(await receiptsOf(id)).toMatchObject([{ status: 'sent', attempt: 1, anchor: message?.anchor }]);
  });

  it('sends nothing that is no longer news: a result that was opened, an answer to a former appraiser', async () => {
    const opened = await releaseTo('budi');
    await db.update(appraisal).set({ openedAt: clock.now() }).where(eq(appraisal.id, agency.appraisals.budi));
    const stranger = await plan({
      kind: 'response',
      personId: agency.people.citra.id,
      appraisalId: agency.appraisals.budi,
      response: 'talk',
    });
    await start().drain(telegram);
    expect(onTelegram.shown).toEqual([]);
    for (const id of [opened, stranger]) expect(await rowOf(id)).toMatchObject({ outcome: 'skipped' });
  });

  it('tells people who have left nothing about others, from the first day on which they are not on the roster', async () => {
    const response = () =>
      plan({
        kind: 'response',
        personId: agency.people.ani.id,
        appraisalId: agency.appraisals.budi,
        response: 'acknowledged',
      });
    const today = Temporal.PlainDate.from('2026-12-02');
    await db.update(person).set({ activeUntil: today.add({ days: 1 }) });
    const still = await response();
    await start().drain(telegram);
    expect(await rowOf(still)).toMatchObject({ outcome: 'sent' });
    await db.update(person).set({ activeUntil: today });
    const gone = await response();
    clock.advance({ minutes: 1 });
    await start().drain(telegram);
    expect(await rowOf(gone)).toMatchObject({ outcome: 'skipped' });
  });

  it('gives up a message at once when it would be too old at the next time it may be sent', async () => {
    clock.advance({ hours: 12 });
    const tonight = clock.now().add({ hours: 1 });
    await db.update(appraisal).set({ status: 'released' }).where(eq(appraisal.id, agency.appraisals.budi));
    const id = await plan(
      { kind: 'result-ready', personId: agency.people.budi.id, appraisalId: agency.appraisals.budi },
      tonight,
    );
    await start().drain(telegram);
    expect(await rowOf(id)).toMatchObject({ outcome: 'failed' });
    expect(onTelegram.shown).toEqual([]);
  });

  it('keeps quiet at night and sends in the morning', async () => {
    clock.set(Temporal.Instant.from('2026-12-04T13:00:00Z'));
    await releaseTo('budi');
    await start().drain(telegram);
    expect(onTelegram.shown).toEqual([]);
    // Friday evening to Monday at eight in Makassar.
    clock.set(Temporal.Instant.from('2026-12-06T23:59:00Z'));
    await start().drain(telegram);
    expect(onTelegram.shown).toEqual([]);
    clock.set(Temporal.Instant.from('2026-12-07T00:00:00Z'));
    await start().drain(telegram);
    expect(onTelegram.shown).toHaveLength(1);
  });

  it('writes to one platform per person: where they were active last', async () => {
    await link('slack', 'budi');
    for (const [platform, hour] of [
      ['telegram', 1],
      ['slack', 2],
    ] as const) {
      const userId = 'budi';
      const updatedAt = Temporal.Instant.from(`2026-12-01T0${hour}:00:00Z`);
      await db.insert(conversation).values({
        id: newId(),
        platform,
        tenant: 'test',
        userId,
        address: { chat: userId },
        version: 1,
        state: { screen: { at: 'home' } },
        revision: 1,
        shownRevision: 1,
        updatedAt,
      });
    }
    await releaseTo('budi');
    const running = start();
    await running.drain(telegram);
    await running.drain(slack);
    expect([onTelegram.shown.length, onSlack.shown.length]).toEqual([0, 1]);
  });

  it('goes to the other platform when a person blocked the first, and marks the account', async () => {
    const id = await releaseTo('budi');
    onTelegram.fail('budi', { kind: 'unreachable', reason: 'blocked' });
    await link('slack', 'budi');
    await db.execute(
      sql`update account set linked_at = linked_at - interval '1 day' where platform = 'slack'`,
    );
    const running = start();
    await running.drain(telegram);
    await running.drain(slack);
    expect(onSlack.chat('budi')).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ outcome: 'sent' });
    expect(await receiptsOf(id)).toMatchObject([
      { platform: 'slack', status: 'sent' },
      { platform: 'telegram', status: 'failed', errorCode: 'blocked' },
    ]);
    const [marked] = await db.select().from(account).where(sql`platform = 'telegram' and user_id = 'budi'`);
    expect(marked).toMatchObject({ isReachable: false, unreachableReason: 'blocked' });
  });

  it('gives up for good when nobody can be reached anywhere', async () => {
    const id = await releaseTo('budi');
    onTelegram.fail('budi', { kind: 'unreachable', reason: 'deactivated' });
    await start().drain(telegram);
    expect(await rowOf(id)).toMatchObject({ outcome: 'failed' });
  });

  it('a chat that is refused waits alone, in every process, and no try is used up', async () => {
    const id = await releaseTo('budi');
    onTelegram.fail('budi', { kind: 'rate-limited', retryAfterMs: 30_000 });
    expect(await start().drain(telegram)).toEqual({ kind: 'drained', nextInMs: 30_000 });
    await releaseTo('citra');
    clock.advance({ seconds: 29 });
    expect(await start().drain(telegram)).toEqual({ kind: 'drained', nextInMs: 1000 });
    expect(onTelegram.shown.map(({ to }) => to)).toEqual(['citra']);
    expect(await rowOf(id)).toMatchObject({ attempts: 0, outcome: null });
    clock.advance({ seconds: 1 });
    await start().drain(telegram);
    expect(onTelegram.shown.map(({ to }) => to)).toEqual(['citra', 'budi']);
  });

  it.each([
    ['as long as it would be held', { kind: 'held', retryAfterMs: 40_000 }, 40_000],
    ['a second where nobody knows how long', { kind: 'held' }, 1000],
  ] as const)(
    'a message that was held waits %s; nobody else does, and no try is used up',
    async (_, held, ms) => {
      const id = await releaseTo('budi');
      onTelegram.fail('budi', held);
      expect(await start().drain(telegram)).toEqual({ kind: 'drained', nextInMs: ms });
      await releaseTo('citra');
      await start().drain(telegram);
      expect(onTelegram.shown.map(({ to }) => to)).toEqual(['citra']);
      expect(await rowOf(id)).toMatchObject({ attempts: 0, outcome: null });
      clock.advance({ milliseconds: ms });
      await start().drain(telegram);
      expect(onTelegram.shown.map(({ to }) => to)).toEqual(['citra', 'budi']);
    },
  );

  it('another process that sends to a refused chat asks nothing of the platform until its pause is over', async () => {
    await converse('budi');
    onTelegram.fail('budi', { kind: 'rate-limited', retryAfterMs: 30_000 });
    await releaseTo('budi');
    await start().drain(telegram);
    const appraisalId = agency.appraisals.budi;
    const second = await plan({ kind: 'result-ready', personId: agency.people.budi.id, appraisalId });
    await start().drain(telegram);
    expect(writes).toHaveLength(1);
    expect((await rowOf(second))?.availableAt).toEqual(clock.now().add({ seconds: 30 }));
  });

  it('while the platform refuses the bot the lane waits, and everything is sent once the token is good again', async () => {
    const ids = [await releaseTo('budi'), await releaseTo('citra')];
    const refused = { kind: 'unauthorized', cause: 'check the token' } as const;
    for (const name of ['budi', 'citra']) onTelegram.fail(name, ...Array.from({ length: 12 }, () => refused));
    for (let tries = 0; tries < 10; tries += 1) {
      await start().drain(telegram);
      clock.advance({ minutes: 1 });
    }
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ attempts: 0, outcome: null });
    for (let tries = 0; tries < 20; tries += 1) {
      await start().drain(telegram);
      clock.advance({ minutes: 1 });
    }
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ outcome: 'sent' });
  });

  it('a wait that any process was told, with or without a lease, makes all wait, and the longest one counts', async () => {
    await releaseTo('budi');
    await pauseLane(db, telegram, clock.now().add({ seconds: 40 }));
    await pauseLane(db, telegram, clock.now().add({ seconds: 10 }));
    expect(await start().drain(telegram)).toEqual({ kind: 'drained', nextInMs: 40_000 });
    expect(onTelegram.shown).toEqual([]);
  });

  it('whoever presses while the lane is paused is told that it counts, and their screen is left to the lane', async () => {
    await converse('budi');
    await pauseLane(db, telegram, clock.now().add({ seconds: 30 }));
    const woken: (number | undefined)[] = [];
    const handle = createEngine({
      store: createEventStore(db, { agencyName: 'Kota', timeZone: 'Asia/Makassar' }),
      clock,
      capabilities: withoutForms,
      wakeSenders: (afterMs) => void woken.push(afterMs),
    });
    const press = (eventId: string) =>
      handle({
        ...telegram,
        userId: 'budi',
        address: { chat: 'budi' },
        eventId,
        isPrivate: true,
        anchor: { id: 7 },
        event: { kind: 'action', action: { type: 'nav.home' } },
      });
    const held = await press('1');
    expect(held.shows.heldBack).toBe('paused');
    expect(held.notice?.text).toContain('menyusul sebentar lagi');
    expect(woken).toEqual([30_200]);
    clock.advance({ seconds: 29 });
    await start().drain(telegram);
    expect(onTelegram.shown).toEqual([]);
    clock.advance({ seconds: 1 });
    await start().drain(telegram);
    expect(onTelegram.shown).toHaveLength(1);
    expect((await press('2')).shows.heldBack).toBeUndefined();
  });

  it('a lane counts as abandoned when its holder died and the lease is over, but not when it was released', async () => {
    await acquireLane(db, telegram, 'dead');
    expect(await abandonedLanes(db)).toEqual([]);
    await db.execute(sql`update lane set lease_until = clock_timestamp() - interval '1 second'`);
    expect(await abandonedLanes(db)).toEqual([telegram]);
    await releaseTo('budi');
    await start().drain(telegram);
    expect(onTelegram.shown).toHaveLength(1);
    expect(await abandonedLanes(db)).toEqual([]);
  });

  it('tries again after passing failures, eight times at most', async () => {
    const id = await releaseTo('budi');
    onTelegram.fail(
      'budi',
      ...Array.from({ length: 8 }, () => ({ kind: 'transient', cause: '502' }) as const),
    );
    for (let round = 0; round < 12; round += 1) {
      await start().drain(telegram);
      clock.advance({ minutes: 5 });
    }
    expect(await rowOf(id)).toMatchObject({ outcome: 'failed', attempts: 7 });
    expect(onTelegram.shown).toEqual([]);
  });

  it('does not repeat what the platform refuses', async () => {
    const id = await releaseTo('budi');
    onTelegram.fail('budi', { kind: 'rejected', cause: 'bad request' });
    await start().drain(telegram);
    expect(await rowOf(id)).toMatchObject({ outcome: 'failed' });
    expect(writes).toHaveLength(1);
  });

  it('sends a message without an answer once more, then leaves it as unknown', async () => {
    const id = await releaseTo('budi');
    const lost = { kind: 'ambiguous', cause: 'timeout', isTaken: true } as const;
    onTelegram.fail('budi', lost, lost);
    for (let round = 0; round < 5; round += 1) {
      await start().drain(telegram);
      clock.advance({ minutes: 2, seconds: 1 });
    }
    expect(onTelegram.shown).toHaveLength(2);
    expect(await rowOf(id)).toMatchObject({ outcome: 'unknown' });
    expect(await deliveryCounts(db)).toMatchObject({ planned: 1, unknown: 1, pending: 0 });
  });

  it('when a sender is killed between sending and recording it, the message is sent once more after two minutes', async () => {
    const id = await releaseTo('budi');
    const lease = await acquireLane(db, telegram, 'killed');
    const [row] = await dueRows(db, telegram, clock.now(), 10);
    if (!lease || !row) throw new Error('nothing to send');
    expect(await beginSending(db, lease, row, clock.now())).toBe(true);
    await db.execute(sql`update lane set lease_until = now() - interval '1 second'`);
    await start().drain(telegram);
    expect(onTelegram.shown).toEqual([]);
    clock.advance({ minutes: 2 });
    await start().drain(telegram);
    expect(onTelegram.shown).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ outcome: 'sent' });
    expect(await receiptsOf(id)).toMatchObject([{ status: 'sent', attempt: 2, errorCode: 'no-answer' }]);
  });

  it('a sender that lost its lane can neither begin a message nor record an outcome', async () => {
    const id = await releaseTo('budi');
    await releaseTo('citra');
    const old = await acquireLane(db, telegram, 'old');
    const [first, second] = await dueRows(db, telegram, clock.now(), 10);
    if (!old || !first || !second) throw new Error('nothing to send');
    expect(await acquireLane(db, telegram, 'new')).toBeUndefined();
    expect(await beginSending(db, old, first, clock.now())).toBe(true);
    await db.execute(sql`update lane set lease_until = now() - interval '1 second'`);
    const current = await acquireLane(db, telegram, 'new');
    expect(current).toMatchObject({ token: old.token + 1, handOver: { expiredMs: expect.any(Number) } });
    expect(await renewLane(db, old)).toBe('lost');
    expect(await beginSending(db, old, second, clock.now())).toBe(false);
    expect(await settle(db, old, first, { kind: 'sent', anchor: { id: 1 } }, clock.now())).toBe(false);
    expect(await rowOf(id)).toMatchObject({ outcome: null });
    expect(await receiptsOf(id)).toMatchObject([{ status: 'sending' }]);
    // Releasing a lease that is no longer ours does not affect the new holder.
    await releaseLane(db, old);
    if (!current) throw new Error('the lane was not taken');
    expect(await renewLane(db, current)).toEqual({});
  });

  it('processes draining at once send everything exactly once', async () => {
    await Promise.all([releaseTo('ani'), releaseTo('budi'), releaseTo('citra')]);
    const outcomes = await Promise.all([start(), start(), start()].map((process) => process.drain(telegram)));
    expect(outcomes.some(({ kind }) => kind === 'drained')).toBe(true);
    expect(onTelegram.shown.map(({ to }) => to).sort()).toEqual(['ani', 'budi', 'citra']);
  });

  it('one message that cannot be prepared or read does not hold up the others', async () => {
    const broken = await plan({ kind: 'response', personId: agency.people.ani.id });
    await releaseTo('citra');
    await start().drain(telegram);
    expect(onTelegram.chat('citra')).toHaveLength(1);
    expect(await rowOf(broken)).toMatchObject({ outcome: 'failed' });
  });

  it('tells the old account that it was replaced, also at night', async () => {
    clock.set(Temporal.Instant.from('2026-12-02T15:00:00Z'));
    await converse('old');
    await plan({
      kind: 'account-replaced',
      personId: agency.people.budi.id,
      ...telegram,
      userId: 'old',
    });
    await start().drain(telegram);
    const [message] = onTelegram.chat('old');
    expect(message && wordsOf(message.screen)).toContain('dihubungkan ke akun lain');
    expect(message && JSON.stringify(message.screen)).not.toContain('Budi');
  });

  it('gives confirmed results out when the feedback window begins, once, with the news', async () => {
    await db.execute(sql`update cycle set release = 'feedback-window'`);
    await db.update(appraisal).set({ status: 'rated' }).where(eq(appraisal.id, agency.appraisals.budi));
    const running = start();
    clock.set(Temporal.Instant.from('2026-12-20T15:59:00Z'));
    await running.sweep();
    expect((await db.select().from(appraisal).where(eq(appraisal.status, 'released'))).length).toBe(0);
    clock.set(Temporal.Instant.from('2026-12-21T01:00:00Z'));
    expect(await running.sweep()).toContainEqual(telegram);
    await running.sweep();
    await running.drain(telegram);
    const news = onTelegram
      .chat('budi')
      .filter(({ screen }) => screen.preview === 'Hasil penilaian Anda sudah tersedia');
    expect(news).toHaveLength(1);
    const audits = await db.execute(sql`select 1 from audit where act = 'result.release'`);
    expect(audits).toHaveLength(1);
  });
});
