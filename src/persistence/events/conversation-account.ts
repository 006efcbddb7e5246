import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Address } from '../../conversation/contract/platform.ts';
import type { Db } from '../db.ts';
import { conversation } from '../schema/messaging.ts';
import { read } from '../sql/read.ts';

export type ConversationAccount = {
  readonly platform: string;
  readonly tenant: string;
  readonly userId: string;
  readonly address: Address;
  readonly localeHint?: string;
};

const { platform, tenant, userId, address, localeHint, revision, shownRevision } = conversation;
const isThat = (id: string) => eq(conversation.id, id);

/** Whose conversation a row is, and where to write to them. */
export async function conversationAccount(db: Db, id: string): Promise<ConversationAccount | undefined> {
  const shape = { platform, tenant, userId, address, localeHint };
  const [row] = await read(
    db,
    shape,
    (columns) => sql`select ${columns} from ${conversation} where ${isThat(id)}`,
  );
  return row;
}

/** Whether a conversation still waits for that revision of it to be shown. */
export async function isUnshown(db: Db, id: string, wanted: number): Promise<boolean> {
  const isWaiting = and(isThat(id), eq(revision, wanted), lt(shownRevision, revision));
  return (await db.select({ id: conversation.id }).from(conversation).where(isWaiting)).length > 0;
}

/** After `revision` was drawn: if a newer one was shown while that was under way, it lies beneath and is to be drawn again. */
export async function unshowOutrun(db: Db, id: string, drawn: number): Promise<void> {
  await db
    .update(conversation)
    .set({ shownRevision: drawn })
    .where(and(isThat(id), gt(revision, drawn), gt(shownRevision, drawn)));
}
