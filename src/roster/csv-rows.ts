import { fail, ok, type Result } from '../shared/result.ts';

export type CsvRows = {
  readonly rows: readonly (readonly string[])[];
  /** The most cells of a row. */
  readonly width: number;
};

/** Beyond this many rows nothing is kept, but what is wrong with them is still found. */
type Limits = { readonly rowsMax: number };

/**
 * All rows of a CSV, blank ones too, or the row in which a quoted cell never ends, or goes on behind its end, as in
 * `"Budi;"Analis"`: what follows would be in wrong columns. Marks within a cell that does not begin with one are words.
 *
 * A cell that says the same as the last one in its column is the same string, so that a column of few values costs next
 * to nothing.
 */
export function csvRows(text: string, delimiter: string, { rowsMax }: Limits): Result<CsvRows, number> {
  const rows: string[][] = [];
  const separator = delimiter.charCodeAt(0);
  /** Of each column the last cell without quotation marks: what begins like it and ends where it does says the same. */
  const bare: string[] = [];
  let cells: string[] = [];
  let row = 1;
  let width = 0;
  let at = 0;
  while (at < text.length) {
    let begin = at;
    const known = bare[cells.length];
    if (
      known !== undefined &&
      text.startsWith(known, at) &&
      isEndOfCell(text, at + known.length, separator)
    ) {
      at += known.length;
      cells.push(known);
    } else {
      while (separator !== blank && text.charCodeAt(at) === blank) at++;
      if (text.charCodeAt(at) === quote) {
        const end = endOfQuoted(text, at);
        if (at > begin || end === undefined || !isEndOfCell(text, end, separator)) return fail(row);
        begin = at + 1;
        at = end;
        cells.push(text.slice(begin, end - 1).replaceAll('""', '"'));
      } else {
        while (!isEndOfCell(text, at, separator)) at++;
        const cell = text.slice(begin, at);
        bare[cells.length] = cell;
        cells.push(cell);
      }
    }
    const isMore = at < text.length && text.charCodeAt(at) === separator;
    if (isMore) {
      at++;
      // A separator at the very end has an empty cell behind it.
      if (at < text.length) continue;
      cells.push('');
    }
    if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at++;
    at++;
    width = Math.max(width, cells.length);
    if (row <= rowsMax) rows.push(cells);
    row++;
    cells = [];
  }
  return ok({ rows, width });
}

const blank = 0x20;
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function isEndOfCell(text: string, at: number, separator: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  return code === separator || code === lineFeed || code === carriageReturn;
}

/** The place behind the closing mark; two marks in a row are one that is meant. */
function endOfQuoted(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== quote) return at + 1;
  }
  return undefined;
}
