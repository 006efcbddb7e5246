import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';
import { type Failure, failureOf } from '../shared/failed.ts';
import type { Log } from '../shared/log.ts';
import { complainTo, type Engine } from './engine.ts';
import { queueName } from './names.ts';
import { ensureJobsSchema, jobsSchema } from './postgres-schema.ts';

/**
 * BullMQ on PostgreSQL, in a schema of its own, which is created and migrated here if the role may do so. Throws one
 * sentence: it names DATABASE_URL when the database does not answer, or the command to run when the schema is missing.
 */
export async function openPostgresEngine(databaseUrl: string, log: Log): Promise<Engine> {
  // BullMQ sets the search path only on pools that it creates itself.
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    options: `-c search_path=${jobsSchema}`,
    max: 8,
    keepAlive: true,
    connectionTimeoutMillis: 5000,
    application_name: 'kinerja-jobs',
  });
  const complain = complainTo(log);
  pool.on('error', complain);
  await prepare(pool);

  const { Queue, Worker } = withBackend(createPostgresBackend);
  const queue = new Queue(queueName, { connection: pool });
  queue.on('error', complain);

  return {
    queue,
    // The queue board works with both backends, but its types only allow the one on Redis.
    shown: queue as unknown as Engine['shown'],
    work: (process, options) => {
      const worker = new Worker(queueName, process, { ...options, connection: pool });
      worker.on('error', complain);
      return worker;
    },
    away: { kind: 'database-away' },
    probe: () => probeJobs(pool),
    end: () => pool.end(),
  };
}

/**
 * Writes to the table of jobs, by a row that is always the same and belongs to no queue of ours: a role without rights,
 * a standby, or a server whose disk is full refuses it.
 */
async function probeJobs(client: Pick<pg.Pool | pg.Client, 'query'>): Promise<void> {
  await client.query(
    `insert into ${jobsSchema}.job (queue, id, seq, name, state, added_at_ms) values ($1, 'probe', 0, 'probe', 'completed', $2)
      on conflict (queue, id) do update set added_at_ms = excluded.added_at_ms`,
    [`${queueName}.probe`, Date.now()],
  );
}

/** Why jobs on PostgreSQL are not taken, asked once by writing; undefined when they are. */
export async function postgresJobsTrouble(databaseUrl: string): Promise<Failure | undefined> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'kinerja-doctor' });
  try {
    await client.connect();
    await probeJobs(client);
    return undefined;
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return failure;
  } finally {
    await client.end();
  }
}

async function prepare(pool: pg.Pool): Promise<void> {
  let client: pg.PoolClient;
  try {
    client = await pool.connect();
  } catch (cause) {
    await pool.end();
    throw new Error(
      'The database at the address in DATABASE_URL does not answer. Start it or correct DATABASE_URL.',
      {
        cause,
      },
    );
  }
  try {
    await ensureJobsSchema(client);
  } catch (error) {
    client.release(true);
    await pool.end();
    throw error;
  }
  client.release();
}
