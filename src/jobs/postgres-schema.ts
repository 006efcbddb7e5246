import { LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq';
import pg from 'pg';
import { Failed } from '../shared/failed.ts';
import { queueName } from './names.ts';

/** A number that no other lock of ours has. */
const schemaLock = 7264003;

/** Where BullMQ keeps its tables. */
export const jobsSchema = 'bullmq';

/**
 * Brings BullMQ's schema to this release's state if the role may change it. For any other role it only checks, and
 * throws one sentence that says what to run when the schema is missing or old.
 */
export async function ensureJobsSchema(client: pg.ClientBase): Promise<void> {
  if ((await schemaVersion(client)) >= LATEST_SCHEMA_VERSION) return;
  const { rows } = await client.query<{ may: boolean }>(
    `select has_database_privilege(current_database(), 'CREATE')
      and coalesce((select pg_has_role(nspowner, 'USAGE') from pg_namespace where nspname = $1), true) as may`,
    [jobsSchema],
  );
  if (!rows[0]?.may) {
    throw new Failed(
      { kind: 'schema-old' },
      'The tables of the job queue are not at this release\'s state, and the role of DATABASE_URL may not change them. Run "npm run kinerja -- db migrate" with the owner\'s address in MIGRATION_DATABASE_URL, then start again.',
    );
  }
  await migrate(client);
}

/** 0 when this role sees no schema. Whether a newer schema can be used is for BullMQ to decide. */
async function schemaVersion(client: pg.ClientBase): Promise<number> {
  try {
    const { rows } = await client.query<{ version: number }>(
      `select coalesce(max(version), 0)::int as version from ${jobsSchema}.migration`,
    );
    return rows[0]?.version ?? 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === '3F000' || code === '42P01' || code === '42501') return 0;
    throw error;
  }
}

async function migrate(client: pg.ClientBase): Promise<void> {
  // Processes that start together on a new database would all make the same tables; with the lock the others wait.
  await client.query('select pg_advisory_lock($1)', [schemaLock]);
  try {
    await make(client);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [schemaLock]);
  }
}

async function make(client: pg.ClientBase): Promise<void> {
  await runMigrations(client, jobsSchema);
  // BullMQ numbers jobs by a sequence and creates it with the first job. The role of the application may not create
  // one, so the owner does it here.
  const { rows } = await client.query<{ name: string }>(`select ${jobsSchema}.job_id_seq_name($1) as name`, [
    queueName,
  ]);
  await client.query(
    `create sequence if not exists ${jobsSchema}.${pg.escapeIdentifier(rows[0]?.name ?? '')}`,
  );
}

/** Brings BullMQ's schema to this release's state, with the owner's URL. */
export const migrateJobs = (ownerUrl: string): Promise<void> => withClient(ownerUrl, migrate);

/**
 * Lets an existing role add and take jobs, and nothing more. Does nothing when the schema is missing, which means that
 * jobs run on Redis. Run it with the owner's URL after every migration.
 */
export async function grantJobs(ownerUrl: string, role: string): Promise<void> {
  const to = pg.escapeIdentifier(role);
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_namespace where nspname = $1', [jobsSchema]);
    if (rowCount === 0) return;
    const within = `in schema ${jobsSchema}`;
    await client.query(`begin;
      revoke all on schema ${jobsSchema} from public, ${to};
      revoke all on all tables ${within} from public, ${to};
      revoke all on all sequences ${within} from public, ${to};
      revoke all on all functions ${within} from public, ${to};
      grant usage on schema ${jobsSchema} to ${to};
      grant select, insert, update, delete on all tables ${within} to ${to};
      revoke insert, update, delete on ${jobsSchema}.migration from ${to};
      grant usage, select on all sequences ${within} to ${to};
      grant execute on all functions ${within} to ${to};
      commit`);
  });
}

async function withClient(url: string, work: (client: pg.ClientBase) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'kinerja-migrate' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
