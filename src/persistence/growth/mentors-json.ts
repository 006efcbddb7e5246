import { inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { releasedStatuses } from '../../domain/appraisal/appraisal.ts';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { type AskedDesk, pageOf, rows } from '../hr/asked-desk.ts';
import { isInReach } from '../hr/reach.ts';
import { isStillThere } from '../people/active.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asNumber, asText } from '../sql/decode.ts';
import { json, list, mapped, type Value, value } from '../sql/read.ts';

const a = alias(appraisal, 'ma');
const c = alias(cycle, 'mc');
const p = alias(person, 'mp');

/**
 * Who said in their latest answer about a competency that they would be a mentor, within reach of the officer; by unit.
 * Whoever has left, or whose data are restricted, is not among them.
 */
export function mentorsJson({ me, today, sought, page }: AskedDesk): Value<StoredDesk> {
  const answer = sql`${a.mentoring} ->> ${sought}`;
  const found = mapped(
    json({
      item: value(sought, asText),
      total: value(sql`(select count(*) from mentor)`, asNumber),
      page: value(pageOf(page, sql`mentor`), asNumber),
      people: list(
        json({ name: value(sql`m.name`, asText), unit: value(sql`m.unit`, asText) }),
        sql`from (select * from mentor order by unit, name, id
          limit ${rows} offset ${rows} * ${pageOf(page, sql`mentor`)}) m`,
        sql`m.unit, m.name, m.id`,
      ),
    }),
    ({ people, ...rest }): StoredDesk => ({
      view: 'mentors',
      ...rest,
      people: people.map(({ name, unit }) => ({ name: withoutTitles(name), unit })),
    }),
  );
  return value(
    sql`(with mentor as materialized (select * from (
      select distinct on (${p.id}) ${p.id} as id, ${p.name} as name, ${p.unit} as unit, ${answer} as said
      from ${appraisal} ma join ${cycle} mc on ${c.id} = ${a.cycleId} join ${person} mp on ${p.id} = ${a.employeeId}
      where ${answer} is not null and ${inArray(a.status, releasedStatuses)} and ${isNull(a.withheldAt)}
        and ${isNull(p.restrictedAt)} and ${isStillThere(p, today)} and ${isInReach(me, 'progress.view', sql`${p.unit}`)}
      order by ${p.id}, ${c.periodTo} desc, ${a.releasedAt} desc) latest where said = 'yes') select ${found})`,
    found.decode,
  );
}
