import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { changeStatuses, linkedBy } from '../../domain/people/account-change.ts';
import { checkedJson, moment, place } from './columns.ts';
import { person } from './people.ts';

/** Every time an account was linked to a person, or asked to be: what was before, and what those concerned answered. */
export const accountChange = pgTable(
  'account_change',
  {
    id: uuid('id').primaryKey(),
    /** The new account. */
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    userId: text('user_id').notNull(),
    address: checkedJson('address', place).notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    by: text('by', { enum: linkedBy }).notNull(),
    status: text('status', { enum: changeStatuses }).notNull(),
    at: moment('at').notNull(),
    /** While it waits: from when on no answer counts as a yes. */
    dueAt: moment('due_at'),
    settledAt: moment('settled_at'),
    /** The account of that person on the same platform that gives way; null when there is none. */
    replacedUserId: text('replaced_user_id'),
    replacedAddress: checkedJson('replaced_address', place),
    replacedLinkedAt: moment('replaced_linked_at'),
    /** Who had the new account before. */
    formerPersonId: uuid('former_person_id').references(() => person.id),
  },
  (t) => [
    uniqueIndex('account_change_waiting').on(t.platform, t.tenant, t.userId).where(sql`status = 'waiting'`),
    index('account_change_person').on(t.personId),
  ],
);

/**
 * Accounts that may do nothing and see nothing. Such an account is never in `account` as well, so wherever links are
 * counted or people are reached, it is as good as not there.
 */
export const blockedAccount = pgTable(
  'blocked_account',
  {
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    userId: text('user_id').notNull(),
    /** Whose account it was, or wanted to be. */
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** `not-me`: the person said so, and HR has not looked at it yet. */
    by: text('by', { enum: ['not-me', 'operator'] }).notNull(),
    reason: text('reason'),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.tenant, t.userId] }),
    index('blocked_account_person').on(t.personId),
  ],
);
