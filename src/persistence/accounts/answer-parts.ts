import { and, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { counted, type Part } from '../events/part.ts';
import { isStillThere } from '../people/active.ts';
import { reachableColumns } from '../people/unreachable-columns.ts';
import { accountChange, blockedAccount } from '../schema/accounts.ts';
import { account, conversation } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { excluded, insertFrom, jsonOf, remove, update } from '../sql/write.ts';
import {
  accountKey,
  auditPart,
  type Cause,
  c,
  changeById,
  conversationMoved,
  isBlocked,
  isHereIn,
  k,
  linkJsonb,
  messagePart,
  withdrawn,
} from './account-rows.ts';

/** What an answer to a change of accounts does. Each is one statement; when somebody answered before, nothing happens. */

const p = alias(person, 'p');
const h = alias(account, 'holder');

/** The account from which the answer comes: it is told by its screen. Absent when time has answered. */
export type Presser =
  | { readonly platform: string; readonly tenant: string; readonly userId: string }
  | undefined;

const isNot = (one: typeof k, presser: Presser): SQL =>
  presser ? sql`not (${ofAccount(one, presser)})` : sql`true`;
const changeOf = (id: string, more: SQL = sql.empty()): SQL =>
  sql`from ${accountChange} change ${more} where ${changeById(id)}`;
const withHere = sql`join ${account} k on ${isHereIn(c, k)}`;
/** The new account of a change, as the place for a message. */
const newOne = { platform: c.platform, tenant: c.tenant, userId: c.userId };
const oldOne = { platform: k.platform, tenant: k.tenant, userId: k.userId };

/** Puts the account that asked in the place of the other, if that still waits. */
export function takeParts(changeId: string, cause: Cause, presser?: Presser): Part[] {
  const { at: now } = cause;
  const waits = and(
    eq(accountChange.id, changeId),
    eq(accountChange.status, 'waiting'),
    sql`not ${isBlocked(accountChange)}`,
  );
  const place = sql`case when ${ofLane(k, c)} then 'replaced' else 'owner' end`;
  const theirs = changeOf(
    changeId,
    sql`join ${account} k on ${k.personId} = ${c.personId} and ${isNot(k, presser)}`,
  );
  const isOther = sql`exists (select 1 from ${accountChange} change where ${changeById(changeId)}
    and ${ofLane(accountChange, c)} and (${accountChange.personId} = ${c.personId} or ${accountChange.userId} = ${c.userId}))`;
  const isOldConversation = sql`exists (select 1 ${changeOf(changeId, withHere)} and ${ofAccount(k, conversation)} and ${isNot(k, presser)})`;
  const { personId, userId, address } = c;
  const linked = { platform: c.platform, tenant: c.tenant, personId, userId, address };
  const by = sql`${c.by}`;
  return [
    counted('take_change', update(accountChange, { status: 'done', at: now, settledAt: now }, waits)),
    messagePart('account-changed', { changeId, place, ...oldOne }, accountKey(k), cause, theirs),
    messagePart(
      'account-note',
      { about: 'linked', of: c.platform, ...newOne },
      accountKey(c),
      cause,
      changeOf(changeId),
    ),
    auditPart(cause, [
      {
        act: 'account.replace',
        before: linkJsonb(k),
        after: linkJsonb(c),
        from: changeOf(changeId, withHere),
      },
      { act: 'account.link', after: jsonOf({ ...linkOf, by }), from: changeOf(changeId) },
    ]),
    conversationMoved(isOldConversation, cause, false),
    withdrawn(isOther, now, sql`${changeId}::uuid`),
    {
      name: 'link_account',
      query: insertFrom(account, { ...linked, linkedAt: now, isReachable: true }, changeOf(changeId), {
        target: [account.platform, account.tenant, account.personId],
        set: { ...excluded(account, 'userId', 'address', 'linkedAt'), ...reachableColumns },
      }),
    },
  ];
}

const linkOf = { platform: c.platform, tenant: c.tenant, personId: c.personId, userId: c.userId };

/** Blocks the new account of a change, brings back the one that gave way, and asks HR to look at it. */
export function denyParts(changeId: string, restores: boolean, cause: Cause, presser: Presser): Part[] {
  const { at: now } = cause;
  const isOpen = and(
    eq(accountChange.id, changeId),
    sql`(${accountChange.status} = 'waiting' or (${accountChange.status} = 'done' and exists (
      select 1 from ${account} holder where ${ofAccount(h, accountChange)} and ${h.personId} = ${accountChange.personId})))`,
  );
  const holds = sql`join ${account} k on ${ofAccount(k, c)}`;
  const restored = jsonOf({ ...linkOf, userId: sql`${c.replacedUserId}` });
  const blocked = jsonOf({ ...linkOf, by: sql`'not-me'` });
  const ofNew = (one: typeof conversation | typeof account) =>
    sql`exists (select 1 ${changeOf(changeId)} and ${ofAccount(c, one)})`;
  const isOther = sql`exists (select 1 ${changeOf(changeId)} and ${ofAccount(accountChange, c)})`;
  const { platform, tenant, userId, personId } = c;
  const block = { platform, tenant, userId, personId, by: 'not-me' as const, at: now };
  const hr = changeOf(
    changeId,
    sql`join ${person} p on ${p.isHr} and ${isStillThere(p, sql`(${now.toString()}::timestamptz)::date`)}`,
  );
  return [
    counted('deny_change', update(accountChange, { status: 'denied', settledAt: now }, isOpen)),
    {
      name: 'block_account',
      query: insertFrom(blockedAccount, block, changeOf(changeId), {
        target: [blockedAccount.platform, blockedAccount.tenant, blockedAccount.userId],
      }),
    },
    auditPart(cause, [
      { act: 'account.block', before: linkJsonb(k), after: blocked, from: changeOf(changeId, holds) },
      {
        act: 'account.block',
        after: blocked,
        from: sql`${changeOf(changeId)} and not exists (select 1 from ${account} k where ${ofAccount(k, c)})`,
      },
      ...(restores ? [{ act: 'account.restore', after: restored, from: changeOf(changeId) } as const] : []),
    ]),
    conversationMoved(ofNew(conversation), cause, true),
    withdrawn(isOther, now, sql`${changeId}::uuid`),
    messagePart('account-disputed', { personId: sql`${p.id}`, changeId }, sql`${p.id}`, cause, hr),
    ...(restores
      ? restoreParts(changeId, cause, presser)
      : [{ name: 'unlink_account', query: remove(account, ofNew(account)) }]),
  ];
}

/** The account that gave way is linked again, unless it is blocked or somebody else's by now. */
function restoreParts(changeId: string, cause: Cause, presser: Presser): Part[] {
  const old = { platform: c.platform, tenant: c.tenant, userId: c.replacedUserId };
  const isFree = sql`not ${isBlocked(old)} and not exists (select 1 from ${account} holder where ${ofAccount(h, old)})`;
  const sets = {
    userId: sql`${c.replacedUserId}`,
    address: sql`${c.replacedAddress}`,
    linkedAt: sql`${c.replacedLinkedAt}`,
    ...reachableColumns,
  };
  const isTaken = sql`${changeById(changeId)} and ${ofAccount(account, c)} and ${account.personId} = ${c.personId}
    and ${c.replacedUserId} is not null and ${isFree}`;
  const isPresser = presser ? sql`and not (${ofAccount(old, presser)})` : sql.empty();
  return [
    counted('restore_account', update(account, sets, isTaken, sql`${accountChange} change`)),
    messagePart(
      'account-note',
      { about: 'restored', of: c.platform, platform: c.platform, tenant: c.tenant, userId: c.replacedUserId },
      sql`${c.platform} || ':' || ${c.tenant} || ':' || ${c.replacedUserId}`,
      cause,
      sql`${changeOf(changeId)} ${isPresser}`,
    ),
  ];
}
