import { CsvError, parse } from 'csv-parse/sync';
import type { RosterTable } from '../domain/people/roster-table.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { decodeText } from './decode-text.ts';
import { type FileProblem, fileLimits } from './file-problem.ts';

/** Reads a CSV separated by comma, semicolon or tab. */
export function readCsv(bytes: Uint8Array): Result<RosterTable, FileProblem> {
  const { text, delimiter } = separatorOf(decodeText(bytes));
  try {
    const records: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      // Blank lines count as rows, so that row numbers are those that a spreadsheet shows.
      skip_empty_lines: false,
      to: fileLimits.rows + 1,
    });
    if (records.length > fileLimits.rows) return fail({ code: 'too-many-rows', max: fileLimits.rows });
    if (records.some((cells) => cells.length > fileLimits.columns))
      return fail({ code: 'too-many-columns', max: fileLimits.columns });
    return ok(records.map((cells, index) => ({ row: index + 1, cells })));
  } catch (error) {
    if (error instanceof CsvError) return fail({ code: 'csv-broken', row: Number(error.lines ?? 1) });
    throw error;
  }
}

const delimiters = [';', ',', '\t'] as const;

/** Excel may name the separator in a first line `sep=;`, which is no row. Else the most frequent one outside quotes. */
function separatorOf(text: string): { readonly text: string; readonly delimiter: string } {
  const noted = /^sep=(.)\r?\n/i.exec(text);
  if (noted?.[1]) return { text: text.slice(noted[0].length), delimiter: noted[1] };
  const top = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string): number => top.split(delimiter).length;
  const [best = ','] = [...delimiters].sort((a, b) => count(b) - count(a));
  return { text, delimiter: best };
}
