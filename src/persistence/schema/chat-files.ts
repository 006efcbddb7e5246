import { sql } from 'drizzle-orm';
import { index, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { chatFileKinds, chatFileStatuses } from '../../domain/clearance/chat-file.ts';
import { checkedJson, moment, place } from './columns.ts';
import { person } from './people.ts';

/**
 * A document or a table on its way into a private chat and out of it again (ADR 66). A row for a month at most; the proof
 * of what went where is the audit trail. Its appraisal and cycle are no foreign keys: they may go before it.
 */
export const chatFile = pgTable(
  'chat_file',
  {
    id: uuid('id').primaryKey(),
    /** Who gets it. */
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: chatFileKinds }).notNull(),
    status: text('status', { enum: chatFileStatuses }).notNull(),
    /** Whose result a document says. */
    appraisalId: uuid('appraisal_id'),
    /** What a table is of: a cycle, and one unit where the officer's right ends there. */
    cycleId: uuid('cycle_id'),
    unit: text('unit'),
    /** The account that asked, and from sending on the one it was sent to. */
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    userId: text('user_id').notNull(),
    eventId: text('event_id').notNull(),
    askedAt: moment('asked_at').notNull(),
    /** While there is something to do: when, and how often that was begun. */
    dueAt: moment('due_at').notNull(),
    tries: smallint('tries').notNull().default(0),
    /** Under which name it is sent. */
    name: text('name'),
    /** Where it lies sealed until it is sent, and the key to it. */
    sha256: text('sha256'),
    sealKey: text('seal_key'),
    /** Where it was sent, and the message, by which it is removed. */
    address: checkedJson('address', place),
    anchor: checkedJson('anchor', place),
    sentAt: moment('sent_at'),
    /** Why it was not sent, or remains. */
    why: text('why'),
  },
  (t) => [
    index('chat_file_due').on(t.dueAt).where(sql`status in ('wanted', 'made', 'sent')`),
    index('chat_file_person').on(t.personId),
    index('chat_file_hash').on(t.sha256),
    // Who presses twice gets it once.
    uniqueIndex('chat_file_once')
      .on(t.personId, t.appraisalId, t.kind)
      .where(sql`status in ('wanted', 'made') and appraisal_id is not null`),
  ],
);
