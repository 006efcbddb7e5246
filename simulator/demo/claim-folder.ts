import { join } from 'node:path';
import type { Lost } from '../../src/embedded/keep-alive.ts';
import { startEmbeddedPostgres } from '../../src/embedded/start.ts';
import type { Log } from '../../src/shared/log.ts';
import { type Holder, lockFolder } from './folder-lock.ts';

/** The data folder of a demo or practice room, for one process alone. */
export type Claim = {
  readonly url: string;
  /** Where the data is; another folder than was wanted when PostgreSQL may not enter that. */
  readonly folder: string;
  readonly wanted: string;
  readonly release: () => Promise<void>;
};

/** The folder is in use by somebody else. */
export class FolderInUse extends Error {
  readonly holder: Holder | undefined;

  constructor(holder: Holder | undefined) {
    super('the folder is in use');
    this.holder = holder;
  }
}

/**
 * Starts the private database of a folder and takes the folder, before anything in it is read or changed. Throws
 * `FolderInUse` when another process has it.
 */
export async function claimFolder(options: {
  readonly dataDir: string;
  readonly log: Log;
  /** What is done when the folder is removed under us, or its database cannot be kept running. */
  readonly onLost: (lost: Lost, folder: string) => void;
}): Promise<Claim> {
  const wanted = join(options.dataDir, 'postgres');
  let folder = wanted;
  const onLost = (lost: Lost): void => options.onLost(lost, folder);
  const server = await startEmbeddedPostgres({ dataDir: wanted, log: options.log, onLost });
  folder = server.dataDir;
  const lock = await lockFolder(server.url);
  if (!lock.isOurs) {
    await server.stop();
    throw new FolderInUse(lock.holder);
  }
  return {
    url: server.url,
    folder,
    wanted,
    release: async () => {
      await lock.unlock();
      await server.stop();
    },
  };
}
