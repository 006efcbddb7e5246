import { and, isNull, lte, not, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db, Executor } from '../db.ts';
import { audit } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { pick, read } from '../sql/read.ts';
import { insert, update } from '../sql/write.ts';
import { undoable } from '../undoable.ts';
import { isKind } from './payload.ts';
import { outcomeUnless } from './receipts.ts';

/** What became of the messages that waited. */
export type SkippedDue = { readonly skipped: number; readonly unknown: number };

/**
 * Settles, unsent, every message that was due by a moment: after a restore these were most likely sent by the database
 * that was lost. One whose sending had begun counts as unknown. Screens are left to be redrawn, which doubles nothing.
 * No process may be sending meanwhile. Leaves an audit row unless there was nothing, or it is a dry run.
 */
export const skipDue = (
  db: Db,
  until: Temporal.Instant,
  now: Temporal.Instant,
  isDryRun: boolean,
): Promise<SkippedDue> => undoable(db, isDryRun, (tx) => skip(tx, until, now));

async function skip(tx: Executor, until: Temporal.Instant, now: Temporal.Instant): Promise<SkippedDue> {
  const isDue = and(isNull(outbox.settledAt), lte(outbox.availableAt, until), not(isKind(outbox, 'screen')));
  const settle = update(outbox, { settledAt: now, outcome: outcomeUnless('skipped') }, isDue);
  const rows = await read(tx, pick(outbox, 'outcome'), (columns) => sql`${settle} returning ${columns}`);
  const unknown = rows.filter(({ outcome }) => outcome === 'unknown').length;
  const counts = { skipped: rows.length - unknown, unknown };
  if (rows.length > 0) {
    const after = { until: until.toString(), ...counts };
    await tx.execute(insert(audit, auditRow({ act: 'outbox.skip', after }, { at: now, role: 'operator' })));
  }
  return counts;
}
