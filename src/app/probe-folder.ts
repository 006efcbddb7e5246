import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failed, type Failure, failureOf, naming } from '../shared/failed.ts';

type FolderTrouble = Extract<Failure, { readonly kind: 'folder-forbidden' | 'disk-full' }>;

/** Why nothing can be written into a folder that we make and write; undefined when a file could be written there. */
export async function folderTrouble(folder: string): Promise<FolderTrouble | undefined> {
  const file = join(folder, `.probe-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Longer than what a full disk may still take into the folder itself.
    await naming(folder, writeFile(file, 'x'.repeat(4096), { flag: 'wx', mode: 0o600 }));
    return undefined;
  } catch (error) {
    const kind = failureOf(error)?.kind === 'disk-full' ? 'disk-full' : 'folder-forbidden';
    return { kind, folder };
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Rejects when nothing can be written into the folder. */
export async function mustBeWritable(folder: string): Promise<void> {
  const trouble = await folderTrouble(folder);
  if (trouble) throw new Failed(trouble);
}

/** The folder, or the first one above it that exists: before the first start it may still be missing. */
export const nearestFolder = (folder: string): string =>
  existsSync(folder) ? folder : nearestFolder(dirname(resolve(folder)));
