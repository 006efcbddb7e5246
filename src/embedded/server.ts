import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, statSync } from 'node:fs';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { clusterIn } from './place.ts';
import { isAlive } from './users.ts';

/** A server that answers. `isAdopted` when another process started it. */
export type Running = { readonly pid: number; readonly port: number; readonly isAdopted: boolean };

export type ServerDeps = {
  readonly dir: string;
  readonly account: Account;
  readonly binaries: Binaries;
  /** Server parameters in the form name=value. */
  readonly settings: readonly string[];
  /** Connects once. Rejects when the server is not ready for us. */
  readonly knock: (port: number) => Promise<void>;
};

const startPatienceMs = 60_000;
// After a crash the server replays its log before it answers.
const recoveryPatienceMs = 600_000;
const logLimitBytes = 5_000_000;

/**
 * Returns the live server of this folder, or starts one, on `port` when told. Safe to call from several processes at
 * once: PostgreSQL lets one server into a folder, the others adopt it. Throws one sentence when it cannot run.
 */
export async function ensureRunning(deps: ServerDeps, port?: number): Promise<Running> {
  const cluster = clusterIn(deps.dir);
  const startedAt = Date.now();
  let wantedPort = port;
  let started: { child: ChildProcess; logFrom: number } | undefined;
  let lastRefusal: unknown;

  for (;;) {
    const found = readLock(cluster);
    const isOurs = found !== undefined && isServerOf(found.pid, cluster);
    if (isOurs && found.isReady) {
      try {
        await deps.knock(found.port);
        return { pid: found.pid, port: found.port, isAdopted: found.pid !== started?.child.pid };
      } catch (error) {
        lastRefusal = error;
      }
    }
    const hasExited =
      started !== undefined && (started.child.exitCode !== null || started.child.signalCode !== null);
    if (started && hasExited && !isOurs) {
      const verdict = judgeExit(deps.dir, started.logFrom);
      if (verdict.kind === 'hopeless') throw new Error(`PostgreSQL does not start: ${verdict.words}`);
      if (verdict.kind === 'port-taken') wantedPort = undefined;
    }
    if (!isOurs && (!started || hasExited)) {
      if (found && isAlive(found.pid)) await disown(cluster);
      started = await launch(deps, wantedPort ?? (await freePort()));
    }
    const patience = isOurs && !found.isReady ? recoveryPatienceMs : startPatienceMs;
    if (Date.now() - startedAt > patience) {
      throw new Error(`PostgreSQL in ${deps.dir} does not answer. Its log is ${logFileIn(deps.dir)}.`, {
        cause: lastRefusal,
      });
    }
    await sleep(hasExited ? 200 : 25);
  }
}

/** Ends the server, letting transactions in hand roll back. Resolves when its process is gone. */
export async function endServer(pid: number): Promise<void> {
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT its emergency exit, from which it recovers at the next start.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    signalServer(pid, signal);
    for (let waitedMs = 0; waitedMs < 15_000; waitedMs += 20) {
      if (!isAlive(pid)) return;
      await sleep(20);
    }
  }
}

/** Sends a signal, and does nothing when the process is gone. */
export function signalServer(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already, which is what the caller wants.
  }
}

/** PostgreSQL's own record of who runs in the folder, undefined when nobody does or the record is being written. */
function readLock(cluster: string): { pid: number; port: number; isReady: boolean } | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    if (!(pid > 0)) return undefined;
    return { pid, port: Number.parseInt(lines[3] ?? '', 10), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** True when the process is the server of this folder, not another one that got its number later. */
function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (existsSync('/proc/self/cwd')) {
    try {
      // A server works inside its data folder.
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    } catch {
      return false;
    }
  }
  return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout.includes(
    cluster,
  );
}

/**
 * Tells PostgreSQL that the lock left by a dead server is stale although some other process now has that number. It
 * ignores a lock that names its parent, and still looks for survivors of the dead server in shared memory.
 */
async function disown(cluster: string): Promise<void> {
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
    // Without DETAIL: it quotes the values of rows, which are people's.
    'log_error_verbosity=terse',
    ...deps.settings,
  ];
  const child = spawn(
    deps.binaries.postgres,
    ['-D', clusterIn(deps.dir), ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...deps.account,
      cwd: '/',
      // Nothing of our environment is passed on: it holds the bots' secrets.
      env: { LC_ALL: 'C' },
      stdio: ['ignore', log.fd, log.fd],
      // In a group of its own: Ctrl-C in the terminal must reach us only, so that requests in hand can be finished.
      detached: true,
    },
  );
  child.on('error', () => undefined);
  child.unref();
  await log.close();
  return { child, logFrom };
}

const logFileIn = (dir: string): string => join(dir, 'server.log');

type Verdict = { kind: 'again' } | { kind: 'port-taken' } | { kind: 'hopeless'; words: string };

function judgeExit(dir: string, logFrom: number): Verdict {
  const said = readFileSync(logFileIn(dir)).subarray(logFrom).toString('utf8');
  if (/could not bind|could not create any TCP/.test(said)) return { kind: 'port-taken' };
  // Another start won, or survivors of a killed server are still leaving: both pass.
  if (/lock file .* already exists|pre-existing shared memory/.test(said)) return { kind: 'again' };
  const fatal = /(?:FATAL|PANIC): +(.*)/.exec(said)?.[1];
  return {
    kind: 'hopeless',
    words: `${fatal ?? (said.trim().slice(-500) || 'it said nothing')}. Its log is ${logFileIn(dir)}.`,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('the system gave no free port'));
      });
    });
  });
}
