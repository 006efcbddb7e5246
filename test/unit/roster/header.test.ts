import { describe, expect, it } from 'vitest';
import { type ColumnKey, readHeader } from '../../../src/domain/people/roster-columns.ts';
import type { Cell, RosterTable } from '../../../src/domain/people/roster-table.ts';

const tableOf = (...rows: readonly (readonly Cell[])[]): RosterTable =>
  rows.map((cells, place) => ({ row: place + 1, cells }));
const titles = ['NIP', 'Nama', 'Unit Kerja', 'Jabatan', 'Jenjang', 'NIP Penilai'];
const body = ['198609262015051001', 'Budi', 'Kominfo', 'Pengelola', 'Pelaksana', ''];
const problemsOf = (header: readonly Cell[]) =>
  readHeader(tableOf(header, [...body, ...header.map(() => 'x')].slice(0, header.length))).problems;

/** The titles that agencies give to columns: ours, and those of SIASN and DUK lists. */
const names: readonly (readonly [ColumnKey, readonly string[]])[] = [
  ['nip', ['NIP', 'NIP Baru', 'NIP/NIPPPPK', 'NI PPPK', 'NIP/NRP', 'Nomor Induk Pegawai', 'Employee number']],
  ['name', ['Nama', 'NAMA LENGKAP', 'Nama ASN', 'Nama Pegawai', 'Name', 'Full name']],
  ['titleBefore', ['GELAR DEPAN']],
  ['titleAfter', ['GELAR BELAKANG']],
  ['unit', ['Unit Kerja', 'Unit', 'UNOR', 'UNOR NAMA', 'Unit Organisasi', 'Perangkat Daerah', 'Work unit']],
  ['position', ['Jabatan', 'Nama Jabatan', 'JABATAN NAMA', 'Position']],
  ['level', ['Jenjang', 'Jenjang Jabatan', 'Level', 'Position level']],
  [
    'appraiser',
    [
      'NIP Penilai',
      'NIP Pejabat Penilai',
      'NIP Pejabat Penilai Kinerja',
      'NIP Atasan',
      'NIP Atasan Langsung',
      'Appraiser NIP',
      'NIP of appraiser',
      'Superior NIP',
    ],
  ],
  ['appraiserFrom', ['Penilai sejak', 'Penilai mulai', 'TMT Penilai', 'Appraiser from', 'Appraiser since']],
  ['email', ['E-mail', 'Email Dinas', 'Alamat E-mail', 'Surel', 'Email address']],
  ['activeFrom', ['Aktif sejak', 'Aktif mulai', 'Mulai aktif', 'TMT', 'Active from', 'Active since']],
  ['leaveFrom', ['Keluar sejak', 'TMT keluar', 'Berhenti sejak', 'Leave from', 'Left from']],
  ['leaveReason', ['Alasan keluar', 'Alasan berhenti', 'Leave reason']],
  ['top', ['Puncak', 'Pimpinan Puncak', 'Top']],
  ['hr', ['Pengelola Kinerja', 'Pengelola', 'HR']],
  ['timeZone', ['Zona Waktu', 'Time zone']],
  ['result.1', ['Hasil Kerja', 'Hasil Kerja 1', 'Work result 01', 'Result 1']],
  ['result.10', ['Hasil Kerja 10', 'HASIL_KERJA_10', 'Work result 10']],
  ['target.2', ['Target 2', 'Target Hasil Kerja 2']],
];

describe('the header of a roster', () => {
  it.each(names.flatMap(([key, list]) => list.map((title) => [title, key] as const)))(
    'knows the column "%s" as %s, in any case and with any signs between',
    (title, key) => {
      for (const written of [title, title.toUpperCase(), ` ${title.replaceAll(' ', '_')}: `]) {
        const { columns } = readHeader(tableOf(['Kolom', written], ['x', 'y']));
        expect(columns.index).toEqual(new Map([[key, 1]]));
        expect(columns.title.get(key)).toBe(written.trim());
        expect(columns.ignored).toEqual(['Kolom']);
      }
    },
  );

  it('leaves alone what it does not know, and names it', () => {
    const { columns, problems } = readHeader(
      tableOf([...titles, '', 'Golongan', 'Target kerja', 'Hasil kerja 1234', 'Subtarget 1'], body),
    );
    expect(columns.ignored).toEqual(['Golongan', 'Target kerja', 'Hasil kerja 1234', 'Subtarget 1']);
    expect(columns.index.size).toBe(6);
    expect(problems).toEqual([]);
  });

  it('needs six columns, and each missing one is reported', () => {
    expect(problemsOf(titles)).toEqual([]);
    expect(problemsOf(['Email'])).toEqual(
      ['nip', 'name', 'unit', 'position', 'level', 'appraiser'].map((columnKey) => ({
        code: 'missing-column',
        row: 1,
        columnKey,
      })),
    );
  });

  it('may name a column once, and work results 1 to 10', () => {
    expect(problemsOf([...titles, 'Nama Lengkap'])).toEqual([
      { code: 'duplicate-column', row: 1, column: 'Nama Lengkap', other: 'Nama' },
    ]);
    for (const no of [1, 2, 9, 10])
      expect(problemsOf([...titles, `Result ${no}`, `Target ${no}`])).toEqual([]);
    for (const no of [0, 11, 19, 20, 99, 100, 999]) {
      expect(problemsOf([...titles, `Result ${no}`, `Target ${no}`])).toEqual(
        ['Result', 'Target'].map((word) => ({
          code: 'too-many-results',
          row: 1,
          column: `${word} ${no}`,
          max: 10,
        })),
      );
    }
  });
});

describe('where the header is', () => {
  it('in the first row that names three different columns, below whatever a sheet begins with', () => {
    const { columns, body: rows } = readHeader(
      tableOf(['Daftar Nama'], ['NIP', 'Nama'], ['Nama', 'Nama', 'NIP'], ['', ' '], titles, ['', ''], body),
    );
    expect(columns.index.get('appraiser')).toBe(5);
    expect(rows).toEqual([{ row: 7, cells: body }]);
  });

  it('in a row that names just three, and in none that names two among unknown words', () => {
    const { columns, problems } = readHeader(
      tableOf(['NIP', 'Nama', 'Catatan', 'Golongan'], ['NIP', 'Nama', 'Jabatan'], ['x', 'y', 'z']),
    );
    expect([...columns.index.keys()]).toEqual(['nip', 'name', 'position']);
    expect(problems.map(({ row }) => row)).toEqual([2, 2, 2]);
  });

  it('within the first twenty rows that are not blank', () => {
    const above = (count: number) => Array.from({ length: count }, () => ['kop surat']);
    const blank = Array.from({ length: 30 }, () => ['']);
    expect(readHeader(tableOf(...blank, ...above(19), titles, body)).problems).toEqual([]);
    const { columns, problems } = readHeader(tableOf(...above(20), titles, body));
    expect(columns.index.size).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(Array(6).fill('missing-column'));
  });

  it('in the first filled row when none names three, so that what is missing can be told', () => {
    const { columns, problems } = readHeader(tableOf([''], ['Nama', 'Email'], ['Budi', 'b@kota.example']));
    expect([...columns.index.keys()]).toEqual(['name', 'email']);
    expect(problems).toContainEqual({ code: 'missing-column', row: 2, columnKey: 'nip' });
  });

  it('nowhere in an empty file, and a header without rows below it is no roster either', () => {
    for (const table of [tableOf(), tableOf([''], [' ', '\u200b'])]) {
      const { columns, body: rows, problems } = readHeader(table);
      expect(problems).toEqual([{ code: 'no-rows' }]);
      expect([columns.index.size, columns.title.size, columns.ignored, rows]).toEqual([0, 0, [], []]);
    }
    expect(readHeader(tableOf(titles)).problems).toEqual([{ code: 'no-rows' }]);
  });
});
