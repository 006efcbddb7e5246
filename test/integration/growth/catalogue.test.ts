import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { listTrainings } from '../../../src/persistence/growth/catalogue.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';

let database: TestDatabase;
let db: Db;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
  folder = await mkdtemp(join(tmpdir(), 'kinerja-catalogue-'));
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
  await rm(folder, { recursive: true });
});

async function catalogue(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(['catalogue', ...args], {
    config: {
      ...{ databaseUrl: database.url, dataDir: folder, timeZone: 'Asia/Makassar' },
      ...{ linkCodeMinutes: 10, language: 'id', operator: '196804171994031001' },
    },
    clock: movableClock(Temporal.Instant.from('2027-03-22T02:00:00Z')),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const acts = async () =>
  (await db.execute<{ after: unknown }>(sql`select after from audit where act = 'catalogue.import'`)).map(
    ({ after }) => after,
  );

describe('the catalogue of trainings by command', () => {
  it('takes nothing of a file with a wrong cell, and says where it is', async () => {
    const path = join(folder, 'salah.csv');
    await writeFile(
      path,
      'judul,bentuk,jp,kompetensi,level\nKomunikasi Dasar,Kursus,8,Komunikasi,2\nLain,Rapat,x,Komunikasi,9\n',
    );
    const { code, err } = await catalogue('import', path);
    expect(code).toBe(1);
    expect(err).toContain('Baris 3, kolom bentuk, “Rapat”: Ini bukan bentuk pengembangan.');
    expect(err).toContain('Baris 3, kolom jp, “x”: Tulis JP');
    expect(err).toContain('Baris 3, kolom level, “9”: Tulis level dari 1 sampai 5.');
    expect(err).toContain('Tidak ada yang diimpor: 3 masalah.');
    expect([await listTrainings(db), await acts()]).toEqual([[], []]);
  });

  it('imports the example, changes nothing the second time, and exports what it then takes again', async () => {
    const first = await catalogue('import', 'examples/catalogue.csv');
    expect(first).toMatchObject({ code: 0, out: '6 pelatihan ditambahkan, 0 diubah, 0 tetap.' });
    const known = await listTrainings(db);
    const again = await catalogue('import', 'examples/catalogue.csv');
    expect(again).toMatchObject({ code: 0, out: '0 pelatihan ditambahkan, 0 diubah, 6 tetap.' });
    expect(await listTrainings(db)).toEqual(known);
    expect(await acts()).toEqual([{ added: 6, changed: 0, unchanged: 0 }]);

    const out = join(folder, 'keluar.csv');
    expect(await catalogue('export', '--out', out)).toMatchObject({ code: 0 });
    expect(await catalogue('export', '--out', out)).toMatchObject({ code: 1 });
    expect((await catalogue('import', out)).out).toBe('0 pelatihan ditambahkan, 0 diubah, 6 tetap.');

    // What is changed keeps its id, so that a plan that names it still does; what is left out stays.
    const [row] = known.filter(({ title }) => title.startsWith('Komunikasi Pelayanan'));
    const lines = (await readFile(out, 'utf8')).split('\r\n');
    const changed = [lines[0], ...lines.filter((line) => line.startsWith('"Komunikasi Pelayanan'))].join(
      '\r\n',
    );
    await writeFile(out, changed.replace('"12"', '"14"'));
    expect((await catalogue('import', out)).out).toBe(
      '0 pelatihan ditambahkan, 1 diubah, 0 tetap.\n5 pelatihan tidak ada di berkas dan dibiarkan apa adanya.',
    );
    const now = await listTrainings(db);
    expect(now.find(({ id }) => id === row?.id)?.hours).toBe(14);
    expect(now).toHaveLength(6);
  });
});

describe('the table of hours by command', () => {
  const written = async () =>
    (
      await db.execute<{ value: string | null; reason: string }>(
        sql`select value, reason from agency_setting where key = 'jp-table' order by revision`,
      )
    ).map(({ value, reason }) => [value, reason]);

  it('takes nothing of a file with a wrong cell, and says where it is', async () => {
    const path = join(folder, 'jp-salah.csv');
    await writeFile(path, 'bentuk,jp\nCoaching,tiga\nPelatihan,4\n');
    const { code, err } = await catalogue('hours', 'import', path, '--reason', 'Perwali');
    expect(code).toBe(1);
    expect(err).toContain('Baris 2, kolom jp, “tiga”: Tulis JP');
    expect(err).toContain('Baris 3, kolom bentuk, “Pelatihan”: Bentuk ini dihitung menurut jadwal');
    expect(await written()).toEqual([]);
  });

  it('is exported as printed, imported with a reason as a setting, and the same file again changes nothing', async () => {
    const path = join(folder, 'jp.csv');
    expect(await catalogue('hours', 'export', '--out', path)).toMatchObject({ code: 0 });
    const printed = await readFile(path, 'utf8');
    expect(printed).toContain('"Coaching";"2";"sesi";"2"');
    expect((await catalogue('hours', 'import', path, '--reason', 'Uji')).out).toContain('sudah demikian');
    expect(await written()).toEqual([]);

    await writeFile(path, printed.replace('"Coaching";"2"', '"Coaching";"3"'));
    const changed = await catalogue('hours', 'import', path, '--reason', 'Perwali 12/2027');
    expect(changed.out).toContain('1 bentuk berbeda dari tabel cetak');
    expect((await catalogue('hours', 'import', path, '--reason', 'Lagi')).code).toBe(0);
    expect(await written()).toEqual([['coaching=3/2', 'Perwali 12/2027']]);
    const out = join(folder, 'jp-keluar.csv');
    await catalogue('hours', 'export', '--out', out);
    expect(await readFile(out, 'utf8')).toContain('"Coaching";"3";"sesi";"2"');
  });
});
