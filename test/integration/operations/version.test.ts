import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputs } from '../../../bin/built-from.mjs';

const project = join(import.meta.dirname, '..', '..', '..');
const run = promisify(execFile);
const read = (path: string): Promise<string> => readFile(join(project, path), 'utf8');

/** A copy of what is built, that is no clone: it knows no commit of itself. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-version-'));
  for (const input of inputs) await cp(join(project, input), join(folder, input), { recursive: true });
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  await build();
});
afterAll(() => rm(folder, { recursive: true }));

const build = (env: Record<string, string> = {}) =>
  run(process.execPath, ['bin/build.mjs'], { cwd: folder, env: { PATH: process.env.PATH ?? '', ...env } });
/** What the built program says, in an environment where nothing is set. */
const kinerja = async (...args: readonly string[]) =>
  (await run(process.execPath, ['dist/kinerja.js', ...args], { cwd: folder, env: {} })).stdout.trim();

describe('the version', () => {
  it('is the same in package.json, in its lock, as the newest heading of the changelog, on the image and in the runbook', async () => {
    const { version } = JSON.parse(await read('package.json'));
    const lock = JSON.parse(await read('package-lock.json'));
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
    const headings = [...(await read('CHANGELOG.md')).matchAll(/^## \[(.+?)\](?: - \d{4}-\d{2}-\d{2})?$/gm)];
    expect(headings.map(([, name]) => name)).toEqual([version, ...headings.slice(1).map(([, name]) => name)]);
    expect(headings.length).toBeGreaterThan(1);
    expect(/image\.version="(.+?)"/.exec(await read('Dockerfile'))?.[1]).toBe(version);
    expect(/^ {2}image: kinerja-bot:(.+)$/m.exec(await read('compose.yaml'))?.[1]).toBe(version);
    const tags = [...(await read('docs/operations.md')).matchAll(/(?:--branch|git checkout) (v\S+?)[`\s]/g)];
    expect(new Set(tags.map(([, tag]) => tag))).toEqual(new Set([`v${version}`]));
  });

  it('is what the built program says of itself, in any environment, with the commit where the build knows it', async () => {
    const { version } = JSON.parse(await read('package.json'));
    expect(await kinerja('--version')).toBe(version);
    await build({ COMMIT: '1a2b3c4d5e6f' });
    expect(await kinerja('--version')).toBe(`${version} (1a2b3c4d5e6f)`);
  });

  it('and help are there even where a setting is wrong, which stops every command that works', async () => {
    const env = { PORT: '3000', TIME_ZONE: 'WITA', KINERJA_LANG: 'en' };
    const wrong = (...args: readonly string[]) =>
      run(process.execPath, ['dist/kinerja.js', ...args], { cwd: folder, env });
    expect((await wrong('--version')).stdout).toMatch(/^\d/);
    expect((await wrong('roster', 'import', '--help')).stdout).toContain('roster import');
    await expect(wrong('cycle', 'status')).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^TIME_ZONE must be a time zone: .+\.\n$/),
    });
  });
});
