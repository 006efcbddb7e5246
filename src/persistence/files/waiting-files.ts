import { and, eq, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db, Executor } from '../db.ts';
import type { LaneKey } from '../outbox/lanes.ts';
import { chatFile } from '../schema/chat-files.ts';
import { hrErrand } from '../schema/errands.ts';
import { evidenceFile } from '../schema/files.ts';
import { asNumber } from '../sql/decode.ts';
import { filled, hasAny, pick, type Row, read, readOne, value } from '../sql/read.ts';
import { ofLane } from '../sql/whose.ts';
import { at, texts, update } from '../sql/write.ts';

const shape = pick(
  evidenceFile,
  ...(['id', 'appraisalId', 'ownerId', 'item', 'platform', 'tenant', 'userId'] as const),
  ...(['eventId', 'source', 'tries', 'unscannedSince'] as const),
);

/** A file that is to be fetched. `tries` counts this time. */
export type WaitingFile = Row<typeof shape>;

/** How long fetching one may take before somebody else tries it again. */
const fetchingMinutes = 3;

const dueBy = (now: SQL): SQL | undefined =>
  and(eq(evidenceFile.status, 'waiting'), lte(evidenceFile.dueAt, now));

/** Whether any file is due to be fetched, on whatever platform and whether or not it waits for the scanner. */
export const hasDueFiles = (now: SQL) => hasAny(sql`${evidenceFile} where ${dueBy(now)}`);

/**
 * Takes some files in hand that are due on our platforms; while the scanner is away, none that waits for it. Whoever dies
 * with one in hand is followed after minutes.
 */
export async function takeWaitingFiles(
  db: Db,
  lanes: readonly LaneKey[],
  now: Temporal.Instant,
  most: number,
  isScannerAway = false,
): Promise<readonly WaitingFile[]> {
  if (lanes.length === 0) return [];
  const isFree = isScannerAway ? isNull(evidenceFile.unscannedSince) : undefined;
  const isDue = and(dueBy(at(now)), isFree);
  const isOurs = sql.join(
    lanes.map((lane) => sql`(${ofLane(evidenceFile, lane)})`),
    sql` or `,
  );
  const due = sql`select ${evidenceFile.id} from ${evidenceFile} where ${isDue} and (${isOurs})
    order by ${evidenceFile.dueAt}, ${evidenceFile.id} limit ${most} for update skip locked`;
  const sets = { dueAt: now.add({ minutes: fetchingMinutes }), tries: sql`${evidenceFile.tries} + 1` };
  const take = update(evidenceFile, sets, sql`${evidenceFile.id} in (${due})`);
  return read(db, shape, (columns) => sql`${take} returning ${columns}`);
}

/** It is tried again then. */
export async function putOffFile(db: Db, id: string, dueAt: Temporal.Instant): Promise<void> {
  await db
    .update(evidenceFile)
    .set({ dueAt })
    .where(and(eq(evidenceFile.id, id), eq(evidenceFile.status, 'waiting')));
}

/** Which of these hashes have a row: of evidence, of a file that an officer sent, or of one on its way into a chat. */
export async function hashesInUse(db: Executor, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await read(
    db,
    { sha256: filled(evidenceFile.sha256) },
    (columns) => sql`select distinct ${columns} from ${evidenceFile}
      where ${evidenceFile.sha256} = any(${texts(hashes)})
      union select ${hrErrand.sha256} from ${hrErrand} where ${hrErrand.sha256} = any(${texts(hashes)})
      union select ${chatFile.sha256} from ${chatFile} where ${chatFile.sha256} = any(${texts(hashes)})`,
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}

/** How many files wait for the virus scanner, and how long the first of them. */
export const unscannedFiles = (
  db: Db,
  now: Temporal.Instant,
): Promise<{ readonly count: number; readonly oldestSeconds: number }> => {
  const age = sql`extract(epoch from ${at(now)} - min(${evidenceFile.unscannedSince}))`;
  return readOne(
    db,
    {
      count: value(sql`count(*)`, asNumber),
      oldestSeconds: value(sql`greatest(0, coalesce(${age}, 0))`, asNumber),
    },
    (columns) => sql`select ${columns} from ${evidenceFile}
      where ${eq(evidenceFile.status, 'waiting')} and ${isNotNull(evidenceFile.unscannedSince)}`,
  );
};
