import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { outcomes } from '../../application/reminders/delivery-report.ts';
import { checkedJson, moment, place } from './columns.ts';
import { person } from './people.ts';

/** Where each account that ever wrote to us is in the dialogue. Resetting one to its home screen loses no answers. */
export const conversation = pgTable(
  'conversation',
  {
    id: uuid('id').primaryKey(),
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    userId: text('user_id').notNull(),
    address: checkedJson('address', place).notNull(),
    version: integer('version').notNull(),
    state: jsonb('state').notNull(),
    /** Raised by every handled event. A save only succeeds on the revision it was decided on. */
    revision: integer('revision').notNull(),
    /** The newest revision known to have reached the platform. If it stays behind `revision`, we redraw the screen. */
    shownRevision: integer('shown_revision').notNull().default(0),
    anchor: checkedJson('anchor', place),
    /** When the lane draws the screen if nobody did before. Null in rows of older releases. */
    drawAt: moment('draw_at'),
    /** When the budget of draws of this chat is full again. It is full when this is null or past. */
    drawsFullAt: moment('draws_full_at'),
    /** The platform refuses this chat until then. */
    pausedUntil: moment('paused_until'),
    /** A screen that is not shown yet must come as a new message, below what the person wrote. */
    owesNew: boolean('owes_new').notNull().default(false),
    /** The language chosen by a user who is not linked to a person yet. */
    locale: text('locale'),
    localeHint: text('locale_hint'),
    /** The event that caused this state. The same id marks what came in and what went out. */
    eventId: text('event_id'),
    /** Set after an outage: the screen is redrawn with an outage note. */
    outageAt: moment('outage_at'),
    updatedAt: moment('updated_at').notNull(),
  },
  // No index on what every press changes: a row whose indexes all stay as they are is written in its place.
  (t) => [uniqueIndex('conversation_account').on(t.platform, t.tenant, t.userId)],
);

/**
 * The conversations whose screen was decided but perhaps never shown: those with `shown_revision < revision`. Kept by a
 * trigger of `conversation`, in the transaction of the change, so that nobody has to remember it. Normally there are few.
 */
export const unshownScreen = pgTable('unshown_screen', {
  conversationId: uuid('conversation_id').primaryKey(),
});

/** The platform account of a person: one per platform and tenant. Linking again replaces it. */
export const account = pgTable(
  'account',
  {
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    userId: text('user_id').notNull(),
    address: checkedJson('address', place).notNull(),
    linkedAt: moment('linked_at').notNull(),
    isReachable: boolean('is_reachable').notNull().default(true),
    unreachableReason: text('unreachable_reason'),
    unreachableAt: moment('unreachable_at'),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.tenant, t.personId] }),
    // Read on every event. Not unique, because linking again replaces rows within one statement.
    index('account_user').on(t.platform, t.tenant, t.userId),
    index('account_person').on(t.personId),
  ],
);

/** Events already handled, kept for 7 days. An event that is delivered twice is recognised by its id. */
export const inbox = pgTable(
  'inbox',
  {
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    eventId: text('event_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.platform, t.tenant, t.eventId] }), index('inbox_at').on(t.at)],
);

/** Messages to be sent later, stored as intents: ids, never text. */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    recipientId: uuid('recipient_id').references(() => person.id),
    payload: jsonb('payload').notNull(),
    /** The event that caused the message; absent when the sweep planned it. */
    eventId: text('event_id'),
    /** Unique, so that the same message cannot be planned twice. */
    dedupeKey: text('dedupe_key').notNull().unique(),
    availableAt: moment('available_at').notNull(),
    expiresAt: moment('expires_at'),
    attempts: integer('attempts').notNull().default(0),
    /** Set when the row is settled. */
    outcome: text('outcome', { enum: outcomes }),
    settledAt: moment('settled_at'),
    createdAt: moment('created_at').notNull().default(sql`now()`),
  },
  // The lanes look only at rows not settled yet, oldest due first. In the very order in which they take them, and many
  // are due at one moment: with the moment alone, a whole city's queue would be sorted for each batch.
  (t) => [
    index('outbox_due').on(t.availableAt, t.id).where(sql`settled_at is null`),
    index('outbox_recipient').on(t.recipientId),
    // What a morning brings. It is looked at every day for everybody, among all that they were ever sent.
    index('outbox_of_morning')
      .on(t.recipientId, t.settledAt)
      .where(sql`kind in ('reminder', 'hr-digest', 'unit-week')`),
  ],
);

/** What became of a message: one row for each outbox row and address. */
export const delivery = pgTable(
  'delivery',
  {
    outboxId: uuid('outbox_id')
      .notNull()
      .references(() => outbox.id, { onDelete: 'cascade' }),
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    userId: text('user_id').notNull(),
    /** `sending` is written before the call. If the process dies in between, the outcome is recorded as `unknown`. */
    status: text('status', { enum: ['sending', ...outcomes] }).notNull(),
    attempt: integer('attempt').notNull().default(1),
    /** Where the message is on the platform. */
    anchor: checkedJson('anchor', place),
    errorCode: text('error_code'),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.outboxId, t.platform, t.tenant, t.userId] }),
    index('delivery_sending').on(t.at).where(sql`status = 'sending'`),
  ],
);

/** One sending identity with one rate limit: a bot token, a workspace. Only the holder of the lease sends on it. */
export const lane = pgTable(
  'lane',
  {
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    holder: text('holder'),
    /** Raised by every new holder of the lease. A write with an older token is refused. */
    token: bigint('token', { mode: 'number' }).notNull().default(0),
    leaseUntil: moment('lease_until'),
    /** The platform told us to send nothing to anybody until then. */
    pausedUntil: moment('paused_until'),
  },
  (t) => [primaryKey({ columns: [t.platform, t.tenant] })],
);

/** From when on a chat may get its next new message, in all processes. Rows in the past may be deleted. */
export const chatTurn = pgTable('chat_turn', {
  chat: text('chat').primaryKey(),
  nextAt: moment('next_at').notNull(),
});

/** When something last ran, written every few seconds. A gap means that there was an outage. */
export const pulse = pgTable('pulse', {
  name: text('name').primaryKey(),
  at: moment('at').notNull(),
});
