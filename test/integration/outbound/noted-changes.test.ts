import { eq, type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { sweepChange } from '../../../src/persistence/schema/sweeps.ts';
import { home, putAccount, putConversation, putRow } from '../../support/outbox-rows.ts';
import { type City, openCity } from '../../support/script/city.ts';
import { seedSmallAgency } from '../../support/small-agency.ts';

/** What the triggers write down for the next sweep, change by change. What a sweep makes of it is in `looked-at.test.ts`. */

let city: City;
let db: Db;
beforeAll(async () => {
  city = await openCity();
  db = city.db;
});
afterAll(() => city.close());
beforeEach(async () => {
  await city.clear();
  await seedSmallAgency(db);
  for (const { id } of await db.select({ id: person.id }).from(person)) {
    await putAccount(db, id, { ...home, userId: id });
    await putConversation(db, { ...home, userId: id }, { anchor: { no: 0 } });
    await putRow(db, { kind: 'reminder', recipientId: id });
  }
  await db.delete(sweepChange);
});

describe('a sweep', () => {
  const all = 'all';
  /** What is noted after one change: what is to be looked at again, and whose, by the name of the person. */
  const noted: Readonly<Record<string, readonly [SQL, Readonly<Record<string, readonly string[]>>]>> = {
    'a day off': [
      sql`insert into holiday (day, name, is_workday) values ('2026-12-04', '-', false)`,
      { reminders: [all] },
    ],
    'a setting': [
      sql`insert into agency_setting (key, unit, revision, state, value, at, reason) values ('zone', 'x', 1, 'set', 'Asia/Jakarta', now(), '-')`,
      { reminders: [all] },
    ],
    'a stand-in': [
      sql`insert into delegation (id, from_id, to_id, kind, from_day, until_day, reason, given_at)
        select gen_random_uuid(), a.id, b.id, 'plh', '2026-12-01', '2026-12-09', '-', now() from person a, person b
        where a.name like 'Ani%' and b.name like 'Budi%'`,
      { reminders: [all] },
    ],
    'the windows of a cycle': [
      sql`update cycle set self_to = '2026-12-09'`,
      { offices: [all], reminders: [all] },
    ],
    'a cycle that is closed': [sql`update cycle set closed_at = now()`, { offices: [all], reminders: [all] }],
    'the name of a cycle': [sql`update cycle set name = 'Triwulan'`, {}],
    'who leaves': [
      sql`update person set active_until = '2026-12-09', leave_reason = 'retired' where name like 'Budi%'`,
      { offices: [all], reminders: [all] },
    ],
    'the zone of a person': [
      sql`update person set time_zone = 'Asia/Jakarta' where name like 'Budi%'`,
      { reminders: ['Budi'] },
    ],
    'a snooze': [
      sql`update person set snoozed_until = now() where name like 'Citra%'`,
      { reminders: ['Citra'] },
    ],
    'another language': [sql`update person set locale = 'en'`, {}],
    'a new line': [
      sql`insert into reporting_line (id, person_id, appraiser_id, valid_from) select gen_random_uuid(), a.id, b.id, '2026-12-09'
        from person a, person b where a.name like 'Budi%' and b.name like 'Citra%'`,
      { offices: [all] },
    ],
    'another line': [sql`update reporting_line set valid_to = '2026-12-09'`, { offices: [all] }],
    'a line that is gone': [sql`delete from reporting_line`, { offices: [all] }],
    'lines of nobody': [sql`update reporting_line set valid_to = '2026-12-09' where false`, {}],
    'an appraisal that is gone': [
      sql`with gone as (delete from work_result) delete from appraisal
        where employee_id = (select id from person where name like 'Budi%')`,
      { offices: ['Budi'], reminders: ['Ani', 'Budi', 'Wayan'] },
    ],
    'a new appraisal': [
      sql`insert into appraisal (id, cycle_id, employee_id, appraiser_id, required)
        select gen_random_uuid(), c.id, a.id, b.id, '{}' from cycle c, person a, person b where a.name like 'I Wayan%' and b.name like 'Ani%'`,
      { offices: ['Wayan'], reminders: ['Ani', 'Wayan'] },
    ],
    'more new appraisals at once than are followed one by one': [
      sql`with people as (insert into person (id, nip, name, unit, position, position_level, active_from)
          select gen_random_uuid(), '1990010120200' || (10000 + no), 'Pegawai', '-', '-', 'staff', '2020-01-01'
          from generate_series(1, 501) no returning id)
        insert into appraisal (id, cycle_id, employee_id, appraiser_id, required)
        select gen_random_uuid(), c.id, p.id, b.id, '{}' from cycle c, people p, person b where b.name like 'Ani%'`,
      { offices: [all], reminders: [all] },
    ],
    'what is handed in': [
      sql`update appraisal set status = 'submitted' where employee_id = (select id from person where name like 'Budi%')`,
      { offices: ['Budi'], reminders: ['Ani', 'Budi', 'Wayan'] },
    ],
    'a result that is opened': [
      sql`update appraisal set opened_at = now() where employee_id = (select id from person where name like 'Budi%')`,
      { reminders: ['Ani', 'Budi', 'Wayan'] },
    ],
    'a report that has ended': [
      sql`update appraisal set appraiser_disputed_at = now() where employee_id = (select id from person where name like 'Budi%')`,
      { offices: ['Budi'] },
    ],
    'a press on a card': [sql`update appraisal set revision = revision + 1, is_begun = true`, {}],
    'a request': [
      sql`insert into person_request (id, person_id, kind, words, salt, asked_at, answer_by, appraisal_id)
        select gen_random_uuid(), employee_id, 'appraiser', '-', gen_random_uuid(), now(), now(), id from appraisal
        where employee_id = (select id from person where name like 'Budi%')`,
      { offices: ['Budi'] },
    ],
    'an account that is gone': [
      sql`delete from account where person_id = (select id from person where name like 'Budi%')`,
      { reminders: ['Budi'] },
    ],
    'an account that is not reached': [
      sql`update account set is_reachable = false where person_id = (select id from person where name like 'Budi%')`,
      { reminders: ['Budi'] },
    ],
    'a new account': [
      sql`insert into account (platform, tenant, person_id, user_id, address, linked_at)
        select 'slack', 'T1', id, 'u', '{}', now() from person where name like 'Budi%'`,
      { reminders: ['Budi'] },
    ],
    'a reminder that has arrived': [
      sql`update outbox set outcome = 'sent', settled_at = now() where recipient_id = (select id from person where name like 'Budi%')`,
      { reminders: ['Budi'] },
    ],
    'a reminder that is taken back': [
      sql`delete from outbox where recipient_id = (select id from person where name like 'Budi%')`,
      { reminders: ['Budi'] },
    ],
    'a try to send one': [sql`update outbox set attempts = 1`, {}],
    'another message to work on': [
      sql`update conversation set anchor = '{"no": 7}' where user_id = (select id::text from person where name like 'Budi%')`,
      { reminders: ['Budi'] },
    ],
    'a conversation that is gone': [
      sql`delete from conversation where user_id = (select id::text from person where name like 'Budi%')`,
      { reminders: ['Budi'] },
    ],
    'a screen on the same message': [
      sql`update conversation set revision = revision + 1, state = '{"screen": {"at": "card"}}'`,
      {},
    ],
  };

  it.each(Object.keys(noted))('is told what it needs to look at: %s', async (name) => {
    expect(await db.$count(outbox, eq(outbox.kind, 'reminder'))).toBe(4);
    const [write = sql``, expected] = noted[name] ?? [];
    await db.execute(write);
    const rows = await db.execute<{ what: string; whom: string }>(sql`select what,
      string_agg(distinct coalesce(split_part(replace((select name from person where id = person_id), 'I ', ''), ' ', 1), 'all'),
        ' ') as whom from sweep_change group by what`);
    const found = rows.map(({ what, whom }) => [what, whom.split(' ').sort()]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});
