import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
// The native packages, loaded by the process itself as the bot does. Loaded by its workers alone they would be unloaded
// with the last of these, while threads still have something of theirs to clean up: a segmentation fault at the very end.
import '@myriaddreamin/typst-ts-node-compiler';
import '@resvg/resvg-js';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/embedded/start.ts';
import { migrate } from '../../src/persistence/migrate.ts';
import { buildPrograms, startedPrograms } from './built-programs.ts';
import { freePort } from './free-port.ts';
import { runsAsIfAlone } from './runs-as-if-alone.ts';
import { makeScratch } from './scratch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which databases may be created, and the prefix of their names in this run. */
    database: { readonly url: string; readonly prefix: string };
    /** Undefined when this machine has no redis-server. */
    redisUrl: string | undefined;
    /** The programs that tests start: where each was built, by its source. */
    programs: Readonly<Record<string, string>>;
  }
}

/** The data are only needed during the tests, so neither a power cut nor space on the disk matters. */
const forgetful = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'checkpoint_timeout=1h',
  'autovacuum=off',
  'io_method=sync',
];

type Stoppable = { readonly url: string; stop(): Promise<void> };

/** Runs once before all tests: one PostgreSQL with a migrated template database, one Redis, and the programs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server, redis, programs] = await Promise.all([
    startDatabase(),
    startRedis(),
    buildPrograms(startedPrograms),
  ]);
  const stopAll = () => Promise.all([server.stop(), redis?.stop(), programs.remove()]);
  const prefix = `kinerja_test_${randomBytes(4).toString('hex')}_`;
  try {
    await makeTemplate(server.url, `${prefix}template`);
  } catch (error) {
    await stopAll();
    throw error;
  }
  project.provide('database', { url: server.url, prefix });
  project.provide('redisUrl', redis?.url);
  project.provide(
    'programs',
    Object.fromEntries(startedPrograms.map((source) => [source, programs.of(source)])),
  );
  return async () => {
    await server.clear(prefix);
    await stopAll();
  };
}

/** `clear` drops the databases of this run, for a server that others use after us. */
async function startDatabase(): Promise<Stoppable & { clear(prefix: string): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, clear: (prefix) => dropAll(given, prefix), stop: async () => undefined };
  const dir = await makeScratch('kinerja-test-');
  // When started by root, the server runs under another account, which must be able to enter the folder.
  await chmod(dir, 0o711);
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const server = await startEmbeddedPostgres({ dataDir: dir, log: quiet, settings: forgetful });
  const [pid] = (await readFile(join(server.dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n');
  runsAsIfAlone(Number(pid));
  return {
    url: server.url,
    clear: async () => undefined,
    stop: async () => {
      await server.stop();
      await rm(server.dataDir, { recursive: true, force: true });
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function makeTemplate(serverUrl: string, name: string): Promise<void> {
  await withServer(serverUrl, (sql) => sql.unsafe(`create database ${name}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
}

async function dropAll(serverUrl: string, prefix: string): Promise<void> {
  await withServer(serverUrl, async (sql) => {
    const left = await sql<
      { datname: string }[]
    >`select datname from pg_database where starts_with(datname, ${prefix})`;
    for (const { datname } of left) await sql.unsafe(`drop database if exists ${datname} with (force)`);
  });
}

async function withServer(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined, fetch_types: false });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}

async function startRedis(): Promise<Stoppable | undefined> {
  const given = process.env.TEST_REDIS_URL;
  if (given) return { url: given, stop: async () => undefined };
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'],
    {
      cwd: tmpdir(),
      stdio: 'ignore',
    },
  );
  const failed = new Promise<'failed'>((resolve) => {
    child.once('error', () => resolve('failed'));
    child.once('exit', () => resolve('failed'));
  });
  const outcome = await Promise.race([failed, untilListening(port)]);
  if (outcome === 'failed') return undefined;
  process.once('exit', () => child.kill('SIGKILL'));
  return { url: `redis://127.0.0.1:${port}`, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode !== null || !child.kill('SIGTERM')) return;
  await gone;
}

async function untilListening(port: number): Promise<'listening' | 'failed'> {
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 20) {
    const isListening = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => socket.end(() => resolve(true)));
      socket.once('error', () => resolve(false));
    });
    if (isListening) return 'listening';
    await sleep(20);
  }
  return 'failed';
}
