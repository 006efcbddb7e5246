import { readSheet } from 'read-excel-file/node';
import type { Cell, RosterTable } from '../domain/people/roster-table.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { Temporal } from '../shared/time.ts';
import { type FileProblem, fileLimits } from './file-problem.ts';
import { harmlessXlsx } from './harmless-xlsx.ts';

/** Reads the first sheet of an XLSX. Numbers are marked as numbers, because a NIP stored as one has lost digits. */
export async function readXlsx(bytes: Buffer): Promise<Result<RosterTable, FileProblem>> {
  const harmless = harmlessXlsx(bytes);
  if (!harmless.ok) return harmless;
  let rows: readonly (readonly unknown[])[];
  try {
    rows = await readSheet(harmless.value, { parseNumber: (number) => ({ number }) });
  } catch {
    // Whatever the parser did not understand, the person can only save the file again.
    return fail({ code: 'file-damaged' });
  }
  if (rows.length > fileLimits.rows) return fail({ code: 'too-many-rows', max: fileLimits.rows });
  if (rows.some((cells) => cells.length > fileLimits.columns))
    return fail({ code: 'too-many-columns', max: fileLimits.columns });
  // A long text used by many cells is in the file once, but in memory once for each cell.
  if (charactersIn(rows) > fileLimits.unpackedMegabytes * 2 ** 20) return fail({ code: 'file-swollen' });
  return ok(rows.map((cells, index) => ({ row: index + 1, cells: cells.map(toCell) })));
}

function charactersIn(rows: readonly (readonly unknown[])[]): number {
  let sum = 0;
  for (const cells of rows) for (const cell of cells) if (typeof cell === 'string') sum += cell.length;
  return sum;
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    return Temporal.Instant.fromEpochMilliseconds(value.getTime()).toZonedDateTimeISO('UTC').toPlainDate();
  }
  if (typeof value === 'object' && 'number' in value) return { number: String(value.number) };
  return String(value);
}
