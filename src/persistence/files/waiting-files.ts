import { and, eq, lte, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db, Executor } from '../db.ts';
import type { LaneKey } from '../outbox/lanes.ts';
import { evidenceFile } from '../schema/files.ts';
import { filled, pick, type Row, read } from '../sql/read.ts';
import { ofLane } from '../sql/whose.ts';
import { texts, update } from '../sql/write.ts';

const shape = pick(
  evidenceFile,
  ...(['id', 'appraisalId', 'ownerId', 'item', 'platform', 'tenant', 'userId'] as const),
  ...(['eventId', 'source', 'tries'] as const),
);

/** A file that is to be fetched. `tries` counts this time. */
export type WaitingFile = Row<typeof shape>;

/** How long fetching one may take before somebody else tries it again. */
const fetchingMinutes = 3;

/** Takes some files in hand that are due on our platforms. Whoever dies with one in hand is followed after minutes. */
export async function takeWaitingFiles(
  db: Db,
  lanes: readonly LaneKey[],
  now: Temporal.Instant,
  most: number,
): Promise<readonly WaitingFile[]> {
  if (lanes.length === 0) return [];
  const isDue = and(eq(evidenceFile.status, 'waiting'), lte(evidenceFile.dueAt, now));
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

/** Which of these hashes have a row. */
export async function hashesInUse(db: Executor, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await read(
    db,
    { sha256: filled(evidenceFile.sha256) },
    (columns) => sql`select distinct ${columns} from ${evidenceFile}
      where ${evidenceFile.sha256} = any(${texts(hashes)})`,
  );
  return new Set(rows.map(({ sha256 }) => sha256));
}
