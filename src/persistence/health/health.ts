import { sql } from 'drizzle-orm';
import type { Figures } from '../../shared/figures.ts';
import type { Temporal } from '../../shared/time.ts';
import { closeDatabase, openDatabase } from '../db.ts';
import { knownMigrations } from '../migrate.ts';
import { readFigures } from './figures.ts';

/** What an operator wants to know of the database. Nothing is changed by asking. */
export type DatabaseHealth = {
  /** As PostgreSQL counts: 180001 is 18.1. */
  readonly version: number;
  /** How far its clock is ahead of ours. */
  readonly aheadMs: number;
  readonly connections: { readonly used: number; readonly max: number };
  /** Rights the application does not need. */
  readonly isSuperuser: boolean;
  readonly maySwitchOffAudit: boolean;
  /** Migrations of this release that are missing, and those of a later release that are there. */
  readonly migrations: { readonly missing: number; readonly unknown: number };
  /** BullMQ's tables are there, for jobs without Redis. */
  readonly hasJobTables: boolean;
  /** Only when the schema is this release's. */
  readonly figures?: Figures;
};

const statementTimeoutMs = 4000;

type Row = {
  version: number;
  now_ms: number;
  used: number;
  max: number;
  is_superuser: boolean;
  owns_audit: boolean;
  has_migrations: boolean;
  has_jobs: boolean;
};

/** Looks at a database through one connection. Rejects when it does not answer. */
export async function databaseHealth(url: string, now: () => Temporal.Instant): Promise<DatabaseHealth> {
  const db = openDatabase(url, { max: 1, statementTimeoutMs, connectTimeoutSeconds: 5 });
  try {
    // The first statement pays for the connection; the second one tells the time.
    await db.execute(sql`select 1`);
    const askedMs = now().epochMilliseconds;
    const [row] = await db.execute<Row>(sql`select current_setting('server_version_num')::int as version,
      (extract(epoch from clock_timestamp()) * 1000)::float8 as now_ms,
      (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as used,
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as max,
      (select rolsuper from pg_roles where rolname = current_user) as is_superuser,
      coalesce((select pg_has_role(current_user, tableowner, 'usage') from pg_tables
        where schemaname = 'public' and tablename = 'audit'), false) as owns_audit,
      to_regclass('drizzle.__drizzle_migrations') is not null as has_migrations,
      to_regclass('bullmq.migration') is not null as has_jobs`);
    if (!row) throw new Error('the statement about the database gave no row');
    const answeredMs = now().epochMilliseconds;
    const applied = row.has_migrations
      ? await db.execute<{ at: string }>(sql`select created_at::text as at from drizzle.__drizzle_migrations`)
      : [];
    const known = new Set(knownMigrations());
    const there = new Set(applied.map(({ at }) => Number(at)));
    const missing = [...known].filter((at) => !there.has(at)).length;
    return {
      version: row.version,
      aheadMs: row.now_ms - (askedMs + answeredMs) / 2,
      connections: { used: row.used, max: row.max },
      isSuperuser: row.is_superuser,
      maySwitchOffAudit: row.owns_audit,
      migrations: { missing, unknown: [...there].filter((at) => !known.has(at)).length },
      hasJobTables: row.has_jobs,
      ...(missing === 0 && { figures: await readFigures(db, now()) }),
    };
  } finally {
    await closeDatabase(db);
  }
}
