import postgres from 'postgres';
import type { Log } from '../shared/log.ts';
import { prepareBinaries } from './binaries.ts';
import { databaseUser, ensureCluster } from './cluster.ts';
import { choosePlace } from './place.ts';
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
  /** One sentence for the operator when that is not the wanted folder. */
  readonly note?: string;
  /** Stops using the server; the last process to do so stops it. Call it at shutdown, after the pools are closed. */
  stop(): Promise<void>;
  /** Creates a database unless it exists, and returns its URL. */
  createDatabase(name: string): Promise<string>;
};

const watchEveryMs = 500;

/**
 * Starts the private server of a data folder, or uses the one that runs already. It listens on the loopback interface
 * only, with its own password. Works as root, which PostgreSQL itself refuses. Throws a sentence that says what to do.
 *
 * `settings` are server parameters (`fsync=off`), for tests.
 */
export async function startEmbeddedPostgres(options: {
  readonly dataDir: string;
  readonly log: Log;
  readonly settings?: readonly string[];
}): Promise<EmbeddedPostgres> {
  const { log } = options;
  const { dir, account, note } = await choosePlace(options.dataDir);
  const users = await joinUsers(dir);
  let running: Running;
  let deps: ServerDeps;
  let password: string;
  try {
    const binaries = await prepareBinaries(account, dir);
    password = await ensureCluster(dir, account, binaries);
    const tryConnect = (port: number) => run(urlOf(port, 'postgres'), async () => undefined);
    deps = { dir, account, binaries, settings: options.settings ?? [], tryConnect };
    running = await ensureRunning(deps);
    await createDatabase(databaseUser);
  } catch (error) {
    // It may run already, and nobody else would stop it.
    if (users.leave().isLast) await endServerOf(dir);
    throw error;
  }
  log.info({ port: running.port, dir, adopted: running.isAdopted }, 'private PostgreSQL is running');

  const watch = keepAlive();
  // Also when process.exit is called or an error ends this process: nothing else would stop the server.
  const leaveAtExit = (): void => {
    if (users.leave().isLast) signalServer(running.pid, 'SIGINT');
  };
  process.once('exit', leaveAtExit);

  return {
    url: urlOf(running.port, databaseUser),
    dataDir: dir,
    ...(note === undefined ? {} : { note }),
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

  function keepAlive(): { stop(): Promise<void> } {
    let restart: Promise<void> | undefined;
    const timer = setInterval(() => {
      if (restart || isAlive(running.pid)) return;
      log.warn({ pid: running.pid }, 'private PostgreSQL ended unexpectedly; starting it again');
      restart = ensureRunning(deps, running.port)
        .then((again) => {
          running = again;
          log.info({ port: again.port }, 'private PostgreSQL is running again');
        })
        .catch((error: unknown) => log.error({ err: error }, 'private PostgreSQL could not be started again'))
        .finally(() => {
          restart = undefined;
        });
    }, watchEveryMs);
    timer.unref();
    return {
      stop: async () => {
        clearInterval(timer);
        await restart;
      },
    };
  }
}

async function run(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select 1`;
    await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
