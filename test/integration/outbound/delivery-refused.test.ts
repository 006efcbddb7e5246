import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/conversation/engine/engine.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { pauseLane } from '../../../src/persistence/outbox/lanes.ts';
import { deliveryCounts } from '../../../src/persistence/outbox/outbox.ts';
import { withoutForms } from '../../support/builders.ts';
import { deliveryRig, telegram } from './delivery-rig.ts';

const rig = deliveryRig();
const { start, releaseTo, plan, converse, rowOf } = rig;

describe('a message that cannot be sent just now', () => {
  it('a chat that is refused waits alone, in every process, and no try is used up', async () => {
    const id = await releaseTo('budi');
    rig.onTelegram.fail('budi', { kind: 'rate-limited', retryAfterMs: 30_000 });
    expect(await start().drain(telegram)).toEqual({ kind: 'drained', nextInMs: 30_000 });
    await releaseTo('citra');
    rig.clock.advance({ seconds: 29 });
    expect(await start().drain(telegram)).toEqual({ kind: 'drained', nextInMs: 1000 });
    expect(rig.onTelegram.shown.map(({ to }) => to)).toEqual(['citra']);
    expect(await rowOf(id)).toMatchObject({ attempts: 0, outcome: null });
    rig.clock.advance({ seconds: 1 });
    await start().drain(telegram);
    expect(rig.onTelegram.shown.map(({ to }) => to)).toEqual(['citra', 'budi']);
  });

  it.each([
    ['as long as it would be held', { kind: 'held', retryAfterMs: 40_000 }, 40_000],
    ['a second where nobody knows how long', { kind: 'held' }, 1000],
  ] as const)(
    'a message that was held waits %s; nobody else does, and no try is used up',
    async (_, held, ms) => {
      const id = await releaseTo('budi');
      rig.onTelegram.fail('budi', held);
      expect(await start().drain(telegram)).toEqual({ kind: 'drained', nextInMs: ms });
      await releaseTo('citra');
      await start().drain(telegram);
      expect(rig.onTelegram.shown.map(({ to }) => to)).toEqual(['citra']);
      expect(await rowOf(id)).toMatchObject({ attempts: 0, outcome: null });
      rig.clock.advance({ milliseconds: ms });
      await start().drain(telegram);
      expect(rig.onTelegram.shown.map(({ to }) => to)).toEqual(['citra', 'budi']);
    },
  );

  it('another process that sends to a refused chat asks nothing of the platform until its pause is over', async () => {
    await converse('budi');
    rig.onTelegram.fail('budi', { kind: 'rate-limited', retryAfterMs: 30_000 });
    await releaseTo('budi');
    await start().drain(telegram);
    const appraisalId = rig.agency.appraisals.budi;
    const second = await plan({ kind: 'result-ready', personId: rig.agency.people.budi.id, appraisalId });
    await start().drain(telegram);
    expect(rig.writes).toHaveLength(1);
    expect((await rowOf(second))?.availableAt).toEqual(rig.clock.now().add({ seconds: 30 }));
  });

  it('while the platform refuses the bot the lane waits, and everything is sent once the token is good again', async () => {
    const ids = [await releaseTo('budi'), await releaseTo('citra')];
    const refused = { kind: 'unauthorized', cause: 'check the token' } as const;
    for (const name of ['budi', 'citra'])
      rig.onTelegram.fail(name, ...Array.from({ length: 12 }, () => refused));
    for (let tries = 0; tries < 10; tries += 1) {
      await start().drain(telegram);
      rig.clock.advance({ minutes: 1 });
    }
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ attempts: 0, outcome: null });
    for (let tries = 0; tries < 20; tries += 1) {
      await start().drain(telegram);
      rig.clock.advance({ minutes: 1 });
    }
    for (const id of ids) expect(await rowOf(id)).toMatchObject({ outcome: 'sent' });
  });

  it('a wait that any process was told, with or without a lease, makes all wait, and the longest one counts', async () => {
    await releaseTo('budi');
    await pauseLane(rig.db, telegram, rig.clock.now().add({ seconds: 40 }));
    await pauseLane(rig.db, telegram, rig.clock.now().add({ seconds: 10 }));
    expect(await start().drain(telegram)).toEqual({ kind: 'drained', nextInMs: 40_000 });
    expect(rig.onTelegram.shown).toEqual([]);
  });

  it('whoever presses while the lane is paused is told that it counts, and their screen is left to the lane', async () => {
    await converse('budi');
    await pauseLane(rig.db, telegram, rig.clock.now().add({ seconds: 30 }));
    const woken: (number | undefined)[] = [];
    const handle = createEngine({
      store: createEventStore(rig.db, { agencyName: 'Kota', timeZone: 'Asia/Makassar' }),
      clock: rig.clock,
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
    rig.clock.advance({ seconds: 29 });
    await start().drain(telegram);
    expect(rig.onTelegram.shown).toEqual([]);
    rig.clock.advance({ seconds: 1 });
    await start().drain(telegram);
    expect(rig.onTelegram.shown).toHaveLength(1);
    expect((await press('2')).shows.heldBack).toBeUndefined();
  });

  it('tries again after passing failures, eight times at most', async () => {
    const id = await releaseTo('budi');
    rig.onTelegram.fail(
      'budi',
      ...Array.from({ length: 8 }, () => ({ kind: 'transient', cause: '502' }) as const),
    );
    for (let round = 0; round < 12; round += 1) {
      await start().drain(telegram);
      rig.clock.advance({ minutes: 5 });
    }
    expect(await rowOf(id)).toMatchObject({ outcome: 'failed', attempts: 7 });
    expect(rig.onTelegram.shown).toEqual([]);
  });

  it('does not repeat what the platform refuses', async () => {
    const id = await releaseTo('budi');
    rig.onTelegram.fail('budi', { kind: 'rejected', cause: 'bad request' });
    await start().drain(telegram);
    expect(await rowOf(id)).toMatchObject({ outcome: 'failed' });
    expect(rig.writes).toHaveLength(1);
  });

  it('sends a message without an answer once more, then leaves it as unknown', async () => {
    const id = await releaseTo('budi');
    const lost = { kind: 'ambiguous', cause: 'timeout', isTaken: true } as const;
    rig.onTelegram.fail('budi', lost, lost);
    for (let round = 0; round < 5; round += 1) {
      await start().drain(telegram);
      rig.clock.advance({ minutes: 2, seconds: 1 });
    }
    expect(rig.onTelegram.shown).toHaveLength(2);
    expect(await rowOf(id)).toMatchObject({ outcome: 'unknown' });
    expect(await deliveryCounts(rig.db)).toMatchObject({ planned: 1, unknown: 1, pending: 0 });
  });
});
