import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { startEmbeddedPostgres } from '../../src/embedded/start.ts';
import { openJobs } from '../../src/jobs/backend.ts';
import { buildPrograms } from '../support/built-programs.ts';
import { freePort } from '../support/free-port.ts';

/** A PostgreSQL and a Redis for this run, which can be killed. */
export type Infrastructure = {
  readonly logFile: string;
  readonly redisUrl: string;
  readonly dataDir: string;
  /** A process of the bot, built: some thirty are started, and by tsx each start takes seconds of a processor. */
  readonly botProgram: string;
  createDatabase(name: string): Promise<string>;
  /** Kills it. It starts again by itself, as under a service manager. */
  killPostgres(): Promise<void>;
  /** Kills it with everything in it. */
  killRedis(): void;
  startRedis(): Promise<void>;
  flushRedis(): Promise<void>;
  /** Has some worker sweep now, as one does every minute anyway. Needs Redis. */
  sweep(): Promise<void>;
  /** With `isGood` all files are removed; otherwise the logs stay. */
  close(isGood: boolean): Promise<void>;
};

const botProcess = 'test/faults/bot-process.ts';
const quiet = { info: () => {}, warn: () => {}, error: () => {} };

export async function startInfrastructure(): Promise<Infrastructure> {
  const scratch = await mkdtemp(join(tmpdir(), 'kinerja-faults-'));
  // When started by root, the server runs under another account, which must be able to enter the folder.
  await chmod(scratch, 0o711);
  const [postgres, programs] = await Promise.all([
    startEmbeddedPostgres({ dataDir: join(scratch, 'postgres'), log: quiet }),
    buildPrograms([botProcess]),
  ]);
  const port = await freePort();
  const redisUrl = `redis://127.0.0.1:${port}`;
  let redis: ChildProcess | undefined;

  async function onRedis(work: (client: Redis) => Promise<unknown>): Promise<void> {
    const client = new Redis(redisUrl, { maxRetriesPerRequest: 50 });
    client.on('error', () => {});
    await work(client);
    client.disconnect();
  }
  async function startRedis(): Promise<void> {
    const options = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'];
    redis = spawn('redis-server', options, { cwd: scratch, stdio: 'ignore' });
    redis.on('error', () => {
      throw new Error('redis-server is needed: apt-get install redis-server');
    });
    await onRedis((client) => client.ping());
  }
  await startRedis();

  return {
    logFile: join(scratch, 'processes.log'),
    redisUrl,
    dataDir: join(scratch, 'bot'),
    botProgram: programs.of(botProcess),
    createDatabase: (name) => postgres.createDatabase(name),
    killPostgres: async () => {
      const file = join(postgres.dataDir, 'cluster', 'postmaster.pid');
      const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
      if (!(pid > 0)) throw new Error('PostgreSQL was not found, and so not killed');
      process.kill(pid, 'SIGKILL');
    },
    killRedis: () => void redis?.kill('SIGKILL'),
    startRedis,
    flushRedis: () => onRedis((client) => client.flushall()),
    sweep: async () => {
      const jobs = await openJobs({ redisUrl, databaseUrl: '', log: quiet });
      await jobs.add({ name: 'sweep' });
      await jobs.close();
    },
    close: async (isGood) => {
      await postgres.stop();
      redis?.kill('SIGKILL');
      await programs.remove();
      if (isGood) await rm(scratch, { recursive: true, force: true });
    },
  };
}
