import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { accountForNewCluster } from '../../../src/embedded/account.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';

/**
 * A build as a city runs it: by an ordinary user, in a folder that nobody may write to, and with only the packages of
 * `npm ci --omit=dev`.
 */
const project = join(import.meta.dirname, '..', '..', '..');
const token = '4245:AAbuildTESTbuildTESTbuildTESTbuild1';
const run = promisify(execFile);

let folder: string;
let program: string;
let simulator: Simulator;
let database: TestDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinerja-build-'));
  program = join(folder, 'program');
  await mkdir(join(folder, 'data'), { mode: 0o777 });
  await chmod(join(folder, 'data'), 0o777);
  [simulator, database] = await Promise.all([
    startSimulator({
      telegram: { token },
      slack: { botToken: 'xoxb-build', appToken: 'xapp-build', signingSecret: 'unused-signing-secret' },
    }),
    createTestDatabase(),
    install(),
  ]);
  env = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: database.url,
    DATA_DIR: join(folder, 'data'),
    AGENCY_NAME: 'Pemerintah Kota Contoh',
    TIME_ZONE: 'Asia/Makassar',
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: simulator.telegramApiRoot,
    SLACK_BOT_TOKEN: 'xoxb-build',
    SLACK_APP_TOKEN: 'xapp-build',
    SLACK_API_URL: simulator.slackApiUrl,
    ROLE: 'all',
    PORT: String(await freePort()),
    ADMIN_PORT: String(await freePort()),
  };
});
afterAll(async () => {
  await simulator.close();
  await database.drop();
  await run('chmod', ['u+w', program, join(program, 'dist')]);
  await rm(folder, { recursive: true, force: true });
});

async function install(): Promise<void> {
  await mkdir(program, { recursive: true });
  await run(process.execPath, [join(project, 'bin', 'build.mjs'), join(program, 'dist')]);
  await cp(join(project, 'package.json'), join(program, 'package.json'));
  await cp(join(project, 'examples'), join(program, 'examples'), { recursive: true });
  const lock = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8'));
  const packages = Object.entries<{ dev?: boolean; devOptional?: boolean }>(lock.packages).flatMap(
    ([path, { dev, devOptional }]) =>
      // A package inside another one is copied with it, and packages for other machines are not installed.
      path.lastIndexOf('node_modules/') === 0 && !dev && !devOptional && existsSync(join(project, path))
        ? [path]
        : [],
  );
  const copy = (how: string) => run('cp', [how, '--parents', ...packages, program], { cwd: project });
  // Linking files takes only a second if the temporary folder is on the same disk.
  await copy('-al').catch(() => copy('-a'));
  for (const closed of [join(program, 'dist'), program]) await chmod(closed, 0o555);
  await chmod(folder, 0o755);
}

const args = (...rest: readonly string[]) => ['--enable-source-maps', 'dist/kinerja.js', ...rest];
const asAnybody = (more: Record<string, string> = {}) => ({
  cwd: program,
  env: { ...env, ...more },
  ...accountForNewCluster(),
});
const kinerja = (rest: readonly string[], more?: Record<string, string>) =>
  run(process.execPath, args(...rest), asAnybody(more));

/** Has the program say on its errors each package it loads. */
const saysWhatItLoads = (() => {
  const hooks = `import { writeSync } from 'node:fs';
    export const resolve = (name, at, next) => {
      if (/^@?[a-z]/.test(name) && !name.includes(':')) writeSync(2, 'loads ' + name + '\\n');
      return next(name, at);
    };`;
  const url = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;
  const preload = url(`import { register } from 'node:module'; register(${JSON.stringify(url(hooks))});`);
  return { NODE_OPTIONS: `--import=${preload}` };
})();
const loadedAs = ({ stderr }: { readonly stderr: string }): readonly (string | undefined)[] =>
  [...stderr.matchAll(/^loads (.+)$/gm)].map(([, name]) => name);
const nowhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere' };

describe('a build', () => {
  it('runs without what only development needs', () => {
    const { resolve } = createRequire(join(program, 'dist', 'kinerja.js'));
    expect(resolve('grammy')).toContain(program);
    for (const name of ['tsx', 'esbuild', 'preact', 'ws', 'vitest'])
      expect(() => resolve(name), name).toThrow('Cannot find module');
  });

  it('says where a line came from, and does not carry the sources', async () => {
    const files = await readdir(join(program, 'dist'));
    const maps = files.filter((name) => name.endsWith('.js.map'));
    expect(maps).toHaveLength(files.filter((name) => name.endsWith('.js')).length);
    for (const name of maps) {
      const map = JSON.parse(await readFile(join(program, 'dist', name), 'utf8'));
      expect(map.sourcesContent, name).toBeUndefined();
    }
  });

  it('runs the bot on both platforms, and ends in order on SIGTERM', async () => {
    const child = spawn(process.execPath, args('start'), {
      ...asAnybody(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exited = once(child, 'exit');
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    try {
      await expect.poll(() => output).toContain('Kinerja Bot is running');
      expect((await fetch(`http://127.0.0.1:${env.PORT}/readyz`)).status).toBe(200);
      expect((await fetch(`http://127.0.0.1:${env.ADMIN_PORT}/queue`)).status).toBe(200);
      const person = simulator.telegram.addUser({ id: 5, firstName: 'Ani', languageCode: 'en' });
      const member = simulator.slack.addUser({ id: 'U5', realName: 'Ani' });
      await person.sends('/start');
      await member.sends('halo');
      await expect.poll(() => JSON.stringify(person.chat())).toContain('Welcome to Kinerja Bot');
      await expect.poll(() => JSON.stringify(member.dm())).toContain('Kinerja Bot');
      expect((await kinerja(['doctor', '--lang', 'en'])).stdout).toMatch(/ok +workers +the last sweep was/);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await exited, output).toEqual([0, null]);
  });

  it('brings an empty database to the schema, and imports a roster by the command line', async () => {
    const sql = postgres(database.url, { max: 1, onnotice: () => {} });
    await sql.unsafe('drop schema public, drizzle cascade; create schema public').finally(() => sql.end());
    expect((await kinerja(['db', 'migrate'])).stdout).toContain('Basis data sudah memakai skema rilis ini.');
    const imported = await kinerja(['roster', 'import', 'examples/roster.csv', '--as', '196804171994031001']);
    expect(imported.stdout).toContain('Daftar pegawai telah diimpor: 40 baris.');
  });

  it('loads for a command neither the SDK of a platform nor the job queue, so that it starts at once', async () => {
    for (const line of [['--version'], ['--help'], ['deliveries', 'status']]) {
      const loaded = loadedAs(await kinerja(line, saysWhatItLoads));
      expect(loaded).toContain('commander');
      for (const name of loaded)
        expect(name, line.join(' ')).not.toMatch(
          /^(grammy|@slack|bullmq|ioredis|pg|hono|@hono|@bull-board|prom-client)\b/,
        );
    }
  });

  it('loads nothing of what ADMIN_PORT needs where it is not set', async () => {
    const started = await kinerja(['start'], { ...saysWhatItLoads, ...nowhere, ADMIN_PORT: '' }).catch(
      (failed: { readonly stderr: string }) => failed,
    );
    const loaded = loadedAs(started);
    expect(loaded).toContain('bullmq');
    for (const name of loaded) expect(name).not.toMatch(/^(@bull-board|prom-client)\b/);
  });

  it('names the lines of the sources when something fails', async () => {
    const failed = kinerja(['start'], {
      ...nowhere,
      LOG_LEVEL: 'debug',
    });
    await expect(failed).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/at async runBot \([^)]*\/src\/[a-z/-]+\.ts:\d+:\d+\)/),
    });
  });
});
