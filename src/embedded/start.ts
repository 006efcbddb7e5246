import { existsSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import type { Log } from '../shared/log.ts';
import { prepareBinaries } from './binaries.ts';
import { databaseUser, ensureCluster } from './cluster.ts';
import { keepAlive, type Lost } from './keep-alive.ts';
import { choosePlace, clusterIn } from './place.ts';
import {
  endServer,
  endServerOf,
  ensureRunning,
  type Running,
  type ServerDeps,
  signalServer,
} from './server.ts';
import { isAlive, joinUsers } from './users.ts';

/** A private PostgreSQL 18. `url` stays valid while it is in use, also when the server is restarted. */
export type EmbeddedPostgres = {
  readonly url: string;
  /** The folder in which the data really are. */
  readonly dataDir: string;
  /** Whether that is another folder than was asked for. */
  readonly isElsewhere: boolean;
  /** Stops using the server; the last process to do so stops it. Call it at shutdown, after the pools are closed. */
  stop(): Promise<void>;
  /** Creates a database unless it exists, and returns its URL. */
  createDatabase(name: string): Promise<string>;
};

/**
 * Starts the private server of a data folder, or uses the one that runs already. It listens on the loopback interface
 * only, with its own password. Works as root, which PostgreSQL itself refuses. Throws a sentence that says what to do.
 *
 * A server that ends while it is in use is started again. When that does not help, or its folder is gone, `onLost` gets
 * to know; without it this process ends with one sentence in the log and the code 1, so that it is started anew.
 *
 * `settings` are server parameters (`fsync=off`), for tests.
 */
export async function startEmbeddedPostgres(options: {
  readonly dataDir: string;
  readonly log: Log;
  readonly settings?: readonly string[];
  readonly onLost?: (lost: Lost) => void;
}): Promise<EmbeddedPostgres> {
  const { log } = options;
  const { dir, account, isElsewhere } = await choosePlace(options.dataDir);
  const users = await joinUsers(dir);
  let pid: number | undefined;
  // Also when process.exit is called or an error ends this process, be it while the server starts: nothing else would stop
  // it. First of all, because others remove its folder at the exit.
  const leaveAtExit = (): void => {
    if (users.leave().isLast && pid !== undefined) signalServer(pid, 'SIGINT');
  };
  process.prependOnceListener('exit', leaveAtExit);
  let running: Running;
  let deps: ServerDeps;
  let password: string;
  try {
    const binaries = await prepareBinaries(account, dir);
    password = await ensureCluster(dir, account, binaries);
    const tryConnect = (port: number) => run(urlOf(port, 'postgres'), async () => undefined);
    const onStarted = (started: number) => {
      pid = started;
    };
    deps = { dir, account, binaries, settings: options.settings ?? [], tryConnect, onStarted };
    running = await ensureRunning(deps);
    pid = running.pid;
    await createDatabase(databaseUser);
  } catch (error) {
    process.off('exit', leaveAtExit);
    // It may run already, and nobody else would stop it.
    if (users.leave().isLast) await endServerOf(dir);
    throw error;
  }
  log.info({ port: running.port, dir, adopted: running.isAdopted }, 'private PostgreSQL is running');

  const endProcess = (lost: Lost): void => {
    log.error({ dir }, sentenceAbout(lost, dir));
    process.exit(1);
  };
  const watch = keepAlive({
    isFolderThere: () => existsSync(join(clusterIn(dir), 'PG_VERSION')),
    isRunning: () => isAlive(running.pid),
    startAgain: async () => {
      running = await ensureRunning(deps, running.port);
      pid = running.pid;
    },
    log,
    onLost: options.onLost ?? endProcess,
  });
  return {
    url: urlOf(running.port, databaseUser),
    dataDir: dir,
    isElsewhere,
    createDatabase,
    stop: async () => {
      process.off('exit', leaveAtExit);
      await watch.stop();
      if (users.leave().isLast) await endServer(running.pid);
    },
  };

  function urlOf(port: number, database: string): string {
    return `postgres://${databaseUser}:${password}@127.0.0.1:${port}/${database}`;
  }

  async function createDatabase(name: string): Promise<string> {
    if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a name for a database: ${name}`);
    await run(urlOf(running.port, 'postgres'), async (sql) => {
      const found = await sql`select 1 from pg_database where datname = ${name}`;
      if (found.length > 0) return;
      await sql.unsafe(`create database ${name}`).catch((error: { code?: string }) => {
        // Another process created it in between: PostgreSQL then answers with one of these codes.
        if (error.code !== '42P04' && error.code !== '23505') throw error;
      });
    });
    return urlOf(running.port, name);
  }
}

const sentenceAbout = (lost: Lost, dir: string): string =>
  lost.why === 'folder-gone'
    ? `The folder of the private PostgreSQL, ${dir}, is gone; this process ends. Put it back, or restore a backup there.`
    : `The private PostgreSQL in ${dir} ended again and again, also after ${lost.tries} starts; this process ends. ${lost.lastError}`.trim();

async function run(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  // A server that is just starting or ending must not end us: see `openClient`.
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined, fetch_types: false });
  try {
    await sql`select 1`;
    await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
