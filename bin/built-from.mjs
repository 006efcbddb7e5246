import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything of ours that ends up in a build or decides how it is made. */
export const inputs = ['src', 'drizzle', 'templates', 'bin', 'tsconfig.json', 'package.json'];

/**
 * One word for the sources under `root`: another one as soon as a file is changed, added or renamed. By content and not
 * by time, because a checkout and a copy give files any time they like. Undefined where there are no sources.
 *
 * @param {string} root
 * @returns {string | undefined}
 */
export function builtFrom(root) {
  if (!existsSync(join(root, 'src'))) return undefined;
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(root, input))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @param {string} input a file or a folder
 * @returns {string[]}
 */
function filesOf(root, input) {
  const path = join(root, input);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [input];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(root, join(input, name)));
}
