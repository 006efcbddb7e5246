import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { freePort } from '../../faults/free-port.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type Run, start, until } from '../../support/program.ts';
import { makeScratch } from '../../support/scratch.ts';

const token = '4245:AAfailedTESTfailedTESTfailedTEST1';
const nobody = 'http://127.0.0.1:9';

let simulator: Simulator;
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  simulator = await startSimulator({
    telegram: { token },
    slack: {
      botToken: 'xoxb-failed-secret',
      appToken: 'xapp-failed-secret',
      signingSecret: 'unused-signing-secret',
    },
  });
});
afterAll(async () => {
  await simulator.close();
  await database.drop();
});

async function environment(): Promise<Record<string, string>> {
  return {
    DATABASE_URL: database.url,
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: simulator.telegramApiRoot,
    PORT: String(await freePort()),
    DATA_DIR: await makeScratch('kinerja-failed-'),
  };
}

const slack = (apiUrl: string) => ({
  SLACK_BOT_TOKEN: 'xoxb-failed-secret',
  SLACK_APP_TOKEN: 'xapp-failed-secret',
  SLACK_API_URL: apiUrl,
});

const changed = (address: string, change: (url: URL) => void): string => {
  const url = new URL(address);
  change(url);
  return url.href;
};

type Breaks = () => Promise<Record<string, string>>;

const breaks: readonly (readonly [string, Breaks, RegExp])[] = [
  [
    'a wrong database name',
    async () => ({ DATABASE_URL: changed(database.url, (url) => (url.pathname = '/no_such')) }),
    /^Basis data yang disebut di DATABASE_URL tidak ada/,
  ],
  [
    'no database',
    async () => ({ DATABASE_URL: 'postgres://u:p@127.0.0.1:9/x' }),
    /^PostgreSQL tidak menjawab/,
  ],
  ['no Redis', async () => ({ REDIS_URL: 'redis://127.0.0.1:9' }), /^Redis tidak menjawab/],
  [
    'a refused token',
    async () => ({ TELEGRAM_BOT_TOKEN: '4245:AAanotherTOKENanotherTOKEN' }),
    /^Telegram menolak tokennya: perbaiki TELEGRAM_BOT_TOKEN/,
  ],
  ['no internet', async () => ({ TELEGRAM_API_ROOT: nobody }), /^Telegram tidak dapat dihubungi/],
  [
    'a folder that is none',
    async () => {
      const file = join(await makeScratch('kinerja-file-'), 'file');
      await writeFile(file, '');
      return { AUDIT_HEADS_DIR: join(file, 'heads') };
    },
    /^\S+heads tidak dapat ditulisi/,
  ],
];

it.concurrent.each(breaks)(
  'a start that fails (%s) ends the process with a code and one sentence in the operator’s language',
  async (_, broken, sentence) => {
    const run = start('src/main.ts', [], { ...(await environment()), ...(await broken()) });
    expect(await run.exited, run.output()).toBe(1);
    expect(said(run)).toHaveLength(1);
    expect(said(run)[0]).toMatch(sentence);
    expect(run.output()).not.toContain('"stack"');
  },
  60_000,
);

it.concurrent('a taken port ends the start, in English where the operator says so', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const run = start('src/main.ts', ['--lang', 'en'], { ...(await environment()), PORT: port });
  expect(await run.exited, run.output()).toBe(1);
  other.close();
  expect(said(run)).toEqual([expect.stringMatching(`^Port ${port} is taken by another program: .+\\.$`)]);
}, 60_000);

it.concurrent('a command says the same sentence as the start, and no stack', async () => {
  const run = start('src/cli.ts', ['cycle', 'status'], { DATABASE_URL: 'postgres://u:p@127.0.0.1:9/x' });
  expect(await run.exited, run.output()).toBe(1);
  expect(run.output()).toMatch(/^PostgreSQL tidak menjawab: [^\n]+\.\n$/);
}, 60_000);

it.concurrent('one platform that is away leaves the other working, is seen at /readyz, and works once it is back', async () => {
  const port = await freePort();
  const env: Record<string, string> = { ...(await environment()), ...slack(`http://127.0.0.1:${port}/api/`) };
  const run = start('src/main.ts', [], env);
  await until(() => run.output().includes('Kinerja Bot is running'), run.output);
  const person = simulator.telegram.addUser({ id: 51, firstName: 'Ani', languageCode: 'en' });
  await person.sends('/start');
  await until(() => person.chat().length > 0, run.output);
  const readyz = async () => {
    const answer = await fetch(`http://127.0.0.1:${env.PORT}/readyz`);
    return `${answer.status} ${await answer.text()}`;
  };
  expect(await readyz()).toMatch(/^200 ready, but: Slack tidak dapat dihubungi/);
  const { hostname, port: real } = new URL(simulator.slackApiUrl);
  const back = createServer(async (socket) => {
    const { connect } = await import('node:net');
    const there = connect(Number(real), hostname);
    for (const each of [socket, there]) each.on('error', () => {});
    socket.pipe(there).pipe(socket);
  }).listen(port, '127.0.0.1');
  await until(() => run.output().includes('a platform that was away works'), run.output);
  expect(await readyz()).toBe('200 ready');
  run.kill('SIGTERM');
  expect(await run.exited, run.output()).toBe(0);
  back.close();
}, 60_000);

it.concurrent('a failed start stops the private database it had started', async () => {
  const { DATABASE_URL: _, ...env } = await environment();
  const run = start('src/main.ts', [], { ...env, TELEGRAM_API_ROOT: nobody });
  expect(await run.exited, run.output()).toBe(1);
  expect(said(run)).toHaveLength(1);
  expect(await processesWith(placeIn(run))).toEqual([]);
}, 90_000);

const inFolder =
  (...path: string[]) =>
  (folder: string) =>
    existsSync(join(folder, 'postgres', ...path));

const moments: readonly (readonly [string, (folder: string, run: Run) => boolean])[] = [
  ['its process joins the users of the database', inFolder('users')],
  ['the database is being made', (folder) => readdirSync(folder, { recursive: true }).length > 10],
  ['the database is made', inFolder('cluster')],
  ['the server begins', inFolder('cluster', 'postmaster.pid')],
  ['the server runs', (_, run) => run.output().includes('private PostgreSQL is running')],
  ['all runs', (_, run) => run.output().includes('Kinerja Bot is running')],
];

it.each(moments)(
  'SIGTERM in the moment when %s leaves no process, no user of the database and no port',
  async (_, isNow) => {
    const { DATABASE_URL: __, ...env } = await environment();
    const folder = env.DATA_DIR ?? '';
    // Otherwise the account that runs the database for root would need another folder.
    await chmod(folder, 0o755);
    const run = start('src/main.ts', [], env);
    while (!isNow(folder, run)) await sleep(5);
    run.kill('SIGTERM');
    expect(await run.exited, run.output()).toBe(0);
    expect(await processesWith(folder)).toEqual([]);
    expect(readdirSync(join(folder, 'postgres', 'users'))).toEqual([]);
    expect(readdirSync(join(folder, 'postgres')).filter((name) => name.startsWith('preparing'))).toEqual([]);
    await expect(fetch(`http://127.0.0.1:${env.PORT}/healthz`)).rejects.toThrow();
  },
  60_000,
);

/** What was said outside the log, line by line. */
const said = (run: Run): readonly string[] =>
  run
    .output()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{'));

/** Where the private database lies: under root not in the wanted folder. */
const placeIn = (run: Run): string => /"dir":"([^"]+)"/.exec(run.output())?.[1] ?? 'no place was named';

/** The processes whose command names a folder, or the one where its database lies for root. */
async function processesWith(folder: string): Promise<readonly string[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    names.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return commands.filter((command) => command.includes(folder));
}
