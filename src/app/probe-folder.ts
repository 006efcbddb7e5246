import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failed, type Failure, failureOf } from '../shared/failed.ts';

/** Why nothing can be written into a folder that we make and write; undefined when a file could be written there. */
export async function folderTrouble(folder: string): Promise<Failure | undefined> {
  const file = join(folder, `.probe-${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Longer than what a full disk may still take into the folder itself.
    await writeFile(file, 'x'.repeat(4096), { flag: 'wx', mode: 0o600 });
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
