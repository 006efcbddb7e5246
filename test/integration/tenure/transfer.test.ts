import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transferPerson } from '../../../src/application/tenure/transfer.ts';
import type { AppraisalStatus } from '../../../src/domain/appraisal/appraisal.ts';
import { type PersonNumber, parseNumber } from '../../../src/domain/people/no-nip.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { loadForPerson } from '../../../src/persistence/events/load-for-person.ts';
import { reminderFacts } from '../../../src/persistence/reminders/reminder-facts.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { appraisal, workResult } from '../../../src/persistence/schema/appraisals.ts';
import { outbox } from '../../../src/persistence/schema/messaging.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { personTransfer } from '../../../src/persistence/schema/transfers.ts';
import { createTransferStore } from '../../../src/persistence/tenure/transfer-store.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import type { SmallAgency } from '../../support/small-agency.ts';
import { now, numbers, type TenureRig, tenureRig, today, zone } from './rig.ts';

const unit = 'Dinas Komunikasi dan Informatika';
const fresh = 'Dinas Kesehatan';

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
const move = (...more: string[]) =>
  kinerja(
    ...['people', 'transfer', numbers.budi, '--from', '2026-11-10', '--unit', fresh],
    ...['--superior', numbers.wayan, ...more],
  );
const undo = (...more: string[]) =>
  kinerja('people', 'transfer', numbers.budi, '--undo', '--note', 'Salah tanggal', ...more);

const partsOf = async (id: string) =>
  (await db.select().from(appraisal).where(eq(appraisal.employeeId, id))).toSorted((a, b) =>
    `${a.partFrom}` < `${b.partFrom}` ? 1 : -1,
  );
/** First the part before, then the one that began with the transfer. */
const budis = async () => {
  const [before, after, ...rest] = (await partsOf(agency.people.budi.id)).toSorted(
    (a, b) => Number(a.partFrom !== null) - Number(b.partFrom !== null),
  );
  expect(rest).toEqual([]);
  return { before, after };
};
const told = async (what: string) =>
  (await db.select().from(outbox).where(eq(outbox.kind, 'part-news')))
    .filter(({ payload }) => Object(payload).what === what)
    .map(({ recipientId }) => recipientId)
    .toSorted();
const standsAt = (status: AppraisalStatus) =>
  db.update(appraisal).set({ status }).where(eq(appraisal.id, agency.appraisals.budi));
const teamOf = async (id: string) =>
  (await loadForPerson(db, id, today)).team.map(({ employee, part }) => `${employee.name} ${part?.from}`);

/** Everything that a transfer leaves, but for what is new each time. */
async function rows() {
  const places = await db.select().from(person).where(eq(person.id, agency.people.budi.id));
  const lines = await db.execute(sql`select appraiser_id, valid_from, valid_to from reporting_line
    where person_id = ${agency.people.budi.id}::uuid order by valid_from`);
  const parts = await partsOf(agency.people.budi.id);
  const transfers = await db.select().from(personTransfer);
  const acts = await db.execute(sql`select act, before, after - 'transferId' - 'people' as after from audit
    where act in ('part.change', 'cycle.take-out', 'appraiser.change', 'person.transfer') order by act`);
  return {
    places: places.map(({ unit: at, position, positionLevel }) => ({ at, position, positionLevel })),
    lines: [...lines],
    parts: parts.map(({ id, ...one }) => ({ ...one, isOld: id === agency.appraisals.budi })),
    transfers: transfers.map(({ id: _, parts: made, ...one }) => ({
      ...one,
      made: made.map(({ secondId, ...part }) => ({ ...part, hasSecond: secondId !== undefined })),
    })),
    acts: [...acts],
    told: await told('moved'),
  };
}

describe('people transfer', () => {
  it('parts the appraisal that runs: each part has its days, its office and who saw it', async () => {
    const { ani, wayan, budi } = agency.people;
    const done = await move('--level', 'pengawas', '--position', 'Kepala Seksi');
    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toContain('1 October 2026 to 9 November 2026, and 10 November 2026 to 31 December 2026');
    const { before, after } = await budis();
    expect([`${before?.partTo}`, before?.partFrom, `${after?.partFrom}`, after?.partTo]).toEqual([
      ...['2026-11-09', null, '2026-11-10', null],
    ]);
    expect([before?.appraiserId, after?.appraiserId]).toEqual([ani.id, wayan.id]);
    expect(before).toMatchObject({
      heldUnit: unit,
      heldPosition: 'Pengelola Layanan',
      heldLevel: 'pelaksana',
    });
    expect(after).toMatchObject({ heldUnit: null, status: 'self-assessment' });
    // Of each office what it requires: those of Ani's level in the second part.
    const anis = (await partsOf(ani.id))[0]?.required;
    expect(after?.required).toEqual(anis);
    expect(before?.required).not.toEqual(after?.required);
    expect(await told('moved')).toEqual([ani.id, wayan.id, budi.id].toSorted());
    const { own } = await loadForPerson(db, budi.id, today);
    expect(own.map(({ part, employee }) => `${part?.from} ${part?.to} ${employee.unit}`)).toEqual([
      `2026-11-10 2026-12-31 ${fresh}`,
      `2026-10-01 2026-11-09 ${unit}`,
    ]);
    expect(await teamOf(ani.id)).toContain('Budi Santoso 2026-10-01');
    expect(await teamOf(wayan.id)).toContain('Budi Santoso 2026-11-10');
    const progress = await kinerja('cycle', 'status', 'Triwulan IV 2026', '--json');
    const units = JSON.parse(progress.out).units as readonly { unit: string; total: number }[];
    expect(units.map(({ unit: of, total }) => [of, total])).toEqual([
      [fresh, 1],
      [unit, 3],
    ]);
    expect((await reminderFacts(db, now, zone)).map(({ personId }) => personId)).toEqual(
      expect.arrayContaining([ani.id, wayan.id]),
    );
    // Sweeps and imports leave an ended part with who saw it.
    await kinerja('people', 'leave', numbers.citra, '--from', '2027-01-01', '--reason', 'moved');
    expect((await budis()).before?.appraiserId).toBe(ani.id);
  });

  it('lets neither appraiser into the part of the other', async () => {
    const { ani, wayan, budi } = agency.people;
    await db.update(person).set({ isTop: false }).where(eq(person.id, wayan.id));
    // Somebody else than the superior of the first appraiser takes over.
    await kinerja(
      ...['people', 'transfer', numbers.budi, '--from', '2026-11-10', '--superior', numbers.citra],
    );
    const { before, after } = await budis();
    const sees = async (who: string, id = '') => (await loadForPerson(db, who, today, id)).subject?.id;
    expect(await sees(ani.id, before?.id)).toBe(before?.id);
    expect(await sees(budi.id, before?.id)).toBe(before?.id);
    const relation = async (who: string, one: typeof before) =>
      [one?.appraiserId, one?.secondAppraiserId].includes(who);
    expect(await relation(ani.id, after)).toBe(true);
    expect(after?.appraiserId).toBe(agency.people.citra.id);
    expect(await relation(agency.people.citra.id, before)).toBe(false);
    expect(await teamOf(agency.people.citra.id)).toEqual(['Budi Santoso 2026-11-10']);
    expect(await teamOf(ani.id)).not.toContain('Budi Santoso 2026-11-10');
  });

  it('archives the first part, or hands it over, when HR chooses so', async () => {
    const { wayan, budi, ani } = agency.people;
    await move('--under-way', 'archive');
    const archived = await budis();
    expect(archived.before?.takenOutAt).not.toBeNull();
    expect(archived.after?.takenOutAt).toBeNull();
    expect((await loadForPerson(db, budi.id, today)).own).toHaveLength(1);
    expect(await teamOf(ani.id)).not.toContain('Budi Santoso 2026-10-01');
    agency = await rig.begins();
    await move('--under-way', 'hand-over');
    const handed = await budis();
    expect([handed.before?.appraiserId, handed.after?.appraiserId]).toEqual([
      agency.people.wayan.id,
      agency.people.wayan.id,
    ]);
    expect(await teamOf(agency.people.wayan.id)).toEqual(
      expect.arrayContaining(['Budi Santoso 2026-10-01', 'Budi Santoso 2026-11-10']),
    );
    expect(handed.before).toMatchObject({ heldUnit: unit });
    expect(wayan.id).not.toBe(ani.id);
  });

  it.each([
    ['self-assessment', 2],
    ['submitted', 2],
    ['rating', 2],
    ['rated', 1],
    ['released', 1],
    ['acknowledged', 1],
    ['objected', 1],
  ] as const)(
    'of an appraisal that is %s leaves %i, and a confirmed one as it was',
    async (status, count) => {
      await standsAt(status);
      const old = (await partsOf(agency.people.budi.id))[0];
      expect(await move()).toMatchObject({ code: 0 });
      const parts = await partsOf(agency.people.budi.id);
      expect(parts).toHaveLength(count);
      const first = parts.find(({ id }) => id === agency.appraisals.budi);
      expect(first?.status).toBe(status);
      expect(first?.appraiserId).toBe(agency.people.ani.id);
      if (count === 1) expect(first?.partTo).toBe(old?.partTo);
    },
  );

  it('is all or nothing: what fails on the way leaves no trace', async () => {
    const before = await rows();
    await db.execute(sql`create function no_news() returns trigger language plpgsql as
      $$ begin raise exception 'gone'; end $$`);
    await db.execute(
      sql`create trigger no_news before insert on outbox for each row execute function no_news()`,
    );
    const store = createTransferStore(db);
    const number = parseNumber(numbers.budi);
    const request = {
      ...{
        number: (number.ok ? number.value : '') as PersonNumber,
        from: Temporal.PlainDate.from('2026-11-10'),
      },
      ...({ underWay: 'keep', to: { unit: fresh }, now, today, isDryRun: false, newId } as const),
    };
    await expect(transferPerson(store, request)).rejects.toThrow();
    await db.execute(sql`drop trigger no_news on outbox`);
    await db.execute(sql`drop function no_news`);
    expect(await rows()).toEqual(before);
    expect((await transferPerson(store, request)).ok).toBe(true);
  });

  it('takes the work that is planned for the new office, and no trial changes anything', async () => {
    const before = await rows();
    expect(await move('--dry-run')).toMatchObject({ code: 0 });
    expect(await rows()).toEqual(before);
    await db.execute(sql`insert into planned_result (person_id, no, title)
      values (${agency.people.budi.id}::uuid, 1, 'Layanan baru')`);
    await move();
    const { before: first, after } = await budis();
    const of = (id = '') => db.select().from(workResult).where(eq(workResult.appraisalId, id));
    expect((await of(after?.id)).map(({ title }) => title)).toEqual(['Layanan baru']);
    expect(await of(first?.id)).toHaveLength(2);
  });

  it('stays whole where a part would be too short, and says so', async () => {
    const late = await kinerja(
      ...['people', 'transfer', numbers.budi, '--from', '2026-12-10', '--superior', numbers.wayan],
    );
    expect(late.out).toContain('one appraisal, with who was the superior until then');
    const [one, ...rest] = await partsOf(agency.people.budi.id);
    expect(rest).toEqual([]);
    expect(one?.appraiserId).toBe(agency.people.ani.id);
  });

  it.each([
    [['--from', '2026-12-15', '--unit', fresh], 'That day has not come'],
    [['--from', '2026-11-10'], 'Nothing would change'],
    [['--from', '2026-11-10', '--superior', numbers.budi], 'Nobody is their own superior'],
    [['--from', '2019-01-01', '--unit', fresh], 'not on the roster on that day'],
    [['--unit', fresh], 'Say from when'],
    [['--undo'], 'Say why'],
    [['--undo', '--note', 'x'], 'nothing to take back'],
  ])('with %j is refused: %s', async (args, words) => {
    const said = await kinerja('people', 'transfer', numbers.budi, ...args);
    expect(said.code).toBe(1);
    expect(said.out).toContain(words);
  });

  it('does not put anybody below who reports to them', async () => {
    const said = await kinerja(
      ...['people', 'transfer', numbers.ani, '--from', '2026-11-10', '--superior', numbers.budi],
    );
    expect(said.out).toContain('reports to them');
  });
});

describe('a transfer that was entered wrongly', () => {
  it('is taken back with a reason while nothing was rated in the second part, and may be entered anew', async () => {
    const { ani, wayan, budi } = agency.people;
    const old = (await partsOf(budi.id))[0];
    await move();
    expect(await undo()).toMatchObject({ code: 0 });
    const parts = await partsOf(budi.id);
    const first = parts.find(({ id }) => id === agency.appraisals.budi);
    expect({ ...first, revision: 0 }).toEqual({ ...old, revision: 0 });
    expect(parts.filter(({ takenOutAt }) => takenOutAt === null)).toHaveLength(1);
    expect((await db.select().from(person).where(eq(person.id, budi.id)))[0]?.unit).toBe(unit);
    expect(await told('undone')).toEqual([ani.id, wayan.id, budi.id].toSorted());
    expect(await undo()).toMatchObject({ code: 1 });
    // What a transfer replaced cannot be put back beside what took its place.
    const back = await kinerja(
      ...['cycle', 'put-back', 'Triwulan IV 2026', '--person', numbers.budi, '--reason', 'x'],
    );
    expect(back.code).toBe(1);
    expect(await move()).toMatchObject({ code: 0 });
    expect((await partsOf(budi.id)).filter(({ takenOutAt }) => takenOutAt === null)).toHaveLength(2);
  });

  it('stays once the second part is being rated, or the first is confirmed', async () => {
    await move();
    const { after } = await budis();
    await db.insert(answer).values({
      ...{ appraisalId: after?.id ?? '', author: 'appraiser', item: 'M.01', value: 3, updatedAt: now },
    });
    expect(await undo()).toMatchObject({ code: 1, out: expect.stringContaining('begun to rate') });
    await db.delete(answer);
    await standsAt('rated');
    expect(await undo()).toMatchObject({ code: 1, out: expect.stringContaining('confirmed') });
  });
});

const heading = 'NIP;Nama;Unit Kerja;Jabatan;Jenjang;NIP Penilai;TMT Mutasi;Penilaian Berjalan';
async function imports(lines: readonly string[], ...options: string[]) {
  const path = join(folder, 'roster.csv');
  await writeFile(path, [heading, ...lines].join('\n'));
  return kinerja('roster', 'import', path, ...options);
}
const budiMoved = (more: string) =>
  `${numbers.budi};Budi Santoso;${fresh};Pengelola Layanan;Pelaksana;${numbers.wayan};${more}`;

describe('transfers in a roster', () => {
  it.each(['keep', 'archive', 'hand-over'] as const)(
    'by a column give the same rows as by command (%s), once',
    async (underWay) => {
      const word = { keep: 'tetap', archive: 'arsip', 'hand-over': 'serahkan' }[underWay];
      await move('--under-way', underWay);
      const byCommand = JSON.stringify(await rows());
      const people = agency;
      agency = await rig.begins();
      const done = await imports([budiMoved(`10/11/2026;${word}`)]);
      expect(done).toMatchObject({ code: 0 });
      expect(done.out).toContain('Transfers (1):');
      expect(done.out).toContain('appraisals that become two parts');
      let byFile = JSON.stringify(await rows());
      for (const who of ['wayan', 'ani', 'budi', 'citra'] as const)
        byFile = byFile.replaceAll(agency.people[who].id, people.people[who].id);
      byFile = byFile
        .replaceAll(agency.cycleId, people.cycleId)
        .replaceAll(agency.appraisals.budi, people.appraisals.budi);
      expect(JSON.parse(byFile).told.toSorted()).toEqual(JSON.parse(byCommand).told.toSorted());
      expect({ ...JSON.parse(byFile), told: [] }).toEqual({ ...JSON.parse(byCommand), told: [] });
      const again = await imports([budiMoved(`10/11/2026;${word}`)]);
      expect(again.out).toContain('No change');
      expect(await db.select().from(personTransfer)).toHaveLength(1);
    },
  );

  it('that nobody dated are named, and done from the day that is said', async () => {
    const asked = await imports([budiMoved(';')], '--dry-run');
    expect(asked.out).toContain('Seem to have moved while an appraisal runs');
    const done = await imports([budiMoved(';')], '--moved-on', '2026-11-10', '--under-way', 'keep');
    expect(done).toMatchObject({ code: 0 });
    const { before, after } = await budis();
    expect([before?.appraiserId, after?.appraiserId]).toEqual([agency.people.ani.id, agency.people.wayan.id]);
  });

  it.each([
    ['2026-12-30;', 'That day has not come'],
    ['10/11/2026;entah', 'This choice is not known'],
    [';arsip', 'but not from when'],
    ['2019-02-01;', 'not on the roster on that day'],
  ])('with "%s" are refused in words, and nothing is written', async (cells, words) => {
    const before = await rows();
    const said = await imports([budiMoved(cells)]);
    expect(said).toMatchObject({ code: 1, out: expect.stringContaining(words) });
    expect(await rows()).toEqual(before);
  });
});
