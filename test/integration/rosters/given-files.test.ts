import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyTables } from '../../support/database.ts';
import { type Desk, everyRow, openDesk } from './desk.ts';

/** Lists as offices keep them, each with what HR wants of it. */

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());
beforeEach(() => emptyTables(desk.db));

const folder = join(import.meta.dirname, '../../support/roster-files');
const given = (name: string): string => join(folder, name);

/** Who is on the roster: NIP, name, unit, position, level, and who appraises them, by NIP. */
async function roster(): Promise<readonly string[]> {
  const rows = await desk.db.execute<{ line: string }>(sql`
    select concat_ws(' · ', p.nip, p.name, p.unit, p.position, p.position_level, 'dinilai ' || a.nip,
      case when p.is_top then 'puncak' end, case when p.is_hr then 'pengelola' end, p.email, p.time_zone) as line
    from person p left join reporting_line l on l.person_id = p.id left join person a on a.id = l.appraiser_id
    order by p.nip`);
  return rows.map(({ line }) => line);
}

const secretary =
  '196801011994031001 · Drs. H. Amaq Contoh, M.Si. · Sekretariat Daerah · Sekretaris Daerah · jpt_pratama · puncak';
const under = 'dinilai 196801011994031001';
const suparman = `198603032010011003 · Suparman · Dinas Uji · Pengadministrasi · pelaksana · ${under}`;
const nurse = `199004042023212004 · Baiq Uji, A.Md.Kep. · Dinas Uji · Perawat · jf_terampil · ${under}`;

const women =
  'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk, dan Keluarga Berencana';
const analyst = (no: number, name: string): string =>
  `19750202200003200${no} · ${name}, Sp.PD., M.Kes., FINASIM · ${women} · Analis Perlindungan Perempuan, Anak, dan Keluarga · jf_ahli_muda · ${under}`;

const underHead = 'dinilai 197502022000032002';
const base = [
  `${secretary} · amaq@kota.example`,
  `197502022000032002 · Dra. Hj. Inaq Teladan, M.M. · Dinas Uji · Kepala Dinas Uji · jpt_pratama · ${under} · pengelola · inaq@kota.example`,
  `198603032010011003 · Suparman · Dinas Uji · Pengadministrasi · pelaksana · ${underHead} · suparman@kota.example`,
  `199004042023212004 · Baiq Uji, A.Md.Kep. · Dinas Uji · Perawat · jf_terampil · ${underHead} · baiq@kota.example`,
];

type Good = {
  readonly after?: string;
  readonly says: readonly string[];
  readonly roster: readonly string[];
};
const imported = (rows: number, ...more: readonly string[]): readonly string[] => [
  `Daftar pegawai telah diimpor: ${rows} baris.`,
  `  ${rows}  pegawai baru`,
  ...more,
];

const good: Readonly<Record<string, Good>> = {
  'roster-base.csv': { says: imported(4), roster: base },
  'roster-late-joiner.csv': {
    after: 'roster-base.csv',
    says: ['Daftar pegawai telah diimpor: 5 baris.', '  1  pegawai baru', '  4  tidak berubah'],
    roster: [
      ...base,
      `199806062026031008 · Laq Baru · Dinas Uji · Analis · jf_ahli_pertama · ${underHead} · laqbaru@kota.example`,
    ],
  },
  'optional-known-first.xlsx': {
    says: imported(2),
    roster: [
      `${secretary} · amaq@kota.example · Asia/Makassar`,
      `197502022000032002 · Inaq Teladan · Dinas Uji · Kepala Dinas · jpt_pratama · ${under} · pengelola · inaq@kota.example · Asia/Makassar`,
    ],
  },
  'hidden-old-sheet-first.xlsx': {
    says: imported(2, 'Tidak dibaca:', '  lembar “Lama 2023”: tersembunyi'),
    roster: [secretary, `198603032010011003 · Suparman · Dinas Baru · Pengelola · pelaksana · ${under}`],
  },
  'two-sheets-pns-pppk.xlsx': { says: imported(3), roster: [secretary, suparman, nurse] },
  'semicolon-many-commas.csv': {
    says: imported(6),
    roster: [
      `196801011994031001 · Drs. H. Amaq Contoh, S.H., M.Si., M.M. · ${women} · Kepala ${women} · jpt_pratama · puncak`,
      analyst(2, 'dr. Hj. Inaq Teladan'),
      ...[3, 4, 5, 6].map((no) => analyst(no, `dr. Hj. Inaq Teladan ${no}`)),
    ],
  },
  'nip-as-text-formula.csv': { says: imported(2), roster: [secretary, suparman] },
  'nip-with-prefix.csv': { says: imported(3), roster: [secretary, suparman, nurse] },
  'duk-number-row-and-signature.csv': {
    says: imported(
      2,
      'Tidak dibaca:',
      '  kolom yang tidak dikenal: NO',
      '  di atas judul kolom: baris 1 “DAFTAR NOMINATIF PEGAWAI NEGERI SIPIL”, baris 2 “PEMERINTAH KOTA CONTOH”, baris 3 “KEADAAN : DESEMBER 2026”',
      '  nomor kolom: baris 5 “1 2 3 4 5 6 7 8”',
      '  jumlah: baris 9 “JUMLAH 2”',
      '  di bawah daftar: baris 10 “Kota Contoh, 31 Desember 2026”, baris 11 “Kepala BKPSDM,”, baris 13 “Dra. Hj. INAQ TELADAN, M.M.”, baris 14 “NIP. 19750202 200003 2 002”',
    ),
    roster: [secretary, suparman],
  },
};

const refused = (...problems: readonly string[]): readonly string[] => [
  ...problems,
  `Ditemukan ${problems.length} masalah; tidak ada yang diimpor. Perbaiki berkas, lalu impor kembali.`,
];
const failed =
  'Rumus di sel ini gagal, sehingga isinya tidak diketahui. Perbaiki rumusnya, atau salin kolom lalu tempel sebagai nilai.';
const wide =
  'Baris ini berisi 9 sel, judulnya 8. Pemisah di dalam nama atau gelar menggeser sel: apit teks itu dengan tanda kutip, atau simpan sebagai XLSX.';

const bad: Readonly<Record<string, Omit<Good, 'roster'>>> = {
  'optional-lookup-error.xlsx': {
    after: 'optional-known-first.xlsx',
    says: refused(
      `Baris 3, kolom Email, “#N/A”: ${failed}`,
      `Baris 3, kolom Pengelola Kinerja, “#N/A”: ${failed}`,
      `Baris 3, kolom Zona Waktu, “#REF!”: ${failed}`,
    ),
  },
  'lookup-errors.xlsx': {
    says: refused(
      `Baris 3, kolom Unit Kerja, “#N/A”: ${failed}`,
      `Baris 3, kolom Jabatan, “#REF!”: ${failed}`,
      'Baris 4, kolom Unit Kerja, “0”: Isi sel ini tidak berarti apa-apa. Tulis isinya. Sel yang kosong membiarkan data di daftar pegawai apa adanya.',
      `Baris 4, kolom Jabatan, “#NAME?”: ${failed}`,
      `Baris 4, kolom NIP Penilai, “#N/A”: ${failed}`,
    ),
  },
  'indonesian-month-dates.csv': {
    says: refused(
      'Baris 5, kolom TMT, “03/01/22”: Tidak jelas mana tanggal, bulan, dan tahun. Tulis tahun dengan empat angka: 31/01/2026, tanggal lebih dahulu.',
    ),
  },
  'unquoted-title-comma.csv': { says: refused(`Baris 2: ${wide}`, `Baris 4: ${wide}`) },
  // A new number of somebody known is a question, and nothing is written before its answer.
  'roster-nip-changed.csv': {
    after: 'roster-base.csv',
    says: [
      'Belum ada yang diimpor karena ada pertanyaan di bawah. Impor akan melakukan ini untuk 4 baris:',
      '  1  pegawai dengan nomor baru',
      '  4  tidak berubah',
      'Apakah orangnya sama? Nama, tanggal lahir, dan unitnya cocok, tetapi nomornya baru (1):',
      '  Baris 5: Baiq Uji, A.Md.Kep. (Dinas Uji): 199004042023212004 → 199004042026032011',
      'Belum ada yang diimpor. Bila orangnya sama: --same-person yes. Bila semuanya orang lain: --same-person no. Bila hanya sebagian: jalankan dahulu kinerja people renumber LAMA BARU untuk mereka.',
    ],
  },
};

const importBefore = async (file: string | undefined): Promise<void> => {
  if (file) expect(await desk.imports(given(file))).toMatchObject({ code: 0 });
};

describe('a list as it came', () => {
  it.each(Object.entries(good))(
    '%s is imported, and what was not read is named; once more it changes nothing',
    async (file, { after, says, roster: expected }) => {
      await importBefore(after);
      expect(await desk.imports(given(file))).toEqual({ code: 0, said: says });
      expect(await roster()).toEqual(expected);
      const before = await everyRow(desk.db);
      const again = await desk.imports(given(file));
      expect(again.said[0]).toMatch(/^Tidak ada perubahan/);
      expect(await everyRow(desk.db)).toEqual(before);
    },
  );

  it.each(Object.entries(bad))(
    '%s is refused with the place of each mistake and what to do, and no row of any table is written',
    async (file, { after, says }) => {
      await importBefore(after);
      const before = await everyRow(desk.db);
      expect(await desk.imports(given(file))).toEqual({ code: 1, said: says });
      expect(await everyRow(desk.db)).toEqual(before);
    },
  );

  it('is here with what HR wants of it, whichever file was given', () => {
    expect([...Object.keys(good), ...Object.keys(bad)].toSorted()).toEqual(readdirSync(folder).toSorted());
  });
});
