import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { builtFrom } from './built-from.mjs';

/**
 * `npm start` and `npm run kinerja`: the build when it is that of these sources, the sources by tsx otherwise. Never an
 * old build in silence. Imported rather than started, so that signals reach the program itself.
 */
const root = join(import.meta.dirname, '..');
const program = join(root, 'dist', 'kinerja.js');
const entry = join(root, 'src', 'kinerja.ts');

const isBuilt = existsSync(program);
if (isBuilt && isOfTheseSources()) {
  await import(pathToFileURL(program).href);
} else if (existsSync(entry) && hasTsx()) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(entry).href);
} else {
  const why = isBuilt
    ? 'dist/kinerja.js was built from other sources than those in src'
    : 'There is no dist/kinerja.js, and no tsx to run src without it';
  process.stderr.write(`${why}: run "npm ci && npm run build", then "npm prune --omit=dev" if you like.\n`);
  process.exitCode = 1;
}

/** @returns {boolean} also where there are no sources, as in an image */
function isOfTheseSources() {
  const sources = builtFrom(root);
  const note = join(root, 'dist', 'built-from');
  return sources === undefined || (existsSync(note) && readFileSync(note, 'utf8') === sources);
}

/** @returns {boolean} */
function hasTsx() {
  try {
    return Boolean(import.meta.resolve('tsx/esm/api'));
  } catch {
    return false;
  }
}
