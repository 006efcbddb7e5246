import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuditHead, formatHeads, parseHeads } from '../application/audit/audit-heads.ts';
import { auditHeads } from '../persistence/audit/audit-chains.ts';
import { lastReleaseAt } from '../persistence/cycles/last-release.ts';
import type { Db } from '../persistence/db.ts';
import { naming } from '../shared/failed.ts';
import type { Log } from '../shared/log.ts';
import { type Clock, localDate, type Temporal } from '../shared/time.ts';

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Writes heads into files in the folder: all of them once a day, and every hour and after every release of a result
 * those that moved since. Each file is written once even when many processes try, appears whole or not at all, and is
 * never changed again. The process that wrote it logs its SHA-256: the log is usually kept elsewhere, and then proves
 * that nobody changed the file.
 */
export function createHeadsExport(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly folder: string;
  /** The agency's IANA zone: hours in the names of files are its hours. */
  readonly timeZone: string;
}): (date: Temporal.PlainDate) => Promise<void> {
  const { db, clock, log, folder, timeZone } = deps;
  const done = new Set<string>();
  /** The heads in the file of the day, by chain. */
  let ofDay: { readonly day: string; readonly seqs: ReadonlyMap<string, number> } | undefined;

  async function write(date: Temporal.PlainDate, name: string, heads: readonly AuditHead[]): Promise<void> {
    const text = formatHeads({ date, takenAt: clock.now(), heads });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (await writeOnce(join(folder, `audit-heads-${name}.txt`), text))
      log.info(
        { date: date.toString(), file: name, chains: heads.length, sha256: sha256Of(text) },
        'the heads of the audit chains are written',
      );
  }

  /** Writes the file of the day unless it is there. A file that cannot be read counts as one without heads. */
  async function dayOf(date: Temporal.PlainDate): Promise<ReadonlyMap<string, number>> {
    const day = date.toString();
    if (ofDay?.day === day) return ofDay.seqs;
    const read = () => readFile(join(folder, `audit-heads-${day}.txt`), 'utf8').catch(() => undefined);
    if ((await read()) === undefined) await write(date, day, await auditHeads(db));
    const heads = parseHeads((await read()) ?? '');
    ofDay = { day, seqs: new Map(heads.ok ? heads.value.heads.map((one) => [one.chain, one.seq]) : []) };
    done.clear();
    return ofDay.seqs;
  }

  return async (date) => {
    const seqs = await dayOf(date);
    const hour = clock.now().toZonedDateTimeISO(timeZone).hour;
    const released = await lastReleaseAt(db);
    const due = [
      `${date}-${String(hour).padStart(2, '0')}`,
      // Named by the release and not by the moment of writing: whichever process comes second finds it done.
      ...(released && localDate(released, timeZone).equals(date)
        ? [`${date}-release-${released.epochMilliseconds}`]
        : []),
    ].filter((name) => !done.has(name));
    if (due.length === 0) return;
    const moved = (await auditHeads(db)).filter(({ chain, seq }) => seqs.get(chain) !== seq);
    for (const name of due) {
      if (moved.length > 0) await write(date, name, moved);
      done.add(name);
    }
  };
}

/** Returns false and changes nothing when the file exists. A crash never leaves a half-written file under that name. */
export async function writeOnce(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await naming(file, writeFile(draft, text, { flag: 'wx', mode: 0o600, flush: true }));
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
