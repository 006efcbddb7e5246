import { type FileHandle, open } from 'node:fs/promises';
import { type CliContext, Refused } from './context.ts';

/** Creates a file that only its owner can read. Refuses to overwrite an existing file. */
export const createPrivateFile = ({ t }: CliContext, path: string): Promise<FileHandle> =>
  open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(t(error.code === 'EEXIST' ? 'cli.file-exists' : 'cli.file-not-writable', { path }));
  });
