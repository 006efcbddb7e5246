import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { WriteOf } from '../../application/outcome/writes.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import type { AccountDeed } from '../../domain/hr/people.ts';
import { invariant } from '../../shared/assert.ts';
import {
  type Account,
  type AccountAct,
  blockParts,
  unblockParts,
  unlinkParts,
} from '../accounts/deed-parts.ts';
import type { Part } from '../events/part.ts';
import { account } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { ofAccount } from '../sql/whose.ts';
import { isInReach } from './reach.ts';

const p = alias(person, 'reached');
const k = alias(account, 'linked');

const parts: Readonly<Record<AccountDeed, (of: Account, act: AccountAct) => Part[]>> = {
  unlink: unlinkParts,
  block: blockParts,
  unblock: unblockParts,
};

/**
 * What an officer does to an account: the same as the command does, while the right still reaches that person and, before
 * a block, the account is still theirs.
 */
export function accountDeedParts(
  { deed, account: of, personId, reason }: WriteOf<'manage-account'>,
  { actorId }: SaveEvent,
  cause: AccountAct['cause'],
): Part[] {
  invariant(actorId !== undefined, 'who manages accounts is linked');
  const isReached = sql`exists (select 1 from ${person} reached where ${eq(p.id, personId)}
    and ${isInReach(sql`${actorId}::uuid`, 'accounts.manage', sql`${p.unit}`)})`;
  const isTheirs = sql`exists (select 1 from ${account} linked where ${ofAccount(k, of)} and ${eq(k.personId, personId)})`;
  const such: SQL = deed === 'block' ? sql`${isReached} and ${isTheirs}` : isReached;
  return parts[deed](of, { personId, reason, by: 'officer', cause, such });
}
