import { importRoster } from '../../src/application/people/import-roster.ts';
import type { RosterTable } from '../../src/domain/people/roster-table.ts';
import type { Db } from '../../src/persistence/db.ts';
import { createRosterStore } from '../../src/persistence/people/roster.ts';
import { newId } from '../../src/shared/ids.ts';
import { localDate, Temporal } from '../../src/shared/time.ts';

export const rosterHeader = [
  'NIP',
  'Nama',
  'Unit Kerja',
  'Jabatan',
  'Jenjang',
  'NIP Penilai',
  'Email',
  'TMT',
  'Puncak',
];

/** A valid NIP for each number below 27,000. */
export const nipOf = (no: number): string =>
  `19${80 + (no % 10)}0${1 + (Math.floor(no / 10) % 9)}${10 + (Math.floor(no / 90) % 18)}201503${1 + (no % 2)}${String(1 + Math.floor(no / 1620)).padStart(3, '0')}`;

/** Number 0 is the top. The appraiser of everybody else is a tenth of their number: that of 47 is 4. */
export const rosterRow = (no: number): string[] => [
  nipOf(no),
  `Pegawai ${no}`,
  `Unit ${no % 40}`,
  'Pengelola Layanan',
  no < 10 ? 'Pengawas' : 'Pelaksana',
  no === 0 ? '' : nipOf(Math.floor(no / 10)),
  `pegawai${no}@kota.example`,
  '2024-01-02',
  no === 0 ? 'ya' : '',
];

export const rosterTable = (
  rows: readonly (readonly string[])[],
  header: readonly string[] = rosterHeader,
): RosterTable => [header, ...rows].map((cells, index) => ({ row: index + 1, cells }));

export const importAt = (db: Db, table: RosterTable, at = '2026-12-02T02:00:00Z', isDryRun = false) => {
  const now = Temporal.Instant.from(at);
  return importRoster(createRosterStore(db), {
    table,
    source: 'test',
    now,
    today: localDate(now, 'Asia/Makassar'),
    isDryRun,
    mayRemove: true,
    newId,
  });
};
