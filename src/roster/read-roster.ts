import { open } from 'node:fs/promises';
import type { RosterTable } from '../domain/people/roster-table.ts';
import { type Headings, keyOf, standardHeadings } from '../domain/people/sheets/headings.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { type FileProblem, fileLimits } from './file-problem.ts';
import { type IsTitle, readCsv } from './read-csv.ts';
import { type RosterFile, readXlsx } from './read-xlsx.ts';

const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** The table of a CSV or XLSX. */
export async function readRoster(path: string): Promise<Result<RosterTable, FileProblem>> {
  const read = await readRosterFile(path, {});
  return read.ok ? ok(read.value.table) : read;
}

/**
 * Reads a CSV or XLSX, and says which sheets it did not read. The content decides which it is, not the name.
 * `headings` are the titles by which a CSV shows its separator, `sheet` is the only one to read.
 */
export async function readRosterFile(
  path: string,
  {
    headings = standardHeadings,
    sheet,
  }: { readonly headings?: Headings; readonly sheet?: string | undefined },
): Promise<Result<RosterFile, FileProblem>> {
  const bytes = await readBytes(path);
  return bytes.ok ? readRosterBytes(bytes.value, { headings, sheet }) : bytes;
}

/** The same of a file that is at hand already. */
export async function readRosterBytes(
  bytes: Buffer,
  {
    headings = standardHeadings,
    sheet,
  }: { readonly headings?: Headings; readonly sheet?: string | undefined } = {},
): Promise<Result<RosterFile, FileProblem>> {
  const isTitle: IsTitle = (text) => keyOf(headings, text) !== undefined;
  const start = bytes.subarray(0, 4);
  if (bytes.length === 0) return fail({ code: 'file-empty' });
  if (start.equals(zip)) return readXlsx(bytes, sheet);
  if (start.equals(oldExcel)) return fail({ code: 'file-xls' });
  const isUtf16 = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  // Binary formats contain zero bytes, texts do not.
  if (!isUtf16 && bytes.subarray(0, 4096).includes(0)) return fail({ code: 'file-kind' });
  if (sheet !== undefined) return fail({ code: 'sheet-csv' });
  const table = readCsv(bytes, isTitle);
  return table.ok ? ok({ table: table.value, unread: [] }) : table;
}

async function readBytes(path: string): Promise<Result<Buffer, FileProblem>> {
  const file = await open(path, 'r').catch(() => undefined);
  if (!file) return fail({ code: 'file-not-found' });
  try {
    const { size, ...kind } = await file.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }));
    if (!kind.isFile) return fail({ code: 'file-not-found' });
    if (size > fileLimits.commandMegabytes * 2 ** 20)
      return fail({ code: 'file-too-big', maxMegabytes: fileLimits.commandMegabytes });
    return { ok: true, value: await file.readFile() };
  } finally {
    await file.close();
  }
}
