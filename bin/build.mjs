import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { builtFrom } from './built-from.mjs';

/**
 * `npm run build [folder]`: the program with its source maps, the migrations and templates beside it, and what it was built from.
 * `kinerja.js` is what is run; it loads of the other files only those that a command needs. Packages stay outside: they
 * are those of `npm ci --omit=dev`, as they are locked and audited.
 */
const root = join(import.meta.dirname, '..');
const dist = resolve(process.argv[2] ?? join(root, 'dist'));
const note = join(dist, 'built-from');
const sources = builtFrom(root);
const commit = commitOf(root);
// Written again at the very end, so that a build that is broken off is none.
await rm(note, { force: true });
// Names of parts change with what is in them: those of the build before would stay for ever.
for (const name of await readdir(dist).catch(() => []))
  if (/\.js(\.map)?$/.test(name)) await rm(join(dist, name));
await build({
  entryPoints: [join(root, 'src', 'kinerja.ts')],
  outdir: dist,
  // All side by side, because the program looks for the migrations beside the file it stands in.
  chunkNames: '[name]-[hash]',
  splitting: true,
  absWorkingDir: root,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  // A stack trace needs where a line came from, not the line: Node keeps what it reads of a map as long as it runs.
  sourcesContent: false,
  ...(commit !== undefined && { define: { builtCommit: JSON.stringify(commit) } }),
  // Said as they are: a stack trace and a log are read by people.
  charset: 'utf8',
  logLevel: 'warning',
});
await rm(join(dist, 'drizzle'), { recursive: true, force: true });
await cp(join(root, 'drizzle'), join(dist, 'drizzle'), { recursive: true });
// What documents are drawn from, with the fonts.
await rm(join(dist, 'templates'), { recursive: true, force: true });
await cp(join(root, 'templates'), join(dist, 'templates'), { recursive: true });
await writeFile(note, sources ?? '');

/**
 * From COMMIT, which the Dockerfile gives, or from the clone that is built. One that was changed since says so.
 *
 * @param {string} folder
 * @returns {string | undefined}
 */
function commitOf(folder) {
  if (process.env.COMMIT) return process.env.COMMIT;
  // Without a repository of its own, git would answer for one that it happens to lie in.
  if (!existsSync(join(folder, '.git'))) return undefined;
  try {
    const args = ['describe', '--always', '--exclude=*', '--abbrev=12', '--dirty=, changed'];
    return execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
