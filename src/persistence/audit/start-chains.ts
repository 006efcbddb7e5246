import { type SQL, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { appraisal, audit } from '../schema/appraisals.ts';
import { insert, insertFrom } from '../sql/write.ts';
import { auditRow } from './audit-row.ts';
import { agencyState, appraisalState, recorded } from './recorded-state.ts';

const { appraisal: p } = recorded;

const startRow = (now: Temporal.Instant) => ({
  ...auditRow({ act: 'audit.start' }, { at: now, role: 'system' }),
  id: sql`gen_random_uuid()`,
});

/** The first row of the chains of appraisals, for the replay to begin at. */
export const startOfAppraisals = (such: SQL, now: Temporal.Instant): SQL =>
  insertFrom(
    audit,
    { ...startRow(now), appraisalId: p.id, after: appraisalState },
    sql`from ${appraisal} p where ${such} order by ${p.id}`,
  );

/**
 * Records what the tables say now as a start of every chain, as the migration to commitments did. In a chain that has a
 * start already, a later one only counts as what it is: a statement that must agree with the acts.
 */
export async function startChains(db: Executor, now: Temporal.Instant): Promise<void> {
  await db.execute(insert(audit, { ...startRow(now), after: agencyState }));
  await db.execute(startOfAppraisals(sql`true`, now));
}
