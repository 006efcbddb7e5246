import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { notebookEntry } from '../../../src/persistence/schema/notebook.ts';
import { person, reportingLine } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { fakePlatform, wordsOf } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const telegram = { platform: 'telegram', tenant: 'test' };
const zone = 'Asia/Makassar';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

/** The agency of the tests: Ani appraises Budi and Citra, Wayan appraises Ani. */
describe('the reminder of people without a note', () => {
  let city: City;
  let db: Db;
  let people: SmallAgency['people'];
  let clock: ReturnType<typeof movableClock>;
  let chat: ReturnType<typeof fakePlatform>;
  let running: ReturnType<typeof createDelivery>;

  beforeAll(async () => {
    city = await openCity();
    db = city.db;
  });
  afterAll(() => city.close());
  beforeEach(async () => {
    ({ people } = await seedSmallAgency(db));
    // What has to be done in the cycle has messages of its own.
    await db.execute(sql`update appraisal set status = 'released', opened_at = now()`);
    clock = movableClock(Temporal.Instant.from(firstDay));
    chat = fakePlatform('telegram');
    for (const name of ['ani', 'budi', 'citra', 'wayan'] as const)
      await linkAccount(db, people[name].id, { ...telegram, userId: name, address: { chat: name } });
    let nowMs = 0;
    const sleep = async (ms: number) => {
      nowMs += ms;
    };
    running = createDelivery({
      ...{ db, clock, log: quiet, platforms: [chat], agencyName: 'Kota', timeZone: zone },
      timing: { nowMs: () => nowMs, sleep },
    });
  });
  afterEach(() => city.clear());

  async function tickAt(local: string): Promise<void> {
    clock.set(at(local));
    await running.sweep();
    await running.drain(telegram);
  }
  const told = (name: string): readonly string[] =>
    chat.shown
      .filter(({ to }) => to === name)
      .map(({ screen }) => wordsOf(screen))
      .filter((words) => words.includes('Belum ada catatan'));
  const notes = (employeeId: string, seenOn: string) =>
    db.insert(notebookEntry).values({
      ...{ id: newId(), employeeId, authorId: people.ani.id, method: 'observation', fact: 'Tertib.' },
      ...{ seenOn: Temporal.PlainDate.from(seenOn), showing: 'with-result', writtenAt: clock.now() },
    });

  it('takes turns with the message of the week to heads of units: one a day, and the later one waits', async () => {
    await db.execute(sql`update cycle set feedback_to = '2027-02-26'`);
    const days = async (...mornings: readonly string[]) => {
      for (const day of mornings)
        for (const hour of ['00:10', '08:05', '10:30']) await tickAt(`${day}T${hour}`);
    };
    const got = () =>
      db.execute<{ kind: string; day: string }>(sql`select kind, payload->>'date' as day from outbox
        where recipient_id = ${people.wayan.id}::uuid and kind in ('notes-due', 'unit-week')
        order by created_at`);
    await days('2027-01-04', '2027-01-05', '2027-01-06');
    expect(await got()).toEqual([
      { kind: 'notes-due', day: '2027-01-04' },
      // The 5th is a day off (Isra Mikraj).
      { kind: 'unit-week', day: '2027-01-06' },
    ]);
    // One that could not be sent on its day meets the other only when it goes out: then it waits a day more.
    await db.execute(sql`delete from outbox`);
    await days('2027-01-04');
    await db.execute(sql`update outbox set outcome = null, settled_at = null, available_at = '2027-01-12T01:00:00Z'
      where kind = 'notes-due' and recipient_id = ${people.wayan.id}::uuid`);
    await db.execute(sql`delete from delivery`);
    const before = told('wayan').length;
    await days('2027-01-11');
    // The week had nothing to say to a head without open work; here it went out on the day the note is due again.
    await db.execute(sql`update outbox set payload = payload || '{"date": "2027-01-12"}', outcome = 'sent'
      where kind = 'unit-week' and recipient_id = ${people.wayan.id}::uuid`);
    await days('2027-01-12');
    expect(told('wayan')).toHaveLength(before);
    await days('2027-01-13');
    expect(told('wayan')).toHaveLength(before + 1);
  });

  it('names how many and who, once a quarter, to those with a team alone', async () => {
    await tickAt('2027-01-04T00:10');
    expect(told('ani')).toEqual([]);
    for (const moment of ['2027-01-04T10:30', '2027-01-05T10:30', '2027-01-24T10:30', '2027-02-15T10:30'])
      await tickAt(moment);
    expect(told('ani')).toHaveLength(1);
    expect(told('ani')[0]).toContain('Tentang 2 orang belum ada catatan sejak 1 Oktober 2026');
    expect(told('ani')[0]).toContain('Budi Santoso');
    expect(told('ani')[0]).toContain('Citra Lestari');
    expect(told('ani')[0]).toContain('Buka catatan');
    expect(told('wayan')[0]).toContain('Ani Rahmawati');
    expect([...told('budi'), ...told('citra')]).toEqual([]);
    await tickAt('2027-04-01T10:30');
    expect(told('ani')).toHaveLength(2);
  });

  it('leaves out whom a note of the quarter is about, and is not sent once all have one', async () => {
    await notes(people.budi.id, '2026-10-01');
    await tickAt('2027-01-04T10:30');
    expect(told('ani')[0]).toContain('Tentang 1 orang');
    expect(told('ani')[0]).not.toContain('Budi');
    await db.execute(sql`delete from notebook_entry`);
    // It is planned in the night, and she notes something before it is sent.
    await tickAt('2027-04-01T00:10');
    await notes(people.budi.id, '2027-04-01');
    await notes(people.citra.id, '2027-01-01');
    for (const moment of ['2027-04-01T10:30', '2027-04-02T10:30']) await tickAt(moment);
    expect(told('ani')).toHaveLength(1);
  });

  it('waits until a snooze is over, also one of the same morning', async () => {
    await tickAt('2027-01-04T00:10');
    const snoozedUntil = at('2027-01-06T08:30');
    await db.update(person).set({ snoozedUntil }).where(eq(person.id, people.ani.id));
    for (const moment of ['2027-01-04T10:30', '2027-01-05T10:30']) await tickAt(moment);
    expect(told('ani')).toEqual([]);
    await tickAt('2027-01-06T08:31');
    expect(told('ani')).toHaveLength(1);
  });

  it('does not come to whoever appraises nobody any more, nor about whom they appraise since the quarter only', async () => {
    await tickAt('2027-01-04T00:10');
    await db
      .update(reportingLine)
      .set({ appraiserId: people.wayan.id, validFrom: Temporal.PlainDate.from('2027-01-04') })
      .where(eq(reportingLine.appraiserId, people.ani.id));
    await tickAt('2027-01-04T10:30');
    expect(told('ani')).toEqual([]);
    expect(told('wayan')).toHaveLength(1);
    expect(told('wayan')[0]).toContain('Tentang 1 orang');
  });

  it('never comes at night, though it was due in the day', async () => {
    clock.set(at('2027-01-04T00:10'));
    await running.sweep();
    await tickAt('2027-01-04T22:00');
    expect(told('ani')).toEqual([]);
    await tickAt('2027-01-06T09:00');
    expect(told('ani')).toHaveLength(1);
  });
});
