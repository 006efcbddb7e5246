import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askRequest, reportRequest } from '../../../src/application/rights/ask-request.ts';
import { judgeRequests } from '../../../src/cli/doctor/requests.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { saveRequests } from '../../../src/persistence/rights/save-requests.ts';
import { requestsHeld } from '../../../src/persistence/rights/who-answers.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { fakePlatform, wordsOf } from '../../support/fake-platform.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** No request about personal data stays without somebody who is told of it (ADR 40, 42). */

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const telegram = { platform: 'telegram', tenant: 'test' };
const timeZone = 'Asia/Makassar';
const clock = movableClock(Temporal.Instant.from(firstDay));
type Name = keyof SmallAgency['people'];

let city: City;
let db: Db;
let agency: SmallAgency;
let chat: ReturnType<typeof fakePlatform>;
let running: ReturnType<typeof createDelivery>;

beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  agency = await seedSmallAgency(db);
  clock.set(Temporal.Instant.from(firstDay));
  // Nobody has work of their own.
  await db.execute(sql`update appraisal set status = 'released', opened_at = now()`);
  chat = fakePlatform('telegram');
  for (const name of ['ani', 'budi', 'citra', 'wayan'] as const)
    await linkAccount(db, agency.people[name].id, { ...telegram, userId: name, address: { chat: name } });
  let nowMs = 0;
  running = createDelivery({
    ...{ db, clock, log: quiet, platforms: [chat], agencyName: 'Kota', timeZone },
    timing: {
      nowMs: () => nowMs,
      sleep: async (ms) => {
        nowMs += ms;
      },
    },
  });
});
afterEach(() => city.clear());

const grant = (name: Name, right: string, unit = '') =>
  db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
    values (${agency.people[name].id}::uuid, ${right}, ${unit}, now())`);
const moment = (seed: string) => ({ now: clock.now(), seed, timeZone, isWorkday: () => true });
/** Budi wants his unit corrected. */
async function asks(): Promise<void> {
  const desk = { mine: [], waiting: [], total: 0, page: 0 };
  const asked = askRequest(agency.people.budi.id, desk, moment('one'), {
    ...({ kind: 'correction', part: 'unit' } as const),
    words: 'Seharusnya Dinas Kesehatan.',
  });
  if (!asked.ok) throw new Error(asked.error.code);
  expect(await saveRequests(db, asked.value.writes, { now: clock.now(), role: 'operator' })).toBe('done');
}
const told = async (kind: string): Promise<readonly Name[]> => {
  const rows = await db.execute<{ id: string }>(
    sql`select recipient_id as id from outbox where kind = ${kind} and available_at <= ${clock.now().toString()}::timestamptz`,
  );
  const names = Object.entries(agency.people) as [Name, { id: string }][];
  return names.filter(([, { id }]) => rows.some((row) => row.id === id)).map(([name]) => name);
};
async function tick(): Promise<void> {
  await running.sweep();
  await running.drain(telegram);
}
const sentTo = (name: string): readonly string[] =>
  chat.shown.filter(({ to }) => to === name).map(({ screen }) => wordsOf(screen));
const doctor = async () => ({ held: await requestsHeld(db, clock.now(), timeZone) });

describe('a request about personal data', () => {
  it('is told to whoever may answer it, and then to nobody else', async () => {
    await grant('citra', 'requests.answer', 'dinas komunikasi dan informatika');
    await grant('wayan', 'cycle.manage');
    await asks();
    expect(await told('request-asked')).toEqual(['citra']);
    expect(await told('request-unheld')).toEqual([]);
    await tick();
    expect(sentTo('citra')[0]).toContain('Budi Santoso');
    expect(sentTo('citra')[0]).toContain('5 Desember 2026 10.00 WITA');
    expect(sentTo('citra')[0]).not.toContain('[object');
    expect(sentTo('wayan')).toEqual([]);
  });

  it('that nobody may answer is told to officers of the whole agency, without who and what', async () => {
    await grant('citra', 'requests.answer', 'Dinas Kesehatan');
    await grant('wayan', 'cycle.manage');
    await grant('ani', 'progress.view', 'Dinas Komunikasi dan Informatika');
    await asks();
    expect(await told('request-asked')).toEqual([]);
    expect(await told('request-unheld')).toEqual(['wayan']);
    await tick();
    expect(sentTo('wayan')).toHaveLength(1);
    expect(sentTo('wayan')[0]).toContain('Seorang pegawai di Dinas Komunikasi dan Informatika');
    expect(sentTo('wayan')[0]).toContain('5 Desember 2026 10.00 WITA');
    expect(sentTo('wayan')[0]).not.toContain('Budi');
    expect(sentTo('wayan')[0]).not.toContain('Dinas Kesehatan');
  });

  it('is for nobody but another one, when the only officer asks it', async () => {
    await db.execute(sql`update person set is_hr = true where id = ${agency.people.budi.id}::uuid`);
    await grant('wayan', 'progress.view');
    await asks();
    expect(await told('request-unheld')).toEqual(['wayan']);
    expect((await doctor()).held).toMatchObject({ isHeld: true, unheld: 1 });
  });

  it('of a report goes to officers with the right too, besides whom the roster names as HR', async () => {
    await db.execute(sql`update person set is_hr = true where id = ${agency.people.wayan.id}::uuid`);
    await grant('citra', 'requests.answer');
    await db.execute(
      sql`update appraisal set appraiser_disputed_at = now() where id = ${agency.appraisals.budi}::uuid`,
    );
    const of = { id: agency.appraisals.budi, appraiserId: agency.people.ani.id };
    const writes = reportRequest(agency.people.budi.id, moment('two'), of, 'Pak Wayan');
    expect(await saveRequests(db, writes, { now: clock.now(), role: 'operator' })).toBe('done');
    expect(await told('request-asked')).toEqual(['citra']);
  });

  it('is no news to officers once somebody may answer, and is said every morning until then', async () => {
    await grant('wayan', 'cycle.manage');
    await asks();
    clock.set(Temporal.Instant.from('2026-12-03T00:30:00Z'));
    await tick();
    expect(sentTo('wayan')).toHaveLength(2);
    expect(sentTo('wayan').join()).toContain('tanpa petugas yang berhak menjawab: 1');
    clock.set(Temporal.Instant.from('2026-12-04T00:30:00Z'));
    await tick();
    const before = sentTo('wayan').length;
    expect(before).toBeGreaterThan(2);
    await grant('citra', 'requests.answer');
    clock.set(Temporal.Instant.from('2026-12-07T00:30:00Z'));
    await tick();
    expect(sentTo('wayan').slice(before).join()).not.toContain('berhak menjawab');
    // Who has the right since then finds it among what is new.
    expect(sentTo('citra').join()).toContain('Permintaan data pribadi: 1 baru, 1 menunggu jawaban');
  });
});

describe('the doctor', () => {
  it('says when nobody may answer for everybody, and names the date of what waits with nobody', async () => {
    await grant('wayan', 'cycle.manage');
    expect(await doctor()).toMatchObject({ held: { isHeld: false, unheld: 0 } });
    await asks();
    const { held } = await doctor();
    expect(held).toMatchObject({ isHeld: false, unheld: 1 });
    const finding = judgeRequests(translator('en'), held, timeZone);
    expect(JSON.stringify(finding)).toContain('one waits that nobody may answer');
    expect(JSON.stringify(finding)).toContain('5 December 2026 10:00 WITA');
    expect(JSON.stringify(finding)).toContain('people hr grant');
    await grant('citra', 'requests.answer');
    expect((await doctor()).held).toEqual({ isHeld: true, unheld: 0 });
    expect(JSON.stringify(judgeRequests(translator('en'), (await doctor()).held, timeZone))).toContain(
      'somebody may answer all of them',
    );
  });
});
