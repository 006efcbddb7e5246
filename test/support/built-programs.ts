import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** What tests start with `start` of program.ts. */
export const startedPrograms = ['src/main.ts', 'src/cli.ts', 'simulator/demo.ts', 'simulator/practice.ts'];

export type BuiltPrograms = {
  /** Where one of them was built. */
  of(source: string): string;
  remove(): Promise<void>;
};

/** Code that looks for a file beside itself finds it where the source stands. */
const inPlace: Plugin = {
  name: 'in-place',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/(src|simulator|test)\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: 'ts' };
    }),
};

/**
 * Builds the programs that tests start, once for a whole run: by tsx each start takes seconds of a processor, and a run has
 * a hundred of them. That the sources run by tsx too, as `npm run demo` does it, the tests in the browser show.
 */
export async function buildPrograms(programs: readonly string[]): Promise<BuiltPrograms> {
  // Below the packages, or a program would not find them.
  const place = join(root, 'node_modules', '.cache');
  await mkdir(place, { recursive: true });
  const folder = await mkdtemp(join(place, 'kinerja-programs-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  // Also when the run is broken off.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  try {
    await build({
      entryPoints: [...programs],
      ...{ absWorkingDir: root, outbase: root, outdir: folder },
      ...{ bundle: true, splitting: true, packages: 'external', platform: 'node', format: 'esm' },
      ...{ target: 'node20', charset: 'utf8', sourcemap: true, logLevel: 'warning' },
      plugins: [inPlace],
    });
  } catch (error) {
    await remove();
    throw error;
  }
  return { of: (source) => join(folder, source.replace(/ts$/, 'js')), remove };
}
