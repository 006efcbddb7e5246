import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRoster } from '../../../../src/domain/people/roster-check.ts';
import { readHeader } from '../../../../src/domain/people/roster-columns.ts';
import { cellText } from '../../../../src/domain/people/roster-table.ts';
import { type Headings, standardHeadings } from '../../../../src/domain/people/sheets/headings.ts';
import { translator } from '../../../../src/i18n/translate.ts';
import { readHeadings } from '../../../../src/roster/read-headings.ts';
import { readRosterFile } from '../../../../src/roster/read-roster.ts';
import { problemLine, sayRosterProblem } from '../../../../src/roster/say-problems.ts';
import { sayUnread } from '../../../../src/roster/say-unread.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

const given = (name: string): string => join(import.meta.dirname, '../../../support/roster-files', name);
const written = async (content: string): Promise<string> => {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return path;
};

/** What a file says: the people, by NIP, what is wrong, and what was not read, in words. */
async function read(path: string, options: { readonly sheet?: string; readonly headings?: Headings } = {}) {
  const file = await readRosterFile(path, options);
  if (!file.ok) throw new Error(file.error.code);
  const checked = checkRoster(file.value.table, new Map(), options.headings);
  const t = translator('id');
  return {
    people: checked.ok ? checked.value.entries.map(({ nip, name, unit }) => [nip, name, unit]) : [],
    problems: checked.ok ? [] : checked.error.map((one) => problemLine(t, sayRosterProblem(t, one))),
    unread: sayUnread(t, [...file.value.unread, ...(checked.ok ? checked.value.unread : [])]),
  };
}

const amaq = ['196801011994031001', 'Drs. H. Amaq Contoh, M.Si.', 'Sekretariat Daerah'];
const suparman = ['198603032010011003', 'Suparman', 'Dinas Uji'];

describe('a roster as HR has it', () => {
  it('may have titles above, numbers below the heading, totals and a signature, each named as not read', async () => {
    expect(await read(given('duk-number-row-and-signature.csv'))).toEqual({
      people: [amaq, suparman],
      problems: [],
      unread: [
        'Tidak dibaca:',
        '  kolom yang tidak dikenal: NO',
        '  di atas judul kolom: baris 1 “DAFTAR NOMINATIF PEGAWAI NEGERI SIPIL”, baris 2 “PEMERINTAH KOTA CONTOH”, baris 3 “KEADAAN : DESEMBER 2026”',
        '  nomor kolom: baris 5 “1 2 3 4 5 6 7 8”',
        '  jumlah: baris 9 “JUMLAH 2”',
        '  di bawah daftar: baris 10 “Kota Contoh, 31 Desember 2026”, baris 11 “Kepala BKPSDM,”, baris 13 “Dra. Hj. INAQ TELADAN, M.M.”, baris 14 “NIP. 19750202 200003 2 002”',
      ],
    });
  });

  it('shows its separator in the row of titles, however many commas the names of offices have', async () => {
    const { people, problems } = await read(given('semicolon-many-commas.csv'));
    expect(problems).toEqual([]);
    expect(people).toHaveLength(6);
    expect(people[0]?.[2]).toMatch(/^Dinas Pemberdayaan Perempuan, Perlindungan Anak/);
  });

  it('shows it there also below a title with more commas than the table has columns', async () => {
    const title =
      'DAFTAR PEGAWAI, GURU, PERAWAT, BIDAN, DOKTER, ANALIS, PENYULUH, PENGAWAS, AUDITOR, ARSIPARIS';
    const { problems, people } = await read(await written(`${title}, DAN LAINNYA, 2026, 2027\n${siasn}`));
    expect(problems).toEqual([]);
    expect(people).toHaveLength(2);
  });

  it('may keep its NIPs as text with ="…", behind a line that names the separator', async () => {
    expect(await read(given('nip-as-text-formula.csv'))).toEqual({
      people: [amaq, suparman],
      problems: [],
      unread: [],
    });
  });

  it('is read from its visible sheets, and the hidden one is named', async () => {
    const { people, unread } = await read(given('hidden-old-sheet-first.xlsx'));
    expect(people[1]?.[2]).toBe('Dinas Baru');
    expect(unread).toEqual(['Tidak dibaca:', '  lembar “Lama 2023”: tersembunyi']);
    const old = await read(given('hidden-old-sheet-first.xlsx'), { sheet: 'lama 2023' });
    expect(old.people[1]?.[2]).toBe('Dinas Lama');
    expect(old.unread).toEqual(['Tidak dibaca:', '  lembar “Pegawai 2026”: yang diminta lembar lain']);
  });

  it('is read from all its sheets, each by its own heading', async () => {
    const { people, problems, unread } = await read(given('two-sheets-pns-pppk.xlsx'));
    expect(problems).toEqual([]);
    expect(people).toEqual([amaq, suparman, ['199004042023212004', 'Baiq Uji, A.Md.Kep.', 'Dinas Uji']]);
    expect(unread).toEqual([]);
  });

  it('with a row wider than its heading is refused, and told which row and what to do', async () => {
    const { people, problems } = await read(given('unquoted-title-comma.csv'));
    expect(people).toEqual([]);
    expect(problems.filter((line) => line.includes('tanda kutip'))).toEqual([
      expect.stringMatching(/^Baris 2: Baris ini berisi 9 sel, judulnya 8\./),
      expect.stringMatching(/^Baris 4: Baris ini berisi 9 sel, judulnya 8\./),
    ]);
  });

  it('gives a failed lookup as a cell that cannot be read, not as a word and not as nothing', async () => {
    const file = await readRosterFile(given('lookup-errors.xlsx'), {});
    const rows = file.ok ? file.value.table : [];
    expect(rows[2]?.cells.slice(2, 4)).toEqual([
      { unreadable: 'error', shown: '#N/A' },
      { unreadable: 'error', shown: '#REF!' },
    ]);
    const csv = await readRosterFile(await written('NIP;Nama;Unit Kerja\n1;Ani;#N/A\n'), {});
    expect(csv.ok && csv.value.table[1]?.cells[2]).toEqual({ unreadable: 'error', shown: '#N/A' });
  });

  it('says which sheets there are when none has the name that is asked for', async () => {
    expect(await readRosterFile(given('two-sheets-pns-pppk.xlsx'), { sheet: 'PNS' })).toEqual({
      ok: false,
      error: { code: 'sheet-unknown', sheet: 'PNS', sheets: 'Data_Pegawai_PNS, Data_Pegawai_PPPK' },
    });
    expect(await readRosterFile(given('unquoted-title-comma.csv'), { sheet: 'PNS' })).toEqual({
      ok: false,
      error: { code: 'sheet-csv' },
    });
  });
});

const siasn = [
  'PNS ID;NIP BARU;NIP LAMA;NAMA;GELAR DEPAN;GELAR BELAKANG;JABATAN NAMA;TMT JABATAN;UNOR NAMA;JENJANG;NIP ATASAN;PUNCAK',
  'a1;196801011994031001;010;AMAQ CONTOH;Drs.;M.Si.;Sekretaris Daerah;01-01-2022;Sekretariat Daerah;JPT Pratama;;ya',
  'a2;198603032010011003;020;SUPARMAN;;-;Pengadministrasi;01-01-2022;Dinas Uji;Pelaksana;196801011994031001;',
].join('\n');

describe('the titles of columns', () => {
  it('may be those of SIASN, with the degrees in columns of their own', async () => {
    const { people, problems, unread } = await read(await written(siasn));
    expect(problems).toEqual([]);
    expect(people.map(([, name, unit]) => [name, unit])).toEqual([
      ['Drs. AMAQ CONTOH, M.Si.', 'Sekretariat Daerah'],
      ['SUPARMAN', 'Dinas Uji'],
    ]);
    expect(unread).toEqual(['Tidak dibaca:', '  kolom yang tidak dikenal: PNS ID, NIP LAMA, TMT JABATAN']);
  });

  it('may stand in two rows, the upper one merged: what both say together counts', () => {
    const cells = [
      ['NO', 'PEGAWAI', '', 'JABATAN', '', '', 'UNIT KERJA', 'PEJABAT PENILAI', ''],
      ['', 'NIP', 'NAMA', 'NAMA', 'JENJANG', 'TMT', '', 'NIP', 'NAMA'],
      ['1', amaq[0] ?? '', 'Amaq', 'Sekda', 'JPT Pratama', '1', 'Setda', suparman[0] ?? '', 'Suparman'],
    ];
    const { columns, body, problems } = readHeader(cells.map((row, at) => ({ row: at + 1, cells: row })));
    expect(problems).toEqual([]);
    expect(Object.fromEntries(columns.index)).toEqual({
      nip: 1,
      name: 2,
      position: 3,
      level: 4,
      unit: 6,
      appraiser: 7,
    });
    expect(columns.ignored).toEqual(['NO', 'JABATAN TMT', 'PEJABAT PENILAI NAMA']);
    expect(body.map(({ row }) => row)).toEqual([3]);
  });

  it('may be added by HR in a file, which may also leave a column alone', async () => {
    const strange = siasn
      .replace('NIP BARU', 'KODE ASN')
      .replace('NIP LAMA', 'SKPD')
      .replace('UNOR NAMA', 'KANTOR');
    const own = await readHeadings(
      await written('nip: KODE ASN\nUnit Kerja: [KANTOR]\nabaikan: [SKPD, PNS ID]\n'),
    );
    if (!own.ok) throw new Error('the file of headings was refused');
    const { people, unread } = await read(await written(strange), { headings: own.value });
    expect(people).toHaveLength(2);
    expect(unread).toContain('  kolom yang diabaikan oleh berkas judul kolom: PNS ID, SKPD');
  });

  it('of a file of HR are refused when they name no column, or one title twice', async () => {
    const codes = async (text: string) => {
      const read = await readHeadings(await written(text));
      return read.ok ? 'fine' : read.error.map(({ code }) => code);
    };
    expect(await codes('gaji: [GAJI]\nnip: [A, a]\nnama: ["—"]')).toEqual([
      'headings-column',
      'headings-twice',
      'headings-blank',
    ]);
    expect(await codes('- nip')).toEqual(['headings-broken']);
    const missing = await readHeadings(join(folder, 'nowhere'));
    expect(missing).toEqual({ ok: false, error: [{ code: 'headings-not-found' }] });
    expect(await readHeadings(undefined)).toEqual({ ok: true, value: standardHeadings });
  });
});

describe('a row in doubt', () => {
  const titles = ['NO', 'NIP', 'Nama', 'Unit Kerja', 'Jabatan', 'Jenjang', 'NIP Penilai'];
  const person = ['1', amaq[0] ?? '', 'Amaq', 'Setda', 'Sekda', 'JPT Pratama', ''];
  const rowsOf = (...rows: readonly (readonly string[])[]) =>
    readHeader([titles, ...rows].map((cells, at) => ({ row: at + 1, cells })));

  it('is a person whose cells are missing, also at the end of the file', () => {
    const noNip = person.with(1, '');
    const noName = person.with(2, '');
    const { body, unread } = rowsOf(person, noNip, person, noName, noNip);
    expect(body.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
    expect(unread).toEqual([{ part: 'column', column: 'NO', why: 'unknown' }]);
  });

  it('is none when it is the name of a unit between people, or the titles again', () => {
    const { body, unread } = rowsOf(['DINAS KESEHATAN', '', '', '', '', '', ''], person, titles, person);
    expect(body.map(({ row }) => row)).toEqual([3, 5]);
    expect(unread.slice(1)).toEqual([
      { part: 'row', row: 2, why: 'between', text: 'DINAS KESEHATAN' },
      { part: 'row', row: 4, why: 'again', text: expect.stringContaining('NO NIP Nama') },
    ]);
  });

  it('has its column named when that has no title', () => {
    const lines = [
      [...titles, ''],
      [...person, 'catatan'],
    ].map((cells, at) => ({ row: at + 1, cells }));
    const { unread } = readHeader(lines);
    expect(unread).toContainEqual({ part: 'column', column: 'H', why: 'no-title' });
    expect(cellText(lines[1]?.cells[7])).toBe('catatan');
  });
});
