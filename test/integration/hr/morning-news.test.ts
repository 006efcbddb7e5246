import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digestSpan, isFresh, lateFrom, soonFrom } from '../../../src/domain/hr/digest.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { loadDigest } from '../../../src/persistence/hr/load-digest.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { fakePlatform, wordsOf } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** HR's message of the morning and the week of a unit: rows by the calendar, said once, and only with something to say. */

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const telegram = { platform: 'telegram', tenant: 'test' };
const zone = 'Asia/Makassar';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

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
  for (const name of ['ani', 'budi', 'citra', 'wayan'] as const)
    await linkAccount(db, agency.people[name].id, { ...telegram, userId: name, address: { chat: name } });
  running = start();
});
afterEach(() => city.clear());

function start() {
  let nowMs = 0;
  const sleep = async (ms: number) => {
    nowMs += ms;
  };
  return createDelivery({
    ...{ db, clock, log: quiet, platforms: [chat], agencyName: 'Kota', timeZone: zone },
    timing: { nowMs: () => nowMs, sleep },
  });
}
async function tickAt(local: string): Promise<void> {
  clock.set(at(local));
  await running.sweep();
  await running.drain(telegram);
}
const sentTo = (name: string): readonly string[] =>
  chat.shown.filter(({ to }) => to === name).map(({ screen }) => wordsOf(screen));
const morningsOf = (name: string) => sentTo(name).filter((words) => words.includes('Kabar meja HR'));
const weeksOf = (name: string) => sentTo(name).filter((words) => words.includes('Unit Anda pekan ini'));
const grant = (name: 'ani' | 'budi' | 'citra', right: string, unit = '') =>
  db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
    values (${agency.people[name].id}::uuid, ${right}, ${unit}, now())`);
/** Nobody has work of their own, so that no reminder comes beside. */
const isDone = () => db.execute(sql`update appraisal set status = 'submitted', self_submitted_at = now()`);
const disputes = (local: string) =>
  db.execute(sql`update appraisal set appraiser_disputed_at = ${at(local).toString()}::timestamptz
    where id = ${agency.appraisals.budi}::uuid`);
const rowsOf = (kind: string) =>
  db.execute<{ id: string; outcome: string | null }>(
    sql`select recipient_id as id, outcome from outbox where kind = ${kind} order by dedupe_key`,
  );

describe('HR’s message of the morning', () => {
  it('comes at eight on a working day, and only when something is new since the one before', async () => {
    await grant('citra', 'progress.view');
    await isDone();
    await disputes('2026-12-02T15:00');
    await tickAt('2026-12-03T07:59');
    expect(await rowsOf('hr-digest')).toEqual([]);
    await tickAt('2026-12-03T08:00');
    expect(morningsOf('citra')).toHaveLength(1);
    expect(morningsOf('citra')[0]).toContain('Pejabat penilai keliru? 1 laporan baru, 1 belum selesai.');
    expect(morningsOf('citra')[0]).toContain('Buka meja HR');
    for (const moment of ['2026-12-03T08:01', '2026-12-03T11:00', '2026-12-04T08:00', '2026-12-05T09:00'])
      await tickAt(moment);
    expect(morningsOf('citra')).toHaveLength(1);
    expect(morningsOf('budi')).toEqual([]);

    // What came on the evening of a Friday is told on Monday.
    await db.execute(sql`update appraisal set status = 'objected', objected_at = ${at('2026-12-04T20:00').toString()}::timestamptz
      where id = ${agency.appraisals.ani}::uuid`);
    for (const moment of ['2026-12-05T08:00', '2026-12-06T08:00', '2026-12-07T08:00', '2026-12-08T08:00'])
      await tickAt(moment);
    expect(morningsOf('citra')).toHaveLength(2);
    expect(morningsOf('citra')[1]).toContain('Keberatan: 1 baru, 1 belum selesai.');
    expect(morningsOf('citra')[1]).not.toContain('keliru');
  });

  it('keeps to days off, and comes late on its day when nothing ran, but not after hours', async () => {
    await grant('citra', 'progress.view');
    await isDone();
    await disputes('2026-12-02T15:00');
    await db.execute(
      sql`insert into holiday (day, name, is_workday) values ('2026-12-03', 'Libur daerah', false)`,
    );
    await tickAt('2026-12-03T09:00');
    await tickAt('2026-12-04T17:30');
    expect(await rowsOf('hr-digest')).toEqual([]);
    // What came after eight is for the next morning, also where the message is late.
    await db.execute(sql`update appraisal set status = 'objected', objected_at = ${at('2026-12-07T12:00').toString()}::timestamptz
      where id = ${agency.appraisals.ani}::uuid`);
    await tickAt('2026-12-07T13:00');
    expect(morningsOf('citra')).toHaveLength(1);
    expect(morningsOf('citra')[0]).not.toContain('Keberatan');
    await tickAt('2026-12-08T08:00');
    expect(morningsOf('citra')).toHaveLength(2);
    expect(morningsOf('citra')[1]).toContain('Keberatan: 1 baru');
  });

  it('is one row a day however many processes sweep, and one that died while sending is said once more at most', async () => {
    await grant('citra', 'progress.view');
    await isDone();
    await disputes('2026-12-02T15:00');
    clock.set(at('2026-12-03T08:00'));
    await Promise.all([running.sweep(), start().sweep(), start().sweep()]);
    expect(await rowsOf('hr-digest')).toHaveLength(1);
    // A sender began with it and died.
    await db.execute(sql`insert into delivery (outbox_id, platform, tenant, user_id, status, at)
      select id, 'telegram', 'test', 'citra', 'sending', ${clock.now().toString()}::timestamptz from outbox where kind = 'hr-digest'`);
    await db.execute(
      sql`update outbox set available_at = available_at + interval '2 minutes' where kind = 'hr-digest'`,
    );
    running = start();
    await tickAt('2026-12-03T08:01');
    expect(morningsOf('citra')).toEqual([]);
    for (const moment of ['2026-12-03T08:05', '2026-12-03T08:10', '2026-12-03T09:00']) await tickAt(moment);
    expect(morningsOf('citra')).toHaveLength(1);
    expect((await rowsOf('hr-digest')).map(({ outcome }) => outcome)).toEqual(['sent']);
  });

  it('says what the right reaches, and nothing once it is gone', async () => {
    await grant('citra', 'progress.view', 'Dinas Kesehatan');
    await isDone();
    await disputes('2026-12-02T15:00');
    await tickAt('2026-12-03T08:00');
    expect(morningsOf('citra')).toEqual([]);
    expect((await rowsOf('hr-digest')).map(({ outcome }) => outcome)).toEqual(['skipped']);

    // The unit becomes theirs: what nobody told them yet is still new.
    await db.execute(sql`update officer_right set unit = 'dinas komunikasi dan informatika'`);
    clock.set(at('2026-12-04T08:00'));
    await running.sweep();
    await db.execute(sql`delete from officer_right`);
    await running.drain(telegram);
    expect(morningsOf('citra')).toEqual([]);
    await tickAt('2026-12-07T08:00');
    expect(await rowsOf('hr-digest')).toHaveLength(2);

    await grant('citra', 'progress.view', 'Dinas Komunikasi dan Informatika');
    await tickAt('2026-12-08T08:00');
    expect(morningsOf('citra')).toHaveLength(1);
  });

  it('is the message of its day: it names one’s own work, and no reminder comes beside it', async () => {
    await grant('citra', 'progress.view');
    await disputes('2026-12-02T15:00');
    await tickAt('2026-12-03T00:01');
    for (const moment of ['2026-12-03T08:00', '2026-12-03T08:30', '2026-12-03T10:30']) await tickAt(moment);
    expect(sentTo('citra')).toHaveLength(1);
    expect(sentTo('citra')[0]).toContain('Tugas Anda sendiri:');
    expect(sentTo('citra')[0]).toContain('Penilaian diri, batas Kamis, 10 Desember');
    // Others are reminded on that day, as ever.
    expect(sentTo('budi')).toHaveLength(1);
    // The reminder comes on the next day without news.
    await tickAt('2026-12-04T10:30');
    expect(sentTo('citra')).toHaveLength(2);
    expect(morningsOf('citra')).toHaveLength(1);
  });

  it('counts as new exactly what the rule says, of work that is late and of people who are not linked', async () => {
    await grant('citra', 'progress.view');
    const day = Temporal.PlainDate.from('2026-12-11');
    await db.execute(sql`delete from account where user_id = 'budi'`);
    await db.execute(
      sql`update person set active_from = '2026-12-09' where id = ${agency.people.budi.id}::uuid`,
    );
    const looked = async (last: string) => {
      const span = digestSpan(day, zone, Temporal.PlainDate.from(last));
      const now = at('2026-12-11T08:00');
      return {
        span,
        counts: await loadDigest(db, agency.people.citra.id, { now, today: localDate(now, zone) }, span),
      };
    };
    for (const last of ['2026-12-08', '2026-12-09', '2026-12-10']) {
      const { span, counts } = await looked(last);
      const came = lateFrom(Temporal.PlainDate.from('2026-12-10')).toZonedDateTime(zone).toInstant();
      expect(counts.late).toEqual({ fresh: isFresh(came, span) ? 3 : 0, all: 3 });
      const joined = Temporal.PlainDate.from('2026-12-09').toZonedDateTime(zone).toInstant();
      expect(counts.unlinked, last).toEqual({ fresh: isFresh(joined, span) ? 1 : 0, all: 1 });
    }
    // The window of self-assessment is from the 1st to the 10th.
    const soon = soonFrom(Temporal.PlainDate.from('2026-12-01'), Temporal.PlainDate.from('2026-12-10'));
    for (const [date, last] of [
      ['2026-12-08', '2026-12-04'],
      ['2026-12-08', '2026-12-07'],
    ] as const) {
      const now = at(`${date}T08:00`);
      const today = localDate(now, zone);
      const span = digestSpan(today, zone, Temporal.PlainDate.from(last));
      const counts = await loadDigest(db, agency.people.citra.id, { now, today }, span);
      const fresh = isFresh(soon.toZonedDateTime(zone).toInstant(), span) ? 3 : 0;
      expect(counts.soon, last).toEqual({ fresh, all: 3 });
      expect(fresh, last).toBe(last === '2026-12-04' ? 3 : 0);
    }
    expect((await looked('2026-12-10')).counts.late.fresh).toBe(3);
    expect((await looked('2026-12-08')).counts.unlinked.fresh).toBe(1);
    expect((await looked('2026-12-09')).counts.unlinked.fresh).toBe(0);
  });
});

describe('the week of a unit', () => {
  it('goes to whoever heads it, on Monday at eight, once, while there is something to do', async () => {
    for (const moment of ['2026-12-07T07:59', '2026-12-07T08:00', '2026-12-07T12:00', '2026-12-08T08:00'])
      await tickAt(moment);
    expect(weeksOf('wayan')).toHaveLength(1);
    expect(weeksOf('wayan')[0]).toContain('Penilaian diri: 0 dari 3 selesai.');
    expect(weeksOf('wayan')[0]).toContain('Batas terdekat: 10 Desember.');
    expect(weeksOf('wayan')[0]).not.toContain('Budi');
    // Ani appraises people of the unit, but somebody of it appraises her.
    expect([...weeksOf('ani'), ...weeksOf('budi')]).toEqual([]);
    await db.execute(sql`update appraisal set status = 'released', opened_at = now()`);
    await tickAt('2026-12-14T08:00');
    expect(weeksOf('wayan')).toHaveLength(1);
  });

  it('moves to the next working day on a day off, and when another message comes on the first', async () => {
    await db.execute(
      sql`insert into holiday (day, name, is_workday) values ('2026-12-07', 'Libur daerah', false)`,
    );
    await tickAt('2026-12-07T08:00');
    expect(weeksOf('wayan')).toEqual([]);
    await tickAt('2026-12-08T08:00');
    expect(weeksOf('wayan')).toHaveLength(1);

    // Wayan is reminded to rate on the Monday of the last week of ratings.
    await db.execute(sql`update appraisal set status = 'submitted', self_submitted_at = now()`);
    await db.execute(sql`update cycle set rating_to = '2026-12-21', feedback_from = '2026-12-22'`);
    for (const moment of ['2026-12-14T00:01', '2026-12-14T08:00', '2026-12-14T10:30', '2026-12-15T08:00'])
      await tickAt(moment);
    expect(sentTo('wayan').map((words) => words.includes('Unit Anda pekan ini'))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('holds a reminder up until the next day where that is due only after it came', async () => {
    await db.execute(sql`update appraisal set status = 'submitted', self_submitted_at = now()`);
    await db.execute(sql`update cycle set rating_to = '2026-12-23', feedback_from = '2026-12-24'`);
    for (const moment of ['2026-12-14T00:01', '2026-12-14T08:00']) await tickAt(moment);
    expect(weeksOf('wayan')).toHaveLength(1);
    // HR moves the end of the stage, so that seven days before it are today.
    await db.execute(sql`update cycle set rating_to = '2026-12-21', feedback_from = '2026-12-22'`);
    for (const moment of ['2026-12-14T08:10', '2026-12-14T10:30']) await tickAt(moment);
    expect(await rowsOf('reminder')).toHaveLength(2);
    expect(sentTo('wayan')).toHaveLength(1);
    // Ani has no other message on that day.
    expect(sentTo('ani')).toHaveLength(1);
    await tickAt('2026-12-15T10:30');
    expect(sentTo('wayan')).toHaveLength(2);
  });

  it('does not come on a day on which a reminder was faster', async () => {
    await db.execute(sql`update appraisal set status = 'submitted', self_submitted_at = now()`);
    await db.execute(sql`update cycle set rating_to = '2026-12-23', feedback_from = '2026-12-24'`);
    clock.set(at('2026-12-14T08:00'));
    await running.sweep();
    expect(await rowsOf('unit-week')).toHaveLength(1);
    await db.execute(sql`update outbox set kind = 'reminder', payload = payload || '{"kind": "reminder"}', outcome = 'sent',
      settled_at = now(), dedupe_key = 'reminder' where kind = 'unit-week'`);
    await db.execute(sql`insert into outbox (id, kind, version, recipient_id, payload, dedupe_key, available_at)
      select gen_random_uuid(), 'unit-week', version, recipient_id, payload || '{"kind": "unit-week"}', 'week', available_at
      from outbox where dedupe_key = 'reminder'`);
    await running.drain(telegram);
    expect(weeksOf('wayan')).toEqual([]);
  });

  it('goes to who acts for its head too, on the days of the delegation, also when the head has left', async () => {
    const { wayan, budi } = agency.people;
    await db.execute(sql`insert into delegation (id, from_id, to_id, kind, from_day, until_day, reason, given_at)
      values (gen_random_uuid(), ${wayan.id}::uuid, ${budi.id}::uuid, 'plh', '2026-12-07', '2026-12-18', 'Cuti', now())`);
    // Budi is reminded of his own work on the Monday.
    for (const day of ['2026-12-07', '2026-12-08']) await tickAt(`${day}T08:00`);
    expect(weeksOf('wayan')).toHaveLength(1);
    expect(weeksOf('wayan')[0]).not.toContain('a.n.');
    expect(weeksOf('budi')).toHaveLength(1);
    expect(weeksOf('budi')[0]).toMatch(/a\.n\. .*Wayan/);
    expect(weeksOf('budi')[0]).toContain('Penilaian diri: 0 dari 3 selesai.');
    await db.execute(sql`update cycle set self_to = '2026-12-16', rating_from = '2026-12-17'`);
    await db.execute(
      sql`update appraisal set status = 'submitted', self_submitted_at = now() where employee_id = ${budi.id}::uuid`,
    );
    await db.execute(sql`update person set active_until = '2026-12-10' where id = ${wayan.id}::uuid`);
    for (const day of ['2026-12-14', '2026-12-15']) await tickAt(`${day}T08:00`);
    expect(weeksOf('wayan')).toHaveLength(1);
    expect(weeksOf('budi')).toHaveLength(2);
    for (const day of ['2026-12-21', '2026-12-22']) await tickAt(`${day}T08:00`);
    expect(weeksOf('budi')).toHaveLength(2);
  });

  it('is no more for whom acts for the head when that was ended before it is sent', async () => {
    const { wayan, budi } = agency.people;
    await db.execute(sql`insert into delegation (id, from_id, to_id, kind, from_day, until_day, reason, given_at)
      values (gen_random_uuid(), ${wayan.id}::uuid, ${budi.id}::uuid, 'plh', '2026-12-07', '2026-12-18', 'Cuti', now())`);
    await tickAt('2026-12-07T08:00');
    clock.set(at('2026-12-08T08:00'));
    await running.sweep();
    expect(await rowsOf('unit-week')).toHaveLength(2);
    await db.execute(sql`update delegation set ended_at = now()`);
    await running.drain(telegram);
    expect(weeksOf('budi')).toEqual([]);
    expect(weeksOf('wayan')).toHaveLength(1);
  });

  it('is not for whom heads the unit no more when it is sent', async () => {
    clock.set(at('2026-12-07T08:00'));
    await running.sweep();
    expect(await rowsOf('unit-week')).toHaveLength(1);
    await db.execute(sql`update reporting_line set valid_to = '2026-12-07'`);
    await running.drain(telegram);
    expect(weeksOf('wayan')).toEqual([]);
  });
});
