import { createHash, randomUUID } from 'node:crypto';
import { access, link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatHeads } from '../application/audit/audit-heads.ts';
import { auditHeads } from '../persistence/audit/audit-chains.ts';
import type { Db } from '../persistence/db.ts';
import { succeeds } from '../shared/attempt.ts';
import type { Log } from '../shared/log.ts';
import type { Clock, Temporal } from '../shared/time.ts';

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Writes the heads of a day into a file in the folder, once a day even when many processes try. The file appears whole
 * or not at all, and is never changed again. The process that wrote it logs its SHA-256: the log is usually kept
 * elsewhere, and then proves that nobody changed the file.
 */
export function createHeadsExport(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly folder: string;
}): (date: Temporal.PlainDate) => Promise<void> {
  const { db, clock, log, folder } = deps;
  let doneFor = '';
  return async (date) => {
    const day = date.toString();
    if (day === doneFor) return;
    const file = join(folder, `audit-heads-${day}.txt`);
    if (!(await succeeds(access(file)))) {
      const heads = await auditHeads(db);
      const text = formatHeads({ date, takenAt: clock.now(), heads });
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (await writeOnce(file, text))
        log.info(
          { date: day, chains: heads.length, sha256: sha256Of(text) },
          'the heads of the audit chains are written',
        );
    }
    doneFor = day;
  };
}

/** Returns false and changes nothing when the file exists. A crash never leaves a half-written file under that name. */
export async function writeOnce(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx', mode: 0o600, flush: true });
    // Unlike a rename, a link never replaces what another process wrote a moment ago.
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
