import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Redis for one test, which may be killed and started again. */
export type RedisServer = {
  readonly url: string;
  /** Kills it with everything in it. Resolves when it has ended. */
  kill(): Promise<void>;
  start(): Promise<void>;
};

/** Starts a Redis that keeps nothing on disk, unless `settings` (as on its command line) say otherwise. Throws when there is no redis-server on this machine. */
export async function startRedisServer(port: number, settings: readonly string[] = []): Promise<RedisServer> {
  let child: ChildProcess | undefined;
  const start = async () => {
    const common = ['--bind', '127.0.0.1', '--port', String(port), '--save', ''];
    child = spawn('redis-server', [...common, ...settings], { cwd: tmpdir(), stdio: 'ignore' });
    const current = child;
    process.once('exit', () => current.kill('SIGKILL'));
    for (let waitedMs = 0; !(await isListening(port)); waitedMs += 20) {
      if (waitedMs > 10_000) throw new Error('redis-server did not start');
      await sleep(20);
    }
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: async () => {
      const current = child;
      if (!current || current.exitCode !== null) return;
      const gone = new Promise((resolve) => current.once('exit', resolve));
      current.kill('SIGKILL');
      await gone;
    },
  };
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => socket.end(() => resolve(true)));
    socket.once('error', () => resolve(false));
  });
