import { checkRoster, type KnownPerson } from '../../../src/domain/people/roster-check.ts';
import type { RosterEntry } from '../../../src/domain/people/roster-row.ts';
import type { Cell, RosterTable } from '../../../src/domain/people/roster-table.ts';

/** Five people: Wayan, the top, appraises Ani, and Ani appraises Budi and Citra. Dewi has the role a test needs. */
export const nips = {
  wayan: '197001012000031001',
  ani: '198002022005032002',
  budi: '198609262015051001',
  citra: '199003032018032003',
  dewi: '199104042019032004',
} as const;

const columnOf = {
  nip: 'NIP',
  name: 'Nama',
  unit: 'Unit Kerja',
  position: 'Jabatan',
  level: 'Jenjang',
  appraiser: 'NIP Penilai',
} as const;
type Facts = Readonly<Record<string, Cell>>;

/** A row by column titles. Cells that are not given are as in a valid row. */
export const aRow = (facts: Facts = {}): Facts => ({
  [columnOf.nip]: nips.budi,
  [columnOf.name]: 'Budi Santoso',
  [columnOf.unit]: 'Dinas Kominfo',
  [columnOf.position]: 'Pengelola Layanan',
  [columnOf.level]: 'Pelaksana',
  [columnOf.appraiser]: nips.ani,
  ...facts,
});

/** A file with the columns of its rows and the header in row 1. */
export function aTable(rows: readonly Facts[]): RosterTable {
  const header = [...new Set([...Object.values(columnOf), ...rows.flatMap((row) => Object.keys(row))])];
  return [header, ...rows.map((row) => header.map((title) => row[title] ?? ''))].map((cells, place) => ({
    row: place + 1,
    cells,
  }));
}

export const known = (nip: string, name: string, over: Partial<KnownPerson> = {}): KnownPerson => ({
  nip,
  name,
  unit: 'Dinas Kominfo',
  position: 'Kepala',
  level: 'pengawas',
  resultNos: [],
  isTop: false,
  ...over,
});
/** Wayan and Ani are on the roster already. */
export const superiors: readonly KnownPerson[] = [
  known(nips.wayan, 'I Wayan Sudarma', { isTop: true }),
  known(nips.ani, 'Ani Rahmawati', { appraiserNip: nips.wayan }),
];

export const check = (rows: readonly Facts[], people: readonly KnownPerson[] = superiors) =>
  checkRoster(aTable(rows), new Map(people.map((person) => [person.nip, person])));

export function problemsOf(rows: readonly Facts[], people: readonly KnownPerson[] = superiors) {
  const checked = check(rows, people);
  return checked.ok ? [] : checked.error;
}

/** What is read from a file with one valid row and these cells. */
export function entryOf(facts: Facts = {}): RosterEntry {
  const checked = check([aRow(facts)]);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  const [entry] = checked.value.entries;
  if (!entry) throw new Error('no row was read');
  return entry;
}
