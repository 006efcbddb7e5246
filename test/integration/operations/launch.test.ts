import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtFrom } from '../../../bin/built-from.mjs';

const project = join(import.meta.dirname, '..', '..', '..');
const program = (name: string): string =>
  `process.stdout.write(['${name}', ...process.argv.slice(2)].join(' '));`;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kinerja-launch-'));
  await cp(join(project, 'bin'), join(root, 'bin'), { recursive: true });
  await mkdir(join(root, 'src'));
  await writeFile(join(root, 'src', 'kinerja.ts'), `${program('sources')} const isTyped: boolean = true;`);
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function build(code = program('build')): Promise<void> {
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, 'dist', 'kinerja.js'), code);
  await writeFile(join(root, 'dist', 'built-from'), builtFrom(root) ?? '');
}

async function installTsx(): Promise<void> {
  await mkdir(join(root, 'node_modules'));
  await symlink(join(project, 'node_modules', 'tsx'), join(root, 'node_modules', 'tsx'));
}

function launch(...args: readonly string[]) {
  const run = spawnSync(process.execPath, [join(root, 'bin', 'kinerja.mjs'), ...args], { encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('npm start and npm run kinerja', () => {
  it('run the build when there is one of these sources, also where tsx is', async () => {
    await build();
    expect(launch('cycle', 'status')).toMatchObject({ code: 0, out: 'build cycle status', err: '' });
    await installTsx();
    expect(launch('start')).toMatchObject({ code: 0, out: 'build start', err: '' });
  });

  it('run the build where there are no sources to compare it with', async () => {
    await build();
    await rm(join(root, 'src'), { recursive: true });
    expect(launch('start')).toMatchObject({ code: 0, out: 'build start' });
  });

  it('run the sources where nothing is built', async () => {
    await installTsx();
    expect(launch('cycle', 'status')).toMatchObject({ code: 0, out: 'sources cycle status', err: '' });
  });

  it.each([
    ['a changed file', () => writeFile(join(root, 'src', 'kinerja.ts'), program('sources'))],
    ['a new file', () => writeFile(join(root, 'src', 'more.ts'), '')],
    [
      'a new migration',
      () => mkdir(join(root, 'drizzle')).then(() => writeFile(join(root, 'drizzle', 'a.sql'), '')),
    ],
    ['a build that was broken off', () => rm(join(root, 'dist', 'built-from'))],
  ])(
    'never run an old build in silence: after %s the sources, and a sentence where they cannot',
    async (_, change) => {
      await build();
      await change();
      const refused = launch('start');
      expect(refused).toMatchObject({ code: 1, out: '' });
      expect(refused.err).toMatch(
        /^dist\/kinerja\.js was built from other sources .+ "npm ci && npm run build".+\.\n$/,
      );
      await installTsx();
      expect(launch('start')).toMatchObject({ code: 0, out: 'sources start' });
    },
  );

  it('say in one sentence what is missing where there is neither a build nor tsx', () => {
    const run = launch('start');
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/^There is no dist\/kinerja\.js.+ "npm ci && npm run build".+\.\n$/);
  });

  it.each([
    ['the build', build],
    ['the sources', installTsx],
  ])('are the process that runs %s: a signal reaches the program itself', async (_, prepare) => {
    const code = `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); process.stdout.write('up');`;
    await writeFile(join(root, 'src', 'kinerja.ts'), code);
    await prepare(code);
    const child = spawn(process.execPath, [join(root, 'bin', 'kinerja.mjs'), 'start'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });
});
