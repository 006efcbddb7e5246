import type { Db } from '../../src/persistence/db.ts';

/**
 * The same pool, but its connections keep the plan of every statement. The same statements run again and again, and
 * planning one costs more than running it on the few rows of a test.
 */
export function preparing(db: Db): Db {
  const { unsafe } = db.$client;
  const prepares: typeof unsafe = (text, parameters, options) =>
    unsafe(text, parameters, { ...options, prepare: true });
  Object.assign(db.$client, { unsafe: prepares });
  return db;
}
