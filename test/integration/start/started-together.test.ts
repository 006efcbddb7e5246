import pg from 'pg';
import { expect, it } from 'vitest';
import { ensureJobsSchema } from '../../../src/jobs/postgres-schema.ts';
import { createTestDatabase } from '../../support/database.ts';

it('processes that start together on a new database all find the tables of the job queue made', async () => {
  const database = await createTestDatabase();
  const clients = Array.from({ length: 8 }, () => new pg.Client({ connectionString: database.url }));
  try {
    for (let round = 0; round < 5; round += 1) {
      if (round === 0) await Promise.all(clients.map((client) => client.connect()));
      await clients[0]?.query('drop schema if exists bullmq cascade');
      const made = await Promise.allSettled(clients.map(ensureJobsSchema));
      expect(made.filter(({ status }) => status === 'rejected')).toEqual([]);
    }
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await database.drop();
  }
});
