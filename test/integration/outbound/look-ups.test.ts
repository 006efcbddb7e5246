import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../../src/outbound/index.ts';
import { createLookUps } from '../../../src/outbound/look-ups.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type FakePlatform, fakePlatform } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const zone = 'Asia/Makassar';
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const telegram = { platform: 'telegram', tenant: 'test' };
const now = Temporal.Instant.from(firstDay);
const today = now.toZonedDateTimeISO(zone).toPlainDate();

let city: City;
let db: Db;
let agency: SmallAgency;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.clear();
  agency = await seedSmallAgency(db);
  for (const { id } of Object.values(agency.people))
    await linkAccount(db, id, { ...telegram, userId: id, address: { chat: id } });
});

/** A reminder of today, due now. */
async function plan(personId: string): Promise<string> {
  const id = newId();
  await db.insert(outbox).values({
    ...{ id, kind: 'reminder', version: 1, recipientId: personId, dedupeKey: id, availableAt: now },
    payload: { kind: 'reminder', personId, date: today.toString() },
  });
  return id;
}
const outcomeOf = async (id: string) =>
  (await db.select().from(outbox).where(eq(outbox.id, id)))[0]?.outcome ?? undefined;

describe('what is looked at before reminders', () => {
  it('is one statement each for all that ask together, and tells everybody what they would be told alone', async () => {
    const ids = Object.values(agency.people).map(({ id }) => id);
    const [sent = ''] = ids;
    const row = await plan(sent);
    await db.update(outbox).set({ outcome: 'sent', settledAt: now }).where(eq(outbox.id, row));
    const late = now.add({ hours: 24 * 12 });
    const lookUps = createLookUps(db, zone);
    const looks: readonly ((personId: string) => Promise<unknown>)[] = [
      (personId: string) => lookUps.desk({ personId, today }),
      (personId: string) => lookUps.work({ personId, now: late }),
      (personId: string) => lookUps.wasReminded({ personId, date: today.toString(), exceptId: newId() }),
    ];
    for (const look of looks) {
      const alone = [];
      for (const id of ids) alone.push(await look(id));
      let statements = 0;
      const { unsafe } = db.$client;
      db.$client.unsafe = (...given) => {
        statements += 1;
        return unsafe(...given);
      };
      try {
        expect(await Promise.all(ids.map(look))).toEqual(alone);
      } finally {
        db.$client.unsafe = unsafe;
      }
      expect(statements).toBe(1);
      // They differ, so a mixed-up order would be seen.
      expect(new Set(alone.map((one) => JSON.stringify(one))).size).toBeGreaterThan(1);
    }
  });

  it('is looked at again when a reminder waited too long, so nobody is reminded of what they did meanwhile', async () => {
    const { id: personId } = agency.people.budi;
    const clock = movableClock(now);
    const fake = fakePlatform('telegram');
    let waits = async () => {};
    const chat: FakePlatform = {
      ...fake,
      show: async (...given) => {
        await waits();
        return fake.show(...given);
      },
    };
    const drain = () =>
      createDelivery({
        ...{ db, clock, log: quiet, platforms: [chat], agencyName: 'Pemerintah Kota', timeZone: zone },
      }).drain(telegram);
    const id = await plan(personId);
    waits = () => new Promise((resolve) => setTimeout(resolve, 2200));
    await drain();
    expect(fake.shown).toHaveLength(0);
    expect(await outcomeOf(id)).toBeUndefined();

    await db.update(appraisal).set({ takenOutAt: now });
    waits = async () => {};
    clock.advance({ seconds: 2 });
    await drain();
    expect(fake.shown).toHaveLength(0);
    expect(await outcomeOf(id)).toBe('skipped');
  });

  it('does not hold back a reminder that goes out at once', async () => {
    const chat = fakePlatform('telegram');
    const id = await plan(agency.people.budi.id);
    await createDelivery({
      ...{ db, clock: movableClock(now), log: quiet, platforms: [chat] },
      ...{ agencyName: 'Pemerintah Kota', timeZone: zone },
    }).drain(telegram);
    expect(chat.shown).toHaveLength(1);
    expect(await outcomeOf(id)).toBe('sent');
  });
});
