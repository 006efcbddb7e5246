import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { start } from '../../support/program.ts';
import { makeScratch } from '../../support/scratch.ts';

const operator = '196804171994031001';
let database: TestDatabase;
let db: Db;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
  folder = await makeScratch('kinerja-languages-');
  await said('id', 'roster', 'import', 'examples/roster.csv');
  await said('id', 'cycle', 'open', 'examples/cycle.yaml');
  await said('id', 'holidays', 'add', '2027-03-16', 'Cuti bersama');
  await writeFile(join(folder, 'cycle.yaml'), 'name: Lain\nperiod: { from: 2027-03-31, to: 2027-01-01 }\n');
  await writeFile(join(folder, 'libur.csv'), 'tanggal;nama;warna\n2028-02-30;;merah\n');
  await writeFile(join(folder, 'kosong.csv'), '');
  await db.execute(sql`update appraisal set appraiser_disputed_at = '2027-03-22T02:00:00Z'
    where id = (select id from appraisal order by id limit 1)`);
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
  await rm(folder, { recursive: true });
});

async function said(locale: Locale, ...args: readonly string[]): Promise<readonly string[]> {
  const lines: string[] = [];
  await runCli([...args, '--lang', locale], {
    config: {
      databaseUrl: database.url,
      dataDir: folder,
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      operator,
    },
    clock: movableClock(Temporal.Instant.from('2027-03-22T02:00:00Z')),
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
  });
  return lines.join('\n').split('\n');
}

/** What HR wrote itself reads the same in every language: the name of the cycle, and units with their numbers. */
const isOfHr = (line: string): boolean =>
  line.trim() === '' || line === 'Evaluasi Kinerja Triwulan I 2027' || /^\S.* {2,}\d+( +\d+)+$/.test(line);

/** A sentence without the row or the field it is about, which alone could make two lines differ. */
const withoutPlace = (line: string): string => line.replace(/^(?:(?:Baris|Row) \d+|[\w.-]+): /, '');

it.each([
  ['cycle', 'status'],
  ['cycle', 'status', 'Tidak ada'],
  ['cycle', 'list'],
  ['cycle', 'open', 'examples/cycle.yaml'],
  ['cycle', 'open', 'broken'],
  ['holidays', 'list'],
  ['holidays', 'import', 'broken'],
  ['holidays', 'import', 'empty'],
  ['holidays', 'remove', '2027-12-25'],
  ['holidays', 'remove', '2027-07-07'],
  ['holidays', 'confirm', '2029'],
  ['holidays', 'confirm', '2027'],
  ['roster', 'import', 'examples/roster.csv', '--dry-run'],
  ['retention', 'show'],
  ['retention', 'run', '--dry-run'],
] as const)(
  '%s %s %s says every line in the language of the operator, and never a word of the program',
  async (...args) => {
    const files: Readonly<Record<string, string>> = {
      broken: join(folder, args[0] === 'cycle' ? 'cycle.yaml' : 'libur.csv'),
      empty: join(folder, 'kosong.csv'),
    };
    const typed = args.map((arg) => files[arg] ?? arg);
    const [own, english] = [await said('id', ...typed), await said('en', ...typed)];
    const words = own.filter((line) => !isOfHr(line));
    expect(words.length).toBeGreaterThan(0);
    const sentences = english.map(withoutPlace);
    expect(words.filter((line) => sentences.includes(withoutPlace(line)))).toEqual([]);
    for (const line of [...own, ...english]) {
      expect(line).not.toMatch(
        /not-started|in-progress|joint-leave|by-hr|no-appraiser|undefined|\{|[0-9a-f]{8}-[0-9a-f]{4}/,
      );
      expect(line).not.toMatch(/Error|error:|ENOENT/);
    }
  },
);

it('says first, in the language of the operator, that a command failed for a reason nobody foresaw', async () => {
  await db.execute(
    sql`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'odd'; end $$`,
  );
  await db.execute(
    sql`create trigger refuse before insert on holiday for each row execute function refuse()`,
  );
  for (const locale of locales) {
    const run = start('src/cli.ts', ['holidays', 'add', '2027-03-17', 'Cuti', '--lang', locale], {
      DATABASE_URL: database.url,
      KINERJA_OPERATOR: operator,
    });
    expect(await run.exited).toBe(1);
    const [sentence] = run.output().split('\n');
    expect(sentence).toMatch(
      locale === 'id'
        ? /^Perintah gagal .* tidak ada yang diubah: jalankan "kinerja doctor".*\.$/
        : /^The command failed .* nothing was changed: run "kinerja doctor".*\.$/,
    );
  }
  await db.execute(sql`drop trigger refuse on holiday`);
  expect(await db.execute(sql`select 1 from holiday where day = '2027-03-17'`)).toEqual([]);
});
