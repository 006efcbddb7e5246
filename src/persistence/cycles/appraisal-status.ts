import { desc, eq } from 'drizzle-orm';
import type { Db } from '../db.ts';
import { appraisal } from '../schema/appraisals.ts';

/** How a person's newest appraisal stands, or undefined when there is none. */
export async function newestStatusOf(db: Db, employeeId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ status: appraisal.status })
    .from(appraisal)
    .where(eq(appraisal.employeeId, employeeId))
    .orderBy(desc(appraisal.id))
    .limit(1);
  return row?.status;
}
