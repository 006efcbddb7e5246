import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import { openClient } from './open-client.ts';

const migrationsFolder = nearest('drizzle', import.meta.dirname);

/** The numbers under which a database records the migrations of this release. */
export const knownMigrations = (): readonly number[] =>
  readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis);

/** Brings a database to this release's schema. Safe to run again, and by several processes at once. */
export async function migrate(url: string): Promise<void> {
  const client = openClient(url, { max: 1 });
  try {
    // Two processes that start together would both create the same tables; with the lock the second one waits.
    await client`select pg_advisory_lock(7264001)`;
    await runMigrations(drizzle(client), { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Looks for a folder in this directory and those above it: a build and the sources have it at different heights. */
function nearest(name: string, from: string): string {
  const here = join(from, name);
  const above = dirname(from);
  // When no directory has it, the error of reading it names the path.
  return existsSync(here) || above === from ? here : nearest(name, above);
}
