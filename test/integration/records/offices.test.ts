import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyDueAssignments } from '../../../src/persistence/cycles/assignments.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { loadEvent } from '../../../src/persistence/events/load-event.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { reminderFacts, workOf } from '../../../src/persistence/reminders/reminder-facts.ts';
import { linkCode, person, reportingLine } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, emptyTables, type TestDatabase } from '../../support/database.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
let made: string;

const today = Temporal.PlainDate.from('2026-12-28');
const now = Temporal.Instant.from('2026-12-28T02:00:00Z');
const zone = 'Asia/Makassar';

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 4 });
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});
beforeEach(async () => {
  await emptyTables(db);
  agency = await seedSmallAgency(db);
  made = newId();
  await db.insert(person).values({
    id: made,
    nip: '197203121997031002',
    name: 'Made Artana',
    unit: 'Dinas Komunikasi dan Informatika',
    position: 'Kepala Dinas',
    positionLevel: 'administrator',
    activeFrom: Temporal.PlainDate.from('2026-12-20'),
  });
});

const sweep = () => applyDueAssignments(db, today, { role: 'system', now, eventId: 'sweep:1' });
const leaves = (id: string, on = '2026-12-20') =>
  db.execute(sql`update person set active_until = ${on}::date where id = ${id}::uuid`);
const follows = async (personId: string, appraiserId: string) => {
  await db.execute(
    sql`update reporting_line set valid_to = '2026-12-20' where person_id = ${personId}::uuid`,
  );
  await db
    .insert(reportingLine)
    .values({ id: newId(), personId, appraiserId, validFrom: Temporal.PlainDate.from('2026-12-20') });
};
const ofBudi = async () => {
  const [row] = await db.execute(sql`select appraiser_id, second_appraiser_id, rated_by_id, revision
    from appraisal where id = ${agency.appraisals.budi}::uuid`);
  return { ...row };
};
const isNow = (status: string, more = '') =>
  db.execute(
    sql`update appraisal set status = ${status}${sql.raw(more)} where id = ${agency.appraisals.budi}::uuid`,
  );
const news = async () =>
  (await db.execute(sql`select kind, recipient_id, event_id from outbox order by kind`)).map((row) => ({
    ...row,
  }));
const acts = async () =>
  (
    await db.execute(sql`select before, after, role, event_id from audit where act = 'appraiser.change'
    and appraisal_id = ${agency.appraisals.budi}::uuid`)
  ).map((row) => ({ ...row }));

describe('the office of the superior', () => {
  it('changes hands also after the result was given, so that an objection goes to the new one', async () => {
    const { ani, wayan, budi } = agency.people;
    await isNow('released', ", predicate = 'good'");
    await leaves(wayan.id);
    await follows(ani.id, made);
    expect(await sweep()).toBe(3);
    expect(await ofBudi()).toEqual({
      appraiser_id: ani.id,
      second_appraiser_id: made,
      rated_by_id: null,
      revision: 2,
    });
    expect(await acts()).toEqual([
      {
        before: { appraiserId: ani.id, secondAppraiserId: wayan.id },
        after: { appraiserId: ani.id, secondAppraiserId: made },
        role: 'system',
        event_id: 'sweep:1',
      },
    ]);
    const { subject } = await loadForPerson(db, budi.id, today, agency.appraisals.budi);
    expect(subject?.secondAppraiser).toEqual({ id: made, name: 'Made Artana', position: 'Kepala Dinas' });
    expect(await sweep()).toBe(0);
  });

  it('hears no objection to what its holder rated: the next up does, and is told', async () => {
    const { ani, wayan, budi } = agency.people;
    await isNow('objected', `, predicate = 'good', rated_by_id = '${wayan.id}'`);
    await follows(wayan.id, made);
    await sweep();
    expect(await ofBudi()).toMatchObject({
      ...{ appraiser_id: ani.id, second_appraiser_id: made, rated_by_id: wayan.id },
    });
    expect(await news()).toEqual([{ kind: 'objection', recipient_id: made, event_id: 'sweep:1' }]);
    expect(
      (await loadForPerson(db, budi.id, today, agency.appraisals.budi)).subject?.secondAppraiser?.id,
    ).toBe(made);
    const revision = (await ofBudi()).revision;
    await sweep();
    expect((await ofBudi()).revision).toBe(revision);
  });

  it('changes hands with the objection that waits there, and the new one is told once', async () => {
    const { ani, wayan } = agency.people;
    await isNow('objected', ", predicate = 'good'");
    await leaves(wayan.id);
    await follows(ani.id, made);
    await sweep();
    expect(await news()).toEqual([{ kind: 'objection', recipient_id: made, event_id: 'sweep:1' }]);
    await sweep();
    expect(await news()).toHaveLength(1);
  });

  it('is nobody when its holder has left and nobody follows', async () => {
    await isNow('released', ", predicate = 'good'");
    await leaves(agency.people.wayan.id);
    await sweep();
    expect(await ofBudi()).toMatchObject({ second_appraiser_id: null });
    expect(await sweep()).toBe(0);
  });
});

describe('the office of the appraiser', () => {
  it('goes to the successor of who has left after rating, and the result still names who rated', async () => {
    const { ani, budi } = agency.people;
    await isNow('released', ", predicate = 'good', talk_requested_at = now()");
    await leaves(ani.id);
    await follows(budi.id, made);
    await sweep();
    expect(await ofBudi()).toMatchObject({ appraiser_id: made, rated_by_id: ani.id });
    expect(await news()).toEqual([{ kind: 'response', recipient_id: made, event_id: 'sweep:1' }]);
    const { subject, team } = await loadForPerson(db, made, today, agency.appraisals.budi);
    expect(subject?.ratedBy).toEqual({ id: ani.id, name: 'Ani Rahmawati', position: 'Kepala Bidang' });
    expect(subject?.appraiser.id).toBe(made);
    expect(team.map(({ employee }) => employee.id)).toEqual([budi.id]);
  });

  it('is read again by a sweep that saw it before somebody else changed the appraisal', async () => {
    const { ani } = agency.people;
    await follows(ani.id, made);
    const moved = await db.transaction(async (locked) => {
      await locked.execute(
        sql`update appraisal set revision = revision + 1 where id = ${agency.appraisals.budi}::uuid`,
      );
      const both = sweep();
      await expect
        .poll(() =>
          db.execute(
            sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          ),
        )
        .toHaveLength(1);
      return { both };
    });
    expect(await moved.both).toBe(3);
    expect(await sweep()).toBe(0);
  });
});

describe('who has left', () => {
  it('is recognised no more, is reminded of nothing, and nobody is reminded of them', async () => {
    const { ani, wayan, budi, citra } = agency.people;
    await linkAccount(db, budi.id, {
      platform: 'telegram',
      tenant: 't',
      userId: '1',
      address: { chat: '1' },
    });
    const duringSelf = Temporal.Instant.from(firstDay);
    const asked = async (at: Temporal.Instant) =>
      (await reminderFacts(db, at, zone)).map(({ personId }) => personId);
    const event = { platform: 'telegram', tenant: 't', userId: '1', eventId: 'e', now };
    const pressing = async (on: string) =>
      (await loadEvent(db, { ...event, today: Temporal.PlainDate.from(on) })).person?.id;
    expect(await pressing('2026-12-02')).toBe(budi.id);
    expect(await asked(duringSelf)).toContain(budi.id);
    const late = Temporal.Instant.from('2026-12-14T02:00:00Z');
    const namesFor = async (id: string) =>
      (await workOf(db, [{ personId: id, now: late }], zone)).flatMap(({ overdue }) =>
        overdue.flatMap(({ people }) => people.map((one) => one.id)),
      );
    expect((await namesFor(ani.id)).toSorted()).toEqual([budi.id, citra.id].toSorted());
    expect(await namesFor(wayan.id)).toContain(ani.id);

    await leaves(budi.id, '2026-12-02');
    expect(await pressing('2026-12-01')).toBe(budi.id);
    expect(await pressing('2026-12-02')).toBeUndefined();
    expect(await asked(duringSelf)).not.toContain(budi.id);
    expect((await loadForPerson(db, budi.id, Temporal.PlainDate.from('2026-12-02'))).person).toBeUndefined();
    expect(await namesFor(ani.id)).toEqual([citra.id]);
  });

  it('can link no account, not by a code nor by the address of their work', async () => {
    const { id: personId, email } = agency.people.budi;
    await db.insert(linkCode).values({
      ...{ id: newId(), personId, selector: 'ABC', salt: 's', hash: 'h', expiresAt: now.add({ hours: 1 }) },
    });
    const event = { platform: 'telegram', tenant: 't', userId: '9', eventId: 'e', now, today, email };
    const found = async () => {
      const { link } = await loadEvent(db, { ...event, linkSelector: 'ABC' });
      return [link?.code?.personId, link?.byEmail?.personId];
    };
    expect(await found()).toEqual([personId, personId]);
    await leaves(personId);
    expect(await found()).toEqual([undefined, undefined]);
  });
});
