import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { attempt } from '../shared/attempt.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { clusterIn } from './place.ts';
import { isAlive } from './users.ts';

/** A server that accepts connections. `isAdopted` when another process started it. */
export type Running = { readonly pid: number; readonly port: number; readonly isAdopted: boolean };

export type ServerDeps = {
  readonly dir: string;
  readonly account: Account;
  readonly binaries: Binaries;
  /** Server parameters in the form name=value. */
  readonly settings: readonly string[];
  /** Connects once. Rejects when the server does not accept connections yet. */
  readonly tryConnect: (port: number) => Promise<void>;
  /** Called with the number of a server's process as soon as it is started; it may not answer for a while. */
  readonly onStarted?: (pid: number) => void;
};

const startPatienceMs = 60_000;
// After a crash the server replays its log before it answers.
const recoveryPatienceMs = 600_000;
const logLimitBytes = 5_000_000;

/**
 * Returns the running server of this folder, or starts one, on `port` if given. Several processes may call it at once:
 * PostgreSQL allows one server per folder, and the other processes use it. Throws one sentence when it cannot run.
 */
export async function ensureRunning(deps: ServerDeps, port?: number): Promise<Running> {
  const cluster = clusterIn(deps.dir);
  const startedAt = Date.now();
  let wantedPort = port;
  let started: { child: ChildProcess; logFrom: number } | undefined;
  let lastError: unknown;

  for (;;) {
    const found = readLock(cluster);
    const isOurs = found !== undefined && isServerOf(found.pid, cluster);
    if (isOurs && found.isReady) {
      try {
        await deps.tryConnect(found.port);
        return { pid: found.pid, port: found.port, isAdopted: found.pid !== started?.child.pid };
      } catch (error) {
        lastError = error;
      }
    }
    const hasExited =
      started !== undefined && (started.child.exitCode !== null || started.child.signalCode !== null);
    if (started && hasExited && !isOurs) {
      const exit = explainExit(deps.dir, started.logFrom);
      if (typeof exit === 'object') throw new Error(`PostgreSQL does not start: ${exit.fatal}`);
      if (exit === 'port-taken') wantedPort = undefined;
    }
    if (!isOurs && (!started || hasExited)) {
      if (found && isAlive(found.pid)) await markLockStale(cluster);
      started = await launch(deps, wantedPort ?? (await freePort()));
    }
    const patience = isOurs && !found.isReady ? recoveryPatienceMs : startPatienceMs;
    if (Date.now() - startedAt > patience) {
      throw new Error(`PostgreSQL in ${deps.dir} does not answer. Its log is ${logFileIn(deps.dir)}.`, {
        cause: lastError,
      });
    }
    // A server that runs but refuses us costs a connection each time, so it is not asked without a pause.
    await sleep(hasExited || lastError !== undefined ? 200 : 25);
  }
}

/** Stops the server; running transactions are rolled back. Resolves when its process is gone. */
export async function endServer(pid: number): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown. SIGQUIT is the emergency exit, after which the next start runs a recovery.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    signalServer(pid, signal);
    for (let waitedMs = 0; waitedMs < 15_000; waitedMs += 20) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
}

/** Stops the server of a folder, if one runs. */
export async function endServerOf(dir: string): Promise<void> {
  const found = readLock(clusterIn(dir));
  if (found && isServerOf(found.pid, clusterIn(dir))) await endServer(found.pid);
}

/** Sends a signal; does nothing when the process is gone. */
export function signalServer(pid: number, signal: NodeJS.Signals): void {
  attempt(() => process.kill(pid, signal));
}

/** PostgreSQL's lock file with the server of the folder; undefined when there is none or it is being written. */
function readLock(cluster: string): { pid: number; port: number; isReady: boolean } | undefined {
  const lines = attempt(() => readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')) ?? [];
  const [pid, port] = [lines[0], lines[3]].map((line) => Number.parseInt(line ?? '', 10));
  return pid && pid > 0
    ? { pid, port: port ?? Number.NaN, isReady: lines[7]?.trim() === 'ready' }
    : undefined;
}

/** True when the process is the server of this folder, not another process that got the same number later. */
function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  // The working directory of a server is its data folder.
  if (existsSync('/proc/self/cwd'))
    return attempt(() => readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)) ?? false;
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.includes(
    cluster,
  );
}

/**
 * Makes PostgreSQL ignore the lock of a dead server when another process now has that server's number. PostgreSQL
 * ignores a lock with the number of its parent, so we write ours; it still checks shared memory for child processes
 * of the dead server.
 */
async function markLockStale(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const lines = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, [String(process.pid), ...lines.slice(1)].join('\n'));
}

async function launch(deps: ServerDeps, port: number): Promise<{ child: ChildProcess; logFrom: number }> {
  const path = logFileIn(deps.dir);
  const size = (): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size() > logLimitBytes) await rename(path, `${path}.1`);
  const logFrom = size();
  const log = await open(path, 'a', 0o600);
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    // Without DETAIL, which quotes the values of rows: personal data.
    'log_error_verbosity=terse',
    ...deps.settings,
  ];
  const child = spawn(
    deps.binaries.postgres,
    ['-D', clusterIn(deps.dir), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...deps.account,
      cwd: '/',
      // Our environment is not passed on: it holds the bot's secrets.
      env: { LC_ALL: 'C' },
      stdio: ['ignore', log.fd, log.fd],
      // In its own process group: Ctrl-C in the terminal must reach only us, so that we can finish running requests.
      detached: true,
    },
  );
  child.on('error', () => undefined);
  child.unref();
  if (child.pid !== undefined) deps.onStarted?.(child.pid);
  await log.close();
  return { child, logFrom };
}

const logFileIn = (dir: string): string => join(dir, 'server.log');

function explainExit(dir: string, logFrom: number): 'try-again' | 'port-taken' | { fatal: string } {
  const output = readFileSync(logFileIn(dir)).subarray(logFrom).toString('utf8');
  if (/could not bind|could not create any TCP/.test(output)) return 'port-taken';
  // Another process started the server first, or child processes of a killed server are still ending: both pass.
  if (/lock file .* already exists|pre-existing shared memory/.test(output)) return 'try-again';
  const fatal = /(?:FATAL|PANIC): +(.*)/.exec(output)?.[1];
  return {
    fatal: `${fatal ?? (output.trim().slice(-500) || 'it said nothing')}. Its log is ${logFileIn(dir)}.`,
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await once(probe.close(), 'close');
  if (address && typeof address === 'object') return address.port;
  throw new Error('the system gave no free port');
}
