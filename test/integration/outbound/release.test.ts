import { eq, ne, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseDueResults } from '../../../src/persistence/cycles/release-due.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { appraisal, audit, cycle } from '../../../src/persistence/schema/appraisals.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { talks } from '../../support/talks.ts';

/** The last minute of 20 December and the first moment of the 21st, in the time zone of the cycle. */
const before = Temporal.Instant.from('2026-12-20T15:59:00Z');
const due = Temporal.Instant.from('2026-12-20T16:00:00Z');

describe('a sweep gives confirmed results to their employees as the use case decides', () => {
  let database: TestDatabase;
  let db: Db;
  let agency: SmallAgency;

  beforeEach(async () => {
    database = await createTestDatabase();
    db = openDatabase(database.url, { max: 4 });
    agency = await seedSmallAgency(db, { release: 'feedback-window' });
    await db
      .update(appraisal)
      .set({ status: 'rated', revision: 7 })
      .where(eq(appraisal.id, agency.appraisals.budi));
  });
  afterEach(async () => {
    await closeDatabase(db);
    await database.drop();
  });

  const release = (now: Temporal.Instant) => releaseDueResults(db, now, 'sweep:1');
  const budi = async () =>
    (await db.select().from(appraisal).where(eq(appraisal.id, agency.appraisals.budi)))[0];

  it('from the first day of the feedback window where the cycle is, with the audit row and the news, once', async () => {
    expect(await release(before)).toBe(0);
    expect(await budi()).toMatchObject({ status: 'rated', revision: 7 });
    expect(await release(due)).toBe(1);
    expect(await budi()).toMatchObject({ status: 'released', revision: 8, releasedAt: due });
    expect(await db.select().from(audit).where(ne(audit.act, 'audit.start'))).toMatchObject([
      {
        at: due,
        act: 'result.release',
        role: 'system',
        actorId: null,
        appraisalId: agency.appraisals.budi,
        before: { status: 'rated' },
        after: { status: 'released' },
        eventId: 'sweep:1',
        seq: 1,
      },
    ]);
    expect(await db.select().from(outbox)).toMatchObject([
      {
        kind: 'result-ready',
        recipientId: agency.people.budi.id,
        payload: {
          kind: 'result-ready',
          personId: agency.people.budi.id,
          appraisalId: agency.appraisals.budi,
        },
        dedupeKey: `result-ready:${agency.appraisals.budi}:7`,
        availableAt: due,
        eventId: 'sweep:1',
      },
    ]);
    expect(await release(due)).toBe(0);
  });

  it('after the days that it may wait for its talk, or as soon as both confirmed that', async () => {
    const waiting = (now: Temporal.Instant) => releaseDueResults(db, now, 'sweep:1', 2);
    expect(await waiting(due)).toBe(0);
    expect(await waiting(due.add({ hours: 3 * 24 }).subtract({ seconds: 1 }))).toBe(0);
    await db.update(appraisal).set({ talk: talks['held, says the appraiser'] });
    expect(await waiting(due)).toBe(0);
    await db.update(appraisal).set({ talk: talks.confirmed });
    expect(await waiting(due)).toBe(1);
    await db
      .update(appraisal)
      .set({ status: 'rated', talk: null })
      .where(eq(appraisal.id, agency.appraisals.budi));
    expect(await waiting(due.add({ hours: 3 * 24 }))).toBe(1);
  });

  it('at once where the cycle came to release at once only after it was confirmed', async () => {
    await db.update(cycle).set({ release: 'at-once' });
    expect(await release(before)).toBe(1);
  });

  it('of a whole city, also when two processes sweep at once: everybody once', async () => {
    await db.execute(sql`
      with hired as (insert into person (id, nip, name, unit, position, position_level, active_from)
        select gen_random_uuid(), lpad(n::text, 18, '0'), 'Pegawai ' || n, 'Dinas', 'Pelaksana', 'pelaksana', '2020-01-01'
        from generate_series(1, 1100) as n returning id)
      insert into appraisal (id, cycle_id, employee_id, appraiser_id, required, status)
      select gen_random_uuid(), a.cycle_id, h.id, a.appraiser_id, a.required, 'rated'
      from hired h cross join (select * from appraisal limit 1) a`);
    const [one = 0, other = 0] = await Promise.all([release(due), release(due)]);
    expect(one + other).toBe(1101);
    const counts = await db.execute(sql`select
      (select count(*)::int from appraisal where status = 'released' and revision in (2, 8)) as released,
      (select count(*)::int from audit where act = 'result.release') as told,
      (select count(*)::int from outbox where kind = 'result-ready') as news`);
    expect(counts).toEqual([{ released: 1101, told: 1101, news: 1101 }]);
  });

  it.each([
    ['its status', { status: 'rating' as const, revision: 7 }],
    ['its revision', { status: 'rated' as const, revision: 8 }],
  ])('not where %s moved while the sweep decided', async (_, moved) => {
    const released = await db.transaction(async (tx) => {
      await tx.update(appraisal).set(moved).where(eq(appraisal.id, agency.appraisals.budi));
      const sweeping = release(due);
      // The sweep has read the appraisal before this change and now waits for its end.
      await expect
        .poll(() =>
          db.execute(
            sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          ),
        )
        .toHaveLength(1);
      return { sweeping };
    });
    expect(await released.sweeping).toBe(0);
    expect(await budi()).toMatchObject(moved);
    expect(await db.select().from(audit).where(ne(audit.act, 'audit.start'))).toEqual([]);
    expect(await db.select().from(outbox)).toEqual([]);
  });
});
