import { and, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ToDecide } from '../../domain/objection/to-decide.ts';
import { actsAsAnyOf } from '../delegation/holding.ts';
import { namesakeJson, personAs } from '../feedback/people-json.ts';
import { hasCorrected } from '../objection/who-rated.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asDay } from '../sql/decode.ts';
import { json, list, mapped, maybe, type Value, value } from '../sql/read.ts';

const a = alias(appraisal, 'oa');
const c = alias(cycle, 'oc');
const p = personAs('op');

const shape = json({
  appraisalId: a.id,
  who: namesakeJson(p),
  by: maybe(value(sql`(${a.objection} ->> 'decideBy')::date`, asDay)),
});

/**
 * The objections that somebody decides, themselves or for whom they act, the nearest date first; never who rated or
 * corrected it.
 */
export const toDecideBy = (me: SQL, today: SQL): Value<readonly ToDecide[]> =>
  list(
    mapped(shape, ({ by, ...one }): ToDecide => ({ ...one, ...(by && { by }) })),
    sql`from ${appraisal} oa join ${cycle} oc on ${c.id} = ${a.cycleId}
      join ${person} op on ${p.id} = ${a.employeeId}
      where ${a.secondAppraiserId} = ${actsAsAnyOf(me, today)} and ${and(
        eq(a.status, 'objected'),
        isNull(a.takenOutAt),
        isNull(c.closedAt),
        ne(a.employeeId, me),
      )} and coalesce(${a.ratedById}, ${a.appraiserId}) <> ${me} and ${a.ratedForId} is distinct from ${me}
        and not ${hasCorrected(a, me)}`,
    sql`${a.objection} ->> 'decideBy' nulls first, ${a.id}`,
  );
