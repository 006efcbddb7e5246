import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reminderOf } from '../../../src/application/objection/reminders.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { planMessages } from '../../../src/persistence/outbox/outbox.ts';
import type { Planned } from '../../../src/persistence/outbox/outbox-row.ts';
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
const began = Temporal.Instant.from(firstDay);
/** A Thursday: the reminder is due on Monday, three days before. */
const decideBy = Temporal.PlainDate.from('2026-12-17');

const said = { objects: 'Keberatan: giliran Anda', waits: 'Hasil menunggu persetujuan Anda' };

describe('whoever decides an objection or approves results is reminded of the date', () => {
  let database: TestDatabase;
  let db: Db;
  let agency: SmallAgency;
  let chat: FakePlatform;

  beforeEach(async () => {
    database = await createTestDatabase();
    db = openDatabase(database.url);
    agency = await seedSmallAgency(db);
    chat = fakePlatform('telegram');
    await db.update(person).set({ privacyAcceptedAt: began, privacyVersion });
    await linkAccount(db, agency.people.wayan.id, wayan);
  });
  afterEach(async () => {
    await closeDatabase(db);
    await database.drop();
  });

  /** Budi objected, and Wayan decides. */
  async function objects(): Promise<void> {
    const { ani, wayan: decider } = agency.people;
    const objection = { ...objections.filed, ratedBy: [ani.id], deciderId: decider.id, decideBy };
    await db
      .update(appraisal)
      .set({
        status: 'objected',
        objection,
        secondAppraiserId: decider.id,
        objectedAt: began,
        openedAt: began,
      })
      .where(eq(appraisal.id, agency.appraisals.budi));
    const about = { id: agency.appraisals.budi, cycle: { timeZone: zone } };
    await plans(reminderOf(about, decider.id, decideBy));
  }

  /** Budi's result waits for Wayan's approval. */
  async function waits(): Promise<void> {
    const { wayan: approver } = agency.people;
    await db
      .update(appraisal)
      .set({
        ...{ status: 'rated', predicate: 'good', secondAppraiserId: approver.id },
        ...{ selfSubmittedAt: began, ratedAt: began, approval: { stage: 'waiting', by: decideBy } },
      })
      .where(eq(appraisal.id, agency.appraisals.budi));
    const about = { personId: approver.id, appraisalId: agency.appraisals.budi };
    await plans({ intent: { kind: 'approval-news', ...about, what: 'due' }, dedupeKey: 'approval:due' });
  }

  const plans = (reminder: Pick<Planned, 'intent' | 'dedupeKey'>) =>
    planMessages(
      db,
      [{ ...reminder, availableAt: began, expiresAt: began.add({ hours: 24 * 30 }) }],
      began,
      'test',
    );

  async function wasReminded(): Promise<void> {
    const moment = Temporal.Instant.from('2026-12-14T01:00:00Z');
    await db.insert(outbox).values({
      ...{ id: newId(), kind: 'reminder', version: 1, recipientId: agency.people.wayan.id },
      ...{ dedupeKey: 'of-the-day', payload: { date: '2026-12-14' }, availableAt: moment, createdAt: moment },
      ...{ outcome: 'sent', settledAt: moment },
    });
  }

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

  it.each(['objects', 'waits'] as const)(
    'in the middle of the office hours, after the reminders of the morning: %s',
    async (what) => {
      await { objects, waits }[what]();
      expect(await at('2026-12-14T08:05')).toBe('');
      expect(await at('2026-12-14T12:29')).toBe('');
      expect(await at('2026-12-14T12:30')).toContain(said[what]);
    },
  );

  it.each(['objects', 'waits'] as const)(
    'on the next day, also in its middle, when a reminder of the morning has come: %s',
    async (what) => {
      await { objects, waits }[what]();
      await wasReminded();
      expect(await at('2026-12-14T12:30')).toBe('');
      expect(await at('2026-12-15T08:05')).toBe('');
      expect(await at('2026-12-15T12:30')).toContain(said[what]);
    },
  );
});
