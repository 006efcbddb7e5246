import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { counted, type Part } from '../events/part.ts';
import { runAlone } from '../events/run-parts.ts';
import { hasNumber, numberOf } from '../people/number.ts';
import { accountChange, blockedAccount } from '../schema/accounts.ts';
import { account, conversation } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { json, list, maybe, pick, type Row, read } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';
import { insert, jsonOf, remove } from '../sql/write.ts';
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

/** What the command line does with accounts: unlink, block, and lift a block. Each is one statement with its audit row. */

const p = alias(person, 'p');
const b = alias(blockedAccount, 'blocked');

export type Account = { readonly platform: string; readonly tenant: string; readonly userId: string };
export type Deed = { readonly personId: string; readonly reason: string; readonly now: Temporal.Instant };

const causeOf = ({ now }: Deed): Cause => ({ at: now, role: 'operator', eventId: `operator:${newId()}` });
/** An account with the reason, as the audit trail has it after an act. */
const after = ({ platform, tenant, userId }: Account, { personId, reason }: Deed) =>
  jsonOf({ platform, tenant, personId, userId, by: 'operator', reason });
const one = sql`from (select 1) as one`;

const shape = {
  ...pick(p, 'id', 'name', 'unit'),
  linked: list(
    json(pick(k, 'platform', 'tenant', 'userId')),
    sql`from ${account} k where ${k.personId} = ${p.id}`,
  ),
  blocked: list(
    json(pick(b, 'platform', 'tenant', 'userId')),
    sql`from ${blockedAccount} blocked where ${b.personId} = ${p.id}`,
  ),
};
export type PersonWithAccounts = Row<typeof shape>;

export const personWithAccounts = async (
  db: Db,
  number: PersonNumber,
): Promise<PersonWithAccounts | undefined> =>
  (
    await read(db, shape, (columns) => sql`select ${columns} from ${person} p where ${hasNumber(p, number)}`)
  )[0];

const blockedShape = {
  ...pick(b, 'platform', 'by', 'at'),
  reason: maybe(b.reason),
  ...pick(p, 'name', 'unit'),
  nip: numberOf(p),
};
export type BlockedRow = Row<typeof blockedShape>;

/** Those HR has not looked at first, the latest of each first. */
export const blockedAccounts = (db: Db): Promise<readonly BlockedRow[]> =>
  read(
    db,
    blockedShape,
    (
      columns,
    ) => sql`select ${columns} from ${blockedAccount} blocked join ${person} p on ${p.id} = ${b.personId}
      order by ${b.by}, ${b.at} desc`,
  );

/** What is told to the account itself and to the others of its person; both may be different ones by now. */
function told(
  about: 'unlinked' | 'blocked' | 'unblocked',
  of: Account,
  { personId }: Deed,
  cause: Cause,
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

/** The account is nobody's any more. `moved` when it is not that person's. */
export function unlinkAccount(db: Db, of: Account, act: Deed): Promise<'done' | 'moved'> {
  const cause = causeOf(act);
  const isTheirs = and(ofAccount(account, of), eq(account.personId, act.personId));
  const theirs = sql`from ${account} k where ${ofAccount(k, of)} and ${k.personId} = ${act.personId}`;
  return runAlone(db, [
    counted('unlink_account', remove(account, isTheirs)),
    auditPart(cause, [{ act: 'account.unlink', before: linkJsonb(k), after: after(of, act), from: theirs }]),
    conversationMoved(ofAccount(conversation, of), cause, true),
    ...told('unlinked', of, act, cause),
  ]);
}

/** The account sees and does nothing any more. One that is blocked already is confirmed: HR has looked at it. */
export function blockAccount(db: Db, of: Account, act: Deed): Promise<'done' | 'moved'> {
  const cause = causeOf(act);
  const { platform, tenant, userId } = of;
  const { personId, reason, now } = act;
  const row = { platform, tenant, userId, personId, by: 'operator' as const, reason, at: now };
  const block = insert(blockedAccount, row, {
    target: [blockedAccount.platform, blockedAccount.tenant, blockedAccount.userId],
    set: { by: 'operator', reason },
  });
  const before = sql`(select ${linkJsonb(k)} from ${account} k where ${ofAccount(k, of)} limit 1)`;
  return runAlone(db, [
    counted('block_account', block),
    auditPart(cause, [{ act: 'account.block', before, after: after(of, act), from: one }]),
    { name: 'unlink_account', query: remove(account, ofAccount(account, of)) },
    conversationMoved(ofAccount(conversation, of), cause, true),
    withdrawn(ofAccount(accountChange, of), now),
    ...told('blocked', of, act, cause),
  ]);
}

/** The block of that person ends: the account may be linked again, with a code or by e-mail. `moved` when there is none. */
export function unblockAccount(db: Db, of: Account, act: Deed): Promise<'done' | 'moved'> {
  const cause = causeOf(act);
  const isTheirs = and(ofAccount(blockedAccount, of), eq(blockedAccount.personId, act.personId));
  return runAlone(db, [
    counted('unblock_account', remove(blockedAccount, isTheirs)),
    auditPart(cause, [{ act: 'account.unblock', after: after(of, act), from: one }]),
    conversationMoved(ofAccount(conversation, of), cause, true),
    ...told('unblocked', of, act, cause),
  ]);
}
