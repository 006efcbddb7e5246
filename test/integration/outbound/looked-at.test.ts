import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/application/reminders/plan-reminders.ts';
import { calendarAround } from '../../../src/outbound/agency-now.ts';
import { sweep } from '../../../src/outbound/sweep/sweep.ts';
import { applyDueAssignments } from '../../../src/persistence/cycles/assignments.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { reminderFacts } from '../../../src/persistence/reminders/reminder-facts.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { sweepChange, sweepLook } from '../../../src/persistence/schema/sweeps.ts';
import { lookAround } from '../../../src/persistence/sweeps/look-around.ts';
import { newId } from '../../../src/shared/ids.ts';
import { localDate } from '../../../src/shared/time.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { home, now, putAccount, putConversation, putReceipt } from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { seedSmallAgency } from '../../support/small-agency.ts';

/** A sweep looks only at whom something changed for. It must miss nobody: looking at everybody then finds nothing more. */

const zone = 'Asia/Makassar';
let city: City;
let db: Db;
let ids: readonly string[] = [];
const clock = movableClock(now);
const failed: object[] = [];
const log = { info: () => {}, warn: () => {}, error: (fields: object) => void failed.push(fields) };

beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());

async function begin(): Promise<void> {
  await city.clear();
  clock.set(now);
  const { people } = await seedSmallAgency(db);
  ids = Object.values(people).map(({ id }) => id);
  for (const id of ids) {
    await putAccount(db, id, { ...home, userId: id });
    await putConversation(
      db,
      { ...home, userId: id },
      { state: { screen: { at: 'desk' } }, anchor: { no: 0 } },
    );
  }
}

async function sweeps(): Promise<void> {
  await sweep({
    ...{ db, clock, log, timeZone: zone },
    applyDueAssignments: (today, eventId, whose) =>
      applyDueAssignments(db, today, { role: 'system', now: clock.now(), eventId }, whose),
  });
  expect(failed).toEqual([]);
}

/** What a sweep may have done: what is to be said, and who holds which office. */
const done = async () => ({
  said: (await db.select({ key: outbox.dedupeKey }).from(outbox).orderBy(outbox.dedupeKey)).map(
    ({ key }) => key,
  ),
  offices: await db
    .select({ id: appraisal.id, by: appraisal.appraiserId, second: appraisal.secondAppraiserId })
    .from(appraisal)
    .orderBy(appraisal.id),
});

type Change = { readonly what: string; readonly a: number; readonly b: number };
const person = (no: number) => sql`${ids[no % ids.length] ?? ''}::uuid`;
const someDay = (no: number) => sql`(date '2026-12-01' + ${no % 30}::int)`;
const of = (no: number) => sql`id = (select id from appraisal order by id offset ${no % 3} limit 1)`;
const zones = ['Asia/Jakarta', 'Asia/Jayapura', 'America/New_York'];

/** All that what a sweep looks at follows from: each changed around whatever else the program does about it. */
const changes: Readonly<Record<string, (change: Change) => unknown>> = {
  status: ({ a, b }) =>
    db.execute(
      sql`update appraisal set status = ${['self-assessment', 'submitted', 'rating', 'rated', 'released'][b % 5]},
        released_at = case when ${b % 5 === 4}::boolean then ${clock.now().toString()}::timestamptz end where ${of(a)}`,
    ),
  opened: ({ a, b }) =>
    db.execute(
      sql`update appraisal set opened_at = case when ${b % 2 === 0}::boolean then now() end where ${of(a)}`,
    ),
  extended: ({ a, b }) =>
    db.execute(
      sql`update appraisal set extended = jsonb_build_object('self-assessment', ${someDay(b)}::text) where ${of(a)}`,
    ),
  takenOut: ({ a, b }) =>
    db.execute(
      sql`update appraisal set taken_out_at = case when ${b % 2 === 0}::boolean then now() end where ${of(a)}`,
    ),
  appraiser: ({ a, b }) =>
    db.execute(
      sql`update appraisal set appraiser_id = ${person(b)} where ${of(a)} and employee_id <> ${person(b)}`,
    ),
  rater: ({ a, b }) => db.execute(sql`update appraisal set rated_by_id = ${person(b)} where ${of(a)}`),
  ratedFor: ({ a, b }) => db.execute(sql`update appraisal set rated_for_id = ${person(b)} where ${of(a)}`),
  corrected: ({ a, b }) =>
    db.execute(
      sql`update appraisal set missed = jsonb_build_object('correctedBy', jsonb_build_array(${person(b)})) where ${of(a)}`,
    ),
  decider: ({ a, b }) =>
    db.execute(
      sql`update appraisal set objection = jsonb_build_object('named', jsonb_build_object('id', ${person(b)})) where ${of(a)}`,
    ),
  lineDay: ({ a, b }) => db.execute(sql`update appraisal set line_day = ${someDay(b)} where ${of(a)}`),
  removed: ({ a }) =>
    db.execute(sql`with of_it as (delete from work_result where appraisal_id = (select id from appraisal where ${of(a)}))
      delete from appraisal where ${of(a)}`),
  added: ({ a, b }) =>
    db.execute(sql`insert into appraisal (id, cycle_id, employee_id, appraiser_id, required)
      select ${newId()}, id, ${person(a)}, ${person(b)}, '{}' from cycle
      where not exists (select from appraisal where employee_id = ${person(a)})`),
  noLine: ({ a }) => db.execute(sql`delete from reporting_line where person_id = ${person(a)}`),
  newLine: ({ a, b }) =>
    db.execute(sql`insert into reporting_line (id, person_id, appraiser_id, valid_from)
      select ${newId()}, ${person(a)}, ${person(b)}, ${someDay(b)} where ${person(a)} <> ${person(b)}
      on conflict do nothing`),
  line: ({ a, b }) =>
    db.execute(sql`update reporting_line set appraiser_id = ${person(b)}
      where person_id = ${person(a)} and person_id <> ${person(b)}`),
  leaves: ({ a, b }) =>
    db.execute(
      sql`update person set active_until = case when ${b % 3 > 0}::boolean then ${someDay(b)} end,
        leave_reason = case when ${b % 3 > 0}::boolean then 'retired' end where id = ${person(a)}`,
    ),
  zone: ({ a, b }) =>
    db.execute(sql`update person set time_zone = ${zones[b % 4] ?? null} where id = ${person(a)}`),
  snooze: ({ a, b }) =>
    db.execute(sql`update person set snoozed_until = ${clock.now().toString()}::timestamptz + make_interval(hours => ${b % 60}::int)
      where id = ${person(a)}`),
  unlink: ({ a }) => db.execute(sql`delete from account where person_id = ${person(a)}`),
  link: ({ a }) =>
    db.execute(sql`insert into account (platform, tenant, person_id, user_id, address, linked_at)
    values ('telegram', 'test', ${person(a)}, ${ids[a % ids.length]}, '{}', now()) on conflict do nothing`),
  reach: ({ a, b }) =>
    db.execute(sql`update account set is_reachable = ${b % 2 === 0}::boolean where person_id = ${person(a)}`),
  acts: ({ a, b }) =>
    db.execute(sql`insert into delegation (id, from_id, to_id, kind, from_day, until_day, reason, given_at)
      select ${newId()}, ${person(a)}, ${person(b)}, 'plh', ${someDay(b)}, ${someDay(b)} + 5, '-', now()
      where ${person(a)} <> ${person(b)} and not exists (select from delegation where from_id = ${person(a)})`),
  actsNoMore: ({ a }) => db.execute(sql`update delegation set ended_at = now() where from_id = ${person(a)}`),
  dayOff: ({ a }) =>
    db.execute(
      sql`insert into holiday (day, name, is_workday) values (${someDay(a)}, '-', false) on conflict do nothing`,
    ),
  windows: ({ a }) => db.execute(sql`update cycle set self_to = date '2026-12-05' + ${a % 6}::int`),
  closed: ({ a }) => db.execute(sql`update cycle set rating_to = date '2026-12-12' + ${a % 8}::int`),
  unitZone: ({ b }) =>
    db.execute(sql`insert into agency_setting (key, unit, revision, state, value, at, reason)
      select 'zone', lower(unit), coalesce((select max(revision) from agency_setting), 0) + 1, 'set', ${zones[b % 3]}, now(), '-'
      from person limit 1`),
  arrives: async ({ a }) => {
    const [row] = await db.execute<{ id: string; recipient_id: string; edits: string | null }>(
      sql`select id, recipient_id, payload->>'edits' as edits from outbox
        where kind = 'reminder' and outcome is null order by id offset ${a % 2} limit 1`,
    );
    if (!row) return;
    const facts = (await reminderFacts(db, clock.now(), zone)).find(
      ({ personId }) => personId === row.recipient_id,
    );
    const isWorkday = await calendarAround(db, localDate(clock.now(), zone));
    const shows = facts ? fingerprint(facts, clock.now(), isWorkday) : '';
    await putReceipt(
      db,
      row.id,
      { ...home, userId: row.recipient_id },
      { anchor: { no: 1 }, at: clock.now() },
    );
    // As a sender does: what it shows now stands at the message itself, also after it was redrawn.
    await db.execute(sql`with shown as (update outbox set payload = payload || jsonb_build_object('shows', ${shows}::text)
        where id = ${row.edits ?? row.id}::uuid and id <> ${row.id}::uuid)
      update outbox set outcome = 'sent', settled_at = ${clock.now().toString()}::timestamptz,
        payload = payload || jsonb_build_object('shows', ${shows}::text) where id = ${row.id}::uuid`);
  },
  fails: ({ a }) =>
    db.execute(sql`update outbox set outcome = 'failed', settled_at = now() where id in
      (select id from outbox where kind = 'reminder' and outcome is null order by id offset ${a % 3} limit 1)`),
  takenBack: ({ a }) =>
    db.execute(sql`delete from outbox where id in
      (select id from outbox where kind = 'reminder' and outcome is null order by id offset ${a % 3} limit 1)`),
  works: ({ a, b }) =>
    db.execute(
      sql`update conversation set anchor = jsonb_build_object('no', ${b % 2}::int) where user_id = ${ids[a % ids.length]}`,
    ),
  time: ({ a, b }) => clock.advance({ minutes: b % 2 === 0 ? a * 20 : a * 60 * 4 }),
};

const anyNumber = fc.nat({ max: 59 });
const anyChange: fc.Arbitrary<Change> = fc.record({
  a: anyNumber,
  b: anyNumber,
  what: fc.oneof(fc.constantFrom(...Object.keys(changes)), fc.constantFrom('arrives', 'time', 'status')),
});

describe('a sweep that looks only at what changed', () => {
  it('does all that one which looks at everybody would do, whatever changed and in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyChange, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
        async (rounds) => {
          await begin();
          await sweeps();
          for (const round of rounds) {
            for (const change of round) await changes[change.what]?.(change);
            await sweeps();
            // What was given up at the end of one is planned anew by the next.
            await sweeps();
            const looked = await done();
            await db.update(sweepLook).set({ asked: sql`${sweepLook.asked} + 1` });
            await sweeps();
            expect(await done(), round.map(({ what }) => what).join()).toEqual(looked);
            expect(await db.$count(sweepChange)).toBe(0);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  const offices = { what: 'offices', days: 'today', now } as const;
  const change = () => db.insert(sweepChange).values({ what: 'offices' });
  /** Whom each of some looks was about. */
  const looks = async (times: number) => {
    const whom: unknown[] = [];
    for (let time = 0; time < times; time += 1)
      await lookAround(db, offices, async (looked) => whom.push(looked));
    return whom;
  };

  it('looks at everybody the first time, on another day and after a change of everybody, and else at nobody', async () => {
    await begin();
    await db.delete(sweepChange);
    expect(await looks(2)).toEqual(['everybody']);
    await db.update(sweepLook).set({ days: 'yesterday' });
    expect(await looks(2)).toEqual(['everybody']);
    await change();
    expect(await looks(2)).toEqual(['everybody']);
  });

  it('looks again when it did not come to its end, at all that it was about', async () => {
    await begin();
    await looks(1);
    const ends = () => Promise.reject(new Error('the process ended'));
    await change();
    await expect(lookAround(db, offices, ends)).rejects.toThrow('ended');
    expect(await looks(2)).toEqual(['everybody']);
    const [one = '', two = ''] = ids;
    await db
      .insert(sweepChange)
      .values([one, two, one].map((personId) => ({ what: 'offices' as const, personId })));
    await expect(lookAround(db, offices, ends)).rejects.toThrow('ended');
    expect(await looks(2)).toEqual([[one, two]]);
  });

  it('sees what changes while it looks in the next look, also beside another that begins later', async () => {
    await begin();
    await looks(1);
    await change();
    const first = lookAround(db, offices, async () => {
      await change();
      // The other takes over the change, and ends while it looks.
      await expect(lookAround(db, offices, () => Promise.reject(new Error('killed')))).rejects.toThrow(
        'killed',
      );
    });
    await first;
    expect(await looks(2)).toEqual(['everybody']);
  });

  it('looks at everybody where more changed than is worth following', async () => {
    await begin();
    await looks(1);
    await db.execute(sql`insert into sweep_change (what, person_id)
      select 'offices', gen_random_uuid() from generate_series(1, 5001)`);
    expect(await looks(2)).toEqual(['everybody']);
    expect(await db.$count(sweepChange, eq(sweepChange.what, 'offices'))).toBe(0);
  });
});
