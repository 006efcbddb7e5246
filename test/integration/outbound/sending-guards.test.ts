import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SendFailure } from '../../../src/conversation/contract/platform.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { acquireLane } from '../../../src/persistence/outbox/lanes.ts';
import { dueRows } from '../../../src/persistence/outbox/outbox.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { delivery, outbox } from '../../../src/persistence/schema/messaging.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { beginSending } from '../../support/begin-sending.ts';
import { type FakePlatform, fakePlatform } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { hurriedTiming } from '../../support/script/hurried-timing.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Why a message is not sent although it was due, and why it is never sent a third time. */

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const telegram = { platform: 'telegram', tenant: 'test' };

let city: City;
let db: Db;
let agency: SmallAgency;
let clock: ReturnType<typeof movableClock>;
let chat: FakePlatform;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  agency = await seedSmallAgency(db);
  clock = movableClock(Temporal.Instant.from(firstDay));
  chat = fakePlatform('telegram');
  await linkAccount(db, agency.people.budi.id, { ...telegram, userId: 'budi', address: { chat: 'budi' } });
});
afterEach(() => city.clear());

/** A message to Budi about his result, due now. */
async function plan(expiresAt?: Temporal.Instant): Promise<string> {
  const { id: personId } = agency.people.budi;
  const appraisalId = agency.appraisals.budi;
  await db.update(appraisal).set({ status: 'released' }).where(eq(appraisal.id, appraisalId));
  const id = newId();
  await db.insert(outbox).values({
    id,
    kind: 'result-ready',
    version: 1,
    recipientId: personId,
    payload: { kind: 'result-ready', personId, appraisalId },
    dedupeKey: id,
    availableAt: clock.now(),
    expiresAt: expiresAt ?? null,
  });
  return id;
}
const rowOf = async (id: string) => (await db.select().from(outbox).where(eq(outbox.id, id)))[0];
const drain = () =>
  createDelivery({
    db,
    clock,
    log: quiet,
    platforms: [chat],
    agencyName: 'Pemerintah Kota',
    timeZone: 'Asia/Makassar',
    timing: hurriedTiming(),
    random: () => 1,
  }).drain(telegram);

it.each(['skipped', 'sent', 'failed', 'unknown'] as const)(
  'a message that was due when the lane was read, and settled since as %s, is not begun',
  async (outcome) => {
    const id = await plan();
    const lease = await acquireLane(db, telegram, 'a sender');
    const [row] = await dueRows(db, telegram, clock.now(), 10);
    if (!lease || !row) throw new Error('nothing to send');
    const settledAt = clock.now();
    await db.update(outbox).set({ outcome, settledAt }).where(eq(outbox.id, id));
    const before = await rowOf(id);
    expect(await beginSending(db, lease, row, clock.now())).toBe(false);
    expect(await rowOf(id)).toEqual(before);
    expect(await db.select().from(delivery)).toEqual([]);
  },
);

describe('a message that got no answer, and at the second try met', () => {
  const lost = { kind: 'ambiguous', cause: 'time-out', isTaken: true } as const;
  const obstacles: readonly (readonly [string, SendFailure])[] = [
    ['a limit of the platform', { kind: 'rate-limited', retryAfterMs: 30_000 }],
    ['a passing failure', { kind: 'transient', cause: '502' }],
    ['a refused token', { kind: 'unauthorized', cause: 'check the token' }],
  ];
  /** Lets more minutes pass than all waiting times together. */
  async function untilSettled(): Promise<void> {
    for (let minute = 0; minute < 30; minute += 1) {
      await drain();
      clock.advance({ minutes: 1 });
    }
  }

  it.each(obstacles)('%s, is said once more and not a third time', async (_what, obstacle) => {
    const id = await plan();
    chat.fail('budi', lost, obstacle, lost);
    await untilSettled();
    expect(chat.shown).toHaveLength(2);
    expect(await rowOf(id)).toMatchObject({ outcome: 'unknown' });
    expect(await db.select().from(delivery)).toMatchObject([{ status: 'unknown', errorCode: 'no-answer' }]);
  });

  it.each(obstacles)(
    '%s, counts as unknown when its time is over, not as never sent',
    async (_, obstacle) => {
      const id = await plan(clock.now().add({ minutes: 2, seconds: 30 }));
      chat.fail('budi', lost, ...Array.from({ length: 30 }, () => obstacle));
      await untilSettled();
      expect(chat.shown).toHaveLength(1);
      expect(await rowOf(id)).toMatchObject({ outcome: 'unknown' });
    },
  );
});
