import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Inbound } from '../../src/conversation/contract/platform.ts';
import { encodeAction } from '../../src/conversation/engine/action-codec.ts';
import { personAllowance, rateLimited } from '../../src/conversation/guards/rate-limit.ts';
import { privacyVersion } from '../../src/domain/people/privacy-notice.ts';
import { appraisal } from '../../src/persistence/schema/appraisals.ts';
import { person } from '../../src/persistence/schema/people.ts';
import { newId } from '../../src/shared/ids.ts';
import { Temporal } from '../../src/shared/time.ts';
import { createTokenBuckets } from '../../src/shared/token-buckets.ts';
import { withoutForms } from '../support/builders.ts';
import { firstDay, linkAccount } from '../support/small-agency.ts';
import { layOpen, type Siege, telegramIdOf } from './siege.ts';

/** Ten presses of one person at the same time compete, and some are refused for that reason, which is no failure. */
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

let siege: Siege | undefined;
afterEach(async () => {
  await siege?.close();
  siege = undefined;
});

describe('a limit per person', () => {
  const steps = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(5000), fc.integer({ min: 1, max: 2 })),
    {
      maxLength: 200,
    },
  );

  it('lets nobody do more than the burst and what has grown back since, and nobody less because of another', () => {
    fc.assert(
      fc.property(steps, (given) => {
        let nowMs = 0;
        const shared = createTokenBuckets({ burst: 10, perSecond: 2 }, () => nowMs);
        const alone = new Map(
          ['a', 'b', 'c'].map((key) => [key, createTokenBuckets({ burst: 10, perSecond: 2 }, () => nowMs)]),
        );
        const taken = new Map<string, number>();
        for (const [key, waitMs, cost] of given) {
          nowMs += waitMs;
          const isAllowed = shared.take(key, cost);
          expect(isAllowed).toBe(alone.get(key)?.take(key, cost));
          if (isAllowed) taken.set(key, (taken.get(key) ?? 0) + cost);
          expect(taken.get(key) ?? 0).toBeLessThanOrEqual(10 + (nowMs / 1000) * 2 + 1e-6);
        }
      }),
    );
  });

  it('remembers only people who did something lately, and never more than its maximum', () => {
    let nowMs = 0;
    const buckets = createTokenBuckets({ burst: 10, perSecond: 2 }, () => nowMs, 100);
    for (let at = 0; at < 1000; at += 1) buckets.take(`p${at}`);
    expect(buckets.size()).toBe(100);
    nowMs += 5000;
    buckets.take('later');
    expect(buckets.size()).toBe(1);
  });

  it('does not stop who answers cards as quickly as they can be read', () => {
    let nowMs = 0;
    const buckets = createTokenBuckets(personAllowance, () => nowMs);
    for (let press = 0; press < 500; press += 1) {
      nowMs += 350;
      expect(buckets.take('fast')).toBe(true);
    }
    nowMs += 20_000;
    expect(Array.from({ length: 30 }, () => buckets.take('fast'))).not.toContain(false);
  });
});

it('one person floods with two thousand presses: their work is bounded, and ten others are not refused once', async () => {
  // The allowance does not grow back while the test runs, however long that takes.
  siege = await layOpen({ allowance: { burst: 30, perSecond: 0.001 }, log: quiet });
  const { db, posts, agency, clock } = siege;
  const others = Array.from({ length: 10 }, (_, at) => ({
    id: newId(),
    appraisalId: newId(),
    userId: 2000 + at,
  }));
  for (const [at, { id, appraisalId, userId }] of others.entries()) {
    await db.insert(person).values({
      id,
      nip: `1990010120190320${10 + at}`,
      name: `Pegawai ${at}`,
      unit: 'Dinas',
      position: 'Pengelola',
      positionLevel: 'pelaksana',
      activeFrom: Temporal.PlainDate.from('2020-01-01'),
      privacyAcceptedAt: Temporal.Instant.from(firstDay),
      privacyVersion,
    });
    await db.insert(appraisal).values({
      id: appraisalId,
      cycleId: agency.cycleId,
      employeeId: id,
      appraiserId: agency.people.ani.id,
      required: {},
    });
    siege.stand.simulator.telegram.addUser({ id: userId, firstName: `Pegawai ${at}` });
    await linkAccount(db, id, {
      platform: 'telegram',
      tenant: '4242',
      userId: String(userId),
      address: { chatId: userId },
    });
  }
  let updates = 500_000;
  const press = (userId: number, code: string, chatId = userId) => {
    updates += 1;
    return posts.telegram(
      JSON.stringify({
        update_id: updates,
        callback_query: {
          id: String(updates),
          from: { id: userId, is_bot: false, first_name: 'x' },
          message: {
            message_id: 1,
            date: clock.now().epochMilliseconds / 1000,
            chat: { id: chatId, type: chatId < 0 ? 'supergroup' : 'private' },
          },
          data: code,
        },
      }),
    );
  };
  const flooder = telegramIdOf('budi');
  const code = encodeAction({ type: 'self.card', appraisalId: agency.appraisals.budi, item: 'M.01' });
  const refused = new Set<number>();
  async function floods(): Promise<void> {
    for (let at = 0; at < 200; at += 1) {
      const answers = await Promise.all(Array.from({ length: 10 }, () => press(flooder, code)));
      for (const { status } of answers) if (status !== 200) refused.add(status);
    }
  }
  async function works({ appraisalId, userId }: (typeof others)[number]): Promise<void> {
    for (const item of ['M.01', 'M.02', 'M.03', 'M.04', 'M.05', 'M.06', 'M.07', 'M.08'])
      expect(
        (await press(userId, encodeAction({ type: 'self.rate', appraisalId, item, value: 3 }))).status,
      ).toBe(200);
  }
  await Promise.all([floods(), ...others.map(works)]);
  await siege.settle();
  // Ten presses of one person at the same time compete. One that loses too often may be delivered again.
  expect([...refused].filter((status) => status !== 500)).toEqual([]);
  // Every handled press leaves a row in the inbox: at most 30 of the flooder, and all 8 of each other person.
  expect(await siege.count('answer')).toBe(80);
  expect(await siege.count('inbox')).toBeLessThanOrEqual(30 + 80);
});

it('over the limit a person is told so now and then, nothing changes, and no other kind of event avoids the limit', async () => {
  siege = await layOpen({ allowance: { burst: 10, perSecond: 0.001 } });
  const { agency } = siege;
  const rate = (item: string) =>
    encodeAction({ type: 'self.rate', appraisalId: agency.appraisals.budi, item, value: 2 });
  await siege.types('telegram', 'budi', '/penilaian');
  for (const item of ['M.01', 'M.02', 'M.03', 'M.04', 'M.05', 'M.06', 'M.07', 'M.08'])
    await siege.presses('telegram', 'budi', rate(item));
  const before = await siege.rows();
  const received = await siege.count('inbox');
  for (let at = 0; at < 5; at += 1) await siege.presses('telegram', 'budi', rate('B.1'));
  const told = siege
    .telegram('budi')
    .toasts()
    .filter(({ text }) => text?.includes('Terlalu cepat'));
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(5);
  // Typing, and pressing or sending commands in a group, counts against the same allowance.
  await siege.types('telegram', 'budi', 'satu');
  await siege.types('telegram', 'budi', 'dua');
  expect(siege.sees('telegram', 'budi').split('tidak dibaca')).toHaveLength(2);
  await siege.telegram('budi').inGroup(-77).sends('/start@kinerja_bot');
  await siege.settle();
  expect(siege.stand.simulator.telegram.messages(-77).filter(({ from }) => from === 'bot')).toEqual([]);
  expect(await siege.rows()).toEqual(before);
  expect(await siege.count('inbox')).toBe(received);
  // Other people are not affected.
  await siege.types('telegram', 'citra', '/penilaian');
  expect(await siege.count('inbox')).toBe(received + 1);
});

it('a Slack form over the limit stays open with everything typed, and says why', async () => {
  siege = await layOpen({ allowance: { burst: 1, perSecond: 0.001 } });
  const code = encodeAction({ type: 'self.note', appraisalId: siege.agency.appraisals.budi, item: 'M.01' });
  await siege.presses('slack', 'budi', encodeAction({ type: 'nav.home' }));
  const response = await siege.submits('budi', JSON.stringify({ code }), { note: 'yang diketik' });
  expect(await response.json()).toEqual({
    response_action: 'errors',
    errors: { 'n:note': expect.stringContaining('Terlalu cepat') },
  });
  expect(await siege.count('answer')).toBe(0);
});

it('an event over the limit does not count as handled: delivered again later, it is handled', async () => {
  let nowMs = 0;
  const handled: string[] = [];
  const refused: string[] = [];
  const gate = rateLimited(
    async ({ eventId }) => {
      handled.push(eventId);
      return { mode: 'edit', shows: { shown: async () => {} } };
    },
    {
      capabilities: withoutForms,
      allowance: { burst: 1, perSecond: 1 },
      observe: (what) =>
        void (what.kind === 'event' && what.outcome === 'limited' && refused.push(what.eventId)),
      nowMs: () => nowMs,
    },
  );
  const press = (eventId: string): Inbound => ({
    platform: 'telegram',
    tenant: '1',
    userId: '7',
    address: {},
    eventId,
    isPrivate: true,
    event: { kind: 'action', action: { type: 'nav.home' } },
  });
  await gate(press('first'));
  expect((await gate(press('second'))).notice?.text).toContain('Terlalu cepat');
  expect(handled).toEqual(['first']);
  expect(refused).toEqual(['telegram:second']);
  nowMs += 1000;
  await gate(press('second'));
  expect(handled).toEqual(['first', 'second']);
});
