import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { clusterIn } from './place.ts';
import { isAlive } from './users.ts';

/** The only role inside the database. */
export const databaseUser = 'kinerja';

const passwordFileIn = (cluster: string): string => join(cluster, 'kinerja.password');

/**
 * Creates the cluster of the folder unless it exists, and returns its password. Several processes may do it at once:
 * each prepares its own cluster, the first one gets the final name, the others are deleted.
 */
export async function ensureCluster(dir: string, account: Account, binaries: Binaries): Promise<string> {
  const cluster = clusterIn(dir);
  if (!existsSync(cluster)) {
    await removeUnfinished(dir);
    const scratch = join(dir, `preparing-${process.pid}`);
    await initialise(scratch, account, binaries);
    await rename(scratch, cluster).catch(async (error: unknown) => {
      if (!existsSync(cluster)) throw error;
      await rm(scratch, { recursive: true });
    });
  }
  return (await readFile(passwordFileIn(cluster), 'utf8')).trim();
}

async function initialise(scratch: string, account: Account, binaries: Binaries): Promise<void> {
  // The password is passed in a file, because every user of the machine can see arguments.
  const password = randomBytes(24).toString('base64url');
  const passwordFile = `${scratch}.password`;
  await mkdir(scratch, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) {
    await chown(scratch, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${scratch}`,
        `--username=${databaseUser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        // Knows upper and lower case of all alphabets without the machine's locales.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      account,
    );
    await rename(passwordFile, passwordFileIn(scratch));
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
    throw error;
  }
}

/** Removes the files of processes that died while they prepared a cluster. */
async function removeUnfinished(dir: string): Promise<void> {
  for (const entry of await readdir(dir)) {
    const pid = /^preparing-(\d+)/.exec(entry)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(dir, entry), { recursive: true, force: true });
  }
}

async function run(command: string, args: string[], account: Account): Promise<void> {
  // Our environment is not passed on: it holds secrets, and variables such as PGDATA would change what initdb does.
  const options = { ...account, cwd: '/', env: { LC_ALL: 'C' } };
  await promisify(execFile)(command, args, options).catch((error: Error & { stderr?: string }) => {
    const output = error.stderr?.trim() || error.message;
    throw new Error(`PostgreSQL could not prepare its data folder: ${output}`, { cause: error });
  });
}
