import type { Db } from '../../src/persistence/db.ts';
import { account, conversation, delivery, outbox } from '../../src/persistence/schema/messaging.ts';
import { newId } from '../../src/shared/ids.ts';
import { Temporal } from '../../src/shared/time.ts';
import { firstDay } from './small-agency.ts';

/** Rows written without the code under test: those that it must find, and above all those that it must leave alone. */

export const now = Temporal.Instant.from(firstDay);
export const telegram = { platform: 'telegram', tenant: 'test' };
export type Account = typeof telegram & { readonly userId: string };
export const home: Account = { ...telegram, userId: 'budi' };
/** Accounts that differ from a given one only in the platform, the tenant or the user. */
export const besides = (one: Account): readonly Account[] => [
  { ...one, platform: 'slack' },
  { ...one, tenant: 'other' },
  { ...one, userId: 'somebody' },
];

type More<T> = Partial<T>;

export async function putRow(db: Db, more: More<typeof outbox.$inferInsert> = {}): Promise<string> {
  const id = newId();
  const row = { id, kind: 'result-ready', version: 1, payload: {}, dedupeKey: id, availableAt: now };
  await db.insert(outbox).values({ ...row, ...more });
  return id;
}

export async function putAccount(
  db: Db,
  personId: string,
  at: Account,
  more: More<typeof account.$inferInsert> = {},
): Promise<void> {
  await db.insert(account).values({ ...at, personId, address: { chat: at.userId }, linkedAt: now, ...more });
}

export async function putConversation(
  db: Db,
  at: Account,
  more: More<typeof conversation.$inferInsert> = {},
): Promise<string> {
  const id = newId();
  const row = { id, address: { chat: at.userId }, version: 1, state: {}, revision: 1, shownRevision: 1 };
  await db.insert(conversation).values({ ...row, ...at, updatedAt: now, ...more });
  return id;
}

export async function putReceipt(
  db: Db,
  outboxId: string,
  at: Account,
  more: More<typeof delivery.$inferInsert> = {},
): Promise<void> {
  await db.insert(delivery).values({ outboxId, ...at, status: 'sent', at: now, ...more });
}
