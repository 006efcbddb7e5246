import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nextReminder } from '../../../simulator/demo/milestones.ts';
import { snooze } from '../../../src/application/reminders/snooze.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { openTasks } from '../../../src/domain/reminders/open-tasks.ts';
import { workdays } from '../../../src/domain/reminders/working-days.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { readModel } from '../../../src/persistence/events/read-model.ts';
import { deliveryCounts } from '../../../src/persistence/outbox/outbox.ts';
import { confirmYear } from '../../../src/persistence/reminders/holidays.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { conversation, outbox } from '../../../src/persistence/schema/messaging.ts';
import { holiday, person } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { type FakeMessage, fakePlatform, wordsOf } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const telegram = { platform: 'telegram', tenant: 'test' };
const zone = 'Asia/Makassar';
type Name = keyof SmallAgency['people'];

describe('reminders', () => {
  let city: City;
  let db: Db;
  let agency: SmallAgency;
  let clock: ReturnType<typeof movableClock>;
  let chat: ReturnType<typeof fakePlatform>;
  let running: ReturnType<typeof createDelivery>;

  beforeAll(async () => {
    city = await openCity();
    db = city.db;
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    agency = await seedSmallAgency(db);
    clock = movableClock(Temporal.Instant.from(firstDay));
    chat = fakePlatform('telegram');
    for (const name of ['ani', 'budi', 'citra', 'wayan'] as const) await linkTo(agency.people[name].id, name);
    running = start();
  });
  afterEach(() => city.clear());

  const linkTo = (personId: string, userId: string) =>
    linkAccount(db, personId, { ...telegram, userId, address: { chat: userId } });

  function start(platforms = [chat]) {
    let nowMs = 0;
    const sleep = async (ms: number) => {
      nowMs += ms;
    };
    const timing = { nowMs: () => nowMs, sleep };
    return createDelivery({
      db,
      clock,
      log: quiet,
      platforms,
      agencyName: 'Kota',
      timeZone: zone,
      timing,
    });
  }

  /** What a minute of the job engine does. */
  async function tick(): Promise<void> {
    await running.sweep();
    await running.drain(telegram);
  }
  async function tickAt(local: string): Promise<void> {
    clock.set(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant());
    await tick();
  }
  const set = (name: 'ani' | 'budi' | 'citra', changes: Partial<typeof appraisal.$inferInsert>) =>
    db.update(appraisal).set(changes).where(eq(appraisal.id, agency.appraisals[name]));
  const sentTo = (name: string): readonly FakeMessage[] => chat.shown.filter(({ to }) => to === name);
  const words = (name: string): string =>
    sentTo(name)
      .map(({ screen }) => wordsOf(screen))
      .at(-1) ?? '';

  async function putOff(name: Name, choice: 'two-hours' | 'tomorrow'): Promise<Temporal.Instant> {
    const { id } = agency.people[name];
    const now = clock.now();
    const model = readModel(await loadForPerson(db, id, localDate(now, zone)), {
      now,
      agencyName: 'Kota',
      timeZone: zone,
    });
    const isWorkday = workdays(new Set());
    const decided = snooze({ personId: id, timeZone: zone, now, tasks: openTasks(model), isWorkday, choice });
    if (!decided.ok) throw new Error(decided.error);
    const { until, writes } = decided.value;
    await db.update(person).set({ snoozedUntil: until }).where(eq(person.id, id));
    for (const write of writes) {
      if (write.kind !== 'outbox') continue;
      await db.insert(outbox).values({
        id: newId(),
        kind: 'reminder',
        version: 1,
        recipientId: id,
        payload: write.intent,
        dedupeKey: write.dedupeKey,
        availableAt: until,
      });
    }
    return until;
  }

  it('has a next moment in the demo, also for people whose reminder is planned for later the same morning', async () => {
    clock.set(Temporal.Instant.from('2026-12-03T00:31:00Z'));
    // The day after these ends with the next message of all, which may be the week of a unit.
    const isReminder = ({ screen }: FakeMessage) => !wordsOf(screen).includes('Unit Anda pekan ini');
    const reminded = () =>
      ['ani', 'budi', 'citra', 'wayan'].filter((name) => sentTo(name).some(isReminder)).length;
    const moments: string[] = [];
    for (let next = await nextReminder(db, clock.now(), zone); next; ) {
      const before = reminded();
      clock.set(next);
      await tick();
      moments.push(localDate(next, zone).toString());
      if (localDate(next, zone).toString() !== '2026-12-03') break;
      expect(reminded()).toBe(before + 1);
      next = await nextReminder(db, clock.now().add({ seconds: 1 }), zone);
    }
    expect(reminded()).toBeGreaterThan(1);
    expect(moments.filter((day) => day === '2026-12-03')).toHaveLength(reminded());
  });

  it('is sent by the sweep that plans it: the lane is woken although time went on meanwhile', async () => {
    clock.set(Temporal.Instant.from('2026-12-03T03:00:00Z'));
    const { now } = clock;
    clock = {
      ...clock,
      now: () => {
        clock.advance({ seconds: 1 });
        return now();
      },
    };
    expect(await start().sweep()).toEqual([telegram]);
  });

  it('names what is open, until when with the name of the zone, and opens the very card', async () => {
    await tickAt('2026-12-03T10:00');
    const [message] = sentTo('budi');
    expect(message && wordsOf(message.screen)).toContain(
      'Penilaian diri Anda, Triwulan IV 2026: belum dimulai. 7 hari lagi, sampai Kamis, 10 Desember 23.59 WITA. [Mulai]',
    );
    const list = message?.screen.blocks.find((block) => block.kind === 'list');
    expect(list?.items[0]?.open).toMatchObject({
      action: { type: 'self.open', appraisalId: agency.appraisals.budi },
    });
    expect(message?.screen.preview).toBe('Penilaian kinerja: ada yang perlu Anda selesaikan');
  });

  it('tells the time where the reader is', async () => {
    await db
      .update(person)
      .set({ timeZone: 'Asia/Jayapura', locale: 'en' })
      .where(eq(person.id, agency.people.budi.id));
    await tickAt('2026-12-03T09:00');
    expect(words('budi')).toContain('until Friday 11 December 00:59 WIT');
  });

  it('is one digest for an appraiser with several people, leading to the first of them', async () => {
    await tickAt('2026-12-13T12:00');
    await tickAt('2026-12-17T10:00');
    expect(words('ani')).toContain('2 pegawai menunggu penilaian Anda (Triwulan IV 2026). 3 hari lagi');
    expect(words('ani')).toContain('[Nilai Budi Santoso]');
    expect(sentTo('ani').filter(({ options }) => !options.anchor)).toHaveLength(1);
  });

  it('does not come for work that is done by the time of sending', async () => {
    clock.set(Temporal.PlainDateTime.from('2026-12-03T07:00').toZonedDateTime(zone).toInstant());
    await running.sweep();
    await set('budi', { status: 'submitted' });
    await tickAt('2026-12-03T10:30');
    expect(sentTo('budi')).toEqual([]);
    const [row] = await db.select().from(outbox).where(eq(outbox.recipientId, agency.people.budi.id));
    expect(row).toMatchObject({ outcome: 'skipped' });
  });

  it('is redrawn silently, and not repeated, when its work is done or other work appears the same day', async () => {
    await tickAt('2026-12-03T10:00');
    await set('budi', { status: 'submitted' });
    clock.advance({ minutes: 1 });
    await tick();
    const [first, second] = sentTo('budi');
    expect(sentTo('budi')).toHaveLength(2);
    expect(second?.options).toMatchObject({ anchor: first?.anchor, isSilent: true });
    expect(words('budi')).toContain('tidak ada yang perlu Anda selesaikan');
    await set('budi', { status: 'self-assessment' });
    clock.advance({ minutes: 1 });
    await tick();
    expect(words('budi')).toContain('Penilaian diri Anda');
    expect(chat.chat('budi')).toHaveLength(1);
    clock.advance({ minutes: 1 });
    await tick();
    expect(sentTo('budi')).toHaveLength(3);
  });

  it('does not come anew to say that its work is done, where its message is gone', async () => {
    await tickAt('2026-12-03T10:00');
    const [first] = sentTo('budi');
    await chat.remove({ chat: 'budi' }, first?.anchor ?? {});
    await set('budi', { status: 'submitted' });
    for (let minute = 0; minute < 3; minute += 1) {
      clock.advance({ minutes: 1 });
      await tick();
    }
    expect(sentTo('budi')).toHaveLength(1);
    expect(chat.chat('budi')).toEqual([]);
    const rows = await db.select().from(outbox).where(eq(outbox.recipientId, agency.people.budi.id));
    expect(rows.map(({ outcome }) => outcome).toSorted()).toEqual(['sent', 'skipped']);
  });

  it('stays as it was said where no message can be redrawn, and nothing piles up behind it', async () => {
    chat = { ...chat, capabilities: { ...chat.capabilities, canEdit: false } };
    running = start();
    await tickAt('2026-12-03T10:00');
    await set('budi', { status: 'submitted' });
    for (let minute = 0; minute < 3; minute += 1) {
      clock.advance({ minutes: 1 });
      await tick();
    }
    expect(sentTo('budi')).toHaveLength(1);
    const rows = await db.select().from(outbox).where(eq(outbox.recipientId, agency.people.budi.id));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['sent']);
  });

  it('leaves the message alone once the person works on it', async () => {
    await tickAt('2026-12-03T10:00');
    const anchor = sentTo('budi')[0]?.anchor;
    await db.insert(conversation).values({
      id: newId(),
      ...telegram,
      userId: 'budi',
      address: { chat: 'budi' },
      version: 1,
      state: { screen: { at: 'self-receipt', appraisalId: agency.appraisals.budi } },
      revision: 1,
      shownRevision: 1,
      anchor,
      updatedAt: clock.now(),
    });
    await set('budi', { status: 'submitted' });
    clock.advance({ minutes: 1 });
    await tick();
    expect(sentTo('budi')).toHaveLength(1);
    await set('budi', { status: 'self-assessment' });
    await tickAt('2026-12-07T10:30');
    expect(chat.chat('budi')).toHaveLength(2);
  });

  it('takes the place of the one before, so that reminders do not pile up', async () => {
    await tickAt('2026-12-03T10:00');
    await tickAt('2026-12-07T10:00');
    await tickAt('2026-12-09T10:00');
    expect(sentTo('budi')).toHaveLength(3);
    expect(chat.chat('budi')).toHaveLength(1);
  });

  describe('of somebody with an account on a second platform', () => {
    let other: ReturnType<typeof fakePlatform>;
    const slack = { platform: 'slack', tenant: 'test' };
    /** Budi goes on over there, so that he is reached there from now on. */
    const movesOver = async () => {
      await linkAccount(db, agency.people.budi.id, { ...slack, userId: 'budi', address: { chat: 'budi' } });
      await db.insert(conversation).values({
        ...{ id: newId(), ...slack, userId: 'budi', address: { chat: 'budi' }, version: 1 },
        ...{ state: { screen: { at: 'home' } }, revision: 1, shownRevision: 1, updatedAt: clock.now() },
      });
    };
    const both = async () => {
      await running.sweep();
      await running.drain(telegram);
      await running.drain(slack);
    };
    const bothAt = (local: string) => {
      clock.set(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant());
      return both();
    };
    beforeEach(() => {
      other = fakePlatform('slack');
      running = start([chat, other]);
    });

    it('says nothing untrue on the first one days after the work was done on the other', async () => {
      await bothAt('2026-12-03T10:00');
      expect(words('budi')).toContain('Penilaian diri Anda');
      await movesOver();
      await set('budi', { status: 'submitted' });
      await bothAt('2026-12-05T10:00');
      expect(chat.chat('budi').map(({ screen }) => wordsOf(screen))).toEqual([
        expect.stringContaining('tidak ada yang perlu Anda selesaikan'),
      ]);
      const shown = chat.shown.length;
      for (let minute = 0; minute < 3; minute += 1) {
        clock.advance({ minutes: 1 });
        await both();
      }
      expect(chat.shown).toHaveLength(shown);
      expect(other.shown).toEqual([]);
    });

    it('is the same on both when the next one comes to the other: none says that there is more time', async () => {
      await bothAt('2026-12-03T10:00');
      await movesOver();
      await bothAt('2026-12-07T10:00');
      clock.advance({ minutes: 1 });
      await both();
      const said = [...chat.chat('budi'), ...other.chat('budi')].map(({ screen }) => wordsOf(screen));
      expect(said).toEqual([expect.stringMatching(/\b3 hari lagi/), expect.stringMatching(/\b3 hari lagi/)]);
      expect(sentTo('budi').at(-1)?.options).toMatchObject({ isSilent: true });
      await set('budi', { status: 'submitted' });
      clock.advance({ minutes: 1 });
      await both();
      for (const { screen } of [...chat.chat('budi'), ...other.chat('budi')])
        expect(wordsOf(screen)).toContain('tidak ada yang perlu Anda selesaikan');
    });
  });

  it('brings nothing on the days between', async () => {
    for (const date of ['2026-12-03', '2026-12-04', '2026-12-07', '2026-12-08']) {
      await tickAt(`${date}T10:00`);
      await tickAt(`${date}T15:00`);
    }
    expect(sentTo('budi').map(({ screen }) => /(\d) hari lagi/.exec(wordsOf(screen))?.[1])).toEqual([
      '7',
      '3',
    ]);
  });

  it('of yesterday that was never sent counts while those of today are planned, and only then is given up', async () => {
    clock.set(Temporal.PlainDateTime.from('2026-12-03T07:00').toZonedDateTime(zone).toInstant());
    await running.sweep();
    const planned = async () =>
      (await db.select().from(outbox).where(eq(outbox.recipientId, agency.people.budi.id)))
        .map(({ dedupeKey, outcome }) => `${dedupeKey.split(':').at(-1)} ${outcome ?? 'open'}`)
        .toSorted();
    expect(await planned()).toEqual(['2026-12-03 open']);
    // Nobody was there to send it; the first sweep after that plans nothing beside it.
    clock.set(Temporal.PlainDateTime.from('2026-12-04T10:00').toZonedDateTime(zone).toInstant());
    await running.sweep();
    expect(await planned()).toEqual(['2026-12-03 failed']);
    // The next one makes up for it, and the day has that one message.
    for (let minute = 0; minute < 3; minute += 1) {
      clock.advance({ minutes: 1 });
      await tick();
    }
    expect(await planned()).toEqual(['2026-12-03 failed', '2026-12-04 sent']);
    expect(sentTo('budi')).toHaveLength(1);
  });

  it('put off by two hours it comes back then, and only then', async () => {
    await tickAt('2026-12-03T10:00');
    const until = await putOff('budi', 'two-hours');
    expect(until.toString()).toBe('2026-12-03T04:00:00Z');
    await tickAt('2026-12-03T11:59');
    expect(sentTo('budi')).toHaveLength(1);
    await tickAt('2026-12-03T12:00');
    expect(sentTo('budi')).toHaveLength(2);
    await tickAt('2026-12-03T16:00');
    expect(sentTo('budi')).toHaveLength(2);
  });

  it('put off until a morning that has a reminder of its own, there is one message that day', async () => {
    clock.set(Temporal.PlainDateTime.from('2026-12-08T10:00').toZonedDateTime(zone).toInstant());
    await putOff('budi', 'tomorrow');
    for (let minutes = 0; minutes < 60 * 60; minutes += 30) {
      await tick();
      clock.advance({ minutes: 30 });
    }
    // One on the 9th, to which it was put off, and one on the last day.
    expect(sentTo('budi')).toHaveLength(2);
  });

  it('put off before the reminder of the day was sent, that one does not come', async () => {
    clock.set(Temporal.PlainDateTime.from('2026-12-03T07:00').toZonedDateTime(zone).toInstant());
    await running.sweep();
    await putOff('budi', 'tomorrow');
    await tickAt('2026-12-03T11:00');
    expect(sentTo('budi')).toEqual([]);
    await tickAt('2026-12-04T08:30');
    expect(sentTo('budi')).toHaveLength(1);
  });

  it('tells the appraiser names on the day after, the superior the counts on the third day, and no answers', async () => {
    await tickAt('2026-12-11T10:00');
    expect(words('ani')).toContain(
      '2 pegawai Anda belum mengirim penilaian diri:\nBudi Santoso\nCitra Lestari',
    );
    expect(words('wayan')).toContain('Ani Rahmawati');
    expect(words('wayan')).not.toContain('Budi');
    await set('citra', { status: 'submitted' });
    await tickAt('2026-12-14T10:00');
    expect(words('wayan')).toContain(
      'penilaian diri yang belum dikirim, per pejabat penilai:\nAni Rahmawati: 1',
    );
    expect(words('wayan')).not.toContain('Budi');
  });

  it('keeps a day of joint leave that HR added, and uses a day HR took out', async () => {
    await db.insert(holiday).values([
      { day: Temporal.PlainDate.from('2026-12-03'), name: 'Cuti bersama' },
      { day: Temporal.PlainDate.from('2026-12-25'), name: 'Natal', isWorkday: true },
    ]);
    await tickAt('2026-12-02T10:00');
    await tickAt('2026-12-03T10:00');
    expect(chat.shown.filter(({ to }) => to === 'budi')).toHaveLength(1);
    await db.execute(
      sql`update cycle set self_to = '2026-12-25', rating_from = '2026-12-26', rating_to = '2026-12-30'`,
    );
    await tickAt('2026-12-25T10:00');
    expect(words('budi')).toContain('Hari ini hari terakhir');
  });

  it('never comes on a day of joint leave', async () => {
    await db.execute(
      sql`update cycle set self_to = '2026-12-24', rating_from = '2026-12-25', rating_to = '2026-12-30'`,
    );
    await tickAt('2026-12-24T10:00');
    expect(chat.shown).toEqual([]);
    await db
      .insert(holiday)
      .values({ day: Temporal.PlainDate.from('2026-12-24'), name: 'Kerja', isWorkday: true });
    await tickAt('2026-12-24T10:05');
    expect(words('budi')).toContain('Hari ini hari terakhir');
  });

  it('tells HR once, in December, that nobody has confirmed the days off of the next year', async () => {
    const notes = (name: string) =>
      sentTo(name).filter(({ screen }) => wordsOf(screen).includes('Hari libur 2027'));
    await db.update(person).set({ isHr: true }).where(eq(person.id, agency.people.wayan.id));
    await tickAt('2026-11-30T10:00');
    expect(notes('wayan')).toEqual([]);
    await tickAt('2026-12-01T10:00');
    await tickAt('2026-12-02T10:00');
    expect(notes('wayan')).toHaveLength(1);
    expect(notes('ani')).toEqual([]);
    // Whoever becomes HR later is told too, but not once the year is confirmed.
    await db.update(person).set({ isHr: true }).where(eq(person.id, agency.people.ani.id));
    await running.sweep();
    await confirmYear(db, 2027, 26, clock.now());
    await running.drain(telegram);
    expect(notes('ani')).toEqual([]);
  });

  it('follows a change of superior on its day: the new appraiser is reminded, not the old one', async () => {
    const { ani, budi, citra, wayan } = agency.people;
    await db.execute(
      sql`update reporting_line set valid_to = '2026-12-14' where appraiser_id = ${ani.id}::uuid`,
    );
    for (const { id } of [budi, citra]) {
      await db.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from)
        values (${newId()}::uuid, ${id}::uuid, ${wayan.id}::uuid, '2026-12-14')`);
    }
    await set('ani', { status: 'acknowledged' });
    await tickAt('2026-12-17T10:00');
    expect(words('wayan')).toContain('2 pegawai menunggu');
    expect(sentTo('ani')).toEqual([]);
  });

  it('draws again a screen that was decided but never shown', async () => {
    await db.update(person).set({ privacyAcceptedAt: Temporal.Instant.from(firstDay), privacyVersion });
    await db.insert(conversation).values({
      id: newId(),
      ...telegram,
      userId: 'budi',
      address: { chat: 'budi' },
      version: 1,
      state: { screen: { at: 'reminder' } },
      revision: 4,
      shownRevision: 3,
      updatedAt: clock.now(),
    });
    await running.drain(telegram);
    expect(sentTo('budi')).toEqual([]);
    clock.advance({ seconds: 6 });
    expect(await running.sweep()).toContainEqual(telegram);
    await running.drain(telegram);
    await running.drain(telegram);
    const redrawn = sentTo('budi').filter(({ options }) => options.isSilent);
    expect(redrawn).toHaveLength(1);
    const [row] = await db.select().from(conversation);
    expect(row).toMatchObject({ shownRevision: 4, anchor: redrawn[0]?.anchor });
  });

  it('never brings two messages on one day, outside working hours or on a free day, to 40 people in a whole cycle', async () => {
    await hire(36);
    const arrived: { to: string; date: string; hour: number }[] = [];
    let seen = 0;
    let random = 11;
    const next = () => {
      random = (random * 48_271) % 2_147_483_647;
      return random / 2_147_483_647;
    };
    const timeZones = new Map(
      (
        await db.execute<{ user_id: string; zone: string | null }>(
          sql`select k.user_id, p.time_zone as zone from account k join person p on p.id = k.person_id`,
        )
      ).map((row) => [row.user_id, row.zone ?? zone]),
    );
    const begin = Temporal.PlainDateTime.from('2026-12-01T00:00').toZonedDateTime(zone).toInstant();
    for (let hour = 0; hour < 32 * 24; hour += 1) {
      clock.set(begin.add({ hours: hour, minutes: Math.floor(next() * 60) }));
      // Skips most hours of the night, in which nothing can happen.
      if (hour % 24 > 19 || (hour % 24 < 5 && hour % 24 > 0)) continue;
      await tick();
      for (const { to, options, screen } of chat.shown.slice(seen)) {
        const there = clock.now().toZonedDateTimeISO(timeZones.get(to) ?? zone);
        const isReminder = screen.preview.startsWith('Penilaian kinerja');
        if (isReminder && !options.anchor)
          arrived.push({ to, date: there.toPlainDate().toString(), hour: there.hour });
      }
      seen = chat.shown.length;
      if (hour % 5 === 0) await getOn(next());
    }
    expect(arrived.length).toBeGreaterThan(100);
    expect(new Set(arrived.map(({ to, date }) => `${to} ${date}`)).size).toBe(arrived.length);
    const free = new Set(['2026-12-25', '2027-01-01']);
    for (const { date, hour } of arrived) {
      expect(hour >= 8 && hour < 17).toBe(true);
      expect(Temporal.PlainDate.from(date).dayOfWeek <= 5 && !free.has(date)).toBe(true);
    }
    const { planned, ...parts } = await deliveryCounts(db);
    expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(planned);
    expect(parts.failed + parts.unknown).toBe(0);
  }, 240_000);

  /** Adds people whom Ani appraises, in all three time zones. */
  async function hire(count: number): Promise<void> {
    const [model] = await db.select().from(appraisal).where(eq(appraisal.id, agency.appraisals.budi));
    const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', null];
    for (let index = 0; index < count; index += 1) {
      const id = newId();
      await db.insert(person).values({
        id,
        nip: `1990010120190320${String(index + 10)}`,
        name: `Pegawai ${index}`,
        unit: 'Dinas Perhubungan',
        position: 'Pengelola Layanan',
        positionLevel: 'pelaksana',
        activeFrom: Temporal.PlainDate.from('2020-01-01'),
        timeZone: zones[index % zones.length],
      });
      await linkTo(id, `staff-${index}`);
      if (model) await db.insert(appraisal).values({ ...model, id: newId(), employeeId: id });
    }
  }

  /** Does some of the open work, anywhere in the agency. */
  async function getOn(share: number): Promise<void> {
    const today = localDate(clock.now(), zone).toString();
    const moved = sql`update appraisal a set status = case a.status when 'self-assessment' then 'submitted'
        when 'submitted' then 'released' when 'released' then 'acknowledged' else a.status end,
      released_at = case when a.status = 'submitted' then ${clock.now().toString()}::timestamptz else a.released_at end
      from cycle c where c.id = a.cycle_id and mod(hashtext(a.id::text || ${String(share)}), 20) = 0
        and ((a.status = 'self-assessment' and ${today}::date between c.self_from and c.self_to)
          or (a.status = 'submitted' and ${today}::date between c.rating_from and c.rating_to)
          or (a.status = 'released' and ${today}::date between c.feedback_from and c.feedback_to))`;
    await db.execute(moved);
  }
});
