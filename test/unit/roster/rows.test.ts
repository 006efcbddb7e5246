import { describe, expect, it } from 'vitest';
import { checkRoster } from '../../../src/domain/people/roster-check.ts';
import type { Cell } from '../../../src/domain/people/roster-table.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { aRow, aTable, entryOf, known, nips, problemsOf, superiors } from './a-roster.ts';

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
      leaveFrom: undefined,
      leaveReason: undefined,
      isHr: undefined,
      timeZone: undefined,
      transferFrom: undefined,
      underWay: undefined,
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

  const optional = ['Email', 'Puncak', 'HR', 'Zona waktu', 'Hasil Kerja 1', 'Target 1'];
  const all = (columns: readonly string[], cell: Cell) =>
    Object.fromEntries(columns.map((column) => [column, cell]));

  it('says nothing with an empty cell, as if the file had no such column', () => {
    const columns = [...optional, 'TMT', 'Penilai sejak'];
    for (const nothing of ['', '  ', '\u200b']) expect(entryOf(all(columns, nothing))).toEqual(entryOf());
  });

  it('removes with a dash, and only with one, what a person may be without', () => {
    for (const dash of ['-', '–', '—', ' - '])
      expect(entryOf(all(optional, dash))).toMatchObject({
        email: null,
        isTop: false,
        isHr: false,
        timeZone: null,
        results: [{ no: 1, title: null, target: null }],
      });
    for (const signs of ['--', '...', '.', '?', '*', '_', '/', "'"])
      for (const column of optional)
        expect(problem(column, signs), column).toMatchObject([{ code: 'no-word' }]);
    expect(entryOf({ NIP: nips.ani, 'NIP Penilai': '-', Puncak: 'ya' }).appraiserNip).toBeNull();
  });

  it('cannot remove what everybody has', () => {
    for (const column of ['NIP', 'Nama', 'Unit Kerja', 'Jabatan', 'Jenjang', 'TMT', 'Penilai sejak'])
      expect(problem(column, ' - '), column).toEqual([{ row: 2, column, value: '-', code: 'needed-dash' }]);
  });

  it('needs of somebody new a NIP, a name, a unit, a position and a level', () => {
    for (const column of ['NIP', 'Nama', 'Unit Kerja', 'Jabatan', 'Jenjang'])
      expect(problem(column, ''), column).toEqual([
        { row: 2, column, code: column === 'NIP' ? 'nip-blank' : 'blank' },
      ]);
  });

  it('leaves of somebody known the name, unit, position, level and appraiser as they are', () => {
    const columns = ['Nama', 'Unit Kerja', 'Jabatan', 'Jenjang', 'NIP Penilai'];
    expect(entryOf({ NIP: nips.ani, ...all(columns, '') })).toMatchObject({
      name: 'Ani Rahmawati',
      unit: 'Dinas Kominfo',
      position: 'Kepala',
      level: 'pengawas',
      appraiserNip: undefined,
    });
  });

  const failed = [
    '#N/A',
    '#REF!',
    '#VALUE!',
    '#NAME?',
    '#DIV/0!',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#n/a',
    '####',
    'Err:502',
  ];
  const none = ['NULL', 'null', '(null)', 'n/a', 'N/A', 'undefined', 'NaN'];
  const everyColumn = [
    'NIP',
    'Nama',
    'Unit Kerja',
    'Jabatan',
    'Jenjang',
    'NIP Penilai',
    'TMT',
    'Penilai sejak',
    ...optional,
  ];

  it('is refused where a formula failed or a program wrote its word for nothing, in every column', () => {
    for (const column of everyColumn) {
      const codes = (cell: Cell) => problem(column, cell).map(({ code }) => code);
      for (const error of failed) expect(codes(error), `${column} ${error}`).toEqual(['cell-error']);
      expect(codes({ unreadable: 'error', shown: '#N/A' }), column).toEqual(['cell-error']);
      expect(codes({ unreadable: 'no-value', shown: '' }), column).toEqual(['cell-uncomputed']);
      for (const word of none) expect(codes(word), `${column} ${word}`).toEqual(['no-word']);
    }
    expect(problem('Email', { unreadable: 'error', shown: '#N/A' })).toEqual([
      { row: 2, column: 'Email', value: '#N/A', code: 'cell-error' },
    ]);
  });

  it('takes no zero of a lookup for a word, a number or a day', () => {
    for (const column of everyColumn.filter((one) => one !== 'Puncak' && one !== 'HR'))
      for (const zero of ['0', '00', '0,0', { number: '0' }])
        expect(problem(column, zero), column).toMatchObject([{ code: 'no-word' }]);
    for (const column of ['Nama', 'Unit Kerja', 'Jabatan', 'Hasil Kerja 1'])
      for (const cell of ['123', 'TRUE', 'false', { number: '46082' }, Temporal.PlainDate.from('2026-03-01')])
        expect(problem(column, cell), column).toMatchObject([{ code: 'no-word' }]);
    expect(entryOf({ Puncak: '0', 'Hasil Kerja 1': '5S', 'Target 1': '100' })).toMatchObject({
      isTop: false,
      results: [{ title: '5S', target: '100' }],
    });
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
      ['TMT', '03/01/22', 'date-short-year'],
      ['Penilai sejak', '1.3.22', 'date-short-year'],
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
    expect(oneRow({ 'Hasil Kerja 1': '-', 'Target 1': '120' })).toMatchObject([
      { column: 'Target 1', code: 'target-without-result' },
    ]);
  });

  it('may give a target to a result that is on the roster, and say nothing of the result', () => {
    const budi = known(nips.budi, 'Budi', { resultNos: [2], appraiserNip: nips.ani });
    const codes = (facts: Readonly<Record<string, Cell>>) =>
      problemsOf([aRow(facts)], [...superiors, budi]).map(({ code }) => code);
    expect(codes({ 'Target 2': '120' })).toEqual([]);
    expect(codes({ 'Hasil Kerja 2': '', 'Target 2': '120' })).toEqual([]);
    expect(codes({ 'Target 1': '120' })).toEqual(['target-without-result']);
  });

  it('that is shorter than the header has empty cells where it ends', () => {
    const [header, row] = aTable([aRow({ Email: 'budi@kota.id' })]);
    const cut = header && row && [header, { ...row, cells: row.cells.slice(0, 5) }];
    const checked = checkRoster(cut ?? [], new Map([[nips.budi, known(nips.budi, 'Budi', { isTop: true })]]));
    expect(checked.ok && checked.value.entries).toMatchObject([{ nip: nips.budi, email: undefined }]);
  });
});
