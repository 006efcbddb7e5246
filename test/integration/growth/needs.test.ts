import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Level } from '../../../src/domain/competency/catalogue.ts';
import { loadNeeds } from '../../../src/persistence/growth/needs-json.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { appraisal, cycle } from '../../../src/persistence/schema/appraisals.ts';
import { growthAction, training } from '../../../src/persistence/schema/growth.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { examinationRig, nips, type Rig } from '../examination/rig.ts';

const day = Temporal.PlainDate.from;
const today = day('2026-12-14');
const [dukcapil, arsip] = ['Dinas Kependudukan', 'Dinas Arsip'];

let rig: Rig;
let earlier: string;
beforeAll(async () => {
  rig = await examinationRig();
  earlier = await anEarlierCycle();
  // Seven below the level, of whom six did something about it in the year before; two of them are no higher now.
  for (let at = 0; at < 7; at += 1) {
    const before = at < 6 ? { level: at < 5 ? 0 : 1 } : undefined;
    await isRated(dukcapil, at, { level: 1, required: 2, before, plan: at < 5 ? 'agreed' : undefined });
  }
  for (let at = 0; at < 6; at += 1) await isRated(arsip, at, { level: at < 3 ? 1 : 2, required: 2 });
  await rig.db.insert(training).values([
    { ...aTraining('Komunikasi Dasar'), seats: 10, taken: 4 },
    { ...aTraining('Sudah lewat'), from: day('2026-03-01'), to: day('2026-03-02'), seats: 50 },
    { ...aTraining('Tidak ditawarkan'), seats: 0 },
  ]);
});
afterAll(() => rig.close());

const aTraining = (title: string) =>
  ({ id: newId(), title, form: 'training', hours: 12, item: 'M.03', level: 2 }) as const;

async function anEarlierCycle(): Promise<string> {
  const id = newId();
  await rig.db.insert(cycle).values({
    ...{ id, name: 'Triwulan IV 2025', timeZone: 'Asia/Makassar', release: 'at-once' },
    ...{ periodFrom: day('2025-10-01'), periodTo: day('2025-12-31') },
    ...{ selfFrom: day('2025-12-01'), selfTo: day('2025-12-10') },
    ...{ ratingFrom: day('2025-12-11'), ratingTo: day('2025-12-20') },
    ...{ feedbackFrom: day('2025-12-21'), feedbackTo: day('2025-12-31') },
    ...{ allowSameAsSelf: true, isBlind: false },
  });
  return id;
}

type Rated = {
  readonly level: number;
  readonly required: Level;
  readonly before?: { readonly level: number } | undefined;
  readonly plan?: 'agreed' | undefined;
};

/** Somebody with a result in communication, perhaps with one of the year before and what was done about it. */
async function isRated(unit: string, at: number, { level, required, before, plan }: Rated): Promise<void> {
  const employeeId = newId();
  await rig.db.insert(person).values({
    ...{ id: employeeId, nip: `19900101201903${unit.length}${10 + at}`, name: `Pegawai ${unit} ${at}`, unit },
    ...{ position: 'Pengelola', positionLevel: 'pelaksana', activeFrom: day('2020-01-01') },
  });
  if (before) {
    const id = await hasResult(employeeId, earlier, before.level, required);
    await hasAction(id, employeeId, 'done');
  }
  const id = await hasResult(employeeId, rig.agency.cycleId, level, required);
  if (plan) await hasAction(id, employeeId, plan);
}

async function hasResult(employeeId: string, cycleId: string, level: number, required: Level) {
  const id = newId();
  const now = rig.clock.now();
  await rig.db.insert(appraisal).values({
    ...{ id, cycleId, employeeId, appraiserId: rig.agency.people.ani.id, required: { 'M.03': required } },
    ...{ status: 'acknowledged', predicate: 'good', ratedAt: now, releasedAt: now, acknowledgedAt: now },
  });
  await rig.db.insert(answer).values({
    ...{ appraisalId: id, author: 'appraiser', item: 'M.03', value: level, updatedAt: now },
  });
  return id;
}

const hasAction = (appraisalId: string, employeeId: string, state: 'agreed' | 'done') =>
  rig.db.insert(growthAction).values({
    ...{ appraisalId, employeeId, no: 1, item: 'M.03', form: 'coaching', amount: 2, hours: 4 },
    ...{ from: day('2026-02-01'), to: day('2026-04-01'), proposedBy: 'employee', state },
    ...(state === 'done' && { doneOn: day('2026-04-01') }),
  });

async function tables(...args: readonly string[]) {
  const [found] = await rig.db.execute<{ name: string }>(
    sql`select name from cycle where id = ${rig.agency.cycleId}`,
  );
  const folder = join(rig.folder, newId());
  const done = await rig.gives(
    ...[nips.wayan, 'export', '--cycle', found?.name ?? '', '--out', folder, '--only', 'kebutuhan', 'xlsx'],
    ...args,
  );
  expect(done.code, done.said).toBe(0);
  const files = await readdir(folder);
  const of = (end: string) => readFile(join(folder, files.find((one) => one.endsWith(end)) ?? ''));
  const csv = (await of('kebutuhan.csv')).toString('utf8').split('\r\n').slice(0, -1);
  const sheets = await readWorkbook(await of('.xlsx'));
  return { csv, sheet: sheets.find(({ sheet }) => sheet === 'Plans and seats')?.data ?? [] };
}

describe('needs by unit and competency', () => {
  it('counts people, plans, what rose after training, and seats that are still offered', async () => {
    const { cells, seats } = await loadNeeds(rig.db, rig.agency.cycleId, today);
    expect(cells.filter(({ unit, item }) => item === 'M.03' && unit === dukcapil)).toEqual([
      { unit: dukcapil, item: 'M.03', rated: 7, below: 7, planned: 5, done: 0, rose: 5, stayed: 1 },
    ]);
    expect(seats).toEqual([{ item: 'M.03', trainings: 1, free: 6, taken: 4 }]);
  });

  it('counts nothing of a result that was not given or was withdrawn', async () => {
    const count = async () =>
      (await loadNeeds(rig.db, rig.agency.cycleId, today)).cells
        .filter(({ unit }) => unit === arsip)
        .map(({ rated }) => rated);
    const of = sql`employee_id in (select id from person where unit = ${arsip})`;
    expect(await count()).toEqual([6]);
    await rig.db.execute(sql`update appraisal set withheld_at = now() where ${of}`);
    expect(await count()).toEqual([]);
    await rig.db.execute(sql`update appraisal set withheld_at = null where ${of}`);
  });

  it('goes into a table and a sheet that show no small number, and nothing from which one follows', async () => {
    const { csv, sheet } = await tables();
    const ofCommunication = csv.filter((line) => line.includes('"Komunikasi"'));
    // Three of Arsip and seven of Dukcapil are below: with the ten of both, one would say the other.
    expect(ofCommunication).toEqual([
      '"Seluruh instansi";"Komunikasi";"14";"10";"5";"0";"5";"–";"1";"4";"6"',
      `"${arsip}";"Komunikasi";"–";"–";"0";"0";"0";"0";"";"";""`,
      `"${dukcapil}";"Komunikasi";"7";"–";"5";"0";"5";"–";"";"";""`,
      '"Dinas Komunikasi dan Informatika";"Komunikasi";"–";"–";"–";"–";"–";"–";"";"";""',
    ]);
    const [agency] = sheet.filter((row) => row[1] === 'Communication');
    expect(agency).toEqual(['All of the agency', 'Communication', 14, 10, 5, 0, 5, '–', 1, 4, 6]);
  });

  it('shows of one unit what all units together show of it, and of the agency the seats alone', async () => {
    const { csv } = await tables('--unit', dukcapil);
    expect(csv.filter((line) => line.includes('"Komunikasi"'))).toEqual([
      '"Seluruh instansi";"Komunikasi";"";"";"";"";"";"";"1";"4";"6"',
      `"${dukcapil}";"Komunikasi";"7";"–";"5";"0";"5";"–";"";"";""`,
    ]);
  });
});
