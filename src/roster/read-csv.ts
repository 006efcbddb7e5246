import { parse } from 'csv-parse/sync';
import type { RosterTable } from '../domain/people/roster-table.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { csvRows } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { type FileProblem, fileLimits } from './file-problem.ts';
import { plainCell } from './plain-cell.ts';

/** Whether a text is the title of a column that is looked for: the row of titles shows which separator a file has. */
export type IsTitle = (text: string) => boolean;

/** Reads a CSV separated by semicolon, comma, tab or upright line. */
export function readCsv(bytes: Uint8Array, isTitle: IsTitle): Result<RosterTable, FileProblem> {
  const { text, delimiter } = separatorOf(decodeText(bytes), isTitle);
  const read = csvRows(text, delimiter, { rowsMax: fileLimits.rows + 1 });
  if (!read.ok) return fail({ code: 'csv-broken', row: read.error });
  const { rows, width } = read.value;
  if (rows.length > fileLimits.rows) return fail({ code: 'too-many-rows', max: fileLimits.rows });
  if (width > fileLimits.columns) return fail({ code: 'too-many-columns', max: fileLimits.columns });
  return ok(rows.map((cells, index) => ({ row: index + 1, cells: cells.map(plainCell) })));
}

const delimiters = [';', ',', '\t', '|'] as const;
/** Titles of columns are within these rows. */
const topRows = 40;
/** And within so many characters, which are more than forty rows of the widest table have. */
const topCharacters = 2 ** 18;

/**
 * Excel may name the separator in a first line `sep=;`, which is no row. Else it is the one with which a row has the
 * most titles that we know; without any, the one that divides the first row into most cells. Separators of the whole
 * file are not counted: names of offices have more commas than a table has columns.
 */
function separatorOf(text: string, isTitle: IsTitle): { readonly text: string; readonly delimiter: string } {
  const noted = /^"?sep=([^\r\n"])"?[;,|\t]*(?:\r\n|\r|\n)/i.exec(text);
  if (noted?.[1]) return { text: text.slice(noted[0].length), delimiter: noted[1] };
  const scored = delimiters.map((delimiter) => {
    const rows = topOf(text, delimiter);
    const titles = Math.max(0, ...rows.map((cells) => new Set(cells.filter(isTitle)).size));
    const first = rows.find((cells) => cells.some((cell) => cell.trim() !== ''));
    return { delimiter, titles, cells: first?.length ?? 0 };
  });
  const [best] = scored.toSorted((a, b) => b.titles - a.titles || b.cells - a.cells);
  return { text, delimiter: best?.delimiter ?? ',' };
}

/** The first rows as they would be with this separator, without those that are broken. */
const topOf = (text: string, delimiter: string): readonly (readonly string[])[] =>
  parse(text.slice(0, topCharacters), {
    delimiter,
    bom: true,
    relax_column_count: true,
    // Quotation marks within a cell that does not begin with one are words, as in ="1968…" that keeps a NIP as text.
    relax_quotes: true,
    skip_empty_lines: false,
    skip_records_with_error: true,
    to: topRows,
  });
