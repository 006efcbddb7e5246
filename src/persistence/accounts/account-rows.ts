import { and, eq, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { Intent } from '../../application/outcome/intents.ts';
import type { AuditAct } from '../../application/outcome/writes.ts';
import { type AuditedBy, auditRow } from '../audit/audit-row.ts';
import type { Part } from '../events/part.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { accountChange, blockedAccount } from '../schema/accounts.ts';
import { audit } from '../schema/appraisals.ts';
import { account, conversation, outbox } from '../schema/messaging.ts';
import { pick } from '../sql/read.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { at, insertFrom, jsonOf, update } from '../sql/write.ts';

/** What linking, replacing and blocking accounts have in common: parts of one statement, which all see what was before. */

/** The statement's `change`, and the account `k` that a part is about. */
export const c = alias(accountChange, 'change');
export const k = alias(account, 'k');

/** Who causes it, and which event. */
export type Cause = AuditedBy & { readonly eventId: string };

type AccountColumns = { readonly [K in 'platform' | 'tenant' | 'userId']: PgColumn };

/** Whether an account is blocked, given as values or as columns of another table. */
export const isBlocked = (one: Parameters<typeof ofAccount>[1]): SQL =>
  sql`exists (select 1 from ${blockedAccount} where ${ofAccount(blockedAccount, one)})`;

/** An account and its person, as the audit trail has it before or after an act. */
export const linkJsonb = (one: AccountColumns & { readonly personId: PgColumn }): SQL =>
  jsonOf(pick(one as typeof k, 'platform', 'tenant', 'personId', 'userId'));

/** An act with what it changed, for each row of `from`, the rest of a select. */
export type Act = {
  readonly act: AuditAct;
  readonly before?: SQL;
  readonly after?: SQL;
  readonly from: SQL;
};

/** One insert for all acts of an event, so that the chain numbers them in the order in which they are given. */
export function auditPart(by: Cause, acts: readonly Act[]): Part {
  const none = sql`null::jsonb`;
  const selects = acts.map(
    ({ act, before = none, after = none, from }, at) =>
      sql`select ${at}::integer as place, ${act}::text as act, ${before} as before, ${after} as after ${from}`,
  );
  const [first] = acts;
  const row = auditRow({ act: first?.act ?? 'account.link' }, by);
  const told = {
    id: sql`gen_random_uuid()`,
    act: sql`told.act`,
    before: sql`told.before`,
    after: sql`told.after`,
  };
  const all = sql`from (${sql.join(selects, sql` union all `)}) as told order by told.place`;
  return { name: 'account_audit', query: insertFrom(audit, { ...row, ...told }, all) };
}

type Kind = 'account-changed' | 'account-asked' | 'account-note' | 'account-disputed';
type FieldsOf<K extends Kind> = Omit<Extract<Intent, { kind: K }>, 'kind'>;

/** One message for each row of `from`. `whom` tells the rows apart. */
export function messagePart<K extends Kind>(
  kind: K,
  fields: { readonly [F in keyof FieldsOf<K>]: PgColumn | SQL | FieldsOf<K>[F] },
  whom: SQL,
  { at: now, eventId }: Cause,
  from: SQL,
): Part {
  // The intent here only says of which kind the row is: its payload is made of the rows of the select.
  const intent = { kind: 'screen', conversationId: '' } as const;
  const { recipientId: _, ...row } = outboxRow({ intent, dedupeKey: '' }, now, eventId);
  const payload = sql`${jsonOf({ kind, ...fields } as Readonly<Record<string, PgColumn | SQL | string>>)}`;
  const recipientId = kind === 'account-disputed' ? whom : sql`null::uuid`;
  const values = { ...row, id: sql`gen_random_uuid()`, kind, payload, recipientId };
  const dedupeKey = sql`${`${kind}:${eventId}:`} || ${whom}::text`;
  return {
    name: kind.replace('-', '_'),
    query: insertFrom(outbox, { ...values, dedupeKey }, from, { target: [outbox.dedupeKey] }),
  };
}

/** Tells accounts apart within one event. */
export const accountKey = ({ platform, tenant, userId }: AccountColumns): SQL =>
  sql`${platform} || ':' || ${tenant} || ':' || ${userId}`;

/**
 * What an account has begun is decided again, by whoever has that account then. With `draws`, what it has open is taken
 * away and the screen for an account without a person comes in its place.
 */
export function conversationMoved(whose: SQL, { at: now, eventId }: Cause, draws: boolean): Part {
  const next = sql`${conversation.revision} + 1`;
  const sets = { revision: next, updatedAt: now, eventId };
  const drawn = { ...sets, state: sql`'{"screen":{"at":"home"}}'::jsonb`, drawAt: now, owesNew: true };
  const query = update(conversation, draws ? drawn : { ...sets, shownRevision: next }, whose);
  return { name: 'conversation_moved', query };
}

/** The rows `change` with that id. */
export const changeById = (id: string): SQL | undefined => eq(c.id, id);

/** Changes that wait for the sake of an account that is gone, or of a person whose account there is settled. */
export const withdrawn = (such: SQL | undefined, now: AuditedBy['at'], except = sql`null::uuid`): Part => ({
  name: 'withdraw_changes',
  query: update(
    accountChange,
    { status: 'withdrawn', settledAt: sql`${at(now)}` },
    and(
      eq(accountChange.status, 'waiting'),
      sql`${accountChange.id} is distinct from ${except}`,
      sql`(${such})`,
    ),
  ),
});

/** The account of the person of a change on its platform. */
export const isHereIn = (change: typeof c, one: typeof k): SQL =>
  sql`${ofLane(one, change)} and ${one.personId} = ${change.personId}`;
