import { inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Misfit } from '../../application/audit/replay/replay-chain.ts';
import type { AuditVerdict, Difference } from '../../application/audit/verify-audit.ts';
import { isNoNip } from '../../domain/people/no-nip.ts';
import { c } from '../cycles/cycle-row.ts';
import type { Executor } from '../db.ts';
import { numberOf } from '../people/number.ts';
import { appraisal, audit, auditHead, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asNumber } from '../sql/decode.ts';
import { pick, read, readOne, value } from '../sql/read.ts';
import { agency } from './describe-broken.ts';
import { type ChainMisfits, replayTables } from './replay-tables.ts';

/** More than this nobody reads, and after a restore of the wrong copy everything would differ. */
const namedMax = 500;

const p = alias(appraisal, 'p');
const e = alias(person, 'e');
const h = alias(auditHead, 'h');
const x = alias(audit, 'x');

/** Replays every chain and names what does not fit. */
export async function differences(
  tx: Executor,
): Promise<Pick<AuditVerdict, 'differences' | 'unnamed' | 'destroyed'>> {
  const named: { chain: string; misfit: Misfit }[] = [];
  let unnamed = 0;
  const keep = ({ chain, misfits }: ChainMisfits) => {
    const room = Math.max(0, namedMax - named.length);
    named.push(...misfits.slice(0, room).map((misfit) => ({ chain, misfit })));
    unnamed += Math.max(0, misfits.length - room);
  };
  await replayTables(tx, keep);
  for (const { chain } of await chainsOfNothing(tx)) keep({ chain, misfits: [{ kind: 'not-there' }] });
  const about = await aboutAppraisals(
    tx,
    named.map(({ chain }) => chain).filter((chain) => chain !== agency),
  );
  const names = await namesOf(tx, idsIn(named.map(({ misfit }) => misfit)));
  return {
    differences: named.map((one): Difference => {
      const whose = about.get(one.chain);
      const ids = idsIn([one.misfit]).flatMap((id) => {
        const name = names.get(id);
        return name === undefined ? [] : [[id, name] as const];
      });
      return { ...one, ...(whose && { about: whose }), names: Object.fromEntries(ids) };
    }),
    unnamed,
    destroyed: (await countDestroyed(tx)).count,
  };
}

/**
 * An appraisal that was destroyed by the agency's schedule: an operator's act says so at the end of its chain, and no
 * value is left before it, which only the owner of the tables can bring about.
 */
const isDestroyed = sql`exists (select 1 from ${audit} x where ${x.appraisalId}::text = ${h.chain} and ${x.seq} = ${h.seq}
    and ${x.act} = 'retention.remove' and ${x.role} = 'operator' and ${x.before} @> '{"whole": true}')
  and not exists (select 1 from ${audit} x where ${x.appraisalId}::text = ${h.chain} and ${x.seq} < ${h.seq}
    and ${x.salt} is not null)`;
const isGone = sql`${h.chain} <> ${agency} and ${h.seq} > 0
  and not exists (select 1 from ${appraisal} p where ${p.id}::text = ${h.chain})`;

const countDestroyed = (tx: Executor) =>
  readOne(
    tx,
    { count: value(sql`count(*)`, asNumber) },
    (columns) => sql`select ${columns} from ${auditHead} h where ${isGone} and ${isDestroyed}`,
  );

/** Chains of appraisals that are not in their table, and were not destroyed as they should be. */
const chainsOfNothing = (tx: Executor) =>
  read(
    tx,
    pick(h, 'chain'),
    (columns) =>
      sql`select ${columns} from ${auditHead} h where ${isGone} and not (${isDestroyed}) order by ${h.chain}`,
  );

async function aboutAppraisals(tx: Executor, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, NonNullable<Difference['about']>>();
  const rows = await read(
    tx,
    { id: p.id, employee: e.name, unit: e.unit, cycle: c.name },
    (columns) => sql`select ${columns} from ${appraisal} p join ${person} e on ${e.id} = ${p.employeeId}
      join ${cycle} c on ${c.id} = ${p.cycleId} where ${inArray(p.id, [...new Set(ids)])}`,
  );
  return new Map(rows.map(({ id, ...one }) => [id, one]));
}

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const idsIn = (misfits: readonly Misfit[]): readonly string[] => [
  ...new Set(JSON.stringify(misfits).match(anId) ?? []),
];

async function namesOf(tx: Executor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const people = await read(
    tx,
    { ...pick(e, 'id', 'name'), nip: numberOf(e) },
    (columns) => sql`select ${columns} from ${person} e where ${inArray(e.id, [...ids])}`,
  );
  const cycles = await read(
    tx,
    pick(c, 'id', 'name'),
    (columns) => sql`select ${columns} from ${cycle} c where ${inArray(c.id, [...ids])}`,
  );
  return new Map([
    ...people.map(({ id, name, nip }) => [id, `${name} (${isNoNip(nip) ? nip : `NIP ${nip}`})`] as const),
    ...cycles.map(({ id, name }) => [id, name] as const),
  ]);
}
