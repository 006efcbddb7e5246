import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { audit } from '../schema/appraisals.ts';
import { insert } from '../sql/write.ts';

/** Records that somebody was given all that is held about a person, to hand to them. */
export async function recordCopy(db: Db, personId: string, now: Temporal.Instant): Promise<void> {
  const act = { act: 'rights.copy', after: { personId } } as const;
  await db.execute(insert(audit, auditRow(act, { at: now, role: 'operator' })));
}
