import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../../src/conversation/contract/action.ts';
import { createEngine } from '../../../src/conversation/engine/engine.ts';
import { selfItems } from '../../../src/domain/appraisal/self-assessment.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { withForms } from '../../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type FakePlatform, fakePlatform } from '../../support/fake-platform.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const zone = 'Asia/Makassar';
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const budi = { platform: 'telegram', tenant: 'test', userId: 'budi', address: { chat: 'budi' } };

describe('reminders of a self-assessment that was handed in and taken back come as if that had not happened', () => {
  let database: TestDatabase;
  let db: Db;
  let agency: SmallAgency;
  let clock: MovableClock;
  let chat: FakePlatform;

  beforeEach(async () => {
    database = await createTestDatabase();
    db = openDatabase(database.url);
    agency = await seedSmallAgency(db);
    clock = movableClock(Temporal.Instant.from(firstDay));
    chat = fakePlatform('telegram');
    const read = Temporal.Instant.from(firstDay);
    await db.update(person).set({ privacyAcceptedAt: read, privacyVersion });
    await linkAccount(db, agency.people.budi.id, budi);
    const rows = selfItems.map((item) => ({ item, value: 2, updatedAt: read }));
    await db
      .insert(answer)
      .values(rows.map((row) => ({ ...row, appraisalId: agency.appraisals.budi, author: 'self' as const })));
  });
  afterEach(async () => {
    await closeDatabase(db);
    await database.drop();
  });

  const at = (local: string) =>
    clock.set(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant());

  /** What a minute of the job engine does. */
  async function minuteAt(local: string): Promise<void> {
    at(local);
    const delivery = createDelivery({
      db,
      clock,
      log: quiet,
      platforms: [chat],
      agencyName: 'Kota',
      timeZone: zone,
    });
    await delivery.sweep();
    await delivery.drain(budi);
  }

  let presses = 0;
  async function press(action: Action): Promise<string> {
    presses += 1;
    const store = createEventStore(db, { agencyName: 'Kota', timeZone: zone });
    const handle = createEngine({
      store,
      clock,
      capabilities: withForms,
      wakeSenders: () => {},
    });
    const reply = await handle({
      ...budi,
      eventId: `press-${presses}`,
      isPrivate: true,
      event: { kind: 'action', action },
    });
    await reply.shows.shown({ ok: true, anchor: { id: presses } });
    await store.flush();
    return reply.notice?.text ?? '';
  }

  async function handInAndTakeBack(): Promise<void> {
    const appraisalId = agency.appraisals.budi;
    const of = async (type: 'self.submit' | 'self.withdraw') => {
      const [row] = await db.select().from(appraisal).where(eq(appraisal.id, appraisalId));
      await press({ type, appraisalId, revision: row?.revision ?? 0 });
    };
    await of('self.submit');
    await of('self.withdraw');
  }

  it('put off before and again afterwards to the same morning, it comes then', async () => {
    at('2026-12-03T10:00');
    const tomorrow: Action = { type: 'reminder.snooze', choice: 1 };
    expect(await press(tomorrow)).toContain('08.30');
    await handInAndTakeBack();
    expect(await press(tomorrow)).toContain('08.30');
    await minuteAt('2026-12-04T08:31');
    expect(chat.shown.map(({ to }) => to)).toEqual(['budi']);
  });

  it('on the last morning too, before the reminder of the day was sent', async () => {
    await minuteAt('2026-12-10T07:30');
    expect(chat.shown).toEqual([]);
    await handInAndTakeBack();
    await minuteAt('2026-12-10T10:01');
    expect(chat.shown.map(({ to }) => to)).toEqual(['budi']);
  });
});
