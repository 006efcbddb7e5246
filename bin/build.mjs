import { cp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { builtFrom } from './built-from.mjs';

/**
 * `npm run build [folder]`: the program in one file with its source map, the migrations beside it, and what it was built
 * from. Packages stay outside: they are those of `npm ci --omit=dev`, as they are locked and audited.
 */
const root = join(import.meta.dirname, '..');
const dist = resolve(process.argv[2] ?? join(root, 'dist'));
const note = join(dist, 'built-from');
const sources = builtFrom(root);
// Written again at the very end, so that a build that is broken off is none.
await rm(note, { force: true });
await build({
  entryPoints: [join(root, 'src', 'kinerja.ts')],
  outfile: join(dist, 'kinerja.js'),
  absWorkingDir: root,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  // Said as they are: a stack trace and a log are read by people.
  charset: 'utf8',
  logLevel: 'warning',
});
await rm(join(dist, 'drizzle'), { recursive: true, force: true });
await cp(join(root, 'drizzle'), join(dist, 'drizzle'), { recursive: true });
await writeFile(note, sources ?? '');
