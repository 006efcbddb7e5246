import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { reminderFacts, workOf } from '../../../src/persistence/reminders/reminder-facts.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { sqlState } from '../../../src/persistence/sql-state.ts';
import { Temporal } from '../../../src/shared/time.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { now, numbers, type TenureRig, tenureRig, zone } from './rig.ts';

const on = (text: string) => Temporal.PlainDate.from(text);

let rig: TenureRig;
let db: Db;
let agency: SmallAgency;

beforeAll(async () => {
  rig = await tenureRig();
  db = rig.db;
});
afterAll(() => rig.close());
beforeEach(async () => {
  agency = await rig.begins();
});

const kinerja = (...args: string[]) => rig.kinerja(...args);
const delegate = (who: keyof typeof numbers, to: keyof typeof numbers, ...more: string[]) =>
  kinerja(
    ...['people', 'delegate', '--nip', numbers[who], '--to', numbers[to], '--kind', 'plh'],
    ...['--reason', 'Cuti', ...(more.includes('--until') ? [] : ['--until', '2026-12-18']), ...more],
  );
const teamOf = async (id: string, day = '2026-12-14') =>
  (await loadForPerson(db, id, on(day))).team.map(({ employee }) => employee.name);
const standInsOn = async (day: string) =>
  (
    (await loadForPerson(db, agency.people.ani.id, on(day), agency.appraisals.budi)).subject?.standIns ?? []
  ).map(({ name }) => name);
const told = async (at = now) => (await reminderFacts(db, at, zone)).map(({ personId }) => personId);
const dutiesOf = async (id: string, at = now) =>
  (await workOf(db, [{ personId: id, now: at }], zone)).flatMap(({ facts }) =>
    (facts?.duties ?? []).map(({ stage }) => stage),
  );

describe('somebody acts for an appraiser', () => {
  it('on these days only, in lists, rights and reminders, and it ends by itself', async () => {
    const { ani, citra, budi } = agency.people;
    expect(await teamOf(citra.id)).toEqual([]);
    expect(await dutiesOf(citra.id)).not.toContain('rating');
    expect(await delegate('ani', 'citra')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Citra Lestari'),
    });
    // Citra's own appraisal stays out of it: nobody rates themselves, so that one still waits for Ani.
    expect(await teamOf(citra.id)).toEqual(['Budi Santoso']);
    expect(await dutiesOf(citra.id)).toContain('rating');
    expect(await told()).toContain(ani.id);
    expect(await standInsOn('2026-12-18')).toEqual(['Citra Lestari']);
    expect(await standInsOn('2026-12-19')).toEqual([]);
    expect(await teamOf(citra.id, '2026-12-19')).toEqual([]);
    expect(await teamOf(ani.id)).toContain('Budi Santoso');
    const later = Temporal.Instant.from('2026-12-19T02:00:00Z');
    expect(await dutiesOf(citra.id, later)).not.toContain('rating');
    expect(budi.id).not.toBe(citra.id);
  });

  it('gets the reminders of all whom they may rate, in place of the appraiser', async () => {
    const { ani, wayan } = agency.people;
    expect(await dutiesOf(ani.id)).toContain('rating');
    expect((await delegate('ani', 'wayan')).code).toBe(0);
    expect(await dutiesOf(ani.id)).not.toContain('rating');
    expect(await dutiesOf(wayan.id)).toContain('rating');
    expect((await kinerja('people', 'end-delegation', await firstNo())).code).toBe(0);
    expect(await dutiesOf(ani.id)).toContain('rating');
  });

  it('for nobody who is on the roster no longer', async () => {
    const { citra } = agency.people;
    await delegate('ani', 'citra');
    await db
      .update(person)
      .set({ activeUntil: on('2026-12-16') })
      .where(eq(person.id, citra.id));
    expect(await standInsOn('2026-12-15')).toEqual(['Citra Lestari']);
    expect(await standInsOn('2026-12-16')).toEqual([]);
    const later = Temporal.Instant.from('2026-12-16T02:00:00Z');
    expect(await dutiesOf(agency.people.ani.id, later)).toContain('rating');
  });

  it('is listed with its number and reason, and ended by it once', async () => {
    await delegate('ani', 'wayan');
    const listed = await kinerja('people', 'delegations');
    expect(listed.out).toMatch(/no\. \d+: I Wayan Sudarma \(.+\) a\.n\. Ani Rahmawati .+: Plh .+; Cuti/);
    const no = await firstNo();
    expect(await kinerja('people', 'end-delegation', no)).toMatchObject({ code: 0 });
    expect(await kinerja('people', 'end-delegation', no)).toMatchObject({ code: 1 });
    expect((await kinerja('people', 'delegations')).out).toContain('Nobody acts for anybody');
    expect(await teamOf(agency.people.wayan.id)).not.toContain('Budi Santoso');
  });

  it('one at a time, never at two removes, and refused in words that say what to do', async () => {
    expect((await delegate('ani', 'wayan')).code).toBe(0);
    const refused = [
      await delegate('ani', 'citra'),
      await delegate('wayan', 'citra'),
      await delegate('budi', 'ani'),
      await delegate('citra', 'citra'),
      await delegate('citra', 'budi', '--until', '2027-06-01'),
      await delegate('citra', 'budi', '--from', '2026-12-01'),
    ];
    expect(refused.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1, 1]);
    for (const { out } of refused) expect(out).not.toMatch(/KB001|undefined|cli\./);
    const rows = await db.execute(sql`select from delegation`);
    expect(rows).toHaveLength(1);
  });

  it('not even when two give it in the same moment: the table lets the second in no more', async () => {
    await delegate('ani', 'wayan');
    const { ani, budi } = agency.people;
    const second =
      db.execute(sql`insert into delegation (id, from_id, to_id, kind, from_day, until_day, reason, given_at)
      values (gen_random_uuid(), ${ani.id}::uuid, ${budi.id}::uuid, 'plh', '2026-12-18', '2026-12-20', 'x', now())`);
    expect(await second.then(() => 'in', sqlState)).toBe('KB001');
  });

  it('is tried out without a trace, and leaves the audit whole', async () => {
    expect(await delegate('ani', 'wayan', '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing is written'),
    });
    expect(await db.execute(sql`select from delegation`)).toHaveLength(0);
    await delegate('ani', 'wayan');
    const acts = await db.execute<{ act: string; after: { toId: string } }>(
      sql`select act, after from audit where act like 'delegation%'`,
    );
    expect(acts.map(({ act, after }) => [act, after.toId])).toEqual([
      ['delegation.give', agency.people.wayan.id],
    ]);
  });

  it('keeps acting for a Plt whose predecessor has left without a successor', async () => {
    const { ani, wayan } = agency.people;
    await db
      .update(person)
      .set({ activeUntil: on('2026-12-14') })
      .where(eq(person.id, ani.id));
    expect(await delegate('ani', 'wayan')).toMatchObject({ code: 1 });
    expect(
      await kinerja(
        ...['people', 'delegate', '--nip', numbers.ani, '--to', numbers.wayan, '--kind', 'plt'],
        ...['--until', '2026-12-31', '--reason', 'Jabatan kosong'],
      ),
    ).toMatchObject({ code: 0 });
    expect(await teamOf(wayan.id)).toEqual(expect.arrayContaining(['Budi Santoso', 'Citra Lestari']));
    expect(await dutiesOf(wayan.id)).toContain('rating');
    expect(
      await db
        .select({ by: appraisal.appraiserId })
        .from(appraisal)
        .where(eq(appraisal.id, agency.appraisals.budi)),
    ).toEqual([{ by: ani.id }]);
  });
});

const firstNo = async () =>
  String((await db.execute<{ no: number }>(sql`select no from delegation order by no limit 1`))[0]?.no);
