import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { applyDueAssignments } from '../../../src/persistence/cycles/assignments.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { readRoster } from '../../../src/roster/read-roster.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, emptyTables, type TestDatabase } from '../../support/database.ts';
import { importAt, nipOf, rosterHeader, rosterRow, rosterTable } from '../../support/roster.ts';
import { firstDay, seedSmallAgency } from '../../support/small-agency.ts';

let database: TestDatabase;
let db: Db;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 4 });
  folder = await mkdtemp(join(tmpdir(), 'kinerja-roster-'));
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await emptyTables(db);
});

/** The versions of all rows of each table. Any write changes this. */
const fingerprint = async () =>
  (
    await db.execute(sql`select 'p' as t, id::text, xmin::text as version from person union all select 'l', id::text, xmin::text from reporting_line
      union all select 'r', person_id::text || no, xmin::text from planned_result union all select 'a', id::text, xmin::text from audit order by 1, 2`)
  ).map((row) => ({ ...row }));

const sweeping = { role: 'system', now: Temporal.Instant.from(firstDay) } as const;

describe('importing a roster', () => {
  it('10,000 rows are imported, and the same file again changes no row and says so', async () => {
    const table = rosterTable(Array.from({ length: 10_000 }, (_, no) => rosterRow(no)));
    const first = await importAt(db, table);
    expect(first).toMatchObject({ ok: true, value: { counts: { rows: 10_000, created: 10_000 } } });
    const before = await fingerprint();
    expect(before).toHaveLength(10_000 + 9_999 + 1);
    const again = await importAt(db, table, '2026-12-05T02:00:00Z');
    expect(again).toMatchObject({
      ok: true,
      value: { counts: { created: 0, changed: 0, superiorChanged: 0, handedOver: 0, unchanged: 10_000 } },
    });
    expect(await fingerprint()).toEqual(before);
  });

  it('all 12 different mistakes of a file are reported with row and column, and nothing is imported', async () => {
    const row = (no: number, changes: Record<string, string>) =>
      rosterRow(no).map((cell, place) => changes[rosterHeader[place] ?? ''] ?? cell);
    const refused = await importAt(
      db,
      rosterTable([
        rosterRow(0),
        rosterRow(1),
        row(11, { NIP: '1,98E+17' }),
        row(12, { NIP: '12345' }),
        row(13, { NIP: '198613262015031001' }),
        row(14, { NIP: nipOf(1), 'NIP Penilai': nipOf(0) }),
        row(15, { 'NIP Penilai': nipOf(999) }),
        row(16, { 'NIP Penilai': nipOf(16) }),
        row(17, { Jenjang: 'Raja' }),
        row(18, { Nama: '' }),
        row(19, { Email: 'bukan alamat' }),
        row(20, { 'NIP Penilai': nipOf(1), TMT: '31/02/2024' }),
        row(21, { 'NIP Penilai': '' }),
        row(22, { 'NIP Penilai': nipOf(23) }),
        row(23, { 'NIP Penilai': nipOf(22) }),
      ]),
    );
    expect(refused.ok).toBe(false);
    const told = refused.ok
      ? []
      : refused.error.map(({ row: at, column, code }) => `${at} ${column} ${code}`);
    expect(told).toEqual([
      '4 NIP nip-spoiled',
      '5 NIP nip-length',
      '6 NIP nip-birth-date',
      '7 NIP nip-duplicate',
      '8 NIP Penilai appraiser-unknown',
      '9 NIP Penilai appraiser-self',
      '10 Jenjang level-unknown',
      '11 Nama blank',
      '12 Email email-bad',
      '13 TMT date-bad',
      '14 NIP Penilai appraiser-missing',
      '15 NIP Penilai circle',
    ]);
    const circle = refused.ok ? undefined : refused.error.find(({ code }) => code === 'circle');
    expect(circle).toMatchObject({ chain: 'Pegawai 22 (15) → Pegawai 23 (16) → Pegawai 22 (15)' });
    expect(await fingerprint()).toEqual([]);
  });

  it('a trial run tells what would happen and changes nothing', async () => {
    const outcome = await importAt(db, rosterTable([rosterRow(0), rosterRow(1)]), undefined, true);
    expect(outcome).toMatchObject({ ok: true, value: { isDryRun: true, counts: { created: 2 } } });
    expect(await fingerprint()).toEqual([]);
  });

  it('people whom a file does not mention stay, and two people can swap their addresses', async () => {
    await importAt(db, rosterTable([0, 1, 2, 3].map(rosterRow)));
    const swapped = [1, 2].map((no) =>
      rosterRow(no).map((cell, place) => (place === 6 ? `pegawai${3 - no}@kota.example` : cell)),
    );
    expect(await importAt(db, rosterTable(swapped))).toMatchObject({
      ok: true,
      value: { counts: { changed: 2, notInFile: 2 } },
    });
    const rows = await db.execute<{ name: string; email: string }>(
      sql`select name, email from person order by name`,
    );
    expect(rows.map(({ email }) => email)).toEqual(
      ['pegawai0', 'pegawai2', 'pegawai1', 'pegawai3'].map((name) => `${name}@kota.example`),
    );
  });
});

describe('a file', () => {
  it('means the same with commas, semicolons, a byte order mark, in Windows-1252 and as XLSX', async () => {
    const rows = [rosterHeader, ...[0, 1, 11].map(rosterRow)].map((cells) =>
      cells.map((cell) => (cell === 'Pegawai 11' ? 'José Façade, S.E.' : cell)),
    );
    const csv = (separator: string) =>
      rows
        .map((cells) => cells.map((cell) => (/[,;]/.test(cell) ? `"${cell}"` : cell)).join(separator))
        .join('\r\n');
    const contents: Record<string, Buffer | string> = {
      'comma.csv': csv(','),
      'semicolon.csv': csv(';'),
      'bom.csv': `\ufeff${csv(';')}`,
      'windows.csv': Buffer.from(csv(';'), 'latin1'),
    };
    for (const [name, content] of Object.entries(contents)) await writeFile(join(folder, name), content);
    await writeExcelFile(rows.map((cells) => cells.map((value) => ({ value, type: String })))).toFile(
      join(folder, 'table.xlsx'),
    );
    const tables = await Promise.all(
      [...Object.keys(contents), 'table.xlsx'].map((name) => readRoster(join(folder, name))),
    );
    for (const table of tables) expect(table).toEqual(tables[0]);
    const imported = await importAt(db, tables[0]?.ok ? tables[0].value : []);
    expect(imported).toMatchObject({ ok: true, value: { counts: { created: 3 } } });
    const [person] = await db.execute(sql`select name from person where nip = ${nipOf(11)}`);
    expect(person).toEqual({ name: 'José Façade, S.E.' });
  });

  it('whose NIP column Excel kept as numbers is refused with that reason', async () => {
    const text = (value: string) => ({ value, type: String });
    const [nip, ...rest] = rosterRow(0);
    await writeExcelFile([
      rosterHeader.map(text),
      [{ value: Number(nip), type: Number }, ...rest.map(text)],
    ]).toFile(join(folder, 'numbers.xlsx'));
    const table = await readRoster(join(folder, 'numbers.xlsx'));
    const refused = await importAt(db, table.ok ? table.value : []);
    expect(refused).toMatchObject({ ok: false, error: [{ row: 2, column: 'NIP', code: 'nip-spoiled' }] });
  });

  it('that is no roster, is empty, or is of another kind gets a message of its own', async () => {
    await writeFile(join(folder, 'empty.csv'), '');
    await writeFile(join(folder, 'picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]));
    await writeFile(join(folder, 'broken.xlsx'), Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]));
    const code = async (name: string) => {
      const read = await readRoster(join(folder, name));
      return read.ok ? 'fine' : read.error.code;
    };
    expect(await Promise.all(['missing.csv', 'empty.csv', 'picture.csv', 'broken.xlsx'].map(code))).toEqual([
      'file-not-found',
      'file-empty',
      'file-kind',
      'file-damaged',
    ]);
  });
});

describe('a changed superior', () => {
  const header = [...rosterHeader, 'Penilai Sejak'];
  /** A file in which Citra appraises Budi from a day on. */
  const change = (from: string) =>
    rosterTable(
      [
        [
          '198609262015051001',
          'Budi Santoso',
          'Dinas Komunikasi dan Informatika',
          'Pengelola Layanan',
          'Pelaksana',
          '199001012019032004',
          'budi@kota.example',
          '2020-01-01',
          '',
          from,
        ],
      ],
      header,
    );
  const standing = async (employeeId: string) => {
    const [row] = await db.execute<{
      appraiser_id: string;
      second_appraiser_id: string | null;
      revision: number;
    }>(
      sql`select appraiser_id, second_appraiser_id, revision from appraisal where employee_id = ${employeeId}::uuid`,
    );
    return row;
  };
  const lines = async (personId: string) =>
    (
      await db.execute(
        sql`select appraiser_id, valid_from::text, valid_to::text from reporting_line where person_id = ${personId}::uuid order by 2`,
      )
    ).map((row) => ({ ...row }));

  it('of today keeps the old line as history and hands over the running appraisal with its answers', async () => {
    const { people, appraisals } = await seedSmallAgency(db);
    await db.insert(answer).values({
      appraisalId: appraisals.budi,
      author: 'self',
      item: 'M.01',
      value: 2,
      updatedAt: Temporal.Now.instant(),
    });
    const outcome = await importAt(db, change(''));
    expect(outcome).toMatchObject({
      ok: true,
      value: { counts: { superiorChanged: 1, handedOver: 1, created: 0 } },
    });
    expect(await lines(people.budi.id)).toEqual([
      { appraiser_id: people.ani.id, valid_from: '2020-01-01', valid_to: '2026-12-02' },
      { appraiser_id: people.citra.id, valid_from: '2026-12-02', valid_to: null },
    ]);
    expect(await standing(people.budi.id)).toEqual({
      appraiser_id: people.citra.id,
      second_appraiser_id: people.ani.id,
      revision: 2,
    });
    expect(await db.execute(sql`select value from answer`)).toHaveLength(1);
    expect(
      await db.execute(
        sql`select 1 from audit where act = 'appraiser.change' and appraisal_id = ${appraisals.budi}::uuid`,
      ),
    ).toHaveLength(1);
    expect(await importAt(db, change(''), '2026-12-03T02:00:00Z')).toMatchObject({
      ok: true,
      value: { counts: { unchanged: 1, superiorChanged: 0 } },
    });
  });

  it('of a later day takes effect on that day, by the daily sweep, once', async () => {
    const { people } = await seedSmallAgency(db);
    expect(await importAt(db, change('2026-12-05'))).toMatchObject({
      ok: true,
      value: { counts: { superiorChanged: 1, handedOver: 0 } },
    });
    expect((await standing(people.budi.id))?.appraiser_id).toBe(people.ani.id);
    expect(await applyDueAssignments(db, Temporal.PlainDate.from('2026-12-04'), sweeping)).toBe(0);
    expect(await applyDueAssignments(db, Temporal.PlainDate.from('2026-12-05'), sweeping)).toBe(1);
    expect(await applyDueAssignments(db, Temporal.PlainDate.from('2026-12-05'), sweeping)).toBe(0);
    expect((await standing(people.budi.id))?.appraiser_id).toBe(people.citra.id);
  });

  it('is noted once, also when two processes sweep in the same moment', async () => {
    const { people, appraisals } = await seedSmallAgency(db);
    expect(await importAt(db, change('2026-12-05'))).toMatchObject({ ok: true });
    const twice = () =>
      Promise.all([1, 2].map(() => applyDueAssignments(db, Temporal.PlainDate.from('2026-12-05'), sweeping)));
    // Both sweeps have seen that it is due before either of them may write.
    const moved = await db.transaction(async (locked) => {
      await locked.execute(sql`select 1 from appraisal for update`);
      const both = twice();
      await expect
        .poll(() =>
          db.execute(
            sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
          ),
        )
        .toHaveLength(2);
      return { both };
    });
    expect((await moved.both).sort()).toEqual([0, 1]);
    expect(await standing(people.budi.id)).toMatchObject({ appraiser_id: people.citra.id, revision: 2 });
    expect(
      await db.execute(
        sql`select 1 from audit where act = 'appraiser.change' and appraisal_id = ${appraisals.budi}::uuid`,
      ),
    ).toHaveLength(1);
  });

  it('leaves a rated appraisal with the person who rated it', async () => {
    const { people } = await seedSmallAgency(db);
    await db.execute(sql`update appraisal set status = 'rated' where employee_id = ${people.budi.id}::uuid`);
    expect(await importAt(db, change(''))).toMatchObject({
      ok: true,
      value: { counts: { superiorChanged: 1, handedOver: 0 } },
    });
    expect(await standing(people.budi.id)).toMatchObject({ appraiser_id: people.ani.id, revision: 1 });
  });
});
