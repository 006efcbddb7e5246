import { sql } from 'drizzle-orm';
import { auditRow } from '../../src/persistence/audit/audit-row.ts';
import { agencyState } from '../../src/persistence/audit/recorded-state.ts';
import { startOfAppraisals } from '../../src/persistence/audit/start-chains.ts';
import type { Executor } from '../../src/persistence/db.ts';
import { audit } from '../../src/persistence/schema/appraisals.ts';
import { insert } from '../../src/persistence/sql/write.ts';
import type { Temporal } from '../../src/shared/time.ts';

/**
 * Records what the tables say now as a start of every chain, as the migration to commitments did. In a chain that has a
 * start already, a later one only counts as what it is: a statement that must agree with the acts.
 */
export async function startChains(db: Executor, now: Temporal.Instant): Promise<void> {
  const start = {
    ...auditRow({ act: 'audit.start' }, { at: now, role: 'system' }),
    id: sql`gen_random_uuid()`,
  };
  await db.execute(insert(audit, { ...start, after: agencyState }));
  await db.execute(startOfAppraisals(sql`true`, now));
}
