import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { naming } from '../shared/failed.ts';
import { sha256Of } from './hash.ts';

/** Whether a file is as it was when it was kept. */
export type Soundness = 'sound' | 'gone' | 'changed';

/** Where kept files lie, each under the SHA-256 of its content: two with the same content are one. */
export type FileStore = {
  /** As operators read it: the path of the folder, or the address of the bucket. */
  readonly folder: string;
  /** Resolves when the file would outlast a power cut. A crash never leaves half a file under its name. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** The content; undefined when it vanished or is not what it was. */
  read(sha256: string): Promise<Uint8Array | undefined>;
  check(sha256: string): Promise<Soundness>;
  /** The names of all files that nobody wrote lately, and leftovers of writes that were broken off. */
  old(beforeMs: number): Promise<readonly string[]>;
  remove(name: string): Promise<void>;
};

export const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);
const isDraft = (name: string): boolean => /^\.draft-[0-9a-f-]{36}$/.test(name);

export function createFileStore(folder: string): FileStore {
  /** At most 256 folders, so that none grows too long to be listed. */
  const pathOf = (name: string): string => {
    if (isHash(name)) return join(folder, name.slice(0, 2), name);
    if (isDraft(name)) return join(folder, name);
    throw new Error('no name of a kept file');
  };

  const read = async (sha256: string): Promise<Uint8Array | 'gone' | 'changed'> => {
    const bytes = await readFile(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw error;
    });
    if (bytes === undefined) return 'gone';
    return sha256Of(bytes) === sha256 ? bytes : 'changed';
  };

  return {
    folder,
    put: async (sha256, bytes) => {
      const path = pathOf(sha256);
      await naming(folder, mkdir(dirname(path), { recursive: true, mode: 0o700 }));
      if (typeof (await read(sha256)) !== 'string') {
        // It counts as written now, so that nobody clears it away before its row is there.
        const now = new Date();
        await utimes(path, now, now);
        return;
      }
      const draft = pathOf(`.draft-${randomUUID()}`);
      try {
        const file = await naming(folder, open(draft, 'wx', 0o600));
        try {
          await naming(folder, file.writeFile(bytes));
          await naming(folder, file.sync());
        } finally {
          await file.close();
        }
        await rename(draft, path);
        // A new folder is a name in the one above it.
        for (const changed of [dirname(path), folder]) await syncFolder(changed);
      } finally {
        await rm(draft, { force: true });
      }
    },
    read: async (sha256) => {
      const found = await read(sha256);
      return typeof found === 'string' ? undefined : found;
    },
    check: async (sha256) => {
      const found = await read(sha256);
      return typeof found === 'string' ? found : 'sound';
    },
    old: async (beforeMs) => {
      // A folder that is not there is empty; one that cannot be read is not.
      const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return [];
          throw error;
        },
      );
      const found: string[] = [];
      for (const { name, parentPath } of names.filter((one) => isHash(one.name) || isDraft(one.name))) {
        const about = await stat(join(parentPath, name)).catch(() => undefined);
        if (about?.isFile() && about.mtimeMs < beforeMs) found.push(name);
      }
      return found;
    },
    remove: (name) => rm(pathOf(name), { force: true }),
  };
}

/** A new name lasts only once its folder is written too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
