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
import { z } from 'zod';
import { outcomes } from '../../application/reminders/delivery-report.ts';
import { checkedJson, moment } from './columns.ts';
import { person } from './people.ts';

/** Where a chat or a message is on its platform: known to its adapter alone. */
const place = z.record(z.string(), z.union([z.string(), z.number()]));

/** One row per platform account that ever wrote to us: where it is in the dialogue. Safe to reset to home. */
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
    /** Raised by every handled event: the guard of the save. */
    revision: integer('revision').notNull(),
    /** The revision whose screen surely reached the platform. Behind `revision` for seconds = redraw. */
    shownRevision: integer('shown_revision').notNull().default(0),
    anchor: checkedJson('anchor', place),
    /** When the lane draws the screen, if nobody did before; null in rows of older releases. */
    drawAt: moment('draw_at'),
    /** When the budget of draws of this chat is full again; null or past = it is full. */
    drawsFullAt: moment('draws_full_at'),
    /** The platform refuses this chat until then. */
    pausedUntil: moment('paused_until'),
    /** A screen not shown yet is owed as a new message, below what the person wrote. */
    owesNew: boolean('owes_new').notNull().default(false),
    /** The account's own choice of language before it is linked. */
    locale: text('locale'),
    localeHint: text('locale_hint'),
    /** The event that led here: one id from what came in to what went out. */
    eventId: text('event_id'),
    /** Set when we were away: the screen is drawn again with a word about it. */
    outageAt: moment('outage_at'),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [
    uniqueIndex('conversation_account').on(t.platform, t.tenant, t.userId),
    // Screens that were decided but perhaps never shown: normally none.
    index('conversation_unshown').on(t.updatedAt).where(sql`shown_revision < revision`),
  ],
);

/** The account a person is linked by, one per platform and tenant. Linking again replaces it. */
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
    // Found on every event. Not unique: a re-link replaces rows within one statement.
    index('account_user').on(t.platform, t.tenant, t.userId),
    index('account_person').on(t.personId),
  ],
);

/** Events already handled. A redelivery finds its id here. Kept 7 days. */
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

/** What must be said later, as an intent (ids, never words). */
export const outbox = pgTable(
  'outbox',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').notNull(),
    version: integer('version').notNull(),
    recipientId: uuid('recipient_id').references(() => person.id),
    payload: jsonb('payload').notNull(),
    /** The event it is a consequence of; absent for what time brings about. */
    eventId: text('event_id'),
    /** Says "this was planned already". */
    dedupeKey: text('dedupe_key').notNull().unique(),
    availableAt: moment('available_at').notNull(),
    expiresAt: moment('expires_at'),
    attempts: integer('attempts').notNull().default(0),
    /** Once settled. */
    outcome: text('outcome', { enum: outcomes }),
    settledAt: moment('settled_at'),
    createdAt: moment('created_at').notNull().default(sql`now()`),
  },
  // The lanes look only at rows not settled yet, oldest due first.
  (t) => [
    index('outbox_due').on(t.availableAt).where(sql`settled_at is null`),
    index('outbox_recipient').on(t.recipientId),
  ],
);

/** The receipt of one attempt chain: one row per outbox row and address. */
export const delivery = pgTable(
  'delivery',
  {
    outboxId: uuid('outbox_id')
      .notNull()
      .references(() => outbox.id, { onDelete: 'cascade' }),
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    userId: text('user_id').notNull(),
    /** `sending` is written before the call; a crash in between is later told as `unknown`, never guessed. */
    status: text('status', { enum: ['sending', ...outcomes] }).notNull(),
    attempt: integer('attempt').notNull().default(1),
    /** The message on the platform. */
    anchor: checkedJson('anchor', place),
    errorCode: text('error_code'),
    at: moment('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.outboxId, t.platform, t.tenant, t.userId] }),
    index('delivery_sending').on(t.at).where(sql`status = 'sending'`),
  ],
);

/** One sending identity with one rate limit: a bot token, a workspace. Its lease makes one sender at a time. */
export const lane = pgTable(
  'lane',
  {
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    holder: text('holder'),
    /** Fencing token: raised by every new holder; a write with an older one is refused. */
    token: bigint('token', { mode: 'number' }).notNull().default(0),
    leaseUntil: moment('lease_until'),
    /** A platform refuses everybody until then. */
    pausedUntil: moment('paused_until'),
  },
  (t) => [primaryKey({ columns: [t.platform, t.tenant] })],
);

/** From when a chat may get its next new message, whichever process sends it. Rows that are over are of no use. */
export const chatTurn = pgTable('chat_turn', {
  chat: text('chat').primaryKey(),
  nextAt: moment('next_at').notNull(),
});

/** When something was last known to run, written every few seconds; a gap tells of an outage. */
export const pulse = pgTable('pulse', {
  name: text('name').primaryKey(),
  at: moment('at').notNull(),
});
