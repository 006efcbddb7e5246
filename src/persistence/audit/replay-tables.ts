import { and, gt, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { ofAgency, ofAppraisal, type ReplayRow } from '../../application/audit/replay/fields.ts';
import { createReplay, type Misfit } from '../../application/audit/replay/replay-chain.ts';
import type { Executor } from '../db.ts';
import { appraisal, audit } from '../schema/appraisals.ts';
import { asFlag, asText } from '../sql/decode.ts';
import { read, value } from '../sql/read.ts';
import { texts } from '../sql/write.ts';
import { agencyFacts } from './agency-facts.ts';
import { agency } from './describe-broken.ts';
import { momentText } from './recorded-object.ts';
import { appraisalState, recorded } from './recorded-state.ts';

/** So many appraisals, people or rows are in memory at once. */
const batchMax = 100;
const first = '00000000-0000-0000-0000-000000000000';

const a = alias(audit, 'a');
const { appraisal: p } = recorded;

const row = {
  seq: a.seq,
  at: value(momentText(a.at), asText),
  act: a.act,
  before: value(sql`${a.before}`, (given) => given),
  after: value(sql`${a.after}`, (given) => given),
  isDestroyed: value(sql`${a.salt} is null`, asFlag),
};

/** What does not fit in one chain. */
export type ChainMisfits = { readonly chain: string; readonly misfits: readonly Misfit[] };

/** Replays every chain against the tables and hands over what does not fit, without ever holding more than a batch. */
export async function replayTables(tx: Executor, found: (misfits: ChainMisfits) => void): Promise<void> {
  const tell = (chain: string, misfits: readonly Misfit[]) => {
    if (misfits.length > 0) found({ chain, misfits });
  };
  for (let last: string | undefined = first; last !== undefined; ) {
    const batch = await appraisalsAfter(tx, last);
    const chains = await rowsOf(
      tx,
      batch.map(({ id }) => id),
    );
    for (const one of batch) {
      const replay = createReplay(ofAppraisal);
      for (const each of chains.get(one.id) ?? []) replay.add(each);
      tell(one.id, replay.misfits(new Map(ofAppraisal(one.state))));
    }
    last = batch.length < batchMax ? undefined : batch.at(-1)?.id;
  }
  tell(agency, await agencyMisfits(tx));
}

const appraisalsAfter = (tx: Executor, last: string) =>
  read(
    tx,
    { id: p.id, state: value(appraisalState, (given): unknown => given) },
    (columns) =>
      sql`select ${columns} from ${appraisal} p where ${gt(p.id, last)} order by ${p.id} limit ${batchMax}`,
  );

async function rowsOf(
  tx: Executor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ReplayRow[]>> {
  const rows = await read(
    tx,
    { ...row, chain: value(sql`${a.appraisalId}`, asText) },
    (columns) => sql`select ${columns} from ${audit} a where ${a.appraisalId} = any(${texts(ids)}::uuid[])
      order by ${a.appraisalId}, ${a.seq}`,
  );
  const chains = new Map<string, ReplayRow[]>();
  for (const { chain, ...one } of rows) {
    const known = chains.get(chain);
    if (known) known.push(one);
    else chains.set(chain, [one]);
  }
  return chains;
}

/**
 * Fields that earlier acts do not have: a column that a later release gave to cycles, and what acts of feedback did not
 * say at first. They are compared from the first act that says them.
 */
const isSaidLater = /^cycles |^feedback \S+ (giverId|words)$|^askings \S+ (askerId|answers)$/;

async function agencyMisfits(tx: Executor): Promise<readonly Misfit[]> {
  const replay = createReplay(ofAgency);
  for (let last: number | undefined = 0; last !== undefined; ) {
    const after: number = last;
    const rows: readonly ReplayRow[] = await read(
      tx,
      row,
      (columns) => sql`select ${columns} from ${audit} a
        where ${and(isNull(a.appraisalId), gt(a.seq, after))} order by ${a.seq} limit ${batchMax}`,
    );
    for (const one of rows) replay.add(one);
    last = rows.length < batchMax ? undefined : rows.at(-1)?.seq;
  }
  return replay.misfits(await agencyFacts(tx), (field) => !isSaidLater.test(field));
}
