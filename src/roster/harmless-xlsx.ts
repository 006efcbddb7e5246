import { fail, ok, type Result } from '../shared/result.ts';
import { type FileProblem, fileLimits } from './file-problem.ts';
import { unpack, zipEntries, zipOf } from './zip-entries.ts';

/**
 * The tables of an XLSX in a ZIP that its parser can be trusted with. The parser believes what a file says of itself:
 * it unpacks without a limit, and fills the gap before a cell that claims to stand in column ten million. So everything
 * is unpacked here first, up to our limit, and what sheets say of places is looked at.
 */
export function harmlessXlsx(bytes: Buffer): Result<Buffer, FileProblem> {
  const entries = zipEntries(bytes);
  if (!entries) return fail({ code: 'file-damaged' });
  // Pictures and the like are never unpacked.
  const tables = entries.filter(({ name }) => /\.xml(\.rels)?$/.test(name));
  let leftBytes = fileLimits.unpackedMegabytes * 2 ** 20;
  // Nothing is unpacked of what admits to be too big; what does not is found out below.
  if (tables.reduce((sum, { saidBytes }) => sum + saidBytes, 0) > leftBytes)
    return fail({ code: 'file-swollen' });
  const files: { readonly entry: (typeof tables)[number]; readonly size: number }[] = [];
  for (const entry of tables) {
    const content = unpack(entry, leftBytes);
    if (!content.ok) return fail({ code: content.error === 'too-big' ? 'file-swollen' : 'file-damaged' });
    leftBytes -= content.value.length;
    const problem = content.value.includes('sheetData') ? problemOfPlaces(content.value) : undefined;
    if (problem) return fail(problem);
    files.push({ entry, size: content.value.length });
  }
  return ok(zipOf(files));
}

/** Every row and cell says where it stands in an attribute `r`, as `7` or `C7`. */
const place = /(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function problemOfPlaces(sheet: Buffer): FileProblem | undefined {
  let rows = 0;
  let columns = 0;
  for (const match of sheet.toString('latin1').matchAll(place)) {
    const address = /^([A-Z]{0,3})(\d{1,7})$/.exec((match[1] ?? match[2] ?? '').trim());
    if (!address) return { code: 'file-damaged' };
    rows = Math.max(rows, Number(address[2]));
    columns = Math.max(columns, columnNumber(address[1] ?? ''));
  }
  if (rows > fileLimits.rows) return { code: 'too-many-rows', max: fileLimits.rows };
  if (columns > fileLimits.columns) return { code: 'too-many-columns', max: fileLimits.columns };
  // One cell in the last row and one in the last column make a rectangle of blanks.
  return rows * columns > fileLimits.cells ? { code: 'file-swollen' } : undefined;
}

/** A is 1, Z is 26, AA is 27. */
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
