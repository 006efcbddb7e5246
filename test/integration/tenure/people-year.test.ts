import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../src/persistence/db.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { reminderFacts } from '../../../src/persistence/reminders/reminder-facts.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { Temporal } from '../../../src/shared/time.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { now, numbers, type TenureRig, tenureRig, today, zone } from './rig.ts';

const unit = 'Dinas Komunikasi dan Informatika';

let rig: TenureRig;
let db: Db;
let agency: SmallAgency;
let folder: string;

beforeAll(async () => {
  rig = await tenureRig();
  db = rig.db;
  folder = rig.folder;
});
afterAll(() => rig.close());
beforeEach(async () => {
  agency = await rig.begins();
});

const kinerja = (...args: string[]) => rig.kinerja(...args);
async function imports(rows: readonly string[], ...options: string[]) {
  const path = join(folder, 'roster.csv');
  await writeFile(
    path,
    ['NIP;Nama;Unit Kerja;Jabatan;Jenjang;NIP Penilai;TMT;Keluar Sejak;Alasan Keluar', ...rows].join('\n'),
  );
  return kinerja('roster', 'import', path, ...options);
}
const row = (nip: string, name: string, appraiser: string, more = ';;') =>
  `${nip};${name};${unit};Pengelola Layanan;Pelaksana;${appraiser};${more}`;
const everybody = () => [
  `${numbers.wayan};I Wayan Sudarma;${unit};Kepala Dinas;Administrator;;;;`,
  row(numbers.ani, 'Ani Rahmawati', numbers.wayan),
  row(numbers.budi, 'Budi Santoso', numbers.ani),
  row(numbers.citra, 'Citra Lestari', numbers.ani),
];
const appraisersOf = async () => {
  const rows = await db
    .select({ id: appraisal.employeeId, appraiserId: appraisal.appraiserId })
    .from(appraisal);
  return new Map(rows.map((one) => [one.id, one.appraiserId]));
};
const personOf = async (id: string) => (await db.select().from(person).where(eq(person.id, id)))[0];
const teamOf = async (id: string) =>
  (await loadForPerson(db, id, today)).team.map(({ employee }) => employee.name);
const told = async () => (await reminderFacts(db, now, zone)).map(({ personId }) => personId);
const acts = async () =>
  (await db.execute<{ act: string }>(sql`select act from audit where appraisal_id is null order by seq`)).map(
    ({ act }) => act,
  );

describe('people leave', () => {
  it('puts somebody out of rights, lists and reminders from that day, and hands their staff to the successor', async () => {
    const { ani, wayan, budi, citra } = agency.people;
    expect(await told()).toContain(ani.id);
    expect(
      await kinerja(
        ...['people', 'leave', numbers.ani, '--from', '2026-12-14', '--reason', 'pensiun'],
        ...['--successor', numbers.wayan],
      ),
    ).toMatchObject({ code: 0, out: expect.stringContaining('Ani Rahmawati') });
    const { person: gone, team } = await loadForPerson(db, ani.id, today);
    expect(gone).toBeUndefined();
    expect(team).toEqual([]);
    expect(await told()).not.toContain(ani.id);
    expect(await teamOf(wayan.id)).toEqual(['Budi Santoso', 'Citra Lestari']);
    const appraisers = await appraisersOf();
    expect([appraisers.get(budi.id), appraisers.get(citra.id)]).toEqual([wayan.id, wayan.id]);
  });

  it('is in force on its day and not before, and undone it is as if it had never been', async () => {
    const { ani, wayan, budi } = agency.people;
    await kinerja(
      ...['people', 'leave', numbers.ani, '--from', '2026-12-20', '--reason', 'moved'],
      ...['--successor', numbers.wayan],
    );
    expect((await loadForPerson(db, ani.id, today)).person?.id).toBe(ani.id);
    expect((await loadForPerson(db, ani.id, Temporal.PlainDate.from('2026-12-20'))).person).toBeUndefined();
    expect((await appraisersOf()).get(budi.id)).toBe(ani.id);
    expect(await kinerja('people', 'leave', numbers.ani, '--undo')).toMatchObject({ code: 0 });
    expect(await personOf(ani.id)).toMatchObject({ activeUntil: null, leaveReason: null });
    const lines = await db.execute(
      sql`select valid_to from reporting_line where appraiser_id = ${ani.id}::uuid`,
    );
    expect(lines.map((one) => one.valid_to)).toEqual([null, null]);
    expect((await appraisersOf()).get(budi.id)).toBe(ani.id);
    expect(await acts()).toEqual(['person.leave', 'person.return']);
    expect(wayan.id).not.toBe(ani.id);
  });

  it('of an employee ends what their appraiser is reminded of and sees of them', async () => {
    const { ani } = agency.people;
    expect(await teamOf(ani.id)).toEqual(['Budi Santoso', 'Citra Lestari']);
    for (const nip of [numbers.budi, numbers.citra])
      await kinerja('people', 'leave', nip, '--from', '2026-12-14', '--reason', 'died');
    expect(await teamOf(ani.id)).toEqual([]);
    expect(await told()).not.toContain(ani.id);
  });

  it('without a successor names the staff, and lists them two weeks before they are without an appraiser', async () => {
    expect(await kinerja('people', 'without-appraiser')).toMatchObject({
      out: 'Everybody has an appraiser, also in two weeks.',
    });
    const left = await kinerja(
      ...['people', 'leave', numbers.ani, '--from', '2026-12-28', '--reason', 'pensiun'],
    );
    expect(left.out).toContain('2 people have no appraiser from then on');
    const listed = await kinerja('people', 'without-appraiser');
    expect(listed.out).toContain('Budi Santoso');
    expect(listed.out).toContain('Ani Rahmawati is gone from');
    expect(listed.out).toContain('the appraisal of “Triwulan IV 2026” is open');
    // Nobody is waited for once an objection was decided: only the roster names them then.
    await db.update(appraisal).set({ status: 'decided' });
    const decided = (await kinerja('people', 'without-appraiser')).out;
    expect(decided).toContain('Budi Santoso');
    expect(decided).not.toContain('the appraisal of “Triwulan IV 2026” is open');
    await kinerja('people', 'leave', numbers.ani, '--from', '2026-12-29', '--reason', 'pensiun');
    expect((await kinerja('people', 'without-appraiser')).out).not.toContain('Budi');
  });

  it('refuses a day before they began, somebody unknown, and to undo what is not there', async () => {
    for (const args of [
      [numbers.ani, '--from', '2019-01-01', '--reason', 'pensiun'],
      ['199901012024011001', '--from', '2027-01-01', '--reason', 'pensiun'],
      [numbers.ani, '--from', '2027-01-01', '--reason', 'bosan'],
      [numbers.ani, '--from', '2027-01-01'],
      [numbers.ani, '--undo'],
    ])
      expect(await kinerja('people', 'leave', ...args)).toMatchObject({ code: 1 });
    expect(await acts()).toEqual([]);
  });
});

describe('people renumber', () => {
  const fresh = '199001012026032009';

  it('keeps the account, the appraisals and the record of the person', async () => {
    const { citra } = agency.people;
    expect(await kinerja('people', 'renumber', numbers.citra, fresh)).toMatchObject({ code: 0 });
    expect(await personOf(citra.id)).toMatchObject({ nip: fresh, name: 'Citra Lestari' });
    expect((await loadForPerson(db, citra.id, today)).own).toHaveLength(1);
    expect(await acts()).toEqual(['person.renumber']);
  });

  it('refuses a number that somebody has, and another day of birth unless somebody is sure', async () => {
    expect(await kinerja('people', 'renumber', numbers.citra, numbers.budi)).toMatchObject({ code: 1 });
    const born = '199002022026032009';
    expect(await kinerja('people', 'renumber', numbers.citra, born)).toMatchObject({ code: 1 });
    expect(await kinerja('people', 'renumber', numbers.citra, born, '--yes')).toMatchObject({ code: 0 });
  });

  it('is asked about by an import, which changes nothing until somebody has answered', async () => {
    const { citra } = agency.people;
    const rows = [...everybody().slice(0, 3), row(fresh, 'Citra Lestari, S.Sos', numbers.ani)];
    const asked = await imports(rows);
    expect(asked.code).toBe(1);
    expect(asked.out).toContain('Is it the same person?');
    expect(asked.out).toContain(`${numbers.citra} → ${fresh}`);
    expect(await personOf(citra.id)).toMatchObject({ nip: numbers.citra });
    expect(await imports(rows, '--same-person', 'yes')).toMatchObject({ code: 0 });
    expect(await personOf(citra.id)).toMatchObject({ nip: fresh, name: 'Citra Lestari, S.Sos' });
    expect(await acts()).toEqual(['roster.import']);
  });

  it('is not done by an import when they are other people', async () => {
    const { citra } = agency.people;
    const rows = [...everybody().slice(0, 3), row(fresh, 'Citra Lestari', numbers.ani)];
    expect(await imports(rows, '--same-person', 'no')).toMatchObject({ code: 0 });
    expect(await personOf(citra.id)).toMatchObject({ nip: numbers.citra });
    expect(await db.select().from(person).where(eq(person.nip, fresh))).toHaveLength(1);
  });
});

describe('an import', () => {
  it('lists who is missing in the file and does nothing to them, unless that is said and agreed to', async () => {
    const { citra } = agency.people;
    const rows = everybody().slice(0, 3);
    const listed = await imports(rows);
    expect(listed.out).toContain('On the roster but not in the file (1)');
    expect(listed.out).toContain('Citra Lestari');
    expect(await personOf(citra.id)).toMatchObject({ activeUntil: null });
    const left = ['--missing-left', '2026-12-14', '--missing-reason', 'pindah'];
    expect(await imports(rows, ...left)).toMatchObject({ code: 1 });
    expect(await personOf(citra.id)).toMatchObject({ activeUntil: null });
    expect(await imports(rows, ...left, '--yes')).toMatchObject({ code: 0 });
    expect(await personOf(citra.id)).toMatchObject({ activeUntil: today, leaveReason: 'moved' });
  });

  it('takes a leave from its columns, and takes it back with a dash', async () => {
    const { citra } = agency.people;
    const leaving = [
      ...everybody().slice(0, 3),
      row(numbers.citra, 'Citra Lestari', numbers.ani, ';2027-02-01;BUP'),
    ];
    expect(await imports(leaving)).toMatchObject({ code: 1 });
    expect(await imports(leaving, '--yes')).toMatchObject({ code: 0 });
    expect(await personOf(citra.id)).toMatchObject({
      activeUntil: Temporal.PlainDate.from('2027-02-01'),
      leaveReason: 'retired',
    });
    expect(await imports(leaving)).toMatchObject({ code: 0, out: expect.stringContaining('No change') });
    const staying = [...everybody().slice(0, 3), row(numbers.citra, 'Citra Lestari', numbers.ani, ';-;')];
    expect(await imports(staying)).toMatchObject({ code: 0 });
    expect(await personOf(citra.id)).toMatchObject({ activeUntil: null, leaveReason: null });
  });

  it('says whom the file names although they have left', async () => {
    await kinerja('people', 'leave', numbers.citra, '--from', '2026-12-10', '--reason', 'pindah');
    expect((await imports(everybody())).out).toContain('In the file, although they have left (1)');
  });
});

describe('who joins after the opening', () => {
  const dewi = '199503152024212005';
  const joins = () => imports([...everybody(), row(dewi, 'Dewi Anggraini', numbers.ani, '2026-11-16;;')]);

  it('is named by the import, and gets an appraisal of the part of the period on which they are there', async () => {
    const { ani } = agency.people;
    expect((await joins()).out).toContain('Have no appraisal in a cycle that is open (1)');
    const added = await kinerja('cycle', 'add', dewi);
    expect(added).toMatchObject({ code: 0 });
    expect(added.out).toContain('16 November 2026');
    const [one] = await db.execute<{ id: string }>(sql`select id from person where nip = ${dewi}`);
    const own = (await loadForPerson(db, one?.id ?? '', today)).own[0];
    const { subject } = await loadForPerson(db, one?.id ?? '', today, own?.id);
    expect(`${subject?.cycle.period.from} ${subject?.cycle.period.to}`).toBe('2026-11-16 2026-12-31');
    expect(await teamOf(ani.id)).toContain('Dewi Anggraini');
    expect(await acts()).toContain('cycle.add');
    expect((await joins()).out).not.toContain('Have no appraisal');
  });

  it('is added once, together with all others or not at all, and never by a trial', async () => {
    await joins();
    expect(await kinerja('cycle', 'add', '--all', '--dry-run')).toMatchObject({ code: 0 });
    expect(await kinerja('cycle', 'add', dewi, numbers.budi)).toMatchObject({ code: 1 });
    expect(await appraisersOf()).toHaveProperty('size', 3);
    expect(await kinerja('cycle', 'add', '--all')).toMatchObject({ code: 0 });
    expect(await kinerja('cycle', 'add', dewi)).toMatchObject({ code: 1 });
    expect(await appraisersOf()).toHaveProperty('size', 4);
  });
});
