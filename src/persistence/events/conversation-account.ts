import { and, eq, gt, sql } from 'drizzle-orm';
import type { Address } from '../../conversation/contract/platform.ts';
import type { Db } from '../db.ts';
import { conversation } from '../schema/messaging.ts';
import { pick } from '../sql/read.ts';
import { parameters, statementOfRows } from '../sql/statement.ts';
import { update } from '../sql/write.ts';

export type ConversationAccount = {
  readonly platform: string;
  readonly tenant: string;
  readonly userId: string;
  readonly address: Address;
  readonly localeHint?: string;
};

const { revision, shownRevision } = conversation;
const isThat = (id: string) => eq(conversation.id, id);
const find = statementOfRows(
  ['id'],
  pick(conversation, 'platform', 'tenant', 'userId', 'address', 'localeHint'),
  (columns) =>
    sql`select ${columns} from ${conversation} where ${conversation.id} = ${parameters({ id: 'uuid' }).id}`,
);

/** Whose conversation a row is, and where to write to them. */
export const conversationAccount = async (db: Db, id: string): Promise<ConversationAccount | undefined> =>
  (await find(db, { id }))[0];

/** After `revision` was drawn: if a newer one was shown while that was under way, it lies beneath and is to be drawn again. */
export async function unshowOutrun(db: Db, id: string, drawn: number): Promise<void> {
  const isOutrun = and(isThat(id), gt(revision, drawn), gt(shownRevision, drawn));
  await db.execute(update(conversation, { shownRevision: drawn }, isOutrun));
}
