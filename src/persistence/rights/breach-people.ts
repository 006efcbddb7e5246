import { and, eq, gte, isNull, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db } from '../db.ts';
import { numberOf } from '../people/number.ts';
import { appraisal, audit } from '../schema/appraisals.ts';
import { delivery, outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asNumber } from '../sql/decode.ts';
import { maybe, pick, type Row, read, value } from '../sql/read.ts';

const p = alias(person, 'p');
const t = alias(audit, 't');
const a = alias(appraisal, 'a');
const o = alias(outbox, 'o');
const d = alias(delivery, 'd');

const shape = {
  ...pick(p, 'name', 'unit'),
  number: numberOf(p),
  email: maybe(p.email),
  /** Acts on their appraisals, by them, or that name them. */
  acts: value(sql`those.acts`, asNumber),
  messages: value(sql`those.messages`, asNumber),
};
export type BreachPerson = Row<typeof shape>;

/** An id of ours within the values of an act. */
const anId = sql.raw(`'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'`);

/**
 * Whose data were processed or opened from one moment until another, by the acts on record and the messages sent; sorted
 * by unit and name. Who asked for it leaves an act. Values that were destroyed name nobody any more.
 */
export function breachPeople(
  db: Db,
  {
    from,
    until,
    now,
  }: { readonly from: Temporal.Instant; readonly until: Temporal.Instant; readonly now: Temporal.Instant },
): Promise<readonly BreachPerson[]> {
  const within = and(gte(t.at, from), lt(t.at, until));
  return db.transaction(async (tx) => {
    const found = await read(
      tx,
      shape,
      (columns) => sql`with act as materialized (select ${t.seq} as seq, ${t.appraisalId} as of,
          ${t.actorId} as actor, coalesce(${t.before}::text, '') || coalesce(${t.after}::text, '') as said
          from ${audit} t where ${within} and ${t.act} <> 'audit.start'),
        concerned as (
          select act.of, act.seq, ${a.employeeId} as who from act join ${appraisal} a on ${a.id} = act.of
          union select act.of, act.seq, act.actor from act where act.actor is not null
          union select act.of, act.seq, found[1]::uuid from act
            cross join lateral regexp_matches(act.said, ${anId}, 'g') as found
            where ${isNull(sql`act.of`)}),
        sent as (select ${o.recipientId} as who from ${outbox} o join ${delivery} d on ${d.outboxId} = ${o.id}
          where ${eq(d.status, 'sent')} and ${gte(d.at, from)} and ${lt(d.at, until)} and ${o.recipientId} is not null),
        those as (select who, sum(acts) as acts, sum(messages) as messages from (
            select who, count(*) as acts, 0 as messages from concerned group by who
            union all select who, 0, count(*) from sent group by who) counted group by who)
        select ${columns} from those join ${person} p on ${p.id} = those.who
        order by ${p.unit}, ${p.name}, ${p.id}`,
    );
    const after = { from: from.toString(), until: until.toString(), people: found.length };
    await tx.insert(audit).values(auditRow({ act: 'breach.list', after }, { at: now, role: 'operator' }));
    return found.map((one) => ({ ...one, name: withoutTitles(one.name) }));
  });
}
