import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { type TenureRig, tenureRig, today } from './rig.ts';

const ofBudi = ['--nip', '198609262015051001', '--cycle', 'Triwulan IV 2026'];

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

describe('whoever the law exempts', () => {
  it('is out of the cycle with that reason, is told it, is counted, and comes back as they were', async () => {
    const { budi, ani } = agency.people;
    const teamOf = async () =>
      (await loadForPerson(db, ani.id, today)).team.map(({ employee }) => employee.id);
    expect(await teamOf()).toContain(budi.id);
    const note = ['--note', 'Sejak 1 September'];
    expect(await kinerja('people', 'exempt', ...ofBudi, '--reason', 'tugas-belajar', ...note)).toMatchObject({
      code: 0,
    });
    expect(await teamOf()).not.toContain(budi.id);
    expect((await kinerja('cycle', 'status')).out).toContain('Out of the cycle: 1 Tugas belajar.');
    const [row] = await db.execute<{ reason: string }>(sql`select reason from cycle_act`);
    expect(row?.reason).toBe('Tugas belajar. Sejak 1 September');
    const told = await db.execute<{ id: string }>(
      sql`select recipient_id as id from outbox where kind = 'cycle-news'`,
    );
    expect(told.map(({ id }) => id)).toContain(budi.id);
    expect((await kinerja('people', 'include', ...ofBudi, '--note', 'Kembali')).code).toBe(0);
    expect(await teamOf()).toContain(budi.id);
    expect((await kinerja('cycle', 'status')).out).not.toContain('Out of the cycle');
    const acts = await db.execute<{ act: string; exempt: string | null }>(
      sql`select act, after->>'exemptAs' as exempt from audit where appraisal_id = ${agency.appraisals.budi}::uuid
        and act like 'cycle.%' order by seq`,
    );
    expect(acts.map(({ act, exempt }) => [act, exempt])).toEqual([
      ['cycle.take-out', 'tugas-belajar'],
      ['cycle.put-back', null],
    ]);
  });

  it('is refused for a reason that the law does not know, and leaves no trace when tried out', async () => {
    expect((await kinerja('people', 'exempt', ...ofBudi, '--reason', 'liburan')).code).toBe(2);
    expect((await kinerja('people', 'exempt', ...ofBudi, '--reason', 'cltn', '--dry-run')).code).toBe(0);
    expect(await db.execute(sql`select from appraisal where taken_out_at is not null`)).toHaveLength(0);
  });
});
