import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, mkdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Account, accountForNewCluster, canEnter, weAreRoot } from './account.ts';

/** Where the data lies and who runs the server. `note` is set when the data lies elsewhere than asked. */
export type Place = { readonly dir: string; readonly account: Account; readonly note?: string };

export const clusterIn = (dir: string): string => join(dir, 'cluster');

/** Whether a private database was ever made for this folder. */
export const holdsDatabase = (wanted: string): boolean =>
  [resolve(wanted), ...elsewhere(resolve(wanted))].some((dir) => existsSync(clusterIn(dir)));

/**
 * Finds the folder for the data: the wanted one, or, when root's helper account cannot enter it (a clone in
 * /root), a place derived from the wanted path, so the next start finds the same. Data that already exist win over
 * every preference, and their owner runs the server.
 */
export async function choosePlace(wanted: string): Promise<Place> {
  const dirs = weAreRoot() ? [resolve(wanted), ...elsewhere(resolve(wanted))] : [resolve(wanted)];
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

function place(dir: string, account: Account, wanted: string): Place {
  if (dir === resolve(wanted)) return { dir, account };
  const note = `The database lies in ${dir}: the account that runs it cannot enter ${resolve(wanted)}.`;
  return { dir, account, note };
}

function elsewhere(wanted: string): string[] {
  const name = `kinerja-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  return [join('/var/lib', name), join(tmpdir(), name)];
}

async function ownerOf(cluster: string): Promise<Account> {
  const { uid, gid } = await stat(cluster);
  if (weAreRoot()) return { uid, gid };
  if (uid === process.getuid?.()) return undefined;
  throw new Error(
    `The database in ${cluster} belongs to another user (uid ${uid}). ` +
      'Start as that user or as root, or set DATA_DIR to another folder.',
  );
}

/** Makes the folder when it is missing, and leaves no trace of it when it turns out to be of no use. */
async function canHold(dir: string, account: Account, wanted: boolean): Promise<boolean> {
  let made: string | undefined;
  try {
    made = await mkdir(dir, { recursive: true });
  } catch {
    return false;
  }
  // A name of ours in the temporary folder can be guessed: whoever made it first must have been us.
  const found = await lstat(dir);
  const trusted = wanted || (found.isDirectory() && found.uid === 0);
  if (trusted && canEnter(account, dir)) return true;
  if (made) await rm(made, { recursive: true });
  return false;
}
