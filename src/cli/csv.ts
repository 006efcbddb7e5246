import { type FileHandle, open } from 'node:fs/promises';
import { formulaSafe } from '../shared/formula-safe.ts';
import { Refused } from './context.ts';

/** Creates a file that only its owner can read. Refuses to overwrite an existing file. */
export const createPrivateFile = (path: string): Promise<FileHandle> =>
  open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(
      error.code === 'EEXIST'
        ? `${path} exists already: choose another name, so that nothing in it is lost.`
        : `${path} cannot be written: check the folder.`,
    );
  });

/** A CSV for Excel with a decimal comma: semicolons, UTF-8 with its mark, and no cell that runs as a formula. */
export function excelCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => `"${formulaSafe(text).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
