import { CsvError, parse } from 'csv-parse/sync';
import type { RosterTable } from '../domain/people/roster-table.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { decodeText } from './decode-text.ts';
import { type FileProblem, fileLimits } from './file-problem.ts';
import { plainCell } from './plain-cell.ts';
import { strayQuoteRow } from './stray-quote.ts';

/** Whether a text is the title of a column that is looked for: the row of titles shows which separator a file has. */
export type IsTitle = (text: string) => boolean;

/** Reads a CSV separated by semicolon, comma, tab or upright line. */
export function readCsv(bytes: Uint8Array, isTitle: IsTitle): Result<RosterTable, FileProblem> {
  const { text, delimiter } = separatorOf(decodeText(bytes), isTitle);
  const row = strayQuoteRow(text, delimiter);
  if (row !== undefined) return fail({ code: 'csv-broken', row });
  try {
    const records = recordsOf(text, delimiter, { to: fileLimits.rows + 1, on_record: sharedCells() });
    if (records.length > fileLimits.rows) return fail({ code: 'too-many-rows', max: fileLimits.rows });
    if (records.some((cells) => cells.length > fileLimits.columns))
      return fail({ code: 'too-many-columns', max: fileLimits.columns });
    return ok(records.map((cells, index) => ({ row: index + 1, cells: cells.map(plainCell) })));
  } catch (error) {
    if (error instanceof CsvError) return fail({ code: 'csv-broken', row: Number(error.lines ?? 1) });
    throw error;
  }
}

type More = {
  readonly to: number;
  readonly skip_records_with_error?: boolean;
  readonly on_record?: (cells: string[]) => string[];
};

const recordsOf = (text: string, delimiter: string, more: More): string[][] =>
  parse(text, {
    delimiter,
    // Each row ends as it likes: a file put together from two may have both kinds.
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    relax_column_count: true,
    // Quotation marks within a cell that does not begin with one are words, as in ="1968…" that keeps a NIP as text.
    relax_quotes: true,
    // Blank lines count as rows, so that row numbers are those that a spreadsheet shows.
    skip_empty_lines: false,
    ...more,
  });

/** A cell that says the same as the last one in its column becomes the same string: few values cost next to nothing. */
function sharedCells(): (cells: string[]) => string[] {
  const last: string[] = [];
  return (cells) =>
    cells.map((cell, column) => {
      const known = last[column];
      if (known === cell) return known;
      last[column] = cell;
      return cell;
    });
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
  recordsOf(text.slice(0, topCharacters), delimiter, { to: topRows, skip_records_with_error: true });
