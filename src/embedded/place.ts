import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Account, accountForNewCluster, canEnter, isRoot } from './account.ts';

/** The data folder and the account that runs the server. */
export type Place = {
  readonly dir: string;
  readonly account: Account;
  /** The account cannot enter the folder that was asked for, so the data lie in another one. */
  readonly isElsewhere: boolean;
};

export const clusterIn = (dir: string): string => join(dir, 'cluster');

export const holdsDatabase = (wanted: string): boolean =>
  [resolve(wanted), ...otherFolders(resolve(wanted))].some((dir) => existsSync(clusterIn(dir)));

/**
 * Finds the folder for the data: the wanted one or, when the account that runs the server for root cannot enter it (a
 * clone in /root), another one with a name made from the wanted path, so that the next start finds the same. A folder
 * that already has data is always preferred, and the owner of the data runs the server.
 */
export async function choosePlace(wanted: string): Promise<Place> {
  const dirs = isRoot() ? [resolve(wanted), ...otherFolders(resolve(wanted))] : [resolve(wanted)];
  for (const dir of dirs) {
    if (!existsSync(clusterIn(dir))) continue;
    const account = await ownerOf(clusterIn(dir));
    if (canEnter(account, dir)) return place(dir, account, wanted);
  }

  const account = accountForNewCluster();
  for (const dir of dirs) {
    if (await canHold(dir, account, dir === dirs[0])) return place(dir, account, wanted);
  }
  throw new Error(
    `No folder found where PostgreSQL may keep its data: tried ${dirs.join(', ')}. ` +
      'Set DATA_DIR to a folder that can be written, or DATABASE_URL to a server of your own.',
  );
}

const place = (dir: string, account: Account, wanted: string): Place => ({
  dir,
  account,
  isElsewhere: dir !== resolve(wanted),
});

function otherFolders(wanted: string): string[] {
  const name = `kinerja-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  return [join('/var/lib', name), join(tmpdir(), name)];
}

async function ownerOf(cluster: string): Promise<Account> {
  const { uid, gid } = await stat(cluster);
  if (isRoot()) return { uid, gid };
  if (uid === process.getuid?.()) return undefined;
  throw new Error(
    `The database in ${cluster} belongs to another user (uid ${uid}). ` +
      'Start as that user or as root, or set DATA_DIR to another folder.',
  );
}

/** Creates the folder when it is missing, and removes it again when it cannot be used. */
async function canHold(dir: string, account: Account, isWanted: boolean): Promise<boolean> {
  let created: string | undefined;
  try {
    created = await mkdir(dir, { recursive: true });
  } catch {
    return false;
  }
  // Another user could guess our name in the temporary folder and create it first, so root must own the folder.
  const found = await lstat(dir);
  const isTrusted = isWanted || (found.isDirectory() && found.uid === 0);
  if (isTrusted && canEnter(account, dir)) return true;
  if (created) await rm(created, { recursive: true });
  return false;
}
