import type { FileStore } from '../../files/store.ts';
import type { Db } from '../../persistence/db.ts';
import { whileFolderRests } from '../../persistence/files/settle-file.ts';
import { hashesInUse } from '../../persistence/files/waiting-files.ts';
import type { Temporal } from '../../shared/time.ts';

/** What is younger may belong to somebody who is just putting it there. */
const ageHours = 1;
const batchMax = 100;

/**
 * Removes from the folder what has no row: files that people took away, or that went with their retention, and what a
 * crash left. Returns how many.
 */
export async function clearFolder(db: Db, store: FileStore, now: Temporal.Instant): Promise<number> {
  const old = await store.old(now.subtract({ hours: ageHours }).epochMilliseconds);
  let removed = 0;
  for (let from = 0; from < old.length; from += batchMax) {
    const names = old.slice(from, from + batchMax);
    await whileFolderRests(db, async (tx) => {
      const inUse = await hashesInUse(tx, names);
      for (const name of names.filter((one) => !inUse.has(one))) {
        await store.remove(name);
        removed += 1;
      }
    });
  }
  return removed;
}
