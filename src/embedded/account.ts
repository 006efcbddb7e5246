import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

/** The operating-system account the server runs under; undefined means our own. */
export type Account = { readonly uid: number; readonly gid: number } | undefined;

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * The account for a new cluster. PostgreSQL refuses to run as root, so under root it runs as an account that every
 * Debian has; no account is created.
 */
export function accountForNewCluster(): Account {
  if (!isRoot()) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid && gid) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine has neither a "postgres" nor a "nobody" account to run it as. ' +
      'Start as an ordinary user, or set DATABASE_URL to a server of your own.',
  );
}

/** True when the account can enter the folder, or execute the file. The kernel decides, not the file mode. */
export function canEnter(account: Account, path: string): boolean {
  if (account) return spawnSync('test', ['-x', path], { ...account, cwd: '/', env: {} }).status === 0;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  const run = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return run.status === 0 ? Number.parseInt(run.stdout, 10) : undefined;
}
