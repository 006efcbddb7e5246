import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createDelivery, type Delivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { conversation, delivery, outbox } from '../../../src/persistence/schema/messaging.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { fakePlatform } from '../../support/fake-platform.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
export const telegram = { platform: 'telegram', tenant: 'test' };
export const slack = { platform: 'slack', tenant: 'test' };

type Name = keyof SmallAgency['people'];
type FakePlatform = ReturnType<typeof fakePlatform>;

/** A small agency whose people have a chat on Telegram each, and the senders of both platforms. */
export type DeliveryRig = {
  readonly db: Db;
  readonly agency: SmallAgency;
  readonly clock: MovableClock;
  readonly onTelegram: FakePlatform;
  readonly onSlack: FakePlatform;
  /** When something was written on Telegram, by the clock of the pacing. */
  readonly writes: readonly number[];
  /** Another process, which shares only the database. */
  start(): Delivery;
  link(platform: string, name: Name): Promise<unknown>;
  /** Somebody's result is released, and its message due; the id of its row. */
  releaseTo(name: 'ani' | 'budi' | 'citra'): Promise<string>;
  /** A message that is due now; the id of its row. */
  plan(
    intent: { readonly kind: string; readonly personId: string; readonly [other: string]: string },
    expiresAt?: Temporal.Instant,
  ): Promise<string>;
  /** Somebody on Telegram has Home open. */
  converse(userId: string): Promise<unknown>;
  rowOf(id: string): Promise<typeof outbox.$inferSelect | undefined>;
  receiptsOf(id: string): Promise<readonly (typeof delivery.$inferSelect)[]>;
};

/** For all tests of a file, begun anew before each of them. */
export function deliveryRig(): DeliveryRig {
  let city: City;
  let agency: SmallAgency;
  let clock: MovableClock;
  let writes: number[];
  let nowMs: number;
  let onTelegram: FakePlatform;
  let onSlack: FakePlatform;
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());
  beforeEach(async () => {
    agency = await seedSmallAgency(city.db);
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

  const link: DeliveryRig['link'] = (platform, name) =>
    linkAccount(city.db, agency.people[name].id, {
      ...{ platform, tenant: 'test', userId: name, address: { chat: name } },
    });
  const plan: DeliveryRig['plan'] = async (intent, expiresAt) => {
    const id = newId();
    await city.db.insert(outbox).values({
      ...{ id, kind: intent.kind, version: 1, recipientId: intent.personId, payload: intent, dedupeKey: id },
      ...{ availableAt: clock.now(), expiresAt: expiresAt ?? null },
    });
    return id;
  };
  return {
    get db() {
      return city.db;
    },
    get agency() {
      return agency;
    },
    get clock() {
      return clock;
    },
    get onTelegram() {
      return onTelegram;
    },
    get onSlack() {
      return onSlack;
    },
    get writes() {
      return writes;
    },
    link,
    plan,
    start: () =>
      createDelivery({
        ...{ db: city.db, clock, log: quiet, platforms: [onTelegram, onSlack] },
        ...{ agencyName: 'Pemerintah Kota', timeZone: 'Asia/Makassar', random: () => 1 },
        timing: {
          nowMs: () => nowMs,
          sleep: async (ms) => {
            nowMs += ms;
          },
        },
      }),
    releaseTo: async (name) => {
      const appraisalId = agency.appraisals[name];
      await city.db.update(appraisal).set({ status: 'released' }).where(eq(appraisal.id, appraisalId));
      return plan({ kind: 'result-ready', personId: agency.people[name].id, appraisalId });
    },
    converse: (userId) =>
      city.db.insert(conversation).values({
        ...{ id: newId(), ...telegram, userId, address: { chat: userId }, version: 1 },
        ...{ state: { screen: { at: 'home' } }, revision: 1, shownRevision: 1, updatedAt: clock.now() },
      }),
    rowOf: async (id) => (await city.db.select().from(outbox).where(eq(outbox.id, id)))[0],
    receiptsOf: (id) =>
      city.db.select().from(delivery).where(eq(delivery.outboxId, id)).orderBy(delivery.platform),
  };
}
