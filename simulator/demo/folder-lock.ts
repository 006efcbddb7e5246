import { sql } from 'drizzle-orm';
import { closeDatabase, openDatabase } from '../../src/persistence/db.ts';

/** Any number that nothing else in this database locks. */
const lockNumber = 7_301_226;
const renewEveryMs = 2000;

/** The process that has a folder, and since when. */
export type Holder = { readonly pid: number; readonly since: Date };

type Lock =
  | { readonly isOurs: true; readonly unlock: () => Promise<void> }
  | { readonly isOurs: false; readonly holder: Holder | undefined };

/**
 * Makes sure that one process alone uses the data of a demo or practice room. The lock is held by a connection, so it
 * ends with the process however that ends, and the name of the connection says whose it is.
 */
export async function lockFolder(databaseUrl: string): Promise<Lock> {
  const db = openDatabase(databaseUrl, { max: 1, keepsConnections: true });
  const name = `practice-room ${process.pid}`;
  const take = async (): Promise<boolean> => {
    await db.execute(sql`select set_config('application_name', ${name}, false)`);
    const [row] = await db.execute<{ is_ours: boolean }>(sql`
      select case when exists (select from pg_locks where locktype = 'advisory' and objid = ${lockNumber}
        and pid = pg_backend_pid()) then true else pg_try_advisory_lock(${lockNumber}) end as is_ours`);
    return row?.is_ours ?? false;
  };
  if (await take()) {
    // The connection, and the lock with it, is lost when the database was killed and has been started again.
    const renewing = setInterval(() => void take().catch(() => undefined), renewEveryMs);
    renewing.unref();
    const unlock = (): Promise<void> => {
      clearInterval(renewing);
      return closeDatabase(db);
    };
    return { isOurs: true, unlock };
  }
  const [found] = await db.execute<{ name: string; since: string }>(sql`
    select a.application_name as name, a.backend_start::text as since from pg_locks l
    join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'advisory' and l.objid = ${lockNumber} and l.granted limit 1`);
  await closeDatabase(db);
  const pid = Number(found?.name.split(' ')[1]);
  const since = new Date(found?.since ?? Number.NaN);
  const isKnown = pid > 0 && !Number.isNaN(since.getTime());
  return { isOurs: false, holder: isKnown ? { pid, since } : undefined };
}
