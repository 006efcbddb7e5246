import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AuditFlaw, AuditRowSeen, BrokenChain } from '../../application/audit/verify-audit.ts';
import { c } from '../cycles/cycle-row.ts';
import type { Executor } from '../db.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asNumber } from '../sql/decode.ts';
import { json, mapped, maybe, read, type Value, value } from '../sql/read.ts';
import { records } from '../sql/write.ts';

/** The name of the chain of all acts that concern no single appraisal. */
export const agency = 'agency';

const r = alias(audit, 'r');
const e = alias(person, 'e');
const actor = alias(person, 'actor');
const subject = alias(appraisal, 'p');

const seen: Value<AuditRowSeen> = mapped(
  json({ seq: r.seq, at: r.at, act: r.act, role: r.role, actor: maybe(actor.name) }),
  ({ actor: name, ...row }) => ({ ...row, ...(name !== undefined && { actor: name }) }),
);

/** The last row that meets a condition, of an appraisal's chain or else the agency's. Each half uses the index. */
const lastRow = (appraisalId: SQL, such: SQL): SQL => {
  const half = (isOfChain: SQL) => sql`(select ${seen} as row from ${audit} r
    left join ${person} actor on ${actor.id} = ${r.actorId}
    where ${isOfChain} and ${such} order by ${r.seq} desc, ${r.id} desc limit 1)`;
  return sql`${half(sql`${r.appraisalId} = ${appraisalId}`)}
    union all ${half(sql`${appraisalId} is null and ${r.appraisalId} is null`)}`;
};

/** Adds the names of the people and the cycle behind each broken chain, and what its rows say. */
export async function described(
  tx: Executor,
  broken: readonly { readonly chain: string; readonly flaw: AuditFlaw }[],
): Promise<readonly BrokenChain[]> {
  if (broken.length === 0) return [];
  const asked = broken.map(({ chain, flaw }, index) => ({
    index,
    appraisal: chain === agency ? null : chain,
    // Somewhere in a rewritten range the rewriting began; only the last row is certain to be a different one.
    seq: flaw.kind === 'rewritten' ? flaw.to : flaw.seq,
  }));
  const { columns: g, from } = records('g', { index: r.seq, appraisal: r.appraisalId, seq: r.seq }, asked);
  const rows = await read(
    tx,
    {
      index: value(g.index, asNumber),
      employee: maybe(e.name),
      unit: maybe(e.unit),
      cycle: maybe(c.name),
      row: maybe(value(sql`found.row`, seen.decode)),
      rowBefore: maybe(value(sql`earlier.row`, seen.decode)),
    },
    (columns) => sql`select ${columns} from ${from}
      left join ${appraisal} p on ${subject.id} = ${g.appraisal}
      left join ${person} e on ${e.id} = ${subject.employeeId}
      left join ${cycle} c on ${c.id} = ${subject.cycleId}
      left join lateral (${lastRow(g.appraisal, sql`${r.seq} = ${g.seq}`)}) found on true
      left join lateral (${lastRow(g.appraisal, sql`${r.seq} < ${g.seq}`)}) earlier on true
    order by ${g.appraisal} is not null, ${e.name}, ${c.name}, ${g.index}`,
  );
  return rows.flatMap(({ index, employee, unit, cycle: name, row, rowBefore }) => {
    const one = broken[index];
    if (!one) return [];
    const isKnown = employee !== undefined && unit !== undefined && name !== undefined;
    const about = isKnown && { about: { employee, unit, cycle: name } };
    return [{ ...one, ...about, ...(row && { row }), ...(rowBefore && { rowBefore }) }];
  });
}
