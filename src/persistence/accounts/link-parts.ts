import { and, eq, gt, isNull, ne, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { waitsUntil } from '../../domain/people/account-change.ts';
import { newId } from '../../shared/ids.ts';
import { counted, type Part } from '../events/part.ts';
import { reachableColumns } from '../people/unreachable-columns.ts';
import { accountChange } from '../schema/accounts.ts';
import { account, conversation } from '../schema/messaging.ts';
import { linkCode } from '../schema/people.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { excluded, insert, insertFrom, jsonOf, remove, update } from '../sql/write.ts';
import {
  accountKey,
  auditPart,
  type Cause,
  conversationMoved,
  isBlocked,
  k,
  linkJsonb,
  messagePart,
  withdrawn,
} from './account-rows.ts';

/** The account that an event came from. */
export type FromAccount = {
  readonly platform: string;
  readonly tenant: string;
  readonly userId: string;
  readonly address: Readonly<Record<string, string | number>>;
};

const f = alias(account, 'former');

/** Those whom linking an account to a person concerns. */
const concernedBy = (from: FromAccount, personId: string) => {
  const isThis = ofAccount(k, from);
  const isOldHere = and(ofLane(k, from), eq(k.personId, personId), ne(k.userId, from.userId));
  const isOldPerson = and(isThis, ne(k.personId, personId));
  const hadThis = and(ofAccount(f, from), ne(f.personId, personId), eq(f.personId, k.personId));
  return {
    isThis,
    isOldHere,
    isOldPerson,
    isOfFormer: sql`exists (select 1 from ${account} former where ${hadThis})`,
  };
};

/** The change as it is kept: what the account and the person had before. */
function changePart(
  id: string,
  from: FromAccount,
  personId: string,
  by: 'code' | 'email',
  { at }: Cause,
  isAsked: boolean,
): SQL {
  const { isOldHere, isOldPerson } = concernedBy(from, personId);
  const of = (column: SQL, such: SQL | undefined) =>
    sql`(select ${column} from ${account} k where ${such} limit 1)`;
  const { platform, tenant, userId, address } = from;
  const row = {
    ...{ id, platform, tenant, userId, address, personId, by, at },
    status: isAsked ? ('waiting' as const) : ('done' as const),
    ...(isAsked ? { dueAt: waitsUntil(at) } : { settledAt: at }),
    replacedUserId: of(sql`${k.userId}`, isOldHere),
    replacedAddress: of(sql`${k.address}`, isOldHere),
    replacedLinkedAt: of(sql`${k.linkedAt}`, isOldHere),
    formerPersonId: of(sql`${k.personId}`, isOldPerson),
  };
  const isNeeded = isAsked
    ? sql`where exists (select 1 from ${account} k where ${isOldHere}) and not ${isBlocked(from)}`
    : sql`where not ${isBlocked(from)}`;
  return insertFrom(accountChange, row, sql`from (select 1) as one ${isNeeded}`);
}

/**
 * Binds the account of the event to a person, in place of any other account of that person there and of any other
 * person of that account. All accounts that either person has are told: the statement's snapshot still sees them.
 */
export function linkParts(
  { personId, codeId }: WriteOf<'link-account'>,
  from: FromAccount,
  cause: Cause,
): Part[] {
  const { platform, tenant, userId, address } = from;
  const { at: now } = cause;
  const id = newId();
  const by = codeId === undefined ? 'email' : 'code';
  const { isThis, isOldHere, isOldPerson, isOfFormer } = concernedBy(from, personId);
  const isSame = and(isThis, eq(k.personId, personId));
  const after = jsonOf({ platform, tenant, personId, userId });
  const linked = jsonOf({ platform, tenant, personId, userId, by });
  const place = sql`case when ${isOldHere} then 'replaced' when ${eq(k.personId, personId)} then 'owner' else 'former' end`;
  const concerned = sql`from ${account} k where not (${isThis}) and (${eq(k.personId, personId)} or ${isOfFormer})
    and not exists (select 1 from ${account} former where ${ofAccount(f, from)} and ${eq(f.personId, personId)})`;
  const { platform: onPlatform, tenant: onTenant, userId: onUser } = k;
  const to = { platform: onPlatform, tenant: onTenant, userId: onUser };
  const isOldConversation = sql`exists (select 1 from ${account} k where ${isOldHere} and ${ofAccount(k, conversation)})`;
  const waits = sql`${ofLane(accountChange, from)} and (${eq(accountChange.userId, userId)} or ${eq(accountChange.personId, personId)})`;
  const link = { platform, tenant, personId, userId, address, linkedAt: now, isReachable: true };
  const parts: Part[] = [
    counted('account_change', changePart(id, from, personId, by, cause, false)),
    messagePart('account-changed', { changeId: id, place, ...to }, accountKey(k), cause, concerned),
    auditPart(cause, [
      {
        act: 'account.replace',
        before: linkJsonb(k),
        after,
        from: sql`from ${account} k where ${isOldHere}`,
      },
      {
        act: 'account.replace',
        before: linkJsonb(k),
        after,
        from: sql`from ${account} k where ${isOldPerson}`,
      },
      {
        act: 'account.link',
        after: linked,
        from: sql`from (select 1) as one where not exists (select 1 from ${account} k where ${isSame})`,
      },
    ]),
    conversationMoved(isOldConversation, cause, false),
    withdrawn(waits, now),
    {
      name: 'forget_other_person',
      query: remove(account, and(ofAccount(account, from), ne(account.personId, personId))),
    },
    {
      name: 'link_account',
      query: insert(account, link, {
        target: [account.platform, account.tenant, account.personId],
        set: { ...excluded(account, 'userId', 'address', 'linkedAt'), ...reachableColumns },
      }),
    },
  ];
  if (codeId === undefined) return parts;
  // Single use, also for two chats that confirm in the same millisecond.
  const isFresh = and(eq(linkCode.id, codeId), isNull(linkCode.usedAt), gt(linkCode.expiresAt, now));
  return [...parts, counted('redeem_code', update(linkCode, { usedAt: now }, isFresh))];
}

/** Asks the person's account there, and tells their others; nothing is linked yet. */
export function askParts({ personId }: WriteOf<'ask-account'>, from: FromAccount, cause: Cause): Part[] {
  const { platform, tenant, userId } = from;
  const id = newId();
  const { isOldHere } = concernedBy(from, personId);
  const place = sql`case when ${isOldHere} then 'replaced' else 'owner' end`;
  const to = { platform: k.platform, tenant: k.tenant, userId: k.userId };
  const theirs = sql`from ${account} k where ${eq(k.personId, personId)}`;
  const asked = jsonOf({ platform, tenant, personId, userId, by: 'email' });
  return [
    counted('account_change', changePart(id, from, personId, 'email', cause, true)),
    messagePart('account-asked', { changeId: id, place, ...to }, accountKey(k), cause, theirs),
    auditPart(cause, [{ act: 'account.ask', after: asked, from: sql`from (select 1) as one` }]),
  ];
}
