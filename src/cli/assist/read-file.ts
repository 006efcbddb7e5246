import { type PaperRow, readPaperFile } from '../../domain/assist/paper-file.ts';
import { readRoster } from '../../roster/read-roster.ts';
import { problemLine, sayFileProblem } from '../../roster/say-problems.ts';
import { type CliContext, Refused } from '../context.ts';

/** The papers of a file; or everything that is wrong with it, row by row, and nothing else. */
export async function papersOf({ t, err }: CliContext, path: string): Promise<readonly PaperRow[]> {
  const table = await readRoster(path);
  if (!table.ok) throw new Refused(problemLine(t, sayFileProblem(t, table.error)));
  const read = readPaperFile(table.value);
  if (read.ok) return read.value;
  for (const { row, column, code } of read.error)
    err(problemLine(t, { code, row, column, message: t(`cli.assist.no.${code}`, { column }) }));
  throw new Refused(t('cli.assist.enter.none'));
}
