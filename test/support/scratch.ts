import { readFileSync } from 'node:fs';
import { mkdtemp, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const inMemory = '/dev/shm';
/** A whole run of the tests keeps well below this. */
const neededBytes = 2 * 1024 ** 3;

/**
 * An empty folder for a database that lives no longer than the tests: in memory where Linux offers enough of it, because
 * making and dropping databases costs five to ten times as much on a disk.
 */
export async function makeScratch(prefix: string): Promise<string> {
  return mkdtemp(join((await isUsable()) ? inMemory : tmpdir(), prefix));
}

async function isUsable(): Promise<boolean> {
  const space = await statfs(inMemory).catch(() => undefined);
  if (space === undefined || space.bavail * space.bsize < neededBytes) return false;
  // Executables may be copied beside the data, and some containers let nothing be executed there.
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
  return mounts.some((line) => line.includes(` ${inMemory} tmpfs `) && !/\bnoexec\b/.test(line));
}
