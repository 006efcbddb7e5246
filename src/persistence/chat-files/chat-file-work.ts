import { and, eq, inArray, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { AuditAct } from '../../application/outcome/writes.ts';
import type { Address, Anchor } from '../../conversation/contract/platform.ts';
import {
  type ChatFileKind,
  type ChatFileStatus,
  chatFileDays,
  chatFileHours,
  type HeldReason,
} from '../../domain/clearance/chat-file.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db, Executor } from '../db.ts';
import { keepFolder } from '../files/settle-file.ts';
import type { LaneKey } from '../outbox/lanes.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { audit } from '../schema/appraisals.ts';
import { chatFile } from '../schema/chat-files.ts';
import { delivery, outbox } from '../schema/messaging.ts';
import { hasAny, maybe, pick, type Row, read } from '../sql/read.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { at, insert, remove, update } from '../sql/write.ts';

/** What is read of a file. */
export const chatFileShape = {
  ...pick(chatFile, 'id', 'personId', 'kind', 'status', 'platform', 'tenant', 'userId', 'eventId', 'tries'),
  ...pick(chatFile, 'appraisalId', 'cycleId', 'unit', 'name', 'sha256', 'sealKey', 'why'),
  ...pick(chatFile, 'address', 'anchor', 'sentAt'),
};
export type ChatFile = Row<typeof chatFileShape>;

/** How long one may take before somebody else tries it again. */
const workingMinutes = 5;

const isDueAs = (status: 'wanted' | 'sent', now: SQL): SQL | undefined =>
  and(eq(chatFile.status, status), lte(chatFile.dueAt, now));

/** Takes a file in hand that is to be made, or to be taken back, on our platforms. */
export async function takeChatFile(
  db: Db,
  status: 'wanted' | 'sent',
  lanes: readonly LaneKey[],
  now: Temporal.Instant,
): Promise<ChatFile | undefined> {
  if (lanes.length === 0) return undefined;
  const isOurs = or(...lanes.map((lane) => ofLane(chatFile, lane)));
  const due = sql`select ${chatFile.id} from ${chatFile}
    where ${and(isDueAs(status, at(now)), isOurs)}
    order by ${chatFile.dueAt}, ${chatFile.id} limit 1 for update skip locked`;
  const sets = { dueAt: now.add({ minutes: workingMinutes }), tries: sql`${chatFile.tries} + 1` };
  const take = update(chatFile, sets, sql`${chatFile.id} in (${due})`);
  const [taken] = await read(db, chatFileShape, (columns) => sql`${take} returning ${columns}`);
  return taken;
}

/** It is tried again then. */
export async function putOffChatFile(db: Db, { id, status }: ChatFile, dueAt: Temporal.Instant) {
  await db.execute(update(chatFile, { dueAt }, and(eq(chatFile.id, id), eq(chatFile.status, status))));
}

const say = (
  tx: Executor,
  kind: 'chat-file' | 'chat-file-stays',
  {
    id: fileId,
    personId,
    appraisalId,
    eventId,
  }: Pick<ChatFile, 'id' | 'personId' | 'eventId'> & Partial<Pick<ChatFile, 'appraisalId'>>,
  now: Temporal.Instant,
) => {
  const intent = {
    kind,
    personId,
    fileId,
    ...(appraisalId !== null && appraisalId !== undefined && { appraisalId }),
  };
  const row = outboxRow({ intent, dedupeKey: `${kind}:${fileId}` }, now, eventId);
  return tx.execute(insert(outbox, row, { target: [outbox.dedupeKey] }));
};

/** A file as it lies sealed until it is sent. */
export type Sealed = { readonly name: string; readonly sha256: string; readonly sealKey: string };

/** A document is made: it goes out with the next sending. False when somebody else has made it meanwhile. */
export async function storeMade(
  tx: Executor,
  file: ChatFile,
  { put, ...sealed }: Sealed & { readonly put: () => Promise<void> },
  now: Temporal.Instant,
): Promise<boolean> {
  await keepFolder(tx);
  await put();
  const isWanted = and(eq(chatFile.id, file.id), eq(chatFile.status, 'wanted'));
  const sets = { status: 'made' as const, dueAt: now, tries: 0, ...sealed };
  const moved = await tx.execute(sql`${update(chatFile, sets, isWanted)} returning 1`);
  if (moved.length === 0) return false;
  await say(tx, 'chat-file', file, now);
  return true;
}

/** A table is made for an officer; its errand says the same in the same transaction. */
export async function storeTable(
  tx: Executor,
  errand: Pick<ChatFile, 'personId' | 'platform' | 'tenant' | 'userId' | 'eventId'>,
  table: Sealed & { readonly kind: ChatFileKind; readonly cycleId: string; readonly unit?: string },
  now: Temporal.Instant,
): Promise<void> {
  const { personId, platform, tenant, userId, eventId } = errand;
  const id = newId();
  const row = {
    ...{ id, personId, status: 'made' as const, platform, tenant, userId, eventId, askedAt: now, dueAt: now },
    ...table,
  };
  await tx.execute(insert(chatFile, row));
  await say(tx, 'chat-file', { id, personId, eventId }, now);
}

const forgotten = { sha256: null, sealKey: null };

/** It is not sent, and whoever asked is told why. */
export const holdChatFile = (db: Db, file: ChatFile, why: HeldReason, now: Temporal.Instant): Promise<void> =>
  db.transaction(async (tx) => {
    if (await endUnsent(tx, file.id, why)) await say(tx, 'chat-file', file, now);
  });

/** The same where the sender itself tells it. False when it was settled otherwise. */
export async function endUnsent(tx: Executor, id: string, why: HeldReason): Promise<boolean> {
  const isUnsent = and(eq(chatFile.id, id), inArray(chatFile.status, ['wanted', 'made']));
  const sets = { status: 'over' as const, why, ...forgotten };
  return (await tx.execute(sql`${update(chatFile, sets, isUnsent)} returning 1`)).length > 0;
}

/** A file of somebody, for whom it was made and nobody else. */
export async function chatFileOf(db: Executor, id: string, personId: string): Promise<ChatFile | undefined> {
  const isTheirs = and(eq(chatFile.id, id), eq(chatFile.personId, personId));
  const [found] = await read(
    db,
    chatFileShape,
    (columns) => sql`select ${columns} from ${chatFile} where ${isTheirs}`,
  );
  return found;
}

/** Before it is sent: where to, so that it is found again there. */
export async function noteAddress(
  db: Executor,
  id: string,
  { address, ...account }: LaneKey & { readonly userId: string; readonly address: Address },
): Promise<void> {
  const isMade = and(eq(chatFile.id, id), eq(chatFile.status, 'made'));
  await db.execute(update(chatFile, { address, ...account }, isMade));
}

/** What is told of a file in the record: never what it says. */
const told = ({ id: fileId, kind, personId, cycleId, unit, platform }: ChatFile) => ({
  ...{ fileId, kind, personId, platform },
  ...(cycleId !== null && cycleId !== undefined && { cycleId }),
  ...(unit !== null && unit !== undefined && { unit }),
});

async function moveOn(
  tx: Executor,
  file: ChatFile,
  sets: { readonly status: ChatFileStatus } & Partial<{
    readonly anchor: Anchor;
    readonly sentAt: Temporal.Instant;
    readonly dueAt: Temporal.Instant;
    readonly tries: number;
    readonly why: string;
  }>,
): Promise<boolean> {
  const isAsTaken = and(eq(chatFile.id, file.id), eq(chatFile.status, file.status));
  return (
    (await tx.execute(sql`${update(chatFile, { ...sets, ...forgotten }, isAsTaken)} returning 1`)).length > 0
  );
}

const record = (
  tx: Executor,
  file: ChatFile,
  act: Extract<AuditAct, `file.${string}`>,
  after: Readonly<Record<string, string>>,
  at: Temporal.Instant,
) => {
  const { appraisalId, eventId } = file;
  const said = {
    ...{ act, after: { ...told(file), ...after } },
    ...(appraisalId !== null && appraisalId !== undefined && { appraisalId }),
  };
  return tx.execute(insert(audit, auditRow(said, { at, role: 'system', eventId })));
};

const sentShape = {
  ...chatFileShape,
  outcome: maybe(outbox.outcome),
  status_: maybe(delivery.status),
  at: maybe(delivery.at),
  placed: maybe(delivery.anchor),
};

const isMade = eq(chatFile.status, 'made');

/**
 * What became of files that a lane sent, or could not send. Of one whose answer was lost nobody knows where it stands: it
 * is not sent again, and counts as one that remains.
 */
export async function settleSent(db: Db, now: Temporal.Instant): Promise<void> {
  const account = { platform: chatFile.platform, tenant: chatFile.tenant, userId: chatFile.userId };
  const rows = await read(
    db,
    sentShape,
    (columns) => sql`select ${columns} from ${chatFile}
      left join ${outbox} on ${outbox.dedupeKey} = 'chat-file:' || ${chatFile.id}::text
      left join ${delivery} on ${delivery.outboxId} = ${outbox.id} and ${ofAccount(delivery, account)}
      where ${isMade} and (${outbox.id} is null or ${isNotNull(outbox.settledAt)})
      order by ${chatFile.askedAt} limit 200`,
  );
  for (const { outcome, status_, at, placed, ...file } of rows)
    await db.transaction(async (tx) => {
      const isThere = status_ === 'sent' && placed !== undefined && placed !== null;
      const sentAt = at ?? now;
      if (!isThere && outcome !== 'unknown') {
        await moveOn(tx, file, { status: 'over', why: 'failed' });
        return;
      }
      const sets = isThere
        ? { status: 'sent' as const, anchor: placed, dueAt: sentAt.add({ hours: chatFileHours }) }
        : { status: 'remains' as const, why: 'unknown' };
      if (!(await moveOn(tx, file, { ...sets, sentAt, tries: 0 }))) return;
      await record(
        tx,
        file,
        'file.send',
        { arrival: isThere ? 'sent' : 'unknown', sentAt: sentAt.toString() },
        now,
      );
      if (!isThere) await say(tx, 'chat-file-stays', file, now);
    });
}

/** A file is gone from its chat: by us, or before. */
export const settleRemoved = (db: Db, file: ChatFile, was: 'there' | 'gone', now: Temporal.Instant) =>
  db.transaction(async (tx) => {
    if (await moveOn(tx, file, { status: 'removed' })) await record(tx, file, 'file.remove', { was }, now);
  });

/**
 * Why a file remains in its chat: the platform never removes it, its person is out of reach, it was tried too long, or no
 * process serves the platform any more.
 */
export type RemainsWhy = 'undeletable' | 'unreachable' | 'gave-up' | 'no-platform';

/** A file remains in its chat. Whoever has it is asked to remove it, where they can be reached. */
export const settleRemaining = (db: Db, file: ChatFile, why: RemainsWhy, now: Temporal.Instant) =>
  db.transaction(async (tx) => {
    if (!(await moveOn(tx, file, { status: 'remains', why }))) return;
    await record(tx, file, 'file.remain', { why }, now);
    if (why !== 'unreachable') await say(tx, 'chat-file-stays', file, now);
  });

/** Rows that were asked for before this moment are removed, once they are at their end. */
export const oldestChatFile = (now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: chatFileDays * 24 });

const isPast = (oldest: SQL): SQL | undefined =>
  and(lte(chatFile.askedAt, oldest), inArray(chatFile.status, ['removed', 'remains', 'over']));

/** Rows that nothing is asked of any more. */
export async function removePastChatFiles(db: Db, now: Temporal.Instant): Promise<void> {
  await db.execute(remove(chatFile, isPast(at(oldestChatFile(now)))));
}

/** Whether any file is to be made or taken back, may have been sent, or has a row to be removed. */
export const hasWorkForChatFiles = (now: SQL, oldest: SQL) =>
  hasAny(sql`${chatFile} where ${or(isDueAs('wanted', now), isDueAs('sent', now), isMade, isPast(oldest))}`);
