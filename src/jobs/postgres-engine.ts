import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';
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
    // What is written beside the jobs is asked for by whoever asks for this.
    probe: async () => {
      await pool.query('select 1');
    },
    end: () => pool.end(),
  };
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
