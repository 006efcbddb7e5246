import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { accountForNewCluster } from '../../src/embedded/account.ts';
import { endServer, ensureRunning } from '../../src/embedded/server.ts';
import { makeScratch } from './scratch.ts';

const run = promisify(execFile);

/** A PostgreSQL from a Linux distribution, with its tools, which the private server of the project lacks. */
export type PackagedPostgres = {
  readonly version: number;
  /** The address of a database on it, for the superuser. */
  /** Where its tools lie, for scripts that call them. */
  readonly bin: string;
  readonly urlOf: (database: string) => string;
  /** Runs a tool of the same version on a database. */
  readonly tool: (name: 'pg_dump' | 'pg_restore', url: string, args: readonly string[]) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * Starts one of its own, in a temporary folder. Throws when none is installed, because a suite that quietly skips half
 * of what it promises is worse than a red one.
 */
export async function startPackagedPostgres(): Promise<PackagedPostgres> {
  const { bin, version } = await findInstallation();
  const dir = await makeScratch('kinerja-packaged-');
  // When started by root, the server runs under another account, which must be able to enter the folder.
  await chmod(dir, 0o711);
  const account = accountForNewCluster();
  const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  const password = randomBytes(12).toString('hex');
  const cluster = join(dir, 'cluster');
  const passwordFile = join(dir, 'password');
  await mkdir(cluster, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  for (const path of [cluster, passwordFile]) if (account) await chown(path, account.uid, account.gid);
  await run(
    binaries.initdb,
    [
      '-D',
      cluster,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C.UTF-8',
    ],
    { ...account, cwd: '/' },
  );
  const url = (port: number, database: string) =>
    `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  const running = await ensureRunning({
    dir,
    account,
    binaries,
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
    tryConnect: async (port) => {
      const sql = postgres(url(port, 'postgres'), {
        max: 1,
        connect_timeout: 5,
        onnotice: () => {},
        fetch_types: false,
      });
      await sql`select 1`.finally(() => sql.end({ timeout: 1 }));
    },
  });
  return {
    version,
    bin,
    urlOf: (database) => url(running.port, database),
    tool: async (name, to, args) => {
      await run(join(bin, name), [`--dbname=${to}`, ...args]);
    },
    stop: async () => {
      await endServer(running.pid);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const debianFolder = '/usr/lib/postgresql';

async function findInstallation(): Promise<{ readonly bin: string; readonly version: number }> {
  const versions = await readdir(debianFolder).catch(() => []);
  const version = Math.max(0, ...versions.map(Number).filter(Number.isInteger));
  if (version === 0) {
    throw new Error(
      'This test needs pg_dump with a server of its version: install PostgreSQL 15 or newer ' +
        '(Debian: apt-get install postgresql). No service of it has to run.',
    );
  }
  return { bin: join(debianFolder, String(version), 'bin'), version };
}
