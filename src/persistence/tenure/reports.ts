import { and, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { c } from '../cycles/cycle-row.ts';
import type { Db } from '../db.ts';
import { a } from '../reminders/concerns.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { pick, read } from '../sql/read.ts';

/** The appraisals whose employee reports a wrong appraiser, besides those in which an officer is one of the two. */
export const reportsFor = (db: Db, officerId: string): Promise<readonly { readonly id: string }[]> =>
  read(
    db,
    pick(a, 'id'),
    (columns) => sql`select ${columns} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
      where ${and(
        isNotNull(a.appraiserDisputedAt),
        isNull(a.takenOutAt),
        isNull(c.closedAt),
        ne(a.employeeId, officerId),
        ne(a.appraiserId, officerId),
      )}`,
  );
