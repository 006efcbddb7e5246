import type { FileHandle } from 'node:fs/promises';
import { mkdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IssuedCode } from '../../application/people/issue-link-codes.ts';
import { codeCsvBegin, codeCsvRow } from '../../roster/code-csv.ts';
import { naming } from '../../shared/failed.ts';
import { type CliContext, Refused } from '../context.ts';
import { createPrivateFile } from '../csv.ts';

import { unitFileNames } from './file-names.ts';

/** Where codes go: one file, or a new folder with a file for each unit. */
export type CodeFiles = {
  /** The people must come by unit. What it wrote is on the disk when it resolves. */
  write(codes: readonly IssuedCode[]): Promise<void>;
  /** Closes the files; without `isKept` they are removed, as codes that do not count must not be given to anybody. */
  end(isKept: boolean): Promise<{ readonly files: number }>;
};

/** Creates the file or the folder at once: codes that cannot be written would only end the older ones. */
export async function createCodeFiles(
  context: CliContext,
  target: { readonly out: string } | { readonly folder: string },
  hasLinks: boolean,
): Promise<CodeFiles> {
  const made: string[] = [];
  const nameOf = unitFileNames();
  const { timeZone } = context.config;
  let open: { readonly path: string; readonly file: FileHandle } | undefined;

  async function begin(path: string): Promise<FileHandle> {
    await open?.file.close();
    open = undefined;
    const file = await createPrivateFile(context, path);
    made.push(path);
    open = { path, file };
    await naming(path, file.writeFile(codeCsvBegin(hasLinks)));
    return file;
  }

  async function end(isKept: boolean): Promise<{ readonly files: number }> {
    await open?.file.close();
    if (!isKept) {
      for (const path of made) await rm(path, { force: true });
      if ('folder' in target) await rmdir(target.folder);
    }
    return { files: made.length };
  }

  if ('folder' in target) await newFolder(context, target.folder);
  else
    await begin(target.out).catch(async (error: unknown) => {
      await end(false);
      throw error;
    });

  return {
    write: async (codes) => {
      for (const [path, rows] of rowsByPath(codes)) {
        const file = open?.path === path ? open.file : await begin(path);
        await naming(path, file.appendFile(rows));
        await naming(path, file.sync());
      }
    },
    end,
  };

  function rowsByPath(codes: readonly IssuedCode[]): ReadonlyMap<string, string> {
    const rows = new Map<string, string>();
    for (const code of codes) {
      const path = 'out' in target ? target.out : join(target.folder, nameOf(code.unit));
      rows.set(path, `${rows.get(path) ?? ''}${codeCsvRow(code, timeZone)}`);
    }
    return rows;
  }
}

const newFolder = ({ t }: CliContext, path: string): Promise<void> =>
  mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(t(error.code === 'EEXIST' ? 'cli.file-exists' : 'cli.file-not-writable', { path }));
  });
