import { type SQL, sql } from 'drizzle-orm';
import type { AuditHead, AuditHeads } from '../../application/audit/audit-heads.ts';
import {
  type AuditFlaw,
  type AuditRowSeen,
  type AuditVerdict,
  type BrokenChain,
  type ChainEnd,
  checkHeads,
  firstFlaw,
  type HeadSource,
} from '../../application/audit/verify-audit.ts';
import { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';

type Executor = Pick<Db, 'execute'>;

/** Where every chain ends, as the database itself remembers. */
export async function auditHeads(db: Executor): Promise<readonly AuditHead[]> {
  const rows = await db.execute<{ chain: string; seq: number; hash: string }>(
    sql`select chain, seq, hash from audit_head where seq > 0 order by chain`,
  );
  return rows.map(({ chain, seq, hash }) => ({ chain, seq, hash }));
}

/**
 * Looks at every audit row there is, at one moment. The hashes are computed here and not by the database's own
 * function, which whoever can change rows can change too. `exported` are heads that were kept elsewhere.
 */
export const verifyAudit = (db: Db, exported: readonly AuditHeads[]): Promise<AuditVerdict> =>
  db.transaction(
    async (tx) => {
      // Functions of the same names in another schema must not answer for the built-in ones.
      await tx.execute(sql`set local search_path = pg_catalog, public`);
      const flaws = await flawsWithin(tx);
      const known = await headsThatDiffer(tx, exported);
      for (const [chain, { heads, end }] of known) {
        const all = [...(flaws.get(chain) ?? []), ...checkHeads(heads, end)];
        if (all.length > 0) flaws.set(chain, all);
      }
      const broken = [...flaws].flatMap(([chain, all]) => {
        const flaw = firstFlaw(all);
        return flaw ? [{ chain, flaw }] : [];
      });
      const [counted] = await tx.execute<{ rows: number; chains: number }>(sql`
        select count(*)::integer as rows, (count(distinct appraisal_id)
          + count(distinct 1) filter (where appraisal_id is null))::integer as chains from audit`);
      return {
        rows: counted?.rows ?? 0,
        chains: counted?.chains ?? 0,
        broken: await described(tx, broken),
      };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );

/** The first row of each chain that does not follow from the row before, and chains without a head. */
async function flawsWithin(tx: Executor): Promise<Map<string, AuditFlaw[]>> {
  const rows = await tx.execute<{ chain: string; seq: number; seq_before: number; is_fitting: boolean }>(sql`
    with walked as (
      select coalesce(a.appraisal_id::text, 'agency') as chain, a.seq, a.id,
        coalesce(lag(a.seq) over w, 0) as seq_before,
        a.hash = encode(sha256(convert_to(jsonb_build_array(coalesce(lag(a.hash) over w, ''), a.seq, a.id,
          to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), a.actor_id, a.role, a.act, a.appraisal_id,
          a.before, a.after, a.event_id)::text, 'UTF8')), 'hex') as is_fitting
      from audit a window w as (partition by a.appraisal_id order by a.seq, a.id))
    select distinct on (chain) chain, seq, seq_before, is_fitting from walked
    where not is_fitting or seq <> seq_before + 1 order by chain, seq, id`);
  const flaws = new Map<string, AuditFlaw[]>();
  for (const { chain, seq, seq_before } of rows) {
    if (seq > seq_before + 1) flaws.set(chain, [{ kind: 'removed', seq: seq_before + 1, to: seq - 1 }]);
    else flaws.set(chain, [{ kind: seq === seq_before + 1 ? 'changed' : 'added', seq }]);
  }
  const headless = await tx.execute<{ chain: string; seq: number }>(sql`
    select t.chain, t.seq from (select coalesce(appraisal_id::text, 'agency') as chain, max(seq) as seq
      from audit group by appraisal_id) t
    where not exists (select 1 from audit_head h where h.chain = t.chain)`);
  for (const { chain, seq } of headless)
    flaws.set(chain, [...(flaws.get(chain) ?? []), { kind: 'no-head', seq }]);
  return flaws;
}

type Known = {
  readonly heads: readonly { readonly head: AuditHead; readonly from: HeadSource }[];
  readonly end: ChainEnd;
};

/** The heads of all chains of which at least one head differs from the rows, with what stands there instead. */
async function headsThatDiffer(
  tx: Executor,
  exported: readonly AuditHeads[],
): Promise<ReadonlyMap<string, Known>> {
  const given = exported.flatMap(({ date, heads }) =>
    heads.map((head) => ({ ...head, day: date.toString() })),
  );
  const rows = await tx.execute<{
    chain: string;
    seq: number;
    hash: string;
    day: string | null;
    last_seq: number;
    hash_there: string | null;
  }>(sql`
    with known as (
      select chain, seq, hash, null as day from audit_head
      union all select chain, seq, hash, day
        from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(chain text, seq integer, hash text, day text)),
    rows as (select coalesce(appraisal_id::text, 'agency') as chain, seq, hash from audit),
    ends as (select chain, max(seq) as last_seq from rows group by chain),
    compared as (
      select k.*, coalesce(e.last_seq, 0) as last_seq, r.hash as hash_there,
        coalesce(r.hash <> k.hash, true) or (k.day is null and e.last_seq <> k.seq) as is_different
      from known k left join ends e on e.chain = k.chain left join rows r on r.chain = k.chain and r.seq = k.seq)
    select chain, seq, hash, day, last_seq, hash_there from compared
    where chain in (select chain from compared where is_different)`);
  const known = new Map<string, Known>();
  for (const { chain, seq, hash, day, last_seq, hash_there } of rows) {
    const before = known.get(chain);
    const from: HeadSource = day === null ? 'database' : Temporal.PlainDate.from(day);
    const hashes = new Map(before?.end.hashes ?? []);
    if (hash_there !== null) hashes.set(seq, hash_there);
    known.set(chain, {
      heads: [...(before?.heads ?? []), { head: { chain, seq, hash }, from }],
      end: { lastSeq: last_seq, hashes },
    });
  }
  return known;
}

/** Adds what people call these chains and what the rows say. */
async function described(
  tx: Executor,
  broken: readonly { readonly chain: string; readonly flaw: AuditFlaw }[],
): Promise<readonly BrokenChain[]> {
  if (broken.length === 0) return [];
  const asked = broken.map(({ chain, flaw }, index) => ({
    index,
    appraisal: chain === 'agency' ? null : chain,
    // Of a rewrite, the row is named that is another one for certain.
    seq: flaw.kind === 'rewritten' ? flaw.to : flaw.seq,
  }));
  const rows = await tx.execute<{
    index: number;
    employee: string | null;
    unit: string | null;
    cycle: string | null;
    row: SeenJson | null;
    row_before: SeenJson | null;
  }>(sql`
    select g.index, e.name as employee, e.unit, c.name as cycle, found.row, before.row as row_before
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as g(index integer, appraisal uuid, seq integer)
      left join appraisal a on a.id = g.appraisal
      left join person e on e.id = a.employee_id
      left join cycle c on c.id = a.cycle_id
      left join lateral (${rowOf(sql`r.seq = g.seq`)}) found on true
      left join lateral (${rowOf(sql`r.seq < g.seq`)}) before on true
    order by g.appraisal is not null, e.name, c.name, g.index`);
  return rows.flatMap(({ index, employee, unit, cycle, row, row_before }) => {
    const one = broken[index];
    return one
      ? [
          {
            ...one,
            ...(employee !== null && unit !== null && cycle !== null && { about: { employee, unit, cycle } }),
            ...(row && { row: readSeen(row) }),
            ...(row_before && { rowBefore: readSeen(row_before) }),
          },
        ]
      : [];
  });
}

type SeenJson = {
  readonly seq: number;
  readonly at: string;
  readonly act: string;
  readonly role: string;
  readonly actor: string | null;
};

const seenJson = sql`jsonb_build_object('seq', r.seq, 'at', r.at, 'act', r.act, 'role', r.role, 'actor', p.name)`;

/** The last such row of the chain `g`. Two halves, so that each finds its rows by the index. */
const rowOf = (condition: SQL): SQL => {
  const half = (
    chain: SQL,
  ) => sql`(select ${seenJson} as row from audit r left join person p on p.id = r.actor_id
    where ${chain} and ${condition} order by r.seq desc, r.id desc limit 1)`;
  return sql`${half(sql`r.appraisal_id = g.appraisal`)}
    union all ${half(sql`g.appraisal is null and r.appraisal_id is null`)}`;
};

const readSeen = ({ seq, at, act, role, actor }: SeenJson): AuditRowSeen => ({
  seq,
  at: Temporal.Instant.from(at),
  act,
  role,
  ...(actor !== null && { actor }),
});
