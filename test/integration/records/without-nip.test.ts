import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { putAccount } from '../../support/outbox-rows.ts';
import { nipOf } from '../../support/roster.ts';

/** A mayor who appraises the secretary, and an officer of another service who appraises a clerk. Neither has a NIP. */
const header = 'NIP;Nama;Unit Kerja;Jabatan;Jenjang;NIP Penilai;Email';
const secretary = `${nipOf(1)};Sekda Contoh;Sekretariat Daerah;Sekretaris Daerah;JPT Pratama;PEJABAT NEGARA 1;`;
const officer =
  'Non-ASN 02;Letkol Contoh;Sekretariat Daerah;Kepala Sekretariat;;PEJABAT NEGARA 1;letkol@kota.example';
const clerk = `${nipOf(12)};Klerek Contoh;Sekretariat Daerah;Pengadministrasi;Pelaksana;non asn 2;`;
const mayor = (name = 'H. Wali Contoh', number = 'Pejabat Negara 1') =>
  `${number};${name};Pemerintah Kota;Wali Kota;;;wali@kota.example`;
const roster = [header, secretary, officer, clerk, mayor()];

let database: TestDatabase;
let db: Db;
let folder: string;
let files = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
  folder = await mkdtemp(join(tmpdir(), 'kinerja-without-nip-'));
  expect(await imports(roster)).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
  await rm(folder, { recursive: true });
});

async function kinerja(...args: string[]): Promise<{ code: number; out: string }> {
  const out: string[] = [];
  const code = await runCli(args, {
    config: {
      databaseUrl: database.url,
      dataDir: folder,
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      language: 'id',
      operator: nipOf(1),
    },
    clock: movableClock(Temporal.Instant.from('2026-12-02T02:00:00Z')),
    out: (line) => out.push(line),
    err: (line) => out.push(line),
  });
  return { code, out: out.join('\n') };
}

async function imports(lines: readonly string[], ...options: string[]) {
  const path = join(folder, `pegawai-${++files}.csv`);
  await writeFile(path, lines.join('\n'));
  return kinerja('roster', 'import', path, ...options);
}

const people = async () =>
  (
    await db.execute(sql`select p.name, p.nip, p.no_nip, p.position_level as level, coalesce(r.nip, r.no_nip) as appraiser
      from person p left join reporting_line l on l.person_id = p.id and l.valid_to is null
      left join person r on r.id = l.appraiser_id order by p.name`)
  ).map((row) => ({ ...row }));

describe('somebody without a NIP', () => {
  it('stands on the roster under the mark and code, and the same file again changes nothing', async () => {
    const before = await people();
    expect(before).toEqual([
      { name: 'H. Wali Contoh', nip: null, no_nip: 'PEJABAT NEGARA 1', level: null, appraiser: null },
      { name: 'Klerek Contoh', nip: nipOf(12), no_nip: null, level: 'pelaksana', appraiser: 'NON ASN 2' },
      { name: 'Letkol Contoh', nip: null, no_nip: 'NON ASN 2', level: null, appraiser: 'PEJABAT NEGARA 1' },
      {
        name: 'Sekda Contoh',
        nip: nipOf(1),
        no_nip: null,
        level: 'jpt_pratama',
        appraiser: 'PEJABAT NEGARA 1',
      },
    ]);
    const again = await imports(roster);
    expect(again.code).toBe(0);
    expect(again.out).toContain('Tidak ada perubahan');
    expect(await people()).toEqual(before);
    // A file without them leaves them as they are, and their people may still name them.
    expect((await imports([header, clerk])).code).toBe(0);
    expect(await people()).toEqual(before);
  });

  it('gets no successor by mistake: another name at the code is listed and waits', async () => {
    const before = await people();
    const tried = await imports([header, mayor('Dra. Pengganti')]);
    expect(tried.code).toBe(1);
    expect(tried.out).toContain('beri orang itu kode sendiri');
    expect(tried.out).toContain('Dra. Pengganti (H. Wali Contoh)');
    expect(await people()).toEqual(before);
    const corrected = await imports([header, mayor('H. Wali Contoh, S.H.')], '--yes');
    expect(corrected.code).toBe(0);
    expect((await people()).map(({ name }) => name)).toContain('H. Wali Contoh, S.H.');
    expect((await imports([header, mayor()], '--yes')).code).toBe(0);
  });

  it('is refused with the cell, and nothing is imported, where the NIP is empty or the code is another one’s', async () => {
    const before = await people();
    for (const [line, words] of [
      [mayor('Orang Lain', ''), 'Baris 2, kolom NIP: NIP belum diisi'],
      [mayor('Orang Lain', 'NON ASN'), 'Baris 2, kolom NIP, “NON ASN”: Di belakang kata ini perlu kode'],
      [mayor('Orang Lain', 'NON ASN 1'), 'Kode ini sudah dipakai H. Wali Contoh, sebagai PEJABAT NEGARA 1'],
    ] as const) {
      const refused = await imports([header, line], '--yes');
      expect(refused.code, words).toBe(1);
      expect(refused.out).toContain(words);
    }
    expect(await people()).toEqual(before);
  });

  it('is never in the database with two numbers, with none, or with the number of another', async () => {
    const put = (nip: string | null, noNip: string | null, level: string | null) =>
      db.execute(sql`insert into person (id, nip, no_nip, name, unit, position, position_level, active_from)
        values (gen_random_uuid(), ${nip}, ${noNip}, 'N', 'U', 'P', ${level}, '2026-01-01')`);
    await expect(put(nipOf(30), 'NON ASN 30', 'pelaksana')).rejects.toThrow();
    await expect(put(null, null, 'pelaksana')).rejects.toThrow();
    await expect(put(null, 'NON ASN 2', null)).rejects.toThrow();
    await expect(put(nipOf(30), null, null)).rejects.toThrow();
  });

  it('gets a link code in a file that HR finds them in, and is found by every command', async () => {
    const out = join(folder, 'kode.csv');
    expect((await kinerja('link-codes', 'issue', '--nip', 'non asn 2', '--out', out)).code).toBe(0);
    expect(await readFile(out, 'utf8')).toContain('"NON ASN 2";"Letkol Contoh";"Sekretariat Daerah";');
    const all = join(folder, 'semua.csv');
    expect((await kinerja('link-codes', 'issue', '--all-unlinked', '--days', '14', '--out', all)).code).toBe(
      0,
    );
    expect(await readFile(all, 'utf8')).toContain('"PEJABAT NEGARA 1";"H. Wali Contoh";');

    const list = join(folder, 'daftar.csv');
    const unreachable = await kinerja('people', 'unreachable', '--out', list);
    expect(unreachable.out).toContain('H. Wali Contoh (Pemerintah Kota, PEJABAT NEGARA 1, tanpa NIP)');
    expect(await readFile(list, 'utf8')).toContain('"PEJABAT NEGARA 1";"H. Wali Contoh";');

    const [row] = await db.execute<{ id: string }>(sql`select id from person where no_nip = 'NON ASN 2'`);
    await putAccount(db, row?.id ?? '', { platform: 'telegram', tenant: 'test', userId: 'letkol' });
    const whose = ['--nip', 'NON-ASN 2', '--platform', 'telegram', '--reason', 'ponsel hilang'];
    expect((await kinerja('people', 'block', ...whose)).out).toContain('Letkol Contoh');
    expect((await kinerja('people', 'blocked')).out).toContain('(Sekretariat Daerah, NON ASN 2, ');
    expect((await kinerja('people', 'unblock', ...whose)).code).toBe(0);
    const nobody = await kinerja('people', 'unlink', '--nip', 'NON ASN 9', ...whose.slice(2));
    expect(nobody).toMatchObject({ code: 1, out: expect.stringContaining('NON ASN 9') });
  });

  it('may be the one who gives a command, and the record says so', async () => {
    const given = await kinerja(
      '--as',
      'Pejabat negara 1',
      'link-codes',
      'issue',
      '--nip',
      nipOf(12),
      '--out',
      join(folder, 'satu.csv'),
    );
    expect(given.code).toBe(0);
    expect(given.out).not.toContain('dicatat seperti yang Anda berikan');
    const acts = await db.execute<{ operator: string }>(
      sql`select operator from audit where act = 'link-codes.issue' order by seq desc limit 1`,
    );
    expect(acts[0]?.operator).toBe('PEJABAT NEGARA 1');
  });

  it('gets no appraisal when a cycle opens, but appraises and stands above appraisers, and the report says so', async () => {
    const path = join(folder, 'siklus.yaml');
    const yaml = (await readFile('examples/cycle.yaml', 'utf8')).replace(/^name:.*$/m, 'name: Siklus contoh');
    await writeFile(path, yaml);
    const opened = await kinerja('cycle', 'open', path, '--lang', 'en');
    expect(opened.code).toBe(0);
    expect(opened.out).toContain('H. Wali Contoh (PEJABAT NEGARA 1, no NIP)');
    const rows =
      await db.execute(sql`select e.name as employee, r.name as appraiser, s.name as second from appraisal a
      join person e on e.id = a.employee_id join person r on r.id = a.appraiser_id
      left join person s on s.id = a.second_appraiser_id order by e.name`);
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { employee: 'Klerek Contoh', appraiser: 'Letkol Contoh', second: 'H. Wali Contoh' },
      { employee: 'Sekda Contoh', appraiser: 'H. Wali Contoh', second: null },
    ]);
    const notAppraised = await kinerja('people', 'appraiser-checked', 'NON ASN 2');
    expect(notAppraised.code).toBe(1);
  });

  it('leaves a record that still agrees with the tables', async () => {
    const verdict = await kinerja('audit', 'verify');
    expect(verdict.out).not.toContain('PEJABAT NEGARA');
    expect(verdict.code).toBe(0);
    await db.execute(sql`update person set no_nip = 'NON ASN 77' where no_nip = 'NON ASN 2'`);
    const changed = await kinerja('audit', 'verify');
    expect(changed.code).toBe(1);
    expect(changed.out).toContain('Letkol Contoh (NON ASN 77)');
  });
});
