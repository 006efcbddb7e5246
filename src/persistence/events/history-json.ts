import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuditedAct } from '../../application/audit/appraisal-history.ts';
import { auditActs, auditRoles } from '../../application/outcome/writes.ts';
import type { Model } from '../../conversation/contract/model.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { appraisal, audit } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asList } from '../sql/decode.ts';
import { json, mapped, maybe, type Value, value } from '../sql/read.ts';

/** The newest acts that are loaded: far more than an appraisal takes, unless somebody plays with its buttons. */
const historyMax = 1000;

const u = alias(audit, 'u');
const a = alias(appraisal, 'a');
const w = alias(person, 'w');
const o = alias(person, 'o');

/** Which items an act was about, and nothing of what it says of them: one, or several, or none. */
const items = value(
  sql`coalesce(to_jsonb(${u.after}->>'item'), ${u.after}->'no', ${u.before}->'no',
    jsonb_path_query_array(${u.after} - 'onBehalfOf', '$.keyvalue().key', '{}', true))`,
  (given) => (Array.isArray(given) ? given : [given ?? '']).map(String),
);

// A newer release may write acts and roles that this one does not know.
const act: Value<AuditedAct> = mapped(
  json({
    at: u.at,
    role: u.role,
    act: u.act,
    actorId: u.actorId,
    items,
    actor: maybe(w.name),
    onBehalfOf: maybe(o.name),
  }),
  (row) => ({
    at: row.at,
    act: auditActs.find((known) => known === row.act),
    role: auditRoles.find((known) => known === row.role) ?? 'none',
    ...(row.actorId !== undefined &&
      row.actor !== undefined && { actor: { id: row.actorId, name: withoutTitles(row.actor) } }),
    ...(row.onBehalfOf !== undefined && { onBehalfOf: withoutTitles(row.onBehalfOf) }),
    items: row.items,
  }),
);

/** Acts on the person's own appraisal, the latest first; undefined when it is not theirs. */
export const historyJson = (me: SQL, appraisalId: SQL): Value<Model['history']> =>
  maybe(
    mapped(value(act.getSQL(), asList(act.decode)), (acts) => ({ acts, isCut: acts.length >= historyMax })),
    (item) => sql`(select jsonb_agg(h.item order by h.seq desc) from (
      select ${item} as item, ${u.seq} as seq from ${audit} u join ${appraisal} a on ${a.id} = ${u.appraisalId}
        left join ${person} w on ${w.id} = ${u.actorId}
        left join ${person} o on ${o.id}::text = ${u.after}->>'onBehalfOf'
      where ${u.appraisalId} = ${appraisalId} and ${a.employeeId} = ${me} order by ${u.seq} desc limit ${historyMax}) h)`,
  );
