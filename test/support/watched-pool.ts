import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { Db } from '../../src/persistence/db.ts';

type Session = { query(text: string, params: readonly unknown[]): unknown };
const dialect = new PgDialect();

/** The same pool, whose statements are seen before they run, but for those of transactions. One that `see` throws at fails. */
export function watchedPool(db: Db, see: (text: string) => void): Db {
  const execute = async (query: SQL) => {
    see(dialect.sqlToQuery(query).sql);
    return db.execute(query);
  };
  // A statement whose text was built before goes past `execute`.
  const { session } = db as unknown as { readonly session: Session };
  const query: Session['query'] = (text, params) => {
    see(text);
    return session.query(text, params);
  };
  const instead: Readonly<Record<string | symbol, unknown>> = {
    execute,
    session: Object.assign(Object.create(session), { query }),
  };
  return new Proxy(db, { get: (of, name, self) => instead[name] ?? Reflect.get(of, name, self) });
}
