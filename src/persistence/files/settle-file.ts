import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { FileRefusal } from '../../domain/files/evidence-file.ts';
import { signedForm } from '../../domain/files/signed-copy.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db, Executor } from '../db.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { audit } from '../schema/appraisals.ts';
import { evidenceFile } from '../schema/files.ts';
import { conversation, outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { asNumber } from '../sql/decode.ts';
import { readOne, value } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';
import { insert, remove, update } from '../sql/write.ts';
import type { WaitingFile } from './waiting-files.ts';

/** What a file turned out to be. */
export type KeptContent = Pick<
  Required<typeof evidenceFile.$inferInsert>,
  'kind' | 'extension' | 'mimeType' | 'size' | 'sha256'
>;

/**
 * Held in common by all who put files into the folder until their rows are there, and alone by whoever clears the folder:
 * otherwise a file could be cleared away between the two.
 */
const folderLock = 7_315_301;
const lockFolder = (tx: Executor, isAlone: boolean): Promise<unknown> =>
  tx.execute(
    isAlone
      ? sql`select pg_advisory_xact_lock(${folderLock})`
      : sql`select pg_advisory_xact_lock_shared(${folderLock})`,
  );

/** Nobody clears the folder until the transaction ends: a file that is put there meanwhile has its row by then. */
export const keepFolder = (tx: Executor): Promise<unknown> => lockFolder(tx, false);

/** Does something while no file is put into the folder. */
export const whileFolderRests = <T>(db: Db, work: (tx: Executor) => Promise<T>): Promise<T> =>
  db.transaction(async (tx) => {
    await lockFolder(tx, true);
    return work(tx);
  });

const isStillWaiting = ({ id }: WaitingFile): SQL | undefined =>
  and(eq(evidenceFile.id, id), eq(evidenceFile.status, 'waiting'));

/**
 * Keeps a file: first its bytes, by `put`, then its row and the act with its hash, in one transaction. Its sender is told
 * there too: by their card, if they look at it, else by a message. `quota`: their files take too much room already.
 * `gone`: it was taken away meanwhile, or somebody else was quicker.
 */
export const keepFile = (
  db: Db,
  file: WaitingFile,
  content: KeptContent,
  by: {
    readonly now: Temporal.Instant;
    readonly quotaBytes: number;
    readonly put: () => Promise<void>;
  },
): Promise<'kept' | 'quota' | 'gone'> =>
  db.transaction(async (tx) => {
    const { now, quotaBytes, put } = by;
    const { id, ownerId, item } = file;
    await lockFolder(tx, false);
    // One after the other for each person, so that two at once cannot share the last room.
    await tx.execute(sql`select 1 from ${person} where ${eq(person.id, ownerId)} for no key update`);
    if ((await bytesOf(tx, ownerId)) + (content.size ?? 0) > quotaBytes) return 'quota';
    await put();
    const kept = await tx
      .update(evidenceFile)
      .set({ ...content, status: 'kept', keptAt: now, source: null, unscannedSince: null })
      .where(isStillWaiting(file))
      .returning({ id: evidenceFile.id });
    if (kept.length === 0) return 'gone';
    const { kind, extension, size, sha256 } = content;
    const of = item === undefined ? {} : { item };
    await record(tx, file, 'evidence.keep', { after: { id, ...of, kind, extension, size, sha256 } }, now);
    if (!(await redrawCard(tx, file, now))) await tell(tx, file, keptNews(file), now);
    return 'kept';
  });

/**
 * Has a file wait until then, because the scanner is away: nothing of it is kept, and its sender's card says what it waits
 * for. `tries` begins anew, since the platform did give it out.
 */
export const putOffUnscanned = (
  db: Db,
  file: WaitingFile,
  dueAt: Temporal.Instant,
  now: Temporal.Instant,
): Promise<void> =>
  db.transaction(async (tx) => {
    const sets = { unscannedSince: file.unscannedSince ?? now, dueAt, tries: 0 };
    const put = await tx
      .update(evidenceFile)
      .set(sets)
      .where(isStillWaiting(file))
      .returning({ id: evidenceFile.id });
    if (put.length > 0 && file.unscannedSince === undefined) await redrawCard(tx, file, now);
  });

/** What the scanner found in a file, for the record. */
export type Infection = { readonly signature: string; readonly sha256: string };

/** Takes back a file that is not kept, and tells its sender why. Nothing happens when it was taken away meanwhile. */
export const refuseFile = (
  db: Db,
  file: WaitingFile,
  why: FileRefusal,
  now: Temporal.Instant,
  infection?: Infection,
): Promise<void> =>
  db.transaction(async (tx) => {
    const gone = await tx.delete(evidenceFile).where(isStillWaiting(file)).returning({ id: evidenceFile.id });
    if (gone.length === 0) return;
    const { id, item } = file;
    await record(
      tx,
      file,
      'evidence.refuse',
      { after: { id, ...(item !== undefined && { item }), why, ...infection } },
      now,
    );
    if (item === undefined && (await dropPiece(tx, id)))
      await record(tx, file, 'pocket.remove', { before: { id, kind: 'file' }, after: null }, now);
    await redrawCard(tx, file, now);
    await tell(tx, file, refusedNews(file, why), now);
  });

/** A file that is not taken leaves no piece in the pocket either. */
async function dropPiece(tx: Executor, id: string): Promise<boolean> {
  return (await tx.execute(sql`${remove(pocketPiece, eq(pocketPiece.id, id))} returning 1`)).length > 0;
}

/** What the bot found, in the chain of the appraisal; for a pocket, in that of the agency. */
async function record(
  tx: Executor,
  { appraisalId, eventId }: WaitingFile,
  act: 'evidence.keep' | 'evidence.refuse' | 'pocket.remove',
  change: { readonly before?: object; readonly after: object | null },
  now: Temporal.Instant,
): Promise<void> {
  const by = { at: now, role: 'system', eventId } as const;
  await tx.execute(
    insert(audit, auditRow({ act, ...(appraisalId !== undefined && { appraisalId }), ...change }, by)),
  );
}

async function bytesOf(tx: Executor, ownerId: string): Promise<number> {
  const shape = { bytes: value(sql`coalesce(sum(${evidenceFile.size}), 0)`, asNumber) };
  const { bytes } = await readOne(
    tx,
    shape,
    (columns) => sql`select ${columns} from ${evidenceFile} where ${eq(evidenceFile.ownerId, ownerId)}`,
  );
  return bytes;
}

/**
 * Has the screen drawn again that shows the file to its sender. False when they look at something else. The revision is
 * raised: a receipt for the screen of before, which may still be on its way, must not count for the new one.
 */
async function redrawCard(tx: Executor, file: WaitingFile, now: Temporal.Instant): Promise<boolean> {
  const { revision, shownRevision, owesNew, state } = conversation;
  const isOnCard = sql`${state}->'screen'->>'at' in ('self-card', 'files') and ${state}->'form' is null
    and ${state}->'screen'->>'appraisalId' = ${file.appraisalId ?? ''} and ${state}->'screen'->>'item' = ${file.item ?? ''}`;
  const isOnResult = sql`${state}->'screen'->>'at' = 'result-card' and ${state}->'screen'->>'isExpanded' = 'true'
    and ${state}->'form' is null and ${state}->'screen'->>'appraisalId' = ${file.appraisalId ?? ''}
    and ${file.item ?? ''}::text = ${signedForm}`;
  const isOnPiece = sql`${state}->'screen'->>'at' = 'pocket-piece' and ${state}->'form' is null
    and ${state}->'screen'->>'pieceId' = ${file.id}`;
  const isOnNote = sql`${state}->'screen'->>'at' = 'note-draft' and ${state}->'form' is null
    and ${state}->'screen'->>'soundId' = ${file.id}`;
  const isFiledWith = sql`${state}->'screen'->>'at' = 'result-objection' and ${state}->'form' is null
    and ${state}->'screen'->'pieces' @> to_jsonb(${file.id}::text)`;
  const isSeen =
    file.appraisalId === undefined
      ? sql`((${isOnPiece}) or (${isOnNote}) or (${isFiledWith}))`
      : sql`((${isOnCard}) or (${isOnResult}))`;
  const sets = {
    revision: sql`${revision} + 1`,
    drawAt: now,
    updatedAt: now,
    // Where it stands already, it is changed in its place.
    owesNew: sql`${owesNew} and ${shownRevision} < ${revision}`,
  };
  const redraw = update(conversation, sets, and(ofAccount(conversation, file), isSeen));
  return (await tx.execute(sql`${redraw} returning 1`)).length > 0;
}

type Told =
  | { readonly kind: 'piece-kept'; readonly pieceId: string }
  | { readonly kind: 'piece-refused'; readonly why: FileRefusal }
  | { readonly kind: 'file-kept'; readonly appraisalId: string; readonly fileId: string }
  | {
      readonly kind: 'file-refused';
      readonly appraisalId: string;
      readonly item: string;
      readonly why: FileRefusal;
    };

function keptNews({ id, appraisalId }: WaitingFile): Told {
  return appraisalId === undefined
    ? { kind: 'piece-kept', pieceId: id }
    : { kind: 'file-kept', appraisalId, fileId: id };
}

function refusedNews({ appraisalId, item }: WaitingFile, why: FileRefusal): Told {
  return appraisalId === undefined || item === undefined
    ? { kind: 'piece-refused', why }
    : { kind: 'file-refused', appraisalId, item, why };
}

async function tell(tx: Executor, file: WaitingFile, told: Told, now: Temporal.Instant): Promise<void> {
  const { id, ownerId: personId, eventId } = file;
  const intent = { ...told, personId };
  await tx.execute(
    insert(outbox, outboxRow({ intent, dedupeKey: `file-settled:${id}` }, now, eventId), {
      target: [outbox.dedupeKey],
    }),
  );
}
