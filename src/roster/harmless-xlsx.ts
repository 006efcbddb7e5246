import { fail, ok, type Result } from '../shared/result.ts';
import { type FileProblem, fileLimits } from './file-problem.ts';
import { unpack, zipEntries, zipOf } from './zip-entries.ts';

/**
 * Returns the tables of an XLSX as a ZIP that the parser can read safely. The parser trusts the file: it unpacks with
 * no limit, and adds blank cells up to a cell that claims to be in column ten million. So this function first unpacks
 * everything, up to our limit, and checks the row and column numbers in the sheets.
 */
export function harmlessXlsx(bytes: Buffer): Result<Buffer, FileProblem> {
  const entries = zipEntries(bytes);
  if (!entries) return fail({ code: 'file-damaged' });
  // Pictures and other files are not unpacked.
  const tables = entries.filter(({ name }) => /\.xml(\.rels)?$/.test(name));
  let leftBytes = fileLimits.unpackedMegabytes * 2 ** 20;
  // A file whose declared size is too big is not unpacked at all; a false size is noticed below.
  if (tables.reduce((sum, { declaredBytes }) => sum + declaredBytes, 0) > leftBytes)
    return fail({ code: 'file-swollen' });
  const files: { readonly entry: (typeof tables)[number]; readonly size: number }[] = [];
  for (const entry of tables) {
    const content = unpack(entry, leftBytes);
    if (!content.ok) return fail({ code: content.error === 'too-big' ? 'file-swollen' : 'file-damaged' });
    leftBytes -= content.value.length;
    const problem = content.value.includes('sheetData') ? sheetSizeProblem(content.value) : undefined;
    if (problem) return fail(problem);
    files.push({ entry, size: content.value.length });
  }
  return ok(zipOf(files));
}

/** Every row and cell has its position in an attribute `r`, such as `7` or `C7`. */
const position = /(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function sheetSizeProblem(sheet: Buffer): FileProblem | undefined {
  let rows = 0;
  let columns = 0;
  for (const match of sheet.toString('latin1').matchAll(position)) {
    const address = /^([A-Z]{0,3})(\d{1,7})$/.exec((match[1] ?? match[2] ?? '').trim());
    if (!address) return { code: 'file-damaged' };
    rows = Math.max(rows, Number(address[2]));
    columns = Math.max(columns, columnNumber(address[1] ?? ''));
  }
  if (rows > fileLimits.rows) return { code: 'too-many-rows', max: fileLimits.rows };
  if (columns > fileLimits.columns) return { code: 'too-many-columns', max: fileLimits.columns };
  // Even two cells, one in the last row and one in the last column, make the parser create a rectangle of blank cells.
  return rows * columns > fileLimits.cells ? { code: 'file-swollen' } : undefined;
}

/** A is 1, Z is 26, AA is 27. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
