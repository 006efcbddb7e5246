import { and, eq, type SQL, sql } from 'drizzle-orm';
import { counted, type Part } from '../events/part.ts';
import { accountChange, blockedAccount } from '../schema/accounts.ts';
import { account, conversation } from '../schema/messaging.ts';
import { ofAccount } from '../sql/whose.ts';
import { insertFrom, jsonOf, remove } from '../sql/write.ts';
import {
  accountKey,
  auditPart,
  type Cause,
  conversationMoved,
  k,
  linkJsonb,
  messagePart,
  withdrawn,
} from './account-rows.ts';

/** Unlinking, blocking and lifting a block, with what is told and recorded: the same from a command and from HR's desk. */

export type Account = { readonly platform: string; readonly tenant: string; readonly userId: string };

export type AccountAct = {
  readonly personId: string;
  readonly reason: string;
  /** An operator on the command line, or an officer at HR's desk, whom the act names. */
  readonly by: 'operator' | 'officer';
  readonly cause: Cause;
  /** What must still be so when it is saved; absent = nothing else. */
  readonly such?: SQL;
};

/** An account with the reason, as the audit trail has it after an act. */
const after = ({ platform, tenant, userId }: Account, { personId, by, reason }: AccountAct) =>
  jsonOf({ platform, tenant, personId, userId, by, reason });
const one = sql`from (select 1) as one`;

/** What is told to the account itself and to the others of its person; both may be different ones by now. */
function told(
  about: 'unlinked' | 'blocked' | 'unblocked',
  of: Account,
  { personId, cause }: AccountAct,
): Part[] {
  const { platform, tenant, userId } = of;
  const to = { platform: k.platform, tenant: k.tenant, userId: k.userId };
  const others = sql`from ${account} k where ${k.personId} = ${personId} and not (${ofAccount(k, of)})`;
  return [
    messagePart('account-note', { about, of: platform, ...to }, accountKey(k), cause, others),
    messagePart(
      'account-note',
      { about, of: platform, platform, tenant, userId },
      sql`${`${platform}:${tenant}:${userId}`}`,
      cause,
      one,
    ),
  ];
}

/** The account is nobody's any more. Fails when it is not that person's. */
export function unlinkParts(of: Account, act: AccountAct): Part[] {
  const { personId, cause, such } = act;
  const isTheirs = and(ofAccount(account, of), eq(account.personId, personId), such);
  const theirs = sql`from ${account} k where ${ofAccount(k, of)} and ${k.personId} = ${personId}`;
  return [
    counted('unlink_account', remove(account, isTheirs)),
    auditPart(cause, [{ act: 'account.unlink', before: linkJsonb(k), after: after(of, act), from: theirs }]),
    conversationMoved(ofAccount(conversation, of), cause, true),
    ...told('unlinked', of, act),
  ];
}

/** The account sees and does nothing any more. One that is blocked already is confirmed: HR has looked at it. */
export function blockParts(of: Account, act: AccountAct): Part[] {
  const { platform, tenant, userId } = of;
  const { personId, reason, cause, such = sql`true` } = act;
  const row = { platform, tenant, userId, personId, by: 'operator' as const, reason, at: cause.at };
  const block = insertFrom(blockedAccount, row, sql`${one} where ${such}`, {
    target: [blockedAccount.platform, blockedAccount.tenant, blockedAccount.userId],
    set: { by: 'operator', reason },
  });
  const before = sql`(select ${linkJsonb(k)} from ${account} k where ${ofAccount(k, of)} limit 1)`;
  return [
    counted('block_account', block),
    auditPart(cause, [{ act: 'account.block', before, after: after(of, act), from: one }]),
    { name: 'unlink_account', query: remove(account, ofAccount(account, of)) },
    conversationMoved(ofAccount(conversation, of), cause, true),
    withdrawn(ofAccount(accountChange, of), cause.at),
    ...told('blocked', of, act),
  ];
}

/** The block of that person ends. Fails when there is none. */
export function unblockParts(of: Account, act: AccountAct): Part[] {
  const { personId, cause, such } = act;
  const isTheirs = and(ofAccount(blockedAccount, of), eq(blockedAccount.personId, personId), such);
  return [
    counted('unblock_account', remove(blockedAccount, isTheirs)),
    auditPart(cause, [{ act: 'account.unblock', after: after(of, act), from: one }]),
    conversationMoved(ofAccount(conversation, of), cause, true),
    ...told('unblocked', of, act),
  ];
}
