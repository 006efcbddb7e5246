import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';

type Work = (tx: postgres.TransactionSql) => unknown;
type Begin = (options: string, work: Work) => Promise<unknown>;

/** So long after PostgreSQL has said that it ends a connection, the connection has ended. */
const endMs = 1000;

/** What is known of the connection of a transaction. */
type Life = {
  isOver: boolean;
  /** Rejects when it is over. */
  readonly end: Promise<never>;
};

/**
 * Makes the transactions of a client end with their connection. When it is cut in the middle of one, the driver (3.4.9)
 * tells whoever began it; but what the transaction does after that, and its `rollback`, goes to whichever connection has
 * taken the place of that one. There it would be written for good although the rest is not, or within a transaction of
 * somebody else, or it ends the process (porsager/postgres 1155, 1208, 1216). So nothing more is sent for it.
 */
export function endWithTheirConnection(client: postgres.Sql): void {
  // Of the two forms that the types know, with options and without, the driver tells by itself which one it is.
  const begin = client.begin.bind(client) as Begin;
  const guarded = (first: string | Work, second?: Work): Promise<unknown> => {
    const [options, work] = typeof first === 'string' ? [first, second] : ['', first];
    if (!work) throw new Error('a transaction has nothing to do');
    let end: (error: unknown) => void = () => undefined;
    const life: Life = {
      isOver: false,
      end: new Promise((_, reject) => {
        end = reject;
      }),
    };
    life.end.catch(() => undefined);
    const outcome = begin(options, (tx) => within(tx, work, life));
    outcome.catch((error: unknown) => {
      life.isOver = true;
      end(error);
    });
    return outcome;
  };
  client.begin = guarded as typeof client.begin;
}

/** Does the work, and never ends where the driver would send `commit` or `rollback` to another connection. */
async function within<T>(tx: postgres.TransactionSql, work: (tx: postgres.TransactionSql) => T, life: Life) {
  try {
    const given = work(shielded(tx, life));
    const result = await (Array.isArray(given) ? Promise.all(given) : given);
    if (!life.isOver) return result;
  } catch (error) {
    // That the connection is gone is told a moment after the statement that failed of it. What PostgreSQL ends a connection
    // for may also have been another one, that the work uses besides: then this one stays, and is rolled back.
    await (isFatal(error) ? Promise.race([life.end.catch(() => undefined), sleep(endMs)]) : nextTurn());
    if (!life.isOver) throw error;
  }
  return new Promise<never>(() => undefined);
}

/** The same transaction, but once its connection is gone every statement is refused. */
function shielded(tx: postgres.TransactionSql, life: Life): postgres.TransactionSql {
  const check = (): void => {
    if (life.isOver)
      throw Object.assign(new Error('the connection of a transaction was cut'), {
        code: 'CONNECTION_CLOSED',
      });
  };
  const unsafe: typeof tx.unsafe = (...given) => {
    check();
    return tx.unsafe(...given);
  };
  const savepoint = (work: Work): Promise<unknown> => {
    check();
    return Promise.race([tx.savepoint((inner) => within(inner, work, life)), life.end]);
  };
  return new Proxy(tx, {
    apply: (target, self, given) => {
      check();
      return Reflect.apply(target, self, given);
    },
    get: (target, key) => {
      if (key === 'unsafe') return unsafe;
      return key === 'savepoint' ? savepoint : Reflect.get(target, key);
    },
  });
}

/** PostgreSQL says so of what it ends a connection for. */
function isFatal(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause)
    if ('severity' in one && (one.severity === 'FATAL' || one.severity === 'PANIC')) return true;
  return false;
}
