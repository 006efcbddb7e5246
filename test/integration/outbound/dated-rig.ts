import { eq } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ScreenRef } from '../../../src/conversation/contract/state.ts';
import { contextOf } from '../../../src/conversation/engine/context.ts';
import { draw } from '../../../src/conversation/engine/router.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { readModel } from '../../../src/persistence/events/read-model.ts';
import { planMessages } from '../../../src/persistence/outbox/outbox.ts';
import type { Planned } from '../../../src/persistence/outbox/outbox-row.ts';
import { appraisal, cycle } from '../../../src/persistence/schema/appraisals.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { fakePlatform, wordsOf } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { objections } from '../../support/objections.ts';
import { openCity } from '../../support/script/city.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

export const zone = 'Asia/Makassar';
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
export const began = Temporal.Instant.from(firstDay);

/** Everybody of a small agency has one chat, in which messages about dates arrive. */
export type DatedRig = {
  readonly db: Db;
  readonly agency: SmallAgency;
  /** Somebody's result was objected to: it is for Wayan to decide, unless another is said, until that day. */
  objects(who: 'ani' | 'budi' | 'citra', decideBy: string, decider?: string | null): Promise<void>;
  /** Somebody's result waits for Wayan's approval, or for HR to name somebody, until that day. */
  waits(who: 'budi' | 'citra', by: string, approver?: string | null): Promise<void>;
  /** Somebody's appraisal, changed beside what the application would do. */
  changes(who: 'ani' | 'budi' | 'citra', to: PgUpdateSetSource<typeof appraisal>): Promise<void>;
  /** The cycle before, closed at that moment or still open; its id. */
  otherCycle(closedAt?: Temporal.Instant): Promise<string>;
  /** Plans a message for that moment, two weeks long. */
  plans(row: Pick<Planned, 'intent' | 'dedupeKey'>, at?: string): Promise<void>;
  /** A message that somebody got at that moment. */
  got(who: keyof SmallAgency['people'], kind: string, at: string): Promise<void>;
  /** A screen as Wayan would see it at that time of the city, with its buttons, as JSON. */
  sees(screen: ScreenRef, local: string): Promise<string>;
  /** What is new in somebody's chat after the lanes were drained at that time of the city, a message a line. */
  at(local: string, who?: keyof SmallAgency['people']): Promise<readonly string[]>;
};

export const momentOf = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

/** A small agency for each test of a file, begun anew before each of them. */
export function datedRig(): DatedRig {
  let city: Awaited<ReturnType<typeof openCity>>;
  let agency: SmallAgency;
  let chat: ReturnType<typeof fakePlatform>;
  const seen = new Map<string, number>();
  beforeAll(async () => {
    city = await openCity();
  });
  afterAll(() => city.close());
  beforeEach(async () => {
    await city.clear();
    agency = await seedSmallAgency(city.db);
    await city.db.update(person).set({ privacyAcceptedAt: began, privacyVersion });
    chat = fakePlatform('telegram');
    seen.clear();
    for (const [name, { id }] of Object.entries(agency.people))
      await linkAccount(city.db, id, {
        platform: 'telegram',
        tenant: 'test',
        userId: name,
        address: { chat: name },
      });
  });
  const ofDay = (iso: string) => Temporal.PlainDate.from(iso);
  const changes = async (who: 'ani' | 'budi' | 'citra', to: PgUpdateSetSource<typeof appraisal>) => {
    await city.db.update(appraisal).set(to).where(eq(appraisal.id, agency.appraisals[who]));
  };
  return {
    get db() {
      return city.db;
    },
    get agency() {
      return agency;
    },
    objects: async (who, decideBy, decider = agency.people.wayan.id) => {
      const { deciderId: _, ...filed } = objections.filed;
      const objection = {
        ...{ ...filed, ratedBy: [agency.people.ani.id], decideBy: ofDay(decideBy) },
        ...(decider === null ? { stage: 'filed' as const } : { deciderId: decider }),
      };
      await changes(who, {
        ...{ status: 'objected', objection, secondAppraiserId: decider },
        ...{ objectedAt: began, releasedAt: began, openedAt: began },
      });
    },
    waits: async (who, by, approver = agency.people.wayan.id) => {
      await changes(who, {
        ...{ status: 'rated', predicate: 'good', secondAppraiserId: approver },
        ...{ selfSubmittedAt: began, ratedAt: began, approval: { stage: 'waiting', by: ofDay(by) } },
      });
    },
    changes,
    otherCycle: async (closedAt) => {
      const id = newId();
      const [one] = await city.db.select().from(cycle);
      if (!one) throw new Error('there is no cycle');
      const period = { periodFrom: ofDay('2026-07-01'), periodTo: ofDay('2026-09-30') };
      const before = { ...one, ...period, id, name: 'Triwulan III 2026', closedAt: closedAt ?? null };
      await city.db.insert(cycle).values(before);
      return id;
    },
    plans: async (row, at = '2026-12-02T10:00') => {
      const availableAt = momentOf(at);
      const expiresAt = availableAt.add({ hours: 24 * 14 });
      await planMessages(city.db, [{ ...row, availableAt, expiresAt }], availableAt, 'test');
    },
    got: async (who, kind, at) => {
      const moment = momentOf(at);
      await city.db.insert(outbox).values({
        ...{ id: newId(), kind, version: 1, recipientId: agency.people[who].id },
        ...{ dedupeKey: newId(), payload: { date: at.slice(0, 10) }, availableAt: moment },
        ...{ createdAt: moment, outcome: 'sent', settledAt: moment },
      });
    },
    sees: async (screen, local) => {
      const now = momentOf(local);
      const { id } = agency.people.wayan;
      const subject = 'appraisalId' in screen ? screen.appraisalId : undefined;
      const loaded = await loadForPerson(city.db, id, localDate(now, zone), subject ?? null);
      const model = readModel(loaded, { now, agencyName: 'Kota', timeZone: zone });
      return JSON.stringify(draw(contextOf({ state: { screen }, model, capabilities: chat.capabilities })));
    },
    at: async (local, who = 'wayan') => {
      const clock = movableClock(momentOf(local));
      const delivery = createDelivery({
        ...{ db: city.db, clock, log: quiet, platforms: [chat], agencyName: 'Kota', timeZone: zone },
      });
      await delivery.drain({ platform: 'telegram', tenant: 'test' });
      const all = chat.chat(who).map(({ screen }) => wordsOf(screen).replaceAll('\n', ' '));
      const before = seen.get(who) ?? 0;
      seen.set(who, all.length);
      return all.slice(before);
    },
  };
}
