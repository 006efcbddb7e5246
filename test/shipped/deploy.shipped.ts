import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { freePort } from '../support/free-port.ts';
import { type PackagedPostgres, startPackagedPostgres } from '../support/postgres-tools.ts';
import { type RedisServer, startRedisServer } from '../support/redis-server.ts';
import { confinesOfService } from './compose-file.ts';
import { type Confines, startConfined } from './confined.ts';
import { chownInside, newMachine } from './machine.ts';
import { cycleOfToday, linksAndAnswers, readCode, webhookOf } from './somebody.ts';
import { confinesOfUnit } from './unit-file.ts';

/** The built program, allowed exactly what the files that ship allow it: neither their text nor our wishes count. */

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const token = '4247:AAshipTESTshipTESTshipTESTshipTEST1';
const heads = '/var/lib/kinerja/audit-heads';
const nip = '196804171994031001';

let server: PackagedPostgres;
let redis: RedisServer;
let simulator: Simulator;
let fresh = 0;
beforeAll(async () => {
  server = await startPackagedPostgres();
  redis = await startRedisServer(await freePort());
  simulator = await startSimulator({
    telegram: { token, botUsername: 'kinerja_bot' },
    slack: { botToken: 'xoxb-ship', appToken: 'xapp-ship', signingSecret: 'unused-signing-secret' },
  });
});
afterAll(async () => {
  await simulator.close();
  await redis.kill();
  await server.stop();
});

/** A database with the two roles that the runbook makes. */
async function twoRoles() {
  fresh += 1;
  const name = `ship_${fresh}`;
  const sql = postgres(server.urlOf('postgres'), { max: 1, onnotice: () => {} });
  for (const role of ['owner', 'app']) await sql.unsafe(`create role ${name}_${role} login password 'ship'`);
  await sql.unsafe(`create database ${name} owner ${name}_owner`).finally(() => sql.end());
  const urlOf = (role: string): string => {
    const url = new URL(server.urlOf(name));
    url.username = `${name}_${role}`;
    url.password = 'ship';
    return url.href;
  };
  return { name, owner: urlOf('owner'), app: urlOf('app') };
}

type Install = {
  readonly machine: string;
  readonly confines: (
    part: 'migrate' | 'web' | 'worker' | 'backup' | 'command',
    args?: readonly string[],
  ) => Confines;
  /** Where this machine has the folder by which files go in and out. */
  readonly exchange: string;
  readonly port: number;
  readonly databaseUrl: string;
};
type Change = (path: string, text: string) => string;
const unchanged: Change = (_, text) => text;

/** One machine alone needs neither Redis nor an address; compose.yaml brings the one and asks for the other. */
async function settings(way: 'alone' | 'with-redis-and-webhooks') {
  const database = await twoRoles();
  const port = await freePort();
  const queue: Record<string, string> = way === 'alone' ? {} : { REDIS_URL: redis.url };
  const webhooks: Record<string, string> =
    way === 'alone'
      ? {}
      : {
          PUBLIC_URL: `http://127.0.0.1:${port}`,
          TELEGRAM_WEBHOOK_SECRET: 'ship-secret-ship-secret-ship-secret',
        };
  const bot = {
    AGENCY_NAME: 'Pemerintah Kota Contoh',
    TIME_ZONE: 'Asia/Makassar',
    DATABASE_URL: database.app,
    TELEGRAM_BOT_TOKEN: token,
    TELEGRAM_API_ROOT: simulator.telegramApiRoot,
    ...queue,
    ...webhooks,
  };
  const lines = (values: Record<string, string>) =>
    Object.entries(values)
      .map(([key, value]) => `${key}='${value}'\n`)
      .join('');
  return {
    database,
    bot: lines(bot),
    migrate: lines({ DATABASE_URL: database.app, MIGRATION_DATABASE_URL: database.owner, ...queue }),
    port,
    adminPorts: { web: await freePort(), worker: await freePort() },
  };
}

async function bySystemd(change: Change): Promise<Install> {
  const machine = newMachine('/opt/kinerja/current');
  const { database, bot, migrate, port, adminPorts } = await settings('alone');
  const { hostname, port: pgPort } = new URL(database.owner);
  mkdirSync(join(machine, 'etc/kinerja'));
  writeFileSync(join(machine, 'etc/kinerja/bot.env'), bot);
  writeFileSync(join(machine, 'etc/kinerja/migrate.env'), migrate);
  writeFileSync(
    join(machine, 'etc/kinerja/backup.env'),
    `PGHOST=${hostname}\nPGPORT=${pgPort}\nPGDATABASE=${database.name}\nPGUSER=${database.name}_owner\nPGPASSWORD=ship\n`,
  );
  mkdirSync(join(machine, 'var/backups/kinerja'), { recursive: true });
  chownInside(machine, '/var/backups/kinerja', 'kinerja', '700');
  const exchange = join(machine, 'var/lib/kinerja/exchange');
  return {
    machine,
    exchange,
    port,
    databaseUrl: database.owner,
    confines: (part, args = []) => {
      if (part === 'command') return confinesOfUnit(commandUnit(args), machine, {});
      const path = `deploy/systemd/kinerja-${part}.service`;
      const isBot = part === 'web' || part === 'worker';
      // Ports alone are not the unit's: others on this machine may use them.
      const ports: Record<string, string> = isBot
        ? { PORT: String(port), ADMIN_PORT: String(adminPorts[part]) }
        : {};
      return confinesOfUnit(change(path, read(path)), machine, ports);
    },
  };
}

/** The function of the runbook that runs a command, as a unit: systemd-run makes one of its flags too. */
function commandUnit(args: readonly string[]): string {
  const [, body = ''] = /^kinerja\(\) \{\n([\s\S]*?)^\}$/m.exec(read('docs/operations.md')) ?? [];
  const line = body.replaceAll('\\\n', ' ');
  const flag = (name: string) =>
    [...line.matchAll(new RegExp(`--${name}=(\\S+)`, 'g'))].map(([, value]) => value);
  const program = line.slice(line.indexOf('/usr/bin/node')).replace('"$@"', args.join(' ')).trim();
  return [
    `User=${flag('uid')}`,
    `WorkingDirectory=${flag('working-directory')}`,
    ...flag('property'),
    `ExecStart=${program}`,
  ].join('\n');
}

async function byCompose(change: Change): Promise<Install> {
  const machine = newMachine('/app');
  const { database, bot, migrate, port, adminPorts } = await settings('with-redis-and-webhooks');
  const project = join(machine, 'opt/project');
  mkdirSync(join(project, 'deploy/secrets'), { recursive: true });
  writeFileSync(join(project, 'deploy/secrets/bot.env'), bot);
  writeFileSync(join(project, 'deploy/secrets/migrate.env'), migrate);
  mkdirSync(join(project, 'exchange'));
  chownInside(machine, '/opt/project/exchange', 'node', '770');
  const text = {
    compose: change('compose.yaml', read('compose.yaml')),
    dockerfile: change('Dockerfile', read('Dockerfile')),
  };
  return {
    machine,
    exchange: join(project, 'exchange'),
    port,
    databaseUrl: database.owner,
    confines: (part, args) => {
      const isBot = part === 'web' || part === 'worker';
      const env: Record<string, string> = isBot
        ? { PORT: String(port), ADMIN_PORT: String(adminPorts[part]) }
        : {};
      const name = part === 'command' ? 'kinerja' : part;
      return confinesOfService(text, name, machine, { project, env, ...(args && { args }) });
    },
  };
}

const run = async (install: Install, ...what: Parameters<Install['confines']>) => {
  const process = startConfined(install.machine, install.confines(...what));
  return { code: await process.exited, output: process.output() };
};

/** Starts the worker and returns the files of heads it wrote, or nothing and what it said. */
async function headsWritten(install: Install) {
  expect(await run(install, 'migrate')).toMatchObject({ code: 0 });
  const worker = startConfined(install.machine, install.confines('worker'));
  const folder = `${install.machine}${heads}`;
  const files = () => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : []);
  let isOver = false;
  void worker.exited.then(() => {
    isOver = true;
  });
  // A worker that cannot write them says so and ends.
  const isSettled = () => files().length > 0 || isOver;
  try {
    await expect.poll(isSettled).toBe(true);
  } finally {
    worker.end();
    await worker.exited;
  }
  return { files: files(), output: worker.output(), code: await worker.exited };
}

/** A queue on Redis leaves keys there, a queue on PostgreSQL none. */
async function keysIn(url: string): Promise<number> {
  const client = new Redis(url);
  return client.dbsize().finally(() => client.disconnect());
}

const ways = { systemd: bySystemd, compose: byCompose };

describe.each(Object.entries(ways))('as %s runs it', (way, begin) => {
  let install: Install;
  beforeAll(async () => {
    install = await begin(unchanged);
  });
  afterAll(() => rmSync(install.machine, { recursive: true, force: true }));

  it('the database is migrated, and the worker writes the ends of the audit chains and ends on SIGTERM', async () => {
    const { files, output, code } = await headsWritten(install);
    expect(files.length, output).toBeGreaterThan(0);
    expect(code, output).toBe(0);
    if (way === 'compose') expect(await keysIn(redis.url)).toBeGreaterThan(0);
  });

  it('a roster goes in and codes come out by the folder of exchange', async () => {
    execFileSync('cp', [join(root, 'examples/roster.csv'), install.exchange]);
    execFileSync('chmod', ['a+r', join(install.exchange, 'roster.csv')]);
    const imported = await run(install, 'command', ['roster', 'import', 'roster.csv', '--as', nip]);
    expect(imported.code, imported.output).toBe(0);
    const issued = [
      'link-codes',
      'issue',
      '--all-unlinked',
      '--days',
      '14',
      '--out',
      'codes.csv',
      '--as',
      nip,
    ];
    const codes = await run(install, 'command', issued);
    expect(codes.code, codes.output).toBe(0);
    expect(readFileSync(join(install.exchange, 'codes.csv'), 'utf8')).toContain('Kode');
  });

  it('a cycle is opened, and by web somebody links with a code, answers a card, and finds the answer kept', async () => {
    writeFileSync(join(install.exchange, 'cycle.yaml'), cycleOfToday(), { mode: 0o644 });
    const opened = await run(install, 'command', ['cycle', 'open', 'cycle.yaml', '--as', nip]);
    expect(opened.code, opened.output).toBe(0);
    const web = startConfined(install.machine, install.confines('web'));
    try {
      const ready = () =>
        fetch(`http://127.0.0.1:${install.port}/readyz`).then(
          ({ status }) => status,
          () => web.output(),
        );
      await expect.poll(ready).toBe(200);
      expect(await webhookOf(simulator, token)).toBe(
        way === 'compose' ? `http://127.0.0.1:${install.port}/telegram/webhook` : '',
      );
      const code = readCode(readFileSync(join(install.exchange, 'codes.csv'), 'utf8'), nip);
      await linksAndAnswers(simulator, 700 + fresh, code);
    } finally {
      web.end();
    }
    expect(await web.exited, web.output()).toBe(0);
    const sql = postgres(install.databaseUrl, { max: 1 });
    const kept = await sql`select author, item, value from answer`.finally(() => sql.end());
    expect([...kept]).toEqual([{ author: 'self', item: 'M.01', value: 1 }]);
  });

  if (way === 'systemd') {
    it('the backup lies where the runbook says', async () => {
      const { code, output } = await run(install, 'backup');
      expect(code, output).toBe(0);
      expect(readdirSync(join(install.machine, 'var/backups/kinerja')).sort()).toEqual([
        'evidence',
        expect.stringMatching(/\.dump$/),
      ]);
    });
  }
});

describe('what is taken out of the files that ship is missed', () => {
  it.each([
    ['StateDirectory= of the worker', bySystemd, /^StateDirectory=.*\n/m],
    ['the volume of compose.yaml', byCompose, /^ {2}volumes: \["state.*\n/m],
    ['the folder of the image', byCompose, /^RUN install -d .*\n/m],
  ] as const)('%s', async (_, begin, part) => {
    let changes = 0;
    const install = await begin((_path, text) => {
      if (part.test(text)) changes += 1;
      return text.replace(part, '');
    });
    try {
      const { files, output } = await headsWritten(install);
      expect(changes).toBeGreaterThan(0);
      expect(files, output).toEqual([]);
    } finally {
      rmSync(install.machine, { recursive: true, force: true });
    }
  });

  it('ReadWritePaths= of the backup', async () => {
    const install = await bySystemd((_, text) => text.replace(/^ReadWritePaths=.*\n/m, ''));
    expect((await run(install, 'migrate')).code).toBe(0);
    expect((await run(install, 'backup')).code).not.toBe(0);
    rmSync(install.machine, { recursive: true, force: true });
  });
});
