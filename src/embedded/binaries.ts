import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { succeeds } from '../shared/attempt.ts';
import { type Account, canEnter } from './account.ts';
import { createLibraryLinks, findPackage } from './native-package.ts';

/** The executables of one PostgreSQL installation. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

/**
 * Finds executables that the account can run: normally those of the npm package; a copy beside the data when the
 * account cannot enter node_modules, or when the package is incomplete and we may not write into it.
 */
export async function prepareBinaries(account: Account, dir: string): Promise<Binaries> {
  const { native, version } = findPackage();
  const complete = await succeeds(createLibraryLinks(native));
  const packaged = executables(native);
  if (complete && (await makeExecutable(packaged)) && canEnter(account, packaged.postgres)) return packaged;

  const copy = join(dir, `server-${version}`);
  if (!existsSync(copy)) await copyTo(native, copy);
  return executables(copy);
}

function executables(native: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
  };
}

async function makeExecutable(binaries: Binaries): Promise<boolean> {
  for (const path of Object.values(binaries)) {
    if (!canEnter(undefined, path) && !(await succeeds(chmod(path, 0o755)))) return false;
  }
  return true;
}

async function copyTo(native: string, copy: string): Promise<void> {
  const parent = dirname(copy);
  // The copy gets its final name only when it is complete, so an existing copy is always complete.
  const scratch = join(parent, `copying-${process.pid}`);
  await cp(native, join(scratch, 'native'), { recursive: true, verbatimSymlinks: true });
  await createLibraryLinks(join(scratch, 'native'));
  await makeExecutable(executables(join(scratch, 'native')));
  // A strict umask at installation makes files that only their owner can read.
  spawnSync('chmod', ['-R', 'a+rX', scratch]);
  await rename(join(scratch, 'native'), copy).catch((error: unknown) => {
    if (!existsSync(copy)) throw error;
  });
  await rm(scratch, { recursive: true, force: true });
  // Remove the copies of earlier versions of the package.
  for (const entry of await readdir(parent)) {
    const outdated = entry.startsWith('server-') && join(parent, entry) !== copy;
    if (outdated) await rm(join(parent, entry), { recursive: true, force: true });
  }
}
