import { resultsMax } from '../appraisal/items.ts';
import type { RosterProblem } from './roster-problems.ts';
import { type Cell, cellText, lettersAndDigits, type RosterTable } from './roster-table.ts';

/** The columns of a roster, each with the titles it may have, in letters and digits only. */
const names = {
  nip: ['nip', 'nipbaru', 'nipnippppk', 'nomorindukpegawai', 'employeenumber'],
  name: ['nama', 'namalengkap', 'namapegawai', 'name', 'fullname'],
  unit: ['unitkerja', 'unit', 'unor', 'unitorganisasi', 'perangkatdaerah', 'workunit'],
  position: ['jabatan', 'namajabatan', 'position'],
  level: ['jenjang', 'jenjangjabatan', 'level', 'positionlevel'],
  appraiser: [
    'nippenilai',
    'nippejabatpenilai',
    'nippejabatpenilaikinerja',
    'nipatasan',
    'nipatasanlangsung',
    'appraisernip',
    'nipofappraiser',
    'superiornip',
  ],
  appraiserFrom: ['penilaisejak', 'penilaimulai', 'tmtpenilai', 'appraiserfrom', 'appraisersince'],
  email: ['email', 'emaildinas', 'alamatemail', 'surel', 'emailaddress'],
  activeFrom: ['aktifsejak', 'aktifmulai', 'mulaiaktif', 'tmt', 'activefrom', 'activesince'],
  top: ['puncak', 'pimpinanpuncak', 'top'],
  hr: ['pengelolakinerja', 'pengelola', 'hr'],
  timeZone: ['zonawaktu', 'timezone'],
} as const satisfies Record<string, readonly string[]>;

export type ColumnKey = keyof typeof names | `result.${number}` | `target.${number}`;

const required: readonly ColumnKey[] = ['nip', 'name', 'unit', 'position', 'level', 'appraiser'];

const keyByName = new Map<string, ColumnKey>(
  Object.entries(names).flatMap(([key, list]) =>
    list.map((name) => [name, key as keyof typeof names] as const),
  ),
);

function keyOf(title: string): ColumnKey | undefined {
  const name = lettersAndDigits(title);
  const numbered = /^(hasilkerja|workresult|result|targethasilkerja|target)(\d{1,3})?$/.exec(name);
  if (!numbered) return keyByName.get(name);
  return `${numbered[1]?.startsWith('target') ? 'target' : 'result'}.${Number(numbered[2] ?? 1)}`;
}

export type Columns = {
  readonly index: ReadonlyMap<ColumnKey, number>;
  /** The title as the file writes it, for reports. */
  readonly title: ReadonlyMap<ColumnKey, string>;
  /** Unknown titles, whose columns are not read. */
  readonly ignored: readonly string[];
};

export type Header = {
  readonly columns: Columns;
  readonly body: RosterTable;
  readonly problems: readonly RosterProblem[];
};

/** The header is looked for in this many rows, because a sheet may have a title above it. */
const headerRowsMax = 20;

/** Finds the header: the first row with three known column titles, else the first that is not blank. */
export function readHeader(table: RosterTable): Header {
  const known = (cells: readonly Cell[]): number => new Set(cells.map((cell) => keyOf(cellText(cell)))).size;
  const filled = table.filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''));
  const found = filled
    .slice(0, headerRowsMax)
    .find(({ cells }) => known(cells.filter((cell) => keyOf(cellText(cell)))) >= 3);
  const header = found ?? filled[0];
  if (!header)
    return {
      columns: { index: new Map(), title: new Map(), ignored: [] },
      body: [],
      problems: [{ code: 'no-rows' }],
    };

  const index = new Map<ColumnKey, number>();
  const title = new Map<ColumnKey, string>();
  const ignored: string[] = [];
  const problems: RosterProblem[] = [];
  header.cells.forEach((cell, place) => {
    const text = cellText(cell);
    const key = keyOf(text);
    if (text === '') return;
    if (!key) ignored.push(text);
    else if (index.has(key)) problems.push({ code: 'duplicate-column', row: header.row, column: text });
    else {
      index.set(key, place);
      title.set(key, text);
      // Of a column without a number it is NaN, which is neither too small nor too large.
      const no = Number(key.split('.')[1]);
      if (no < 1 || no > resultsMax)
        problems.push({ code: 'too-many-results', row: header.row, column: text, max: resultsMax });
    }
  });
  for (const key of required)
    if (!index.has(key)) problems.push({ code: 'missing-column', row: header.row, columnKey: key });
  const body = filled.filter(({ row }) => row > header.row);
  if (body.length === 0) problems.push({ code: 'no-rows' });
  return { columns: { index, title, ignored }, body, problems };
}
