import { type SQL, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import { appraisal, audit } from '../schema/appraisals.ts';
import { insertFrom } from '../sql/write.ts';
import { auditRow } from './audit-row.ts';
import { appraisalState, recorded } from './recorded-state.ts';

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
