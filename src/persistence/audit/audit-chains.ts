import { type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { AuditHead, AuditHeads } from '../../application/audit/audit-heads.ts';
import {
  type AuditFlaw,
  type AuditVerdict,
  type ChainEnd,
  checkHeads,
  firstFlaw,
  type HeadSource,
} from '../../application/audit/verify-audit.ts';
import type { Db, Executor } from '../db.ts';
import { audit, auditHead } from '../schema/appraisals.ts';
import { asDay, asNumber, asText } from '../sql/decode.ts';
import { maybe, read, readOne, value } from '../sql/read.ts';
import { records } from '../sql/write.ts';
import { agency, described } from './describe-broken.ts';
import { differences } from './name-differences.ts';
import { momentText } from './recorded-object.ts';

const a = alias(audit, 'a');
const f = alias(audit, 'f');
const h = alias(auditHead, 'h');

/** The name of the chain that a row belongs to. */
const chainOf = ({ appraisalId }: { readonly appraisalId: PgColumn }) =>
  sql`coalesce(${appraisalId}::text, ${sql.raw(`'${agency}'`)})`;

/** The last link of every chain, as the trigger of the database recorded it. */
export const auditHeads = (db: Pick<Executor, 'execute'>): Promise<readonly AuditHead[]> =>
  read(
    db,
    { chain: h.chain, seq: h.seq, hash: h.hash },
    (columns) => sql`select ${columns} from ${auditHead} h where ${h.seq} > 0 order by ${h.chain}`,
  );

/**
 * Checks every audit row in one snapshot, and replays every chain against the tables. The hashes are computed here and not by the database's own function, because
 * somebody who can change rows can change that function too. `exported` are heads that were kept outside the database.
 */
export const verifyAudit = (
  db: Db,
  exported: readonly AuditHeads[],
  onProgress: (done: number, of: number) => void = () => {},
): Promise<AuditVerdict> =>
  db.transaction(
    async (tx) => {
      // Functions of the same names in another schema must not answer for the built-in ones.
      await tx.execute(sql`set local search_path = pg_catalog, public`);
      onProgress(0, 3);
      const flaws = await flawsWithin(tx);
      onProgress(1, 3);
      const known = await headsThatDiffer(tx, exported);
      for (const [chain, { heads, end }] of known) {
        const all = [...(flaws.get(chain) ?? []), ...checkHeads(heads, end)];
        if (all.length > 0) flaws.set(chain, all);
      }
      const broken = [...flaws].flatMap(([chain, all]) => {
        const flaw = firstFlaw(all);
        return flaw ? [{ chain, flaw }] : [];
      });
      onProgress(2, 3);
      const counted = await readOne(tx, counts, (columns) => sql`select ${columns} from ${audit} a`);
      return { ...counted, broken: await described(tx, broken), ...(await differences(tx)) };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );

const counts = {
  rows: value(sql`count(*)`, asNumber),
  chains: value(sql`count(distinct ${chainOf(a)})`, asNumber),
};

const flawShape = {
  chain: value(sql`w.chain`, asText),
  seq: value(sql`w.seq`, asNumber),
  seqBefore: value(sql`w.seq_before`, asNumber),
};

const sha256 = (text: SQL): SQL => sql`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;
const at = momentText(a.at);

/** The hash of a row is made with its commitment, and in rows from before there were commitments with its values. */
const hashWith = (values: SQL): SQL =>
  sha256(sql`jsonb_build_array(coalesce(lag(${a.hash}) over w, ''), ${a.seq}, ${a.id}, ${at}, ${a.actorId}, ${a.role},
    ${a.act}, ${a.appraisalId}, ${values}, ${a.eventId})::text`);

/** Every row beside the one before it in its chain, and whether its hash and its commitment are right. */
const walked = sql`walked as (
  select ${chainOf(a)} as chain, ${a.seq} as seq, ${a.id} as id, ${a.act} as act,
    coalesce(lag(${a.seq}) over w, 0) as seq_before, ${a.salt} is null as is_destroyed,
    case when ${a.hash} = ${hashWith(sql`${a.commitment}`)} then true
      else ${a.hash} = ${hashWith(sql`${a.before}, ${a.after}`)} end as is_chained,
    case when ${a.salt} is null then ${a.before} is null and ${a.after} is null and ${a.operator} is null and ${a.commitment} is not null
      else coalesce(${a.commitment} = ${sha256(sql`jsonb_build_array(${a.salt}, ${a.before}, ${a.after}, ${a.operator})::text`)}, false)
      end as is_committed
  from ${audit} a window w as (partition by ${a.appraisalId} order by ${a.seq}, ${a.id}))`;

/**
 * Where values from before there were commitments were destroyed, the hash of their row cannot be made again. The start
 * of the chain names all rows before it: chains in which these are still what they were then.
 */
const sealed = sql`sealed as (
  select s.chain, s.seq as start from starts s
  join ${audit} f on ${chainOf(f)} = s.chain and ${f.seq} = s.seq
  where s.destroyed < s.seq and ${f.eventId} = 'earlier:' || (
      select ${sha256(sql`string_agg(jsonb_build_array(${a.seq}, ${a.id}, ${at}, ${a.actorId}, ${a.role}, ${a.act},
        ${a.commitment}, ${a.eventId}, ${a.hash})::text, E'\\n' order by ${a.seq})`)}
      from ${audit} a where ${chainOf(a)} = s.chain and ${a.seq} < s.seq))`;

/** In each chain the first row that does not fit the row before it, and the chains that have no head. */
async function flawsWithin(tx: Executor): Promise<Map<string, AuditFlaw[]>> {
  const rows = await read(
    tx,
    flawShape,
    (columns) => sql`
    with ${walked},
    starts as (select chain, min(seq) filter (where act = 'audit.start') as seq,
      min(seq) filter (where is_destroyed) as destroyed from walked group by chain),
    ${sealed}
    select distinct on (w.chain) ${columns} from walked w left join sealed s on s.chain = w.chain
    where not (w.is_committed and (w.is_chained or coalesce(w.is_destroyed and w.seq < s.start, false)))
      or w.seq <> w.seq_before + 1 order by w.chain, w.seq, w.id`,
  );
  const flaws = new Map<string, AuditFlaw[]>();
  for (const { chain, seq, seqBefore } of rows) {
    if (seq > seqBefore + 1) flaws.set(chain, [{ kind: 'removed', seq: seqBefore + 1, to: seq - 1 }]);
    else flaws.set(chain, [{ kind: seq === seqBefore + 1 ? 'changed' : 'added', seq }]);
  }
  const headless = await read(
    tx,
    { chain: value(sql`t.chain`, asText), seq: value(sql`t.seq`, asNumber) },
    (columns) => sql`select ${columns}
      from (select ${chainOf(a)} as chain, max(${a.seq}) as seq from ${audit} a group by ${a.appraisalId}) t
      where not exists (select 1 from ${auditHead} h where ${h.chain} = t.chain)`,
  );
  for (const { chain, seq } of headless)
    flaws.set(chain, [...(flaws.get(chain) ?? []), { kind: 'no-head', seq }]);
  return flaws;
}

type Known = {
  readonly heads: readonly { readonly head: AuditHead; readonly from: HeadSource }[];
  readonly end: ChainEnd;
};

const comparedShape = {
  chain: value(sql`chain`, asText),
  seq: value(sql`seq`, asNumber),
  hash: value(sql`hash`, asText),
  day: maybe(value(sql`day`, asDay)),
  lastSeq: value(sql`last_seq`, asNumber),
  hashThere: maybe(value(sql`hash_there`, asText)),
};

/** All chains with a head that differs from the rows: every known head of such a chain, and what the rows say. */
async function headsThatDiffer(
  tx: Executor,
  exported: readonly AuditHeads[],
): Promise<ReadonlyMap<string, Known>> {
  const given = exported.flatMap(({ date, heads }) =>
    heads.map((head) => ({ ...head, day: date.toString() })),
  );
  const kept = records('kept', { chain: h.chain, seq: h.seq, hash: h.hash, day: h.chain }, given);
  const rows = await read(
    tx,
    comparedShape,
    (columns) => sql`
    with known as (
      select ${h.chain} as chain, ${h.seq} as seq, ${h.hash} as hash, null as day from ${auditHead} h
      union all select ${kept.columns.chain}, ${kept.columns.seq}, ${kept.columns.hash}, ${kept.columns.day} from ${kept.from}),
    rows as (select ${chainOf(a)} as chain, ${a.seq} as seq, ${a.hash} as hash from ${audit} a),
    ends as (select chain, max(seq) as last_seq from rows group by chain),
    compared as (
      select k.*, coalesce(e.last_seq, 0) as last_seq, r.hash as hash_there,
        coalesce(r.hash <> k.hash, true) or (k.day is null and e.last_seq <> k.seq) as is_different
      from known k left join ends e on e.chain = k.chain left join rows r on r.chain = k.chain and r.seq = k.seq)
    select ${columns} from compared where chain in (select chain from compared where is_different)`,
  );
  const known = new Map<string, Known>();
  for (const { chain, seq, hash, day, lastSeq, hashThere } of rows) {
    const before = known.get(chain);
    const from: HeadSource = day ?? 'database';
    const hashes = new Map(before?.end.hashes ?? []);
    if (hashThere !== undefined) hashes.set(seq, hashThere);
    known.set(chain, {
      heads: [...(before?.heads ?? []), { head: { chain, seq, hash }, from }],
      end: { lastSeq, hashes },
    });
  }
  return known;
}
