import { and, eq, gte, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { AuditRole } from '../../application/outcome/writes.ts';
import { type SweptPurpose, sweptPurposes, type Years, yearSettings } from '../../domain/retention/years.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db, Transaction } from '../db.ts';
import { dropSounds } from '../notes/drop-sounds.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, audit, cycle } from '../schema/appraisals.ts';
import { feedbackAnswers, feedbackAsked, feedbackAsking, feedbackNote } from '../schema/feedback.ts';
import { evidenceFile } from '../schema/files.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { person } from '../schema/people.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { fairnessAsked, fairnessPulse } from '../schema/pulse.ts';
import { personRequest } from '../schema/requests.ts';
import { asNumber } from '../sql/decode.ts';
import { readOne, value } from '../sql/read.ts';
import { insert, on } from '../sql/write.ts';
import { removeEvidence } from './remove-evidence.ts';

/** So many go in one transaction, and are named in one act. */
const batchMax = 500;

const b = alias(notebookEntry, 'b');
const o = alias(notebookEntry, 'o');
const n = alias(answer, 'n');
const p = alias(appraisal, 'p');
const c = alias(cycle, 'c');
const q = alias(pocketPiece, 'q');
const f = alias(evidenceFile, 'f');
const k = alias(feedbackNote, 'fn');
const s = alias(feedbackAsking, 'fq');
const r = alias(personRequest, 'r');
const w = alias(person, 'w');
const v = alias(fairnessPulse, 'v');

/** The day of a moment, as far as years are counted. */
const dayOf = (moment: PgColumn): SQL => sql`(${moment} at time zone 'UTC')::date`;
const thread = (of: typeof b | typeof o): SQL => sql`coalesce(${of.addsTo}, ${of.id})`;

/** The ids that are past a day, as `select id from ...`; what depends on others comes before them. */
const past: Readonly<Record<SweptPurpose, (until: Temporal.PlainDate) => SQL>> = {
  // Appraisals of which something is left that was handed in.
  evidence: (until) => sql`select ${p.id} as id from ${appraisal} p join ${cycle} c on ${c.id} = ${p.cycleId}
    where ${lt(c.periodTo, sql`${on(until)}`)}
      and (exists (select 1 from ${evidenceFile} f where ${eq(f.appraisalId, p.id)})
        or exists (select 1 from ${pocketPiece} q where ${eq(q.appraisalId, p.id)})) order by ${p.id}`,
  // A note goes with what was added to it, and stays while a rating rests on any of it or its period is kept.
  notes: (until) => sql`select ${b.id} as id from ${notebookEntry} b where not exists (
    select 1 from ${notebookEntry} o where ${thread(o)} = ${thread(b)} and ${or(
      gte(o.seenOn, sql`${on(until)}`),
      sql`exists (select 1 from ${answer} n where ${eq(n.restsOn, o.id)})`,
      sql`exists (select 1 from ${appraisal} p join ${cycle} c on ${c.id} = ${p.cycleId}
        where ${eq(p.employeeId, o.employeeId)} and ${gte(c.periodTo, sql`${on(until)}`)}
          and ${o.seenOn} between ${c.periodFrom} and greatest(${c.periodTo}, ${c.ratingTo}))`,
    )}) order by ${thread(b)}, ${isNull(b.addsTo)}`,
  pocket: (until) => sql`select ${q.id} as id from ${pocketPiece} q
    where ${isNull(q.appraisalId)} and ${dayOf(q.keptAt)} < ${on(until)} order by ${q.id}`,
  feedback: (
    until,
  ) => sql`select ${k.id} as id from ${feedbackNote} fn where ${dayOf(k.givenAt)} < ${on(until)}
    union all select ${s.id} from ${feedbackAsking} fq where ${dayOf(s.endedAt)} < ${on(until)}
    union all select ${v.id} from ${fairnessPulse} v where ${dayOf(v.endedAt)} < ${on(until)}`,
  // The request by which data are restricted now is why they are.
  requests: (
    until,
  ) => sql`select ${r.id} as id from ${personRequest} r join ${person} w on ${w.id} = ${r.personId}
    where ${dayOf(r.answeredAt)} < ${on(until)}
      and not (${r.kind} = 'restriction' and ${r.outcome} = 'done' and ${w.restrictedAt} is not null) order by ${r.id}`,
};

/** How much of each is past the end that the agency has set. Only looks. */
export async function lookAtYears(
  db: Db,
  today: Temporal.PlainDate,
  years: Years,
): Promise<Partial<Readonly<Record<SweptPurpose, number>>>> {
  const found: Partial<Record<SweptPurpose, number>> = {};
  for (const purpose of sweptPurposes) {
    const kept = years[purpose];
    if (kept === undefined) continue;
    const ids = past[purpose](today.subtract({ years: kept }));
    const { rows } = await readOne(
      db,
      { rows: value(sql`count(*)`, asNumber) },
      (columns) => sql`select ${columns} from (${ids}) past`,
    );
    found[purpose] = rows;
  }
  return found;
}

type By = {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly role: AuditRole;
  readonly eventId?: string;
};

/**
 * Removes what is past the end that the agency has set; each batch leaves an act that names what went and by which
 * setting. Returns how many went of each; those without any are left out.
 */
export async function removeByYears(
  db: Db,
  years: Years,
  by: By,
): Promise<Partial<Readonly<Record<SweptPurpose, number>>>> {
  const removed: Partial<Record<SweptPurpose, number>> = {};
  for (const purpose of sweptPurposes) {
    const kept = years[purpose];
    if (kept === undefined) continue;
    const until = by.today.subtract({ years: kept });
    for (let isMore = true; isMore; ) {
      const { found, gone } = await db.transaction((tx) => removeBatch(tx, purpose, { kept, until, by }));
      if (gone > 0) removed[purpose] = (removed[purpose] ?? 0) + gone;
      isMore = found === batchMax && gone > 0;
    }
  }
  return removed;
}

type Ending = { readonly kept: number; readonly until: Temporal.PlainDate; readonly by: By };

async function removeBatch(tx: Transaction, purpose: SweptPurpose, { kept, until, by }: Ending) {
  const rows = await tx.execute<{ id: string }>(sql`${past[purpose](until)} limit ${batchMax}`);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return { found: 0, gone: 0 };
  const why = { setting: yearSettings[purpose], years: kept, until: until.toString() };
  const tell = async (before: Readonly<Record<string, readonly string[]>>, appraisalId?: string) => {
    const act = { act: 'retention.remove', before, after: why, ...(appraisalId && { appraisalId }) } as const;
    const { now: at, role, eventId } = by;
    await tx.execute(insert(audit, auditRow(act, { at, role, ...(eventId && { eventId }) })));
  };
  if (purpose === 'evidence') return { found: ids.length, gone: await removeEvidence(tx, ids, tell) };
  const gone = await deletions[purpose](tx, ids);
  const count = Object.values(gone).reduce((sum, some) => sum + some.length, 0);
  if (count > 0) await tell(gone);
  // A file in a pocket is a piece of it, not one more.
  return { found: ids.length, gone: count - (gone.files?.length ?? 0) };
}

type Gone = { readonly files?: readonly string[] } & Readonly<Record<string, readonly string[]>>;
const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

/** What really went, by the names that facts have: another process may have been faster. */
const deletions: Readonly<
  Record<Exclude<SweptPurpose, 'evidence'>, (tx: Transaction, ids: readonly string[]) => Promise<Gone>>
> = {
  notes: async (tx, ids) => {
    const gone = await tx
      .delete(notebookEntry)
      .where(inArray(notebookEntry.id, [...ids]))
      .returning({ id: notebookEntry.id, fileId: notebookEntry.fileId });
    const sounds = await dropSounds(
      tx,
      gone.map(({ fileId }) => fileId),
    );
    return { notes: idsOf(gone), ...(sounds.length > 0 && { files: sounds }) };
  },
  pocket: async (tx, ids) => {
    const isFree = and(inArray(pocketPiece.id, [...ids]), isNull(pocketPiece.appraisalId));
    const pieces = idsOf(await tx.delete(pocketPiece).where(isFree).returning({ id: pocketPiece.id }));
    const isTheirs = and(inArray(evidenceFile.id, [...pieces]), isNull(evidenceFile.appraisalId));
    const files = await tx
      .delete(evidenceFile)
      .where(isTheirs)
      .returning({ id: evidenceFile.id, status: evidenceFile.status });
    return { pieces, files: idsOf(files.filter(({ status }) => status === 'kept')) };
  },
  requests: async (tx, ids) => ({
    requests: idsOf(
      await tx
        .delete(personRequest)
        .where(inArray(personRequest.id, [...ids]))
        .returning({ id: personRequest.id }),
    ),
  }),
  feedback: async (tx, ids) => {
    const given = [...ids];
    const feedback = await tx
      .delete(feedbackNote)
      .where(inArray(feedbackNote.id, given))
      .returning({ id: feedbackNote.id });
    await tx.delete(feedbackAnswers).where(inArray(feedbackAnswers.askingId, given));
    await tx.delete(feedbackAsked).where(inArray(feedbackAsked.askingId, given));
    const askings = await tx
      .delete(feedbackAsking)
      .where(inArray(feedbackAsking.id, given))
      .returning({ id: feedbackAsking.id });
    await tx.delete(fairnessAsked).where(inArray(fairnessAsked.pulseId, given));
    const pulses = await tx
      .delete(fairnessPulse)
      .where(inArray(fairnessPulse.id, given))
      .returning({ id: fairnessPulse.id });
    return {
      ...{ feedback: idsOf(feedback), askings: idsOf(askings) },
      ...(pulses.length > 0 && { pulses: idsOf(pulses) }),
    };
  },
};
