import readWorkbook from 'read-excel-file/node';
import type { Cell, RosterTable } from '../domain/people/roster-table.ts';
import type { Unread } from '../domain/people/sheets/unread.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { Temporal } from '../shared/time.ts';
import { type FileProblem, fileLimits } from './file-problem.ts';
import { harmlessXlsx } from './harmless-xlsx.ts';
import { unmarked } from './mark-unreadable.ts';
import { plainCell } from './plain-cell.ts';

export type RosterFile = { readonly table: RosterTable; readonly unread: readonly Unread[] };

type Rows = readonly (readonly unknown[])[];

/**
 * Reads the visible sheets of an XLSX, or the one with the given name. Numbers are marked as numbers, because a NIP
 * stored as one has lost digits.
 */
export async function readXlsx(bytes: Buffer, named?: string): Promise<Result<RosterFile, FileProblem>> {
  const harmless = harmlessXlsx(bytes);
  if (!harmless.ok) return harmless;
  const { file, hidden } = harmless.value;
  let sheets: readonly { readonly sheet: string; readonly data?: Rows }[];
  try {
    sheets = await readWorkbook(file, { parseNumber: (number) => ({ number }) });
  } catch {
    // Whatever the parser did not understand, the person can only save the file again.
    return fail({ code: 'file-damaged' });
  }
  if (sheets.length !== hidden.length) return fail({ code: 'file-damaged' });
  if (named !== undefined && !sheets.some(({ sheet }) => isNamed(sheet, named)))
    return fail({ code: 'sheet-unknown', sheet: named, sheets: sheets.map(({ sheet }) => sheet).join(', ') });
  const unread: Unread[] = [];
  const read = sheets.flatMap(({ sheet, data = [] }, at) => {
    const why = reasonOf(sheet, named, hidden[at] === true, data);
    if (!why) return [{ sheet, data }];
    unread.push({ part: 'sheet', sheet, why });
    return [];
  });
  if (read.length === 0 && hidden.every((isHidden) => isHidden) && named === undefined)
    return fail({ code: 'sheet-none' });
  const problem = problemOf(read.map(({ data }) => data));
  if (problem) return fail(problem);
  const table = read.flatMap(({ sheet, data }) =>
    data.map((cells, index) => ({
      ...(read.length > 1 && { sheet }),
      row: index + 1,
      cells: cells.map(toCell),
    })),
  );
  return ok({ table, unread });
}

/** Names of sheets differ in more than case, as in a spreadsheet. */
const isNamed = (sheet: string, named: string): boolean =>
  sheet.trim().toLowerCase() === named.trim().toLowerCase();

/** Why a sheet is not read: one that is asked for is read even if it is hidden. */
function reasonOf(
  sheet: string,
  named: string | undefined,
  isHidden: boolean,
  data: Rows,
): 'hidden' | 'other' | 'blank' | undefined {
  if (named !== undefined && !isNamed(sheet, named)) return 'other';
  if (named === undefined && isHidden) return 'hidden';
  return named === undefined && data.length === 0 ? 'blank' : undefined;
}

function problemOf(sheets: readonly Rows[]): FileProblem | undefined {
  const rows = sheets.reduce((sum, data) => sum + data.length, 0);
  if (rows > fileLimits.rows) return { code: 'too-many-rows', max: fileLimits.rows };
  if (sheets.some((data) => data.some((cells) => cells.length > fileLimits.columns)))
    return { code: 'too-many-columns', max: fileLimits.columns };
  // A long text used by many cells is in the file once, but in memory once for each cell.
  const characters = sheets.reduce((sum, data) => sum + charactersIn(data), 0);
  return characters > fileLimits.unpackedMegabytes * 2 ** 20 ? { code: 'file-swollen' } : undefined;
}

function charactersIn(rows: Rows): number {
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
  const text = String(value);
  return unmarked(text) ?? plainCell(text);
}
