import { eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { UnderWay } from '../../application/tenure/tenure-store.ts';
import { unconfirmed } from '../../domain/appraisal/appraisal.ts';
import type { Temporal } from '../../shared/time.ts';
import { c } from '../cycles/cycle-row.ts';
import { lastDayOf } from '../cycles/window-of.ts';
import type { Executor } from '../db.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { asDay } from '../sql/decode.ts';
import { read, value } from '../sql/read.ts';
import { on } from '../sql/write.ts';

const a = alias(appraisal, 'a');

/** Appraisals of somebody whose rating is not confirmed, while it can be, each with the last day for that. */
export function underWayOf(
  tx: Executor,
  personId: string,
  today: Temporal.PlainDate,
): Promise<readonly UnderWay[]> {
  const until = lastDayOf(c, a, 'rating');
  return read(
    tx,
    { cycle: c.name, until: value(until, asDay) },
    (columns) => sql`select ${columns} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
      where ${eq(a.employeeId, personId)} and ${isNull(c.closedAt)} and ${isNull(a.takenOutAt)}
        and ${inArray(a.status, [...unconfirmed])} and ${until} >= ${on(today)} order by ${c.selfFrom}, ${c.name}`,
  );
}
