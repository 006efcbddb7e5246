import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { unconfirmed } from '../../domain/appraisal/appraisal.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { hasNumber } from '../people/number.ts';
import { settleReports } from '../rights/settle-reports.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';

/**
 * HR has looked and found the appraiser right: the reports of this employee end, and what waited for them can go on.
 * Each leaves its audit row. Returns how many reports there were; undefined when nobody has that NIP.
 */
export const appraiserChecked = (
  db: Db,
  number: PersonNumber,
  now: Temporal.Instant,
): Promise<number | undefined> =>
  db.transaction(async (tx) => {
    const [employee] = await tx.select({ id: person.id }).from(person).where(hasNumber(person, number));
    if (!employee) return undefined;
    const ended = await tx
      .update(appraisal)
      .set({ appraiserDisputedAt: null, disputedSuperior: null, revision: sql`${appraisal.revision} + 1` })
      .where(
        and(
          eq(appraisal.employeeId, employee.id),
          isNotNull(appraisal.appraiserDisputedAt),
          inArray(appraisal.status, [...unconfirmed]),
          isNull(appraisal.takenOutAt),
          sql`not exists (select 1 from ${cycle} where ${cycle.id} = ${appraisal.cycleId} and ${isNotNull(cycle.closedAt)})`,
        ),
      )
      .returning({ id: appraisal.id, appraiserId: appraisal.appraiserId });
    for (const { id, appraiserId } of ended) {
      const after = { appraiserId };
      const row = auditRow(
        { act: 'appraiser.checked', appraisalId: id, after },
        { at: now, role: 'operator' },
      );
      await tx.insert(audit).values({ ...row, id: newId() });
    }
    await settleReports(tx, 'refused', { now, role: 'operator' });
    return ended.length;
  });
