import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TelegramUser } from '../../../simulator/index.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { deliveryReport } from '../../../src/persistence/outbox/delivery-report.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { drains } from '../../support/script/crashes.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/**
 * When the platform accepts a new message but its answer is lost, nobody knows the id: the message can be neither
 * redrawn nor deleted. No bot can avoid that entirely; these tests say what then happens.
 */
describe('when the answer to a new message is lost', () => {
  let city: City;
  let db: Db;
  let clock: MovableClock;
  let agency: SmallAgency;
  let stand: Stand;
  let budi: TelegramUser;
  let woken: (number | undefined)[];

  beforeAll(async () => {
    city = await openCity();
    db = city.db;
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    woken = [];
    clock = movableClock(Temporal.Instant.from(firstDay));
    agency = await seedSmallAgency(db);
    await db.execute(
      sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
    );
    stand = await startStand({
      db,
      clock,
      mode: 'normal',
      wakeSenders: (afterMs) => woken.push(afterMs),
      only: 'telegram',
    });
    budi = stand.simulator.telegram.addUser({ id: 101, firstName: 'Budi', languageCode: 'id' });
    await linkAccount(db, agency.people.budi.id, {
      platform: 'telegram',
      tenant: '4242',
      userId: '101',
      address: { chatId: 101 },
    });
  });
  afterEach(async () => {
    await stand.close();
    await city.clear();
  });

  const messages = () => budi.chat().filter(({ from }) => from === 'bot');
  const titles = () => messages().map(({ text }) => text.split('\n')[0]);
  const screen = (place: number) => {
    const message = messages().at(place);
    if (!message) throw new Error('there is no such message');
    return message;
  };
  const lose = (times = 1) =>
    stand.simulator.telegram.faults.next({ method: 'sendMessage', kind: 'accept-then-drop', times });
  async function later(): Promise<void> {
    clock.advance({ seconds: 6 });
    await drains(stand.bot().delivery, db, clock);
  }

  it('the lane is woken for the screen as soon as it may draw it again, or once the platform wants to hear from us', async () => {
    lose();
    await stand.step(() => budi.sends('/penilaian'));
    expect(woken).toEqual([5200]);
    stand.simulator.telegram.faults.next({ method: 'sendMessage', kind: '429', retryAfterS: 30 });
    await stand.step(() => budi.sends('/penilaian'));
    expect(woken).toEqual([5200, 30_200]);
  });

  it('the first screen appears twice at most, says the same both times, and a press on either leaves one', async () => {
    lose();
    await stand.step(() => budi.sends('/penilaian'));
    await later();
    await later();
    expect(messages()).toHaveLength(2);
    expect(screen(0).text).toBe(screen(1).text);
    await stand.step(() => budi.presses(screen(0).messageId, { label: '2' }));
    expect(titles()).toEqual(['2 dari 9 · Kerja Sama']);
  });

  it('a later screen comes anew, below what was written, so that both say the same; a press on the extra one moves on there and removes the other', async () => {
    await stand.step(() => budi.sends('/start'));
    lose();
    await stand.step(() => budi.sends('/penilaian'));
    await later();
    expect(messages()).toHaveLength(2);
    expect(screen(0).text).toBe(screen(1).text);
    expect(screen(0).text).toContain('1 dari 9');
    await stand.step(() => budi.presses(screen(0).messageId, { label: '2' }));
    expect(titles()).toEqual(['2 dari 9 · Kerja Sama']);
  });

  it('after a press on the message we know, the extra one is old: its buttons still act on what is stored, and it becomes the only screen', async () => {
    await stand.step(() => budi.sends('/start'));
    lose();
    await stand.step(() => budi.sends('/penilaian'));
    await later();
    await stand.step(() => budi.presses(screen(1).messageId, { label: '2' }));
    expect(titles()).toEqual(['1 dari 9 · Integritas', '2 dari 9 · Kerja Sama']);
    await stand.step(() => budi.presses(screen(0).messageId, { label: '3' }));
    expect(titles()).toEqual(['2 dari 9 · Kerja Sama']);
    const answers = await db.execute(sql`select item, value from answer where author = 'self'`);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ value: 3 });
  });

  /** Lets minutes pass until nothing is due any more. */
  async function minutesPass(): Promise<void> {
    for (let minute = 0; minute < 8; minute += 1) {
      await stand.delivers();
      clock.advance({ minutes: 1 });
    }
  }
  const release = () =>
    db.execute(sql`with released as (update appraisal set status = 'released', released_at = ${firstDay}::timestamptz
        where employee_id = ${agency.people.budi.id}::uuid returning id, employee_id)
      insert into outbox (id, kind, version, recipient_id, payload, dedupe_key, available_at)
      select gen_random_uuid(), 'result-ready', 1, employee_id,
        jsonb_build_object('kind', 'result-ready', 'personId', employee_id, 'appraisalId', id), 'result-ready:' || id,
        ${firstDay}::timestamptz from released`);
  const sums = async () => {
    const { counts, unknown } = await deliveryReport(db);
    const { planned, ...parts } = counts;
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(planned);
    return { planned, ...parts, listed: unknown };
  };

  it('news of a result is said once more, and is sent when that time the answer comes', async () => {
    await stand.step(() => budi.sends('/start'));
    await release();
    lose();
    await minutesPass();
    expect(titles().filter((title) => title?.includes('Hasil penilaian'))).toHaveLength(2);
    expect(await sums()).toMatchObject({ planned: 1, sent: 1, listed: [] });
  });

  it('a message about a result that gets no answer twice is not sent a third time, and is listed as unknown: who, what and when', async () => {
    await stand.step(() => budi.sends('/start'));
    await release();
    lose(5);
    await minutesPass();
    expect(titles().filter((title) => title?.includes('Hasil penilaian'))).toHaveLength(2);
    expect(await sums()).toMatchObject({
      planned: 1,
      unknown: 1,
      listed: [{ kind: 'result-ready', platform: 'telegram', recipient: { name: 'Budi Santoso' } }],
    });
  });

  it('a reminder that gets no answer twice comes twice with the same words and no third time that day', async () => {
    await stand.step(() => budi.sends('/start'));
    clock.set(Temporal.Instant.from('2026-12-03T02:00:00Z'));
    lose(5);
    await minutesPass();
    const reminders = messages().filter(({ text }) => text.startsWith('Yang perlu Anda selesaikan'));
    expect(reminders).toHaveLength(2);
    expect(reminders[0]?.text).toBe(reminders[1]?.text);
    expect(await sums()).toMatchObject({ unknown: 1, pending: 0, listed: [{ kind: 'reminder' }] });
  });

  it('redraws are repeated until the answer comes: done twice they are as if done once', async () => {
    await stand.step(() => budi.sends('/penilaian'));
    stand.simulator.telegram.faults.next({ method: 'editMessageText', kind: 'accept-then-drop', times: 3 });
    await stand.step(() => budi.presses(screen(0).messageId, { label: '2' }));
    for (let round = 0; round < 4; round += 1) await later();
    expect(titles()).toEqual(['2 dari 9 · Kerja Sama']);
    const [open] = await db.execute(sql`select 1 from conversation where shown_revision < revision`);
    expect(open).toBeUndefined();
  });
});
