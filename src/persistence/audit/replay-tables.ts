import { and, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Facts, ofAgency, ofAppraisal, type ReplayRow } from '../../application/audit/replay/fields.ts';
import { createReplay, type Misfit } from '../../application/audit/replay/replay-chain.ts';
import type { Executor } from '../db.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { evidenceFile } from '../schema/files.ts';
import { account } from '../schema/messaging.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { officerRight } from '../schema/officers.ts';
import { holiday, person } from '../schema/people.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { asFlag, asText } from '../sql/decode.ts';
import { read, value } from '../sql/read.ts';
import { texts } from '../sql/write.ts';
import { agency } from './describe-broken.ts';
import {
  accountState,
  appraisalState,
  cycleState,
  holidayState,
  isPocketFile,
  momentText,
  noteState,
  officerState,
  personState,
  pieceState,
  pocketFileState,
  recorded,
} from './recorded-state.ts';

/** So many appraisals, people or rows are in memory at once. */
const batchMax = 100;
const first = '00000000-0000-0000-0000-000000000000';

const a = alias(audit, 'a');
const { appraisal: p, person: h, holiday: d, cycle: c, note: b, piece: q, file: f } = recorded;

const row = {
  seq: a.seq,
  at: value(momentText(a.at), asText),
  act: a.act,
  before: value(sql`${a.before}`, (given) => given),
  after: value(sql`${a.after}`, (given) => given),
  isDestroyed: value(sql`${a.salt} is null`, asFlag),
};

const state = (written: SQL) => value(written, (given): unknown => given);

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
    { id: p.id, state: state(appraisalState) },
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
  // A column that a later release gave to cycles is compared from the first act that says it.
  return replay.misfits(await agencyFacts(tx), (field) => !field.startsWith('cycles '));
}

async function agencyFacts(tx: Executor): Promise<Facts> {
  const facts = new Map<string, unknown>();
  const put = (part: unknown) => {
    for (const [field, one] of ofAgency(part)) facts.set(field, one);
  };
  for (let last: string | undefined = first; last !== undefined; ) {
    const after: string = last;
    const people: readonly { readonly id: string; readonly state: unknown }[] = await read(
      tx,
      { id: h.id, state: state(personState) },
      (columns) =>
        sql`select ${columns} from ${person} h where ${gt(h.id, after)} order by ${h.id} limit ${batchMax}`,
    );
    for (const one of people) put({ people: { [one.id]: one.state } });
    last = people.length < batchMax ? undefined : people.at(-1)?.id;
  }
  for (let last: string | undefined = first; last !== undefined; ) {
    const after: string = last;
    const pieces: readonly { readonly id: string; readonly state: unknown }[] = await read(
      tx,
      { id: q.id, state: state(pieceState) },
      (columns) =>
        sql`select ${columns} from ${pocketPiece} q where ${gt(q.id, after)} order by ${q.id} limit ${batchMax}`,
    );
    for (const one of pieces) put({ pieces: { [one.id]: one.state } });
    last = pieces.length < batchMax ? undefined : pieces.at(-1)?.id;
  }
  for (let last: string | undefined = first; last !== undefined; ) {
    const after: string = last;
    const files: readonly { readonly id: string; readonly state: unknown }[] = await read(
      tx,
      { id: f.id, state: state(pocketFileState) },
      (columns) => sql`select ${columns} from ${evidenceFile} f
        where ${and(isPocketFile, gt(f.id, after))} order by ${f.id} limit ${batchMax}`,
    );
    for (const one of files) put({ files: { [one.id]: one.state } });
    last = files.length < batchMax ? undefined : files.at(-1)?.id;
  }
  const accounts = await read(
    tx,
    { state: state(accountState) },
    (columns) => sql`select ${columns} from ${account} k`,
  );
  put({ accounts: accounts.map((one) => one.state) });
  const officers = await read(
    tx,
    { state: state(officerState) },
    (columns) => sql`select ${columns} from ${officerRight} g`,
  );
  put({ officers: officers.map((one) => one.state) });
  const days = await read(
    tx,
    { day: d.day, state: state(holidayState) },
    (columns) => sql`select ${columns} from ${holiday} d`,
  );
  for (const one of days) put({ holidays: { [one.day.toString()]: one.state } });
  const cycles = await read(
    tx,
    { id: c.id, state: state(cycleState) },
    (columns) => sql`select ${columns} from ${cycle} c`,
  );
  for (const one of cycles) put({ cycles: { [one.id]: one.state } });
  for (let last: string | undefined = first; last !== undefined; ) {
    const after: string = last;
    const batch: readonly { readonly id: string; readonly state: unknown }[] = await read(
      tx,
      { id: b.id, state: state(noteState) },
      (columns) =>
        sql`select ${columns} from ${notebookEntry} b where ${gt(b.id, after)} order by ${b.id} limit ${batchMax}`,
    );
    for (const one of batch) put({ notes: { [one.id]: one.state } });
    last = batch.length < batchMax ? undefined : batch.at(-1)?.id;
  }
  return facts;
}
