import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { PackagedPostgres } from '../../support/postgres-tools.ts';

/**
 * A whole database as plain SQL, without owners and rights and with rows in the order of their keys. Any client can
 * send it, statement by statement, to any server of this version or a newer one.
 */
export async function dumpOf(server: PackagedPostgres, database: string): Promise<string> {
  const url = server.urlOf(database);
  await sortRows(url);
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-freeze-'));
  const file = join(folder, 'dump.sql');
  try {
    await server.tool('pg_dump', url, ['--inserts', '--no-owner', '--no-privileges', `--file=${file}`]);
    const written = await readFile(file, 'utf8');
    // Only psql knows `\restrict`, which protects psql from a hostile server. The leases of the lanes are left out
    // because they contain the name of the machine.
    return written.replace(/^\\(un)?restrict .*\n/gm, '').replaceAll(`'${hostname()}:`, "'bot:");
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Rewrites every table in the order of its key, because rows are dumped in the order in which they were written. */
async function sortRows(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const keys = await sql<{ table: string; key: string }[]>`
      select i.indrelid::regclass::text as table, c.relname as key from pg_index i
      join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where i.indisprimary and n.nspname in ('public', 'drizzle')`;
    for (const { table, key } of keys) await sql.unsafe(`cluster ${table} using "${key}"`);
  } finally {
    await sql.end();
  }
}
