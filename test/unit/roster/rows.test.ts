import { describe, expect, it } from 'vitest';
import { checkRoster } from '../../../src/domain/people/roster-check.ts';
import type { Cell } from '../../../src/domain/people/roster-table.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aRow, aTable, entryOf, nips, problemsOf } from './a-roster.ts';

const oneRow = (facts: Readonly<Record<string, Cell>>) => problemsOf([aRow(facts)]);
const problem = (column: string, value: Cell) => oneRow({ [column]: value });

describe('a row of a roster', () => {
  it('says what it says, and nothing of what the file has no column for', () => {
    expect(entryOf()).toStrictEqual({
      row: 2,
      nip: nips.budi,
      name: 'Budi Santoso',
      unit: 'Dinas Kominfo',
      position: 'Pengelola Layanan',
      level: 'pelaksana',
      appraiserNip: nips.ani,
      appraiserFrom: undefined,
      email: undefined,
      activeFrom: undefined,
      isTop: undefined,
      isHr: undefined,
      timeZone: undefined,
      results: undefined,
    });
  });

  it('gives every fact that has a column', () => {
    const entry = entryOf({
      'Penilai sejak': '1/7/2026',
      Email: 'Budi@Kota.ID',
      TMT: '2020-03-01',
      Puncak: 'tidak',
      HR: 'ya',
      'Zona waktu': 'WIT',
      'Hasil Kerja 1': 'Layanan pengaduan',
      'Target 1': '120 selesai',
      'Hasil Kerja 10': 'Arsip digital',
    });
    expect(entry).toMatchObject({
      email: 'budi@kota.id',
      isTop: false,
      isHr: true,
      timeZone: 'Asia/Jayapura',
      results: [
        { no: 1, title: 'Layanan pengaduan', target: '120 selesai' },
        { no: 10, title: 'Arsip digital' },
      ],
    });
    expect(entry.results?.map((result) => Object.keys(result))).toEqual([
      ['no', 'title', 'target'],
      ['no', 'title'],
    ]);
    expect([`${entry.appraiserFrom}`, `${entry.activeFrom}`]).toEqual(['2026-07-01', '2020-03-01']);
  });

  it('removes with a blank cell what a person may be without, and leaves days as they are', () => {
    for (const nothing of ['', '-', '–', '—', '...', ' -- ']) {
      const entry = entryOf({
        'Penilai sejak': nothing,
        Email: nothing,
        TMT: nothing,
        Puncak: nothing,
        HR: nothing,
        'Zona waktu': nothing,
        'Hasil Kerja 1': nothing,
        'Target 1': nothing,
      });
      expect(entry).toMatchObject({ email: null, isTop: false, isHr: false, timeZone: null, results: [] });
      expect([entry.appraiserFrom, entry.activeFrom]).toEqual([undefined, undefined]);
    }
  });

  it('needs a NIP, a name, a unit, a position and a level', () => {
    for (const column of ['NIP', 'Nama', 'Unit Kerja', 'Jabatan', 'Jenjang'])
      for (const nothing of ['', ' - '])
        expect(problem(column, nothing), column).toEqual([
          { row: 2, column, ...(nothing !== '' && { value: "'-" }), code: 'blank' },
        ]);
  });

  it('may hold so many characters, and not one more', () => {
    for (const [column, max] of [
      ['Nama', 150],
      ['Unit Kerja', 200],
      ['Jabatan', 200],
      ['Hasil Kerja 1', 500],
    ] as const) {
      expect(problem(column, 'x'.repeat(max)), column).toEqual([]);
      expect(problem(column, 'x'.repeat(max + 1)), column).toEqual([
        { row: 2, column, value: `${'x'.repeat(39)}…`, code: 'text-too-long', max },
      ]);
    }
    const withTarget = (length: number) =>
      oneRow({ 'Hasil Kerja 1': 'Arsip', 'Target 1': 'x'.repeat(length) });
    expect(withTarget(300)).toEqual([]);
    expect(withTarget(301)).toMatchObject([{ column: 'Target 1', code: 'text-too-long', max: 300 }]);
  });

  it('is reported with what is wrong with a value, and with that value', () => {
    const wrong: readonly (readonly [string, Cell, string])[] = [
      ['NIP', '19860926', 'nip-length'],
      // A number in a spreadsheet keeps fifteen digits, so it may have lost the others although it looks complete.
      ['NIP', { number: '198609262015051001' }, 'nip-spoiled'],
      ['NIP Penilai', 'Ani', 'nip-not-digits'],
      ['NIP Penilai', { number: '198002022005032002' }, 'nip-spoiled'],
      ['Jenjang', 'Kepala Bidang', 'level-unknown'],
      ['Penilai sejak', 'besok', 'date-bad'],
      ['TMT', '31/4/2020', 'date-bad'],
      ['Email', 'budi@kota', 'email-bad'],
      ['Puncak', 'mungkin', 'yes-no-bad'],
      ['HR', 'kadang', 'yes-no-bad'],
      ['Zona waktu', 'Mataram', 'time-zone-bad'],
    ];
    for (const [column, value, code] of wrong) {
      const shown = typeof value === 'object' && 'number' in value ? value.number : `${value}`;
      expect(problem(column, value), column).toEqual([{ row: 2, column, value: shown, code }]);
    }
  });

  it('takes a NIP out of a text cell only, and a day out of a date cell too', () => {
    const entry = entryOf({
      TMT: Temporal.PlainDate.from('2020-03-01'),
      'Penilai sejak': { number: '46082' },
    });
    expect([`${entry.activeFrom}`, `${entry.appraiserFrom}`]).toEqual(['2020-03-01', '2026-03-01']);
    expect(problem('NIP', Temporal.PlainDate.from('2020-03-01'))).toMatchObject([{ code: 'nip-length' }]);
  });

  it('may not have a target without its result, which is reported once when the result is too long', () => {
    expect(oneRow({ 'Hasil Kerja 1': '', 'Target 1': '120' })).toEqual([
      { row: 2, column: 'Target 1', value: '120', code: 'target-without-result' },
    ]);
    expect(oneRow({ 'Hasil Kerja 1': 'Arsip', 'Target 2': '120' })).toMatchObject([
      { column: 'Target 2', code: 'target-without-result' },
    ]);
    expect(oneRow({ 'Hasil Kerja 1': 'x'.repeat(501), 'Target 1': '120' })).toMatchObject([
      { column: 'Hasil Kerja 1', code: 'text-too-long' },
    ]);
    // A file that has only targets does not mention results, so they stay as they are.
    expect(entryOf({ 'Target 1': '' }).results).toBeUndefined();
  });

  it('that is shorter than the header has blank cells where it ends', () => {
    const [header, row] = aTable([aRow({ Email: 'budi@kota.id' })]);
    const cut = header && row && [header, { ...row, cells: row.cells.slice(0, 5) }];
    const checked = checkRoster(
      cut ?? [],
      new Map([[nips.budi, { nip: nips.budi, name: 'Budi', isTop: true }]]),
    );
    expect(checked.ok && checked.value.entries).toMatchObject([{ nip: nips.budi, email: null }]);
  });
});
