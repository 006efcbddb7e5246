import { sql } from 'drizzle-orm';
import type { Address } from '../../conversation/contract/platform.ts';
import type { Db } from '../db.ts';

export type ConversationAccount = {
  readonly platform: string;
  readonly tenant: string;
  readonly userId: string;
  readonly address: Address;
  readonly localeHint?: string;
};

/** Whose conversation a row is, and where to write to them. */
export async function conversationAccount(db: Db, id: string): Promise<ConversationAccount | undefined> {
  const [row] = await db.execute<{
    platform: string;
    tenant: string;
    user_id: string;
    address: Address;
    locale_hint: string | null;
  }>(sql`select platform, tenant, user_id, address, locale_hint from conversation where id = ${id}::uuid`);
  if (!row) return undefined;
  const { platform, tenant, address } = row;
  return {
    platform,
    tenant,
    userId: row.user_id,
    address,
    ...(row.locale_hint === null ? {} : { localeHint: row.locale_hint }),
  };
}

/** Whether a conversation still waits for that revision of it to be shown. */
export async function isUnshown(db: Db, id: string, revision: number): Promise<boolean> {
  const rows = await db.execute(sql`select 1 from conversation
    where id = ${id}::uuid and revision = ${revision} and shown_revision < revision`);
  return rows.length > 0;
}

/** After `revision` was drawn: if a newer one was shown while that was under way, it lies beneath and is to be drawn again. */
export async function unshowOutrun(db: Db, id: string, revision: number): Promise<void> {
  await db.execute(sql`update conversation set shown_revision = ${revision}
    where id = ${id}::uuid and revision > ${revision} and shown_revision > ${revision}`);
}
