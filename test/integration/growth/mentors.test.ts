import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDesk } from '../../../src/persistence/hr/load-desk.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { examinationRig, type Rig } from '../examination/rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await examinationRig();
});
afterAll(() => rig.close());

const today = Temporal.PlainDate.from('2026-12-14');
const seenBy = async (who: 'wayan' | 'ani', item = 'M.03') => {
  const ask = { view: 'mentors', sought: item } as const;
  const desk = await loadDesk(rig.db, rig.agency.people[who].id, rig.clock.now(), today, ask);
  return desk.view === 'mentors' ? desk.people.map(({ name }) => name) : undefined;
};
const says = (mentoring: string) =>
  rig.db.execute(
    sql`update appraisal set mentoring = ${mentoring}::jsonb where id = ${rig.agency.appraisals.budi}`,
  );

describe('who would be a mentor', () => {
  it('is shown to HR by competency, and only while they say yes', async () => {
    expect(await seenBy('wayan')).toEqual([]);
    await says('{"M.03": "yes", "M.05": "no"}');
    expect(await seenBy('wayan')).toEqual(['Budi Santoso']);
    expect(await seenBy('wayan', 'M.05')).toEqual([]);
    expect(await seenBy('wayan', 'M.01')).toEqual([]);
    await says('{"M.03": "no"}');
    expect(await seenBy('wayan')).toEqual([]);
  });

  it('is shown to nobody without the right, nor to an officer of another unit', async () => {
    await says('{"M.03": "yes"}');
    const grant = (unit: string) =>
      rig.db.execute(sql`insert into officer_right (person_id, "right", unit, granted_at)
        values (${rig.agency.people.ani.id}, 'progress.view', ${unit}, now())`);
    expect(await seenBy('ani')).toEqual([]);
    await grant('Dinas Kesehatan');
    expect(await seenBy('ani')).toEqual([]);
    await grant('Dinas Komunikasi dan Informatika');
    expect(await seenBy('ani')).toEqual(['Budi Santoso']);
  });

  it('leaves out whose result was withdrawn, whose data are restricted, and who has left', async () => {
    const { budi } = rig.agency.people;
    for (const [hide, show] of [
      [
        sql`update appraisal set withheld_at = now() where id = ${rig.agency.appraisals.budi}`,
        sql`update appraisal set withheld_at = null where id = ${rig.agency.appraisals.budi}`,
      ],
      [
        sql`update person set restricted_at = now() where id = ${budi.id}`,
        sql`update person set restricted_at = null where id = ${budi.id}`,
      ],
      [
        sql`update person set active_until = '2026-12-01' where id = ${budi.id}`,
        sql`update person set active_until = null where id = ${budi.id}`,
      ],
    ] as const) {
      expect(await seenBy('wayan')).toEqual(['Budi Santoso']);
      await rig.db.execute(hide);
      expect(await seenBy('wayan')).toEqual([]);
      await rig.db.execute(show);
    }
  });
});
