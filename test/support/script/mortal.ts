import { PgDialect } from 'drizzle-orm/pg-core';
import type { Db } from '../../../src/persistence/db.ts';

/** When a process dies: before or after the commit of its next save. */
export type Death = 'before the commit' | 'after the commit';

export type MortalDb = {
  /** The database as the process sees it. */
  readonly db: Db;
  /** `onDeath` is called once, at the next save. The save itself never returns. */
  readonly diesAt: (death: Death, onDeath: () => void) => void;
};

type Statement = Parameters<Db['execute']>[0];

const dialect = new PgDialect();
const isSave = (statement: Statement): boolean =>
  typeof statement !== 'string' && dialect.sqlToQuery(statement.getSQL()).sql.includes('kinerja_guard');

/** A process that can die. As seen from the database it just stops: it neither throws nor cleans up. */
export function mortal(db: Db): MortalDb {
  let doom: { readonly death: Death; readonly onDeath: () => void } | undefined;
  const never = new Promise<never>(() => {});

  async function execute(statement: Statement): Promise<unknown> {
    const mine = doom;
    if (!mine || !isSave(statement)) return db.execute(statement);
    doom = undefined;
    if (mine.death === 'after the commit') await db.execute(statement);
    mine.onDeath();
    return never;
  }

  return {
    db: new Proxy(db, {
      get: (target, key) => (key === 'execute' ? execute : Reflect.get(target, key, target)),
    }),
    diesAt: (death, onDeath) => {
      doom = { death, onDeath };
    },
  };
}
