import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { DelegationPerson, StoredDelegations } from '../../domain/delegation/desk.ts';
import { deskPage } from '../../domain/hr/desk.ts';
import { soughtMin } from '../../domain/hr/people.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { c } from '../cycles/cycle-row.ts';
import { firstDayOf, lastDayOf } from '../cycles/window-of.ts';
import { takesPart } from '../events/appraisal-json.ts';
import { appraises, holds, lineAs, namesakeJson, personAs } from '../feedback/people-json.ts';
import { isInReach } from '../hr/reach.ts';
import { isStillThere } from '../people/active.ts';
import { leaveOf } from '../people/leave-columns.ts';
import { numberOf } from '../people/number.ts';
import { a } from '../reminders/concerns.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { delegation } from '../schema/delegations.ts';
import { person, reportingLine } from '../schema/people.ts';
import { asDay, asFlag, asNumber, asText } from '../sql/decode.ts';
import { json, list, mapped, maybe, pick, type Value, value } from '../sql/read.ts';

const o = personAs('dpo');
const p = personAs('dpp');
const f = personAs('dpf');
const t = personAs('dpt');
const d = alias(delegation, 'dp');
const line = lineAs('dpl');
const rows = sql.raw(String(deskPage));

/** What a look at delegations is about, in SQL. */
export type AskedDelegations = Readonly<
  Record<'me' | 'today' | 'personId' | 'toId' | 'page' | 'sought', SQL>
>;

const personParts = (of: typeof o) => ({
  who: namesakeJson(of),
  ...pick(of, 'activeFrom', 'activeUntil', 'leaveReason'),
});
const personOf = ({
  who,
  activeFrom,
  ...leave
}: {
  who: Omit<DelegationPerson, 'activeFrom' | 'leave'>;
  activeFrom: DelegationPerson['activeFrom'];
} & Parameters<typeof leaveOf>[0]): DelegationPerson => ({ ...who, activeFrom, ...leaveOf(leave) });

/** Whom somebody reports to today. */
const superiorOf = (id: SQL, today: SQL): SQL => sql`(select ${line.appraiserId} from ${reportingLine} dpl
  where ${line.personId} = ${id} and ${holds(line, today)} order by ${line.validFrom} desc limit 1)`;

const columns = { ...pick(d, 'id', 'fromId', 'toId', 'kind'), from: d.fromDay, until: d.untilDay };

/**
 * The delegations of one person, for themselves, their superior, and HR within reach; with them whoever is to act, and
 * whom words lead to. Of anybody else nothing is read.
 */
export function delegationsJson(asked: AskedDelegations): Value<StoredDelegations> {
  const { me, today, personId, toId, page, sought } = asked;
  const isMine = (of: typeof o): SQL =>
    sql`(${of.id} = ${me} or ${superiorOf(sql`${of.id}`, today)} = ${me}
      or ${isInReach(me, 'offices.manage', sql`${of.unit}`)})`;
  const looked = sql`(select id from looked)`;
  const ofJson = mapped(
    json({
      ...personParts(o),
      superiorId: maybe(value(superiorOf(sql`${o.id}`, today), asText)),
      isInReach: value(isInReach(me, 'offices.manage', sql`${o.unit}`), asFlag),
    }),
    ({ superiorId, isInReach: reached, ...rest }) => ({
      ...personOf(rest),
      ...(superiorId !== undefined && { superiorId }),
      isInReach: reached,
    }),
  );
  const lineJson = mapped(
    json({
      ...columns,
      reason: d.reason,
      fromName: f.name,
      toName: t.name,
      superiorId: maybe(value(superiorOf(sql`${d.fromId}`, today), asText)),
      isInReach: value(isInReach(me, 'offices.manage', sql`${f.unit}`), asFlag),
    }),
    ({ superiorId, ...one }) => ({
      ...one,
      fromName: withoutTitles(one.fromName),
      toName: withoutTitles(one.toName),
      ...(superiorId !== undefined && { superiorId }),
    }),
  );
  const isOpen = and(isNull(d.endedAt), sql`${d.untilDay} >= ${today}`);
  const pageAt = sql`greatest(0, least(${page}, (select (count(*) - 1) / ${rows} from dp_found)))`;
  const shape = {
    today: value(today, asDay),
    of: maybe(ofJson, (found) => sql`(select ${found} from ${person} dpo where ${o.id} = ${looked})`),
    lines: list(
      lineJson,
      sql`from ${delegation} dp join ${person} dpf on ${eq(f.id, d.fromId)} join ${person} dpt on ${eq(t.id, d.toId)}
        where ${looked} in (${d.fromId}, ${d.toId}) and ${isOpen}`,
      sql`${d.fromDay}, ${d.id}`,
    ),
    appraisers: list(
      namesakeJson(p),
      sql`from ${person} dpp where ${looked} = ${me} and ${appraises(me, sql`${p.id}`, today)} and ${isStillThere(p, today)}
        and exists (select 1 from ${reportingLine} dpl where ${line.appraiserId} = ${p.id} and ${holds(line, today)})`,
      sql`${p.name}, ${p.id}`,
    ),
    papers: list(
      mapped(json({ who: namesakeJson(p), appraisalId: a.id, status: a.status }), ({ who, ...rest }) => ({
        ...who,
        ...rest,
      })),
      sql`from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId} and ${takesPart(a)}
        join ${person} dpp on ${p.id} = ${a.employeeId}
        where ${a.appraiserId} = ${looked} and ${a.secondAppraiserId} = ${me} and ${a.employeeId} <> ${me}
          and ${isNull(c.closedAt)} and ${isStillThere(p, today)} and ${isOnPaper(today)}`,
      sql`${p.name}, ${p.id}, ${a.id}`,
    ),
    to: maybe(
      mapped(json(personParts(p)), personOf),
      (found) => sql`(select ${found} from ${person} dpp where ${p.id} = ${toId} and ${looked} is not null)`,
    ),
    around: list(
      json(columns),
      sql`from ${delegation} dp where ${looked} is not null and ${isOpen} and ${or(
        sql`${looked} in (${d.fromId}, ${d.toId})`,
        sql`${toId} in (${d.fromId}, ${d.toId})`,
      )}`,
    ),
    found: list(
      namesakeJson(p),
      sql`from (select * from dp_found order by name, id limit ${rows} offset ${rows} * ${pageAt}) dpp`,
      sql`${p.name}, ${p.id}`,
    ),
    total: value(sql`(select count(*) from dp_found)`, asNumber),
    page: value(pageAt, asNumber),
    sought: value(sought, asText),
  };
  const read = mapped(
    json(shape),
    ({ of, to, ...rest }): StoredDelegations => ({
      ...rest,
      ...(of && { of }),
      ...(to && { to }),
    }),
  );
  return value(
    sql`(with looked as materialized (select ${o.id} from ${person} dpo
          where ${o.id} = coalesce(${personId}, ${me}) and ${isMine(o)}),
        dp_found as materialized (select dpp.* from ${person} dpp
          where ${isStillThere(p, today)} and ${looked} is not null and ${p.id} <> ${looked} and ${isSought(sought)})
      select ${read})`,
    read.decode,
  );
}

/** What `kindNow` says can be entered from paper: answers in their days, a result as long as its cycle is on desks. */
const isOnPaper = (today: SQL): SQL =>
  sql`(${a.status} = 'self-assessment' and ${firstDayOf(c, a, 'self-assessment')} <= ${today}
      and ${lastDayOf(c, a, 'self-assessment')} >= ${today}
    or ${a.status} in ('released', 'acknowledged') and ${lastDayOf(c, a, 'feedback')} >= ${today} - 31)`;

/** All words are in the name, or the number begins with them. */
function isSought(sought: SQL): SQL {
  const together = sql`replace(${sought}, ' ', '')`;
  return sql`length(${together}) >= ${sql.raw(String(soughtMin))} and (
    not exists (select 1 from unnest(string_to_array(${sought}, ' ')) word
      where position(word in regexp_replace(lower(${p.name}), '[''’‘\`]', '', 'g')) = 0)
    or starts_with(lower(replace(${numberOf(p)}, '-', '')), ${together}))`;
}
