import { zipSync } from 'fflate';
import { fail, ok, type Result } from '../shared/result.ts';
import { type FileProblem, fileLimits } from './file-problem.ts';
import { markUnreadable } from './mark-unreadable.ts';
import { unpackTables } from './unpack-tables.ts';

/** A workbook, and which of its sheets are hidden, in the order in which it names them. */
export type HarmlessXlsx = { readonly file: Buffer; readonly hidden: readonly boolean[] };

/**
 * The tables of an XLSX in a ZIP that its parser can be trusted with. The parser believes what a file says of itself:
 * it unpacks without a limit, and fills the gap before a cell that claims to stand in column ten million. So everything
 * is unpacked here first, up to our limit, and what sheets say of places is looked at.
 */
export function harmlessXlsx(bytes: Buffer): Result<HarmlessXlsx, FileProblem> {
  const tables = unpackTables(bytes, fileLimits.unpackedMegabytes * 2 ** 20);
  if (!tables.ok) return fail({ code: tables.error === 'too-big' ? 'file-swollen' : 'file-damaged' });
  for (const content of tables.value.values()) {
    const problem = content.includes('sheetData') ? problemOfPlaces(content) : undefined;
    if (problem) return fail(problem);
  }
  const files = [...tables.value].map(
    ([name, content]) => [name, content.includes('sheetData') ? markUnreadable(content) : content] as const,
  );
  const workbook = tables.value.get('xl/workbook.xml')?.toString() ?? '';
  return ok({
    file: Buffer.from(zipSync(Object.fromEntries(files), { level: 1 })),
    hidden: [...workbook.matchAll(sheetTag)].map(([tag]) => /\sstate\s*=\s*["'](?:veryH|h)idden/.test(tag)),
  });
}

const sheetTag = /<(?:\w+:)?sheet\s(?:[^>"']|"[^"]*"|'[^']*')*>/g;

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
