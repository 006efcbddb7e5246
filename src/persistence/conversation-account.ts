import { sql } from 'drizzle-orm';
import type { Address } from '../conversation/platform-port.ts';
import type { Db } from './db.ts';

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
