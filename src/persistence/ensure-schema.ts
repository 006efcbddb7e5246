import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { Failed } from '../shared/failed.ts';
import { lacksRights } from './app-rights.ts';
import type { Executor } from './db.ts';
import { knownMigrations, migrate } from './migrate.ts';
import { openClient } from './open-client.ts';
import { sqlState } from './sql-state.ts';

/** The schema is not usable, and the connected role may not change it. The message says which command to run. */
class SchemaNotReady extends Failed {}

const remedyMigrate =
  'Run "npm run kinerja -- db migrate" with the owner\'s address in MIGRATION_DATABASE_URL, then start again.';
const remedyGrant =
  'Run "npm run kinerja -- db grant --role <role>" with the owner\'s address in MIGRATION_DATABASE_URL, then start again.';

/**
 * Makes sure that the database has this release's schema. A role that owns the tables migrates it. Any other role, the
 * safer way to run the bot, only checks it. Rejects with `SchemaNotReady` when something is missing.
 */
export async function ensureSchema(url: string): Promise<void> {
  const client = openClient(url, { max: 1 });
  try {
    const db: Executor = drizzle(client);
    const isOwner = await mayMigrate(db);
    const isCurrent = await isMigrated(db);
    if (isOwner) {
      if (!isCurrent) await migrate(url);
      return;
    }
    if (!isCurrent)
      throw new SchemaNotReady(
        { kind: 'schema-old' },
        `The database is not at this release's schema, and the role of DATABASE_URL may not change it. ${remedyMigrate}`,
      );
    if (await lacksRights(db))
      throw new SchemaNotReady(
        { kind: 'schema-rights' },
        `The role of DATABASE_URL lacks rights on some tables. ${remedyGrant}`,
      );
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function mayMigrate(db: Executor): Promise<boolean> {
  const [row] = await db.execute<{ may: boolean }>(sql`
    select has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE')
      and coalesce((select bool_and(pg_has_role(tableowner, 'USAGE')) from pg_tables where schemaname = 'public'), true) as may`);
  return row?.may ?? false;
}

/** True for a newer schema as well: during an upgrade the old release goes on running on it. */
async function isMigrated(db: Executor): Promise<boolean> {
  const last = knownMigrations().at(-1) ?? 0;
  try {
    const [row] = await db.execute<{ at: string | null }>(
      sql`select max(created_at) as at from drizzle.__drizzle_migrations`,
    );
    return Number(row?.at ?? 0) >= last;
  } catch (error) {
    // The table of migrations does not exist, or may not be read: then none is known to have run.
    if (['3F000', '42P01', '42501'].includes(sqlState(error) ?? '')) return false;
    throw error;
  }
}
