import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { inject } from 'vitest';
import type { Db } from '../../src/persistence/db.ts';

export type TestDatabase = { readonly url: string; drop(): Promise<void> };

/** A new, migrated and empty database on a real PostgreSQL. Drop it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url: serverUrl, prefix } = inject('database');
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  const client = postgres(serverUrl, { max: 1, onnotice: () => undefined, fetch_types: false });
  try {
    await clone(client, `${prefix}template`, name);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => drop(serverUrl, name) };
}

/**
 * Deletes every row. Triggers are off meanwhile: the audit trail refuses deletes, and rows refer to each other. The
 * connection forgets all its plans with that; where many presses follow, give it a pool that they do not use.
 */
export async function emptyTables(db: Db): Promise<void> {
  const tables = await db.execute<{ name: string }>(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  );
  const deletes = tables.map(({ name }) => `delete from ${name}`);
  // To alter a sequence would make every connection plan anew whatever uses it.
  const restarts = `select setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
    from pg_sequences where schemaname = 'public' and last_value is not null`;
  await db.transaction((tx) =>
    tx.execute(sql.raw(['set local session_replication_role = replica', ...deletes, restarts].join(';'))),
  );
}

/**
 * A Redis database of the calling test file's worker, shared with the file that ran there before: flush it first.
 * Throws when there is no Redis, because a suite that quietly skips half of what it promises is worse than a red one.
 */
export function testRedisUrl(): string {
  const url = inject('redisUrl');
  if (!url) {
    throw new Error(
      'This test needs Redis, and redis-server was not found: install it (Debian: apt-get install redis-server) ' +
        'or set TEST_REDIS_URL to a Redis that may be emptied.',
    );
  }
  const ours = new URL(url);
  ours.pathname = `/${process.env.VITEST_POOL_ID ?? '0'}`;
  return ours.href;
}

async function clone(client: postgres.Sql, template: string, name: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      // Copying files is several times cheaper than PostgreSQL's default where nothing is synchronised to a disk.
      await client.unsafe(`create database ${name} template ${template} strategy file_copy`);
      return;
    } catch (error) {
      // 55006: another worker is copying the template at this moment, or a connection to it has not quite ended.
      if ((error as { code?: string }).code !== '55006' || attempt === 100) throw error;
      await sleep(20 + Math.random() * 80);
    }
  }
}

async function drop(serverUrl: string, name: string): Promise<void> {
  const client = postgres(serverUrl, { max: 1, onnotice: () => undefined, fetch_types: false });
  try {
    await client.unsafe(`drop database if exists ${name} with (force)`);
  } finally {
    await client.end();
  }
}
