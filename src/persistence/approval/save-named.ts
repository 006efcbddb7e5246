import { and, eq, sql } from 'drizzle-orm';
import type { ToApprove } from '../../application/approval/approve-all.ts';
import type { Named } from '../../application/approval/name-approver.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { toHr } from '../outbox/to-hr.ts';
import { appraisal, audit } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { insert } from '../sql/write.ts';

/** Whom HR named, with the act and what is said later. False when the result changed meanwhile. */
export async function saveNamed(
  db: Pick<Db, 'update' | 'insert' | 'execute'>,
  { id, revision }: ToApprove,
  { approval, audit: act, news }: Named,
  { now, actorId }: { readonly now: Temporal.Instant; readonly actorId: string | undefined },
): Promise<boolean> {
  const changed = await db
    .update(appraisal)
    .set({ approval, revision: sql`${appraisal.revision} + 1` })
    .where(and(eq(appraisal.id, id), eq(appraisal.revision, revision)))
    .returning({ id: appraisal.id });
  if (changed.length === 0) return false;
  const row = auditRow(act, { at: now, role: 'operator', ...(actorId !== undefined && { actorId }) });
  await db.insert(audit).values({ ...row, id: newId() });
  const eventId = `cli:approval:${id}:${revision}`;
  for (const write of news) {
    if (write.kind === 'outbox')
      await db.execute(insert(outbox, outboxRow(write, now, eventId), { target: [outbox.dedupeKey] }));
    else if (write.kind === 'outbox-to-hr') await db.execute(toHr(write, { now, eventId }));
  }
  return true;
}
