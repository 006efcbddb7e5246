import { inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { releasedStatuses } from '../../domain/appraisal/appraisal.ts';
import { isStillThere } from '../people/active.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';

const a = alias(appraisal, 'ma');
const c = alias(cycle, 'mc');
const p = alias(person, 'mp');

/**
 * Who said in their latest answer about a competency that they would be a mentor: `id`, `name` and `unit`, of those of whom
 * `isMeant` holds. Whoever has left, or whose data are restricted, is not among them.
 */
export function willingIn(item: SQL, today: SQL, isMeant: (of: typeof p) => SQL = () => sql`true`): SQL {
  const answer = sql`${a.mentoring} ->> ${item}`;
  return sql`select * from (
      select distinct on (${p.id}) ${p.id} as id, ${p.name} as name, ${p.unit} as unit, ${answer} as said
      from ${appraisal} ma join ${cycle} mc on ${c.id} = ${a.cycleId} join ${person} mp on ${p.id} = ${a.employeeId}
      where ${answer} is not null and ${inArray(a.status, releasedStatuses)} and ${isNull(a.withheldAt)}
        and ${isNull(p.restrictedAt)} and ${isStillThere(p, today)} and ${isMeant(p)}
      order by ${p.id}, ${c.periodTo} desc, ${a.releasedAt} desc) latest where said = 'yes'`;
}
