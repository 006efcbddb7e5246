import postgres from 'postgres';
import { ensureSchema } from '../../../src/persistence/ensure-schema.ts';
import { migrate } from '../../../src/persistence/migrate.ts';
import { createOwnedDatabase } from '../../support/owned-database.ts';
import { type Frozen, frozenFile, readFrozen } from './frozen.ts';
import { kinerja } from './kinerja.ts';
import { openTown, type Town } from './town.ts';

export type Thawed = Town & {
  readonly frozen: Frozen;
  /** The address of the database for somebody with all rights. */
  readonly superUrl: string;
  /** Runs a command of the command line at the present moment of the town. */
  readonly kinerja: (...args: readonly string[]) => ReturnType<typeof kinerja>;
};

/**
 * The town of a frozen release, upgraded to this one in the way that docs/operations.md describes: the owner restores
 * and migrates the database, and the bot uses a role with only the rights it needs. The chats are as the people left
 * them.
 */
export async function thaw(release: string): Promise<Thawed> {
  const frozen = await readFrozen(release);
  const database = await createOwnedDatabase();
  const { ownerUrl, appUrl, appRole } = database;
  await restore(ownerUrl, await frozenFile(release, 'database.sql'));
  await migrate(ownerUrl);
  const granted = await kinerja(ownerUrl, frozen.at, 'db', 'grant', '--role', appRole);
  if (granted.code !== 0) throw new Error(granted.said);
  await ensureSchema(appUrl);
  const town = await openTown({ url: appUrl, at: frozen.at, seats: frozen.seats, chats: frozen.chats });
  return {
    ...town,
    frozen,
    superUrl: database.superUrl,
    kinerja: (...args) => kinerja(appUrl, town.clock.now().toString(), ...args),
    close: async () => {
      await town.close();
      await database.drop();
    },
  };
}

async function restore(url: string, statements: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await client.unsafe(statements);
  } finally {
    await client.end();
  }
}
