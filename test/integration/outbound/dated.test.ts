import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reminderOf } from '../../../src/application/objection/reminders.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { planMessages } from '../../../src/persistence/outbox/outbox.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type FakePlatform, fakePlatform, wordsOf } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { objections } from '../../support/objections.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const zone = 'Asia/Makassar';
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const wayan = { platform: 'telegram', tenant: 'test', userId: 'wayan', address: { chat: 'wayan' } };
/** A Thursday: the reminder is due on Monday, three days before. */
const decideBy = Temporal.PlainDate.from('2026-12-17');

describe('who decides an objection is reminded of the date', () => {
  let database: TestDatabase;
  let db: Db;
  let agency: SmallAgency;
  let chat: FakePlatform;

  beforeEach(async () => {
    database = await createTestDatabase();
    db = openDatabase(database.url);
    agency = await seedSmallAgency(db);
    chat = fakePlatform('telegram');
    const now = Temporal.Instant.from(firstDay);
    await db.update(person).set({ privacyAcceptedAt: now, privacyVersion });
    await linkAccount(db, agency.people.wayan.id, wayan);
    const { ani, wayan: decider } = agency.people;
    const objection = { ...objections.filed, ratedBy: [ani.id], deciderId: decider.id, decideBy };
    await db
      .update(appraisal)
      .set({ status: 'objected', objection, secondAppraiserId: decider.id, objectedAt: now, openedAt: now })
      .where(eq(appraisal.id, agency.appraisals.budi));
    const about = { id: agency.appraisals.budi, cycle: { timeZone: zone } };
    const reminder = reminderOf(about, decider.id, decideBy);
    await planMessages(
      db,
      [{ ...reminder, availableAt: now, expiresAt: now.add({ hours: 24 * 30 }) }],
      now,
      'test',
    );
  });
  afterEach(async () => {
    await closeDatabase(db);
    await database.drop();
  });

  /** What the chat shows after the lane was drained at that time of the city. */
  async function at(local: string): Promise<string> {
    const now = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
    const delivery = createDelivery({
      ...{ db, clock: movableClock(now), log: quiet, platforms: [chat], agencyName: 'Kota', timeZone: zone },
    });
    await delivery.drain(wayan);
    return chat
      .chat('wayan')
      .map(({ screen }) => wordsOf(screen))
      .join('\n');
  }

  it('in the middle of the office hours, after the reminders of the morning', async () => {
    expect(await at('2026-12-14T08:05')).toBe('');
    expect(await at('2026-12-14T12:29')).toBe('');
    expect(await at('2026-12-14T12:30')).toContain('Keberatan: giliran Anda');
  });

  it('on the next day, also in its middle, when a reminder of the morning has come', async () => {
    const moment = Temporal.Instant.from('2026-12-14T01:00:00Z');
    await db.insert(outbox).values({
      ...{
        id: newId(),
        kind: 'reminder',
        version: 1,
        recipientId: agency.people.wayan.id,
        dedupeKey: 'of-the-day',
      },
      ...{ payload: { date: '2026-12-14' }, availableAt: moment, createdAt: moment },
      ...{ outcome: 'sent', settledAt: moment },
    });
    expect(await at('2026-12-14T12:30')).toBe('');
    expect(await at('2026-12-15T08:05')).toBe('');
    expect(await at('2026-12-15T12:30')).toContain('Keberatan: giliran Anda');
  });
});
