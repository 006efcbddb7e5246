import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';
/** A whole run of the tests needs far less than this. */
const neededBytes = 2 * 1024 ** 3;

/**
 * An empty folder for a database that is only needed during the tests. It is in memory if Linux has enough of it:
 * creating and dropping databases takes five to ten times as long on a disk.
 */
export async function makeScratch(prefix: string): Promise<string> {
  return mkdtemp(join((await isUsable()) ? inMemory : tmpdir(), prefix));
}

/**
 * Removes a folder when the process exits, for when whoever made it does not get to it. A server that lies in it is told
 * to end at the exit too, and may be writing for a moment longer.
 */
export function removeAtExit(folder: string): void {
  process.once('exit', () =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  );
}

async function isUsable(): Promise<boolean> {
  const space = await statfs(inMemory).catch(() => undefined);
  if (space === undefined || space.bavail * space.bsize < neededBytes) return false;
  // PostgreSQL's executables may be copied into this folder, and some containers forbid to execute files in memory.
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
  return mounts.some((line) => line.includes(` ${inMemory} tmpfs `) && !/\bnoexec\b/.test(line));
}
