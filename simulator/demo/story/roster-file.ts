import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ChatFile } from '../../actors/actor.ts';

type Row = Readonly<Record<string, string>>;

/** The roster as HR keeps it in a table: changed there, and sent whole. */
export type RosterTable = {
  /** Writes into the row of a NIP. */
  readonly change: (nip: string, cells: Row) => void;
  /** One more person, below the others. */
  readonly add: (row: Row) => void;
  /** The file as it stands now, under a name of its own. */
  readonly file: (name: string) => ChatFile;
};

/** The city of `examples/roster.csv`, with two more columns for those who leave. */
export function cityRoster(): RosterTable {
  const text = readFileSync(new URL('../../../examples/roster.csv', import.meta.url), 'utf8');
  const read: string[][] = parse(text, { bom: true });
  const [titles = [], ...people] = read;
  const columns = [...titles, 'Keluar Sejak', 'Alasan Keluar'];
  let rows: readonly Row[] = people.map((cells) =>
    Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])),
  );
  const known = (cells: Row): Row => {
    const other = Object.keys(cells).find((column) => !columns.includes(column));
    if (other !== undefined) throw new Error(`examples/roster.csv has no column ${other}`);
    return cells;
  };
  return {
    change: (nip, cells) => {
      if (!rows.some((row) => row.NIP === nip)) throw new Error(`nobody in the table has NIP ${nip}`);
      rows = rows.map((row) => (row.NIP === nip ? { ...row, ...known(cells) } : row));
    },
    add: (row) => {
      rows = [...rows, known(row)];
    },
    file: (name) => ({
      name,
      mimeType: 'text/csv',
      bytes: new TextEncoder().encode(
        [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map(line).join(''),
      ),
    }),
  };
}

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`;
