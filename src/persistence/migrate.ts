import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const migrationsFolder = nearest('drizzle', import.meta.dirname);

/** The migrations of this release, each by the number under which a database remembers it. */
export const knownMigrations = (): readonly number[] =>
  readMigrationFiles({ migrationsFolder }).map(({ folderMillis }) => folderMillis);

/** Brings a database to this release's schema. Safe to run by several processes at once and again. */
export async function migrate(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  try {
    // Two processes starting together would both create the same tables: the second waits and finds them.
    await client`select pg_advisory_lock(7264001)`;
    await runMigrations(drizzle(client), { migrationsFolder });
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** The folder of that name beside a build, or at the top of the sources: the first on the way up. */
function nearest(name: string, from: string): string {
  const here = join(from, name);
  const above = dirname(from);
  // At the very top it is missing, which whoever reads it says with its path.
  return existsSync(here) || above === from ? here : nearest(name, above);
}
