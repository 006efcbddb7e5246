import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { parseLinkCode } from '../../../src/domain/people/link-code.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { matchesSecret } from '../../../src/shared/secret-hash.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';

let database: TestDatabase;
let db: Db;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
  folder = await mkdtemp(join(tmpdir(), 'kinerja-cli-'));
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
  await rm(folder, { recursive: true });
});

async function kinerja(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    config: {
      databaseUrl: database.url,
      dataDir: folder,
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      language: 'en',
      operator: '196804171994031001',
    },
    clock: movableClock(Temporal.Instant.from('2027-03-22T02:00:00Z')),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the command line', () => {
  it('imports the example roster as a process of its own, without any token', async () => {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      DATABASE_URL: database.url,
      TIME_ZONE: 'Asia/Makassar',
      KINERJA_OPERATOR: '196804171994031001',
    };
    const run = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', 'src/cli.ts', 'roster', 'import', 'examples/roster.csv'],
      { env },
    );
    expect(run.stdout).toContain('Daftar pegawai telah diimpor: 40 baris.');
    expect(run.stderr).toBe('');
    const again = await kinerja('roster', 'import', 'examples/roster.csv', '--lang', 'en');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('No change: the roster already says what the file says (40 rows).');
  });

  it.each([
    ['id', /^TIME_ZONE belum diisi: .+ Asia\/Jayapura \(WIT\)\.$/],
    ['en', /^TIME_ZONE is missing: .+ Asia\/Jayapura \(WIT\)\.$/],
  ] as const)(
    'gives no city the clock of another (%s), while what migrates needs none',
    async (language, sentence) => {
      const said: string[] = [];
      const run = (...args: string[]) =>
        runCli(args, {
          config: { databaseUrl: database.url, dataDir: folder, linkCodeMinutes: 10, language },
          clock: movableClock(Temporal.Instant.from('2027-03-22T02:00:00Z')),
          out: () => {},
          err: (line) => said.push(line),
        });
      expect(await run('cycle', 'status')).toBe(1);
      expect(said).toEqual([expect.stringMatching(sentence)]);
      expect(await run('db', 'migrate')).toBe(0);
    },
  );

  it.each([
    ['roster', 'import', 'examples/roster.csv'],
    ['audit', 'verify'],
    ['retention', 'run'],
  ])('long commands draw a bar where somebody watches, and wipe it: %s %s', async (...args) => {
    const drawn: string[] = [];
    const out: string[] = [];
    const code = await runCli(args, {
      config: {
        databaseUrl: database.url,
        dataDir: folder,
        timeZone: 'Asia/Makassar',
        linkCodeMinutes: 10,
        operator: '196804171994031001',
      },
      clock: movableClock(Temporal.Instant.from('2027-03-22T02:00:00Z')),
      out: (line) => out.push(line),
      err: () => {},
      draw: (text) => drawn.push(text),
    });
    expect(code).toBe(0);
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn[0]).toMatch(/^\r\[\.+\] 0\/\d /);
    expect(drawn.at(-1)).toMatch(/^\r +\r$/);
    expect(out.join('')).not.toContain('\r');
  });

  it('tells each problem of a roster with its place and remedy, in words or as JSON', async () => {
    const file = join(folder, 'wrong.csv');
    await writeFile(
      file,
      'NIP;Nama;Unit Kerja;Jabatan;Jenjang;NIP Penilai\n1,98E+17;Ani;A;B;Pelaksana;198107092006042001\n',
    );
    const said = await kinerja('roster', 'import', file, '--lang', 'id');
    expect(said.code).toBe(1);
    expect(said.out).toContain('Baris 2, kolom NIP, “1,98E+17”: Excel membaca NIP sebagai angka');
    expect(said.out).toContain('Ditemukan 1 masalah; tidak ada yang diimpor.');
    const json = JSON.parse((await kinerja('roster', 'import', file, '--json', '--lang', 'en')).out);
    expect(json).toMatchObject({ ok: false, problems: [{ row: 2, column: 'NIP', code: 'nip-spoiled' }] });
  });

  it('opens the example cycle once, and shows its progress', async () => {
    expect((await kinerja('cycle', 'open', 'examples/cycle.yaml', '--dry-run')).out).toContain(
      '“Evaluasi Kinerja Triwulan I 2027” would be opened with:',
    );
    const opened = await kinerja('cycle', 'open', 'examples/cycle.yaml');
    expect(opened.code).toBe(0);
    expect(opened.out).toContain('“Evaluasi Kinerja Triwulan I 2027” is open.');
    expect(opened.out).toMatch(/appraisals +39/);
    const again = await kinerja('cycle', 'open', 'examples/cycle.yaml');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('name: Another cycle has this name already. Choose a new one.');
    expect((await kinerja('cycle', 'status')).out).toMatch(/All units +39 +39/);
    expect(JSON.parse((await kinerja('cycle', 'status', '--json')).out)).toMatchObject({ total: 39 });
    expect((await kinerja('cycle', 'list')).out).toContain('2027-03-22 to 2027-03-31');
  });

  it('reports all problems of a wrong cycle file, including its name', async () => {
    const file = join(folder, 'cycle.yaml');
    await writeFile(
      file,
      'name: Evaluasi Kinerja Triwulan I 2027\nperiod: { from: 2027-03-31, to: 2027-01-01 }\ncolour: red\n',
    );
    const refused = await kinerja('cycle', 'open', file);
    expect(refused.code).toBe(1);
    for (const start of [
      'period: It ends before it begins.',
      'colour: This is not known here.',
      'windows: It must have self-assessment, rating and feedback.',
      'name: Another cycle has this name already.',
    ]) {
      expect(refused.err).toContain(start);
    }
  });

  it('issues link codes into a private file: only hashes are kept, and a new code ends the older one', async () => {
    const codeIn = async (file: string) =>
      parseLinkCode(/"([0-9A-Z-]{11,23})";"http/.exec(await readFile(file, 'utf8'))?.[1] ?? '');
    const issue = (file: string, ...more: string[]) =>
      kinerja(
        'link-codes',
        'issue',
        '--nip',
        '199103262015021001',
        '--bot',
        '@kinerja_bot',
        '--out',
        file,
        ...more,
      );
    const [first, second] = [join(folder, 'a.csv'), join(folder, 'b.csv')] as const;
    expect(await issue(first)).toMatchObject({ code: 0 });
    expect((await stat(first)).mode & 0o777).toBe(0o600);
    expect(await readFile(first, 'utf8')).toContain('"22 Maret 2027 10.10 WITA"');
    expect(await issue(first)).toMatchObject({ code: 1, err: expect.stringContaining('exists already') });
    expect(await issue(second, '--days', '14')).toMatchObject({ code: 0 });
    const [short, letter] = [await codeIn(first), await codeIn(second)];
    expect([short?.secret.length, letter?.secret.length]).toEqual([6, 14]);
    const rows = await db.execute<{ selector: string; salt: string; hash: string; is_valid: boolean }>(
      sql`select selector, salt, hash, expires_at > '2027-03-22T02:00:00Z' as is_valid from link_code order by created_at, expires_at`,
    );
    expect(rows.map((row) => [row.selector, row.is_valid])).toEqual([
      [short?.selector, false],
      [letter?.selector, true],
    ]);
    const [, kept] = rows;
    expect(await matchesSecret(letter?.secret ?? '', kept?.salt ?? '', kept?.hash ?? '')).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(letter?.secret);
  });

  it('issues letters by unit into a new folder: everybody of a unit in its file, with their NIP as text', async () => {
    const letters = join(folder, 'surat');
    const issue = (...more: string[]) =>
      kinerja('link-codes', 'issue', '--all-unlinked', '--days', '14', ...more);
    expect(await issue('--split-by-unit', letters, '--lang', 'id')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^40 kode ada di .*surat, dalam \d+ berkas\./),
    });
    const people = await db.execute<{ nip: string; unit: string }>(sql`select nip, unit from person`);
    for (const { nip, unit } of people)
      expect(await readFile(join(letters, `${unit}.csv`), 'utf8')).toContain(`\r\n="${nip}";"`);
    expect((await readdir(letters)).length).toBe(new Set(people.map(({ unit }) => unit)).size);
    expect((await stat(letters)).mode & 0o777).toBe(0o700);
    expect(await issue('--split-by-unit', letters)).toMatchObject({ code: 1 });
    expect(await issue()).toMatchObject({ code: 2, err: expect.stringContaining('--split-by-unit FOLDER') });
    const spaced = await kinerja(
      'link-codes',
      'issue',
      '--nip',
      '19910326 201502.1.001',
      '--out',
      join(folder, 'c.csv'),
    );
    expect(spaced).toMatchObject({ code: 0 });
  });

  it('leaves no file behind when nobody matches, and refuses a command written wrongly with 2', async () => {
    const file = join(folder, 'none.csv');
    expect(await kinerja('link-codes', 'issue', '--unit', 'Tidak ada', '--out', file)).toMatchObject({
      code: 1,
    });
    await expect(stat(file)).rejects.toThrow('ENOENT');
    expect(await kinerja('link-codes', 'issue', '--out', file)).toMatchObject({ code: 2 });
    expect(
      await kinerja('link-codes', 'issue', '--all-unlinked', '--days', '15', '--out', file),
    ).toMatchObject({ code: 2 });
    expect(
      await kinerja('link-codes', 'issue', '--all-unlinked', '--unit', 'A', '--out', file),
    ).toMatchObject({ code: 2 });
    expect(await kinerja('cycle', 'opn')).toMatchObject({ code: 2 });
    expect(await kinerja('--help')).toMatchObject({ code: 0 });
  });

  it('says what became of every message, and names those whose outcome is unknown', async () => {
    expect((await kinerja('deliveries', 'status')).out).not.toContain('No answer came');
    const [person] = await db.execute<{ id: string; name: string; unit: string }>(
      sql`select id, name, unit from person order by nip limit 1`,
    );
    if (!person) throw new Error('the roster is empty');
    const [outcomes, at] = [['sent', 'sent', 'failed', 'skipped', 'unknown', null], '2027-03-22T01:30:00Z'];
    for (const [nth, outcome] of outcomes.entries()) {
      const [row] = await db.execute<{ id: string }>(sql`
        insert into outbox (id, kind, version, recipient_id, payload, dedupe_key, available_at, outcome, settled_at)
        values (gen_random_uuid(), 'reminder', 1, ${person.id}::uuid,
          jsonb_build_object('kind', 'reminder', 'personId', ${person.id}::text, 'date', '2027-03-22'), ${`cli:${nth}`},
          ${at}::timestamptz, ${outcome}, ${outcome === null ? null : at}::timestamptz) returning id`);
      if (outcome === 'unknown')
        await db.execute(sql`insert into delivery (outbox_id, platform, tenant, user_id, attempt, status, at)
          values (${row?.id}::uuid, 'telegram', 'test', '1', 2, 'unknown', ${at}::timestamptz)`);
    }
    const { code, out } = await kinerja('deliveries', 'status');
    expect(code).toBe(0);
    for (const line of [/sent +2$/, /refused .* 1$/, /skipped .* 1$/, /unknown +1$/, /waiting +1$/])
      expect(out).toMatch(new RegExp(line.source, 'm'));
    expect(out).toMatch(/planned in the last 30 days +6$/m);
    expect(out).toContain(`- ${person.name} (${person.unit}): the reminder of the day on Telegram, `);
    expect(out).toContain('22 March 2027');
    expect(out).not.toMatch(/no-answer|reminder:|[0-9a-f]{8}-/);
    const json = JSON.parse((await kinerja('deliveries', 'status', '--json')).out);
    expect(json).toMatchObject({ counts: { planned: 6, sent: 2, unknown: 1, pending: 1 } });
  });

  it('shows the days off of a year with their sources, what may still move, and whether HR confirmed them', async () => {
    const both = (await kinerja('holidays', 'list')).out;
    expect(both).toContain('2027: not confirmed yet');
    expect(both).toContain('2028: not confirmed yet\n  No day is known.');
    const { out } = await kinerja('holidays', 'list', '--year', '2027');
    expect(out).toContain('  2027-03-10 Wed  national     Idul Fitri 1448 H (may still move)');
    expect(out).toContain('  2027-12-24 Fri  joint leave  Cuti bersama Kelahiran Yesus Kristus');
    expect(out).toContain('Sources: SKB 1205/2026');
    expect(out).toContain('holidays confirm 2027');
    expect(await kinerja('holidays', 'list', '--year', '27')).toMatchObject({ code: 2 });
    const [json] = JSON.parse((await kinerja('holidays', 'list', '--year', '2026', '--json')).out);
    expect([json.year, json.isConfirmed, json.days.length]).toEqual([2026, false, 25]);
  });

  it('keeps what HR marks, and takes it back', async () => {
    expect(await kinerja('holidays', 'add', '2027-03-16', 'Cuti bersama')).toMatchObject({ code: 0 });
    expect(await kinerja('holidays', 'add', '2027-03-12', 'Hari kerja pengganti', '--workday')).toMatchObject(
      { code: 0 },
    );
    expect(await kinerja('holidays', 'add', '2027-02-30', 'Tidak ada')).toMatchObject({ code: 2 });
    const list = async () => (await kinerja('holidays', 'list', '--year', '2027')).out;
    expect(await list()).toContain('  2027-03-16 Tue  added by HR  Cuti bersama');
    expect(await list()).toContain('  2027-03-12 Fri  WORKING DAY  Hari kerja pengganti (set by HR)');
    expect(await kinerja('holidays', 'remove', '2027-03-16')).toMatchObject({ code: 0 });
    expect(await kinerja('holidays', 'remove', '2027-03-16')).toMatchObject({ code: 1 });
    expect((await kinerja('holidays', 'remove', '2027-12-25')).err).toContain(
      '2027-12-25 is a day off by decree (Kelahiran Yesus Kristus). If people work on it: holidays add 2027-12-25 "..." --workday',
    );
    expect(await list()).not.toContain('2027-03-16');
  });

  it('imports days off from CSV and YAML, all or none, and names each wrong row', async () => {
    const file = async (name: string, text: string) => {
      await writeFile(join(folder, name), text);
      return kinerja('holidays', 'import', join(folder, name));
    };
    const days = async () =>
      (await db.execute(sql`select day from holiday where day >= '2028-01-01'`)).length;
    const wrong = await file(
      'salah.csv',
      'tanggal;nama;jenis\n01/01/2028;Tahun Baru;libur nasional\n2028-02-30;Salah;\n2028-01-01;Ganda;\n2028-03-01;;\n2028-03-02;Lain;liburan\n',
    );
    expect(wrong.code).toBe(1);
    expect(wrong.err.split('\n')).toEqual([
      'Row 3: “2028-02-30” is no date. Write it like 2027-03-11 or 11/03/2027.',
      'Row 4: 2028-01-01 is in row 2 already. Keep one of them.',
      'Row 5: The name must have 1 to 100 characters.',
      'Row 6: “liburan” is no kind of day. Write libur nasional, cuti bersama or hari kerja.',
      'Nothing was imported: correct the file and import it again.',
    ]);
    expect((await file('lebar.csv', 'tanggal,nama\n2028-01-01,Tahun Baru, Masehi\n')).err).toContain(
      'Row 2: This row has more cells',
    );
    expect((await file('asing.csv', 'tanggal,nama,warna\n2028-01-01,Tahun Baru,merah\n')).err).toContain(
      'Row 1: There is no column “warna”.',
    );
    expect(
      (await file('salah.yaml', '- date: 2028-01-01\n  name: Tahun Baru\n- date: besok\n  name: X\n')).err,
    ).toContain('Row 3: “besok” is no date.');
    expect((await file('rusak.yaml', '- date: [\n')).err).toContain('Row 2: This is not YAML.');
    expect(await days()).toBe(0);
    const right = await file(
      'benar.csv',
      'tanggal;nama;jenis\n01/01/2028;Tahun Baru;\n17/08/2028;Proklamasi;libur nasional\n',
    );
    expect(right).toMatchObject({ code: 0 });
    expect(right.out).toContain('2 days added, 0 changed, 0 as before.');
    const again = await file(
      'lagi.yaml',
      '- date: 2028-01-01\n  name: Tahun Baru 2028\n- date: 2028-08-17\n  name: Proklamasi\n',
    );
    expect(again.out).toContain('0 days added, 1 changed, 1 as before.');
    expect(await days()).toBe(2);
  });

  it('lets HR confirm the days off of a year, unless none is known', async () => {
    expect(await kinerja('holidays', 'confirm', '2029')).toMatchObject({ code: 1 });
    const { out } = await kinerja('holidays', 'confirm', '2027');
    expect(out).toContain('The 25 days off of 2027 are confirmed.');
    expect(out).toContain('2027-03-10 Idul Fitri 1448 H may still move');
    expect((await kinerja('holidays', 'list', '--year', '2027')).out).toContain('2027: confirmed');
    expect(await kinerja('holidays', 'confirm', '2027')).toMatchObject({ code: 0 });
    expect(await db.execute(sql`select after from audit where act = 'holiday.confirm'`)).toMatchObject([
      { after: { year: 2027, days: 25 } },
      { after: { year: 2027, days: 25 } },
    ]);
  });
});
