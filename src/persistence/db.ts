import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { openClient } from './open-client.ts';

export type Db = PostgresJsDatabase & { readonly $client: ReturnType<typeof openClient> };

/** A database, or a transaction on it. */
export type Executor = Pick<Db, 'execute'>;

export type Transaction = Parameters<Parameters<Db['transaction']>[0]>[0];

export type DatabaseOptions = {
  /** Connections of the pool. */
  readonly max?: number;
  /** Milliseconds after which a statement is given up. A press is two statements and must answer within 3 s. */
  readonly statementTimeoutMs?: number;
  /**
   * Every statement is planned once for each connection and then only run, whatever its values: for pools whose
   * statements are few and always the same text.
   */
  readonly preparesAll?: boolean;
  /**
   * Statements are kept prepared, and PostgreSQL finds out whether it must plan them for their values. For pools whose
   * statements are always the same texts, but look at more than a few rows now and then.
   */
  readonly prepares?: boolean;
  /**
   * A commit does not wait for the disk, so that what was written in the last moments before the server ends unexpectedly
   * may be gone. For what costs nobody anything then.
   */
  readonly isForgetful?: boolean;
  /** Seconds after which a server that does not answer is given up; absent = the client's own patience. */
  readonly connectTimeoutSeconds?: number;
  /** Connections are kept for good and never replaced, as a lock needs it that lasts as long as its connection. */
  readonly keepsConnections?: boolean;
  /** NIP of whoever gives commands on this pool: the database writes it into their audit rows. */
  readonly operator?: string;
};

/**
 * Left alone, PostgreSQL would plan a statement of many parts anew for every press, which takes longer than to run it. A
 * plan made while a table was still empty would read that table whole ever after, in triggers too; every statement of a
 * press has a key, so its joins are loops, however many it takes PostgreSQL to expect. Compiling a plan is for statements
 * that run for seconds.
 */
const plannedOnce = {
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  jit: 'off',
};

/** Opens a pool. `closeDatabase` ends it. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Db {
  const client = openClient(url, {
    max: options.max ?? 10,
    // After a restart of the database people are waiting: its client by itself would wait for up to 20 seconds.
    backoff: (tries) => Math.min(0.05 * 2 ** tries, 0.5),
    ...(options.connectTimeoutSeconds !== undefined && { connect_timeout: options.connectTimeoutSeconds }),
    ...(options.keepsConnections && { max_lifetime: null }),
    connection: {
      application_name: 'kinerja-bot',
      TimeZone: 'UTC',
      ...(options.statementTimeoutMs === undefined ? {} : { statement_timeout: options.statementTimeoutMs }),
      ...(options.preparesAll && plannedOnce),
      ...(options.prepares && { jit: 'off' }),
      ...(options.isForgetful && { synchronous_commit: 'off' }),
      ...(options.operator !== undefined && { 'kinerja.operator': options.operator }),
    },
  });
  if (options.preparesAll || options.prepares) {
    const { unsafe } = client;
    // Drizzle says that nothing is to be prepared.
    client.unsafe = (text, values, given) => unsafe(text, values, { ...given, prepare: true });
  }
  return drizzle(client) as Db;
}

/**
 * Ends a pool. Whoever does so has waited for its statements: what still runs after a second is given up. A process that
 * was frozen while its server was killed has connections of which the client never hears that they are gone, and would wait
 * for them as long as it may.
 */
export const closeDatabase = (db: Db): Promise<void> => db.$client.end({ timeout: 1 });
