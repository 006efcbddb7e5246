import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../embedded/start.ts';
import { closeDatabase, type Db, openDatabase } from '../persistence/db.ts';
import { ensureSchema } from '../persistence/ensure-schema.ts';
import { Failed, type Failure } from '../shared/failed.ts';
import type { Log } from '../shared/log.ts';
import { folderTrouble, nearestFolder } from './probe-folder.ts';

/** An open, migrated database. */
export type Store = {
  /** For people's presses: a statement is cancelled before the platform stops waiting. */
  readonly db: Db;
  /** For sweeps and sending, which may take longer and must not take connections from presses. */
  readonly background: Db;
  /** For what is done for each message, many at once: whoever renews a lease must not wait behind them. */
  readonly sending: Db;
  /** For what is looked at before each message, for many in one statement whose plan is kept. */
  readonly looking: Db;
  /** For receipts of screens that are shown, of which a lost one costs one redraw: no press waits behind them. */
  readonly receipts: Db;
  readonly url: string;
  /** Where the private server had to put its data; absent where they lie in the data folder. */
  readonly elsewhere?: string;
  /** Where the private server's data lie. */
  readonly folder?: string;
  close(): Promise<void>;
};

// A press runs two statements and must be answered within 3 s.
const statementTimeoutMs = 1500;
const backgroundTimeoutMs = 60_000;

/**
 * Opens DATABASE_URL, or else the private PostgreSQL of the data folder, and migrates it to this release's schema if
 * the role may do so. Rejects with one sentence for the operator when the schema is old and the role may not migrate.
 */
export async function openStore(
  options: {
    readonly databaseUrl?: string;
    readonly dataDir: string;
    /** Of a command, which may look at a whole agency at once: its statements have no time limit, and plans for that. */
    readonly isOfCommand?: boolean;
    /** Of a practice room, whose presses may take as long as they take. */
    readonly isPatient?: boolean;
    /** Of a command: see `DatabaseOptions`. */
    readonly operator?: string;
  },
  log: Log,
): Promise<Store> {
  let embedded: EmbeddedPostgres | undefined;
  let url = options.databaseUrl;
  if (url === undefined) {
    const dataDir = join(options.dataDir, 'postgres');
    embedded = await startEmbeddedPostgres({ dataDir, log }).catch(async (error: unknown) => {
      throw new Failed(await whyNotStarted(error, dataDir), undefined, { cause: error });
    });
    url = embedded.url;
  }
  try {
    await ensureSchema(url);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  const pressTimeoutMs = options.isPatient ? backgroundTimeoutMs : statementTimeoutMs;
  const db = openDatabase(url, {
    max: 4,
    ...(options.operator !== undefined && { operator: options.operator }),
    ...(options.isOfCommand ? { prepares: true } : { preparesAll: true, statementTimeoutMs: pressTimeoutMs }),
  });
  const background = openDatabase(url, { max: 5, statementTimeoutMs: backgroundTimeoutMs });
  const sending = openDatabase(url, { max: 4, statementTimeoutMs: backgroundTimeoutMs, prepares: true });
  const looking = openDatabase(url, { max: 2, statementTimeoutMs: backgroundTimeoutMs, preparesAll: true });
  const receipts = openDatabase(url, { max: 1, preparesAll: true, isForgetful: true, statementTimeoutMs });
  return {
    db,
    background,
    sending,
    looking,
    receipts,
    url,
    ...(embedded?.isElsewhere && { elsewhere: embedded.dataDir }),
    folder: embedded?.dataDir,
    close: async () => {
      await Promise.all([db, background, sending, looking, receipts].map(closeDatabase));
      await embedded?.stop();
    },
  };
}

/** Asked by writing there: on a full disk PostgreSQL cannot even log why it ends. What it says comes in lines. */
async function whyNotStarted(error: unknown, folder: string): Promise<Failure> {
  const reason = (error instanceof Error ? error.message : '').replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
  if (/No space left|Disk quota|ENOSPC|EDQUOT/.test(reason)) return { kind: 'disk-full', folder };
  const trouble = await folderTrouble(nearestFolder(folder));
  return trouble ? { ...trouble, folder } : { kind: 'own-database', folder, reason };
}
