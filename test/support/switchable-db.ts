import type { Db } from '../../src/persistence/db.ts';

/** A database handle that can be switched to another database, as when an operator restores a backup. */
export function switchableDb(first: Db): { readonly db: Db; readonly switchTo: (next: Db) => void } {
  let current = first;
  return {
    db: new Proxy(first, {
      get: (_, key) => {
        const value: unknown = Reflect.get(current, key, current);
        // The driver is a function that has functions of its own.
        return typeof value === 'function' && key !== '$client' ? value.bind(current) : value;
      },
    }),
    switchTo: (next) => {
      current = next;
    },
  };
}
