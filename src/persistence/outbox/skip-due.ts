import { sql } from 'drizzle-orm';
import type { AuditAct } from '../../application/outcome/writes.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { type Executor, undoable } from '../undoable.ts';
import { at } from './outbox.ts';

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

const act: AuditAct = 'outbox.skip';

async function skip(tx: Executor, until: Temporal.Instant, now: Temporal.Instant): Promise<SkippedDue> {
  const rows = await tx.execute<{ outcome: string }>(sql`
    update outbox o set settled_at = ${at(now)},
      outcome = case when exists (select 1 from delivery d where d.outbox_id = o.id
        and (d.status in ('sending', 'unknown') or d.error_code = 'no-answer')) then 'unknown' else 'skipped' end
    where o.settled_at is null and o.available_at <= ${at(until)} and o.kind <> 'screen' returning outcome`);
  const unknown = rows.filter(({ outcome }) => outcome === 'unknown').length;
  const counts = { skipped: rows.length - unknown, unknown };
  if (rows.length > 0) {
    await tx.execute(sql`insert into audit (id, at, role, act, after)
      values (${newId()}::uuid, ${at(now)}, 'operator', ${act},
        ${JSON.stringify({ until: until.toString(), ...counts })}::jsonb)`);
  }
  return counts;
}
