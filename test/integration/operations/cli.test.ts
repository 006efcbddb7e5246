import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
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
  }, 30_000);

  it('tells each problem of a roster with its place and remedy, in words or as JSON', async () => {
    const file = join(folder, 'wrong.csv');
    await writeFile(
      file,
      'NIP;Nama;Unit Kerja;Jabatan;Jenjang;NIP Penilai\n1,98E+17;Ani;A;B;Pelaksana;198107092006042001\n',
    );
    const said = await kinerja('roster', 'import', file);
    expect(said.code).toBe(1);
    expect(said.out).toContain('Baris 2, kolom NIP, “1,98E+17”: Excel membaca NIP sebagai angka');
    expect(said.out).toContain('Ditemukan 1 masalah; tidak ada yang diimpor.');
    const json = JSON.parse((await kinerja('roster', 'import', file, '--json', '--lang', 'en')).out);
    expect(json).toMatchObject({ ok: false, problems: [{ row: 2, column: 'NIP', code: 'nip-spoiled' }] });
  });

  it('opens the example cycle once, and shows its progress', async () => {
    expect((await kinerja('cycle', 'open', 'examples/cycle.yaml', '--dry-run')).out).toContain(
      'would be opened',
    );
    const opened = await kinerja('cycle', 'open', 'examples/cycle.yaml');
    expect(opened.code).toBe(0);
    expect(opened.out).toContain('"Evaluasi Kinerja Triwulan I 2027" is open.');
    expect(opened.out).toMatch(/appraisals +39/);
    const again = await kinerja('cycle', 'open', 'examples/cycle.yaml');
    expect(again).toMatchObject({ code: 1, out: '' });
    expect(again.err).toContain('name: is the name of another cycle already; choose a new one.');
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
      'period: ends before it begins',
      'colour: is not known here',
      'windows: must have',
      'name: is the name of another',
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
    expect(matchesSecret(letter?.secret ?? '', kept?.salt ?? '', kept?.hash ?? '')).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(letter?.secret);
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

  it('keeps the list of days off', async () => {
    expect((await kinerja('holidays', 'list')).out).toContain('No day has been added');
    expect(await kinerja('holidays', 'add', '2027-03-11', 'Cuti bersama')).toMatchObject({ code: 0 });
    expect(await kinerja('holidays', 'add', '2027-03-12', 'Hari kerja pengganti', '--workday')).toMatchObject(
      { code: 0 },
    );
    expect(await kinerja('holidays', 'add', '2027-02-30', 'Tidak ada')).toMatchObject({ code: 2 });
    expect(await kinerja('holidays', 'remove', '2027-03-11')).toMatchObject({ code: 0 });
    expect(await kinerja('holidays', 'remove', '2027-03-11')).toMatchObject({ code: 1 });
    expect((await kinerja('holidays', 'list')).out).toBe('2027-03-12  work  Hari kerja pengganti');
  });
});
