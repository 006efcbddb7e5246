import { sql } from 'drizzle-orm';
import { index, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { fileKinds, fileStatuses } from '../../domain/files/evidence-file.ts';
import { appraisal } from './appraisals.ts';
import { checkedJson, moment, place } from './columns.ts';
import { person } from './people.ts';

/**
 * A file that an employee sent as evidence. It is a row before it is fetched, so that no crash loses it. Its content lies
 * in a folder under its hash (ADR 26); a file there without a row is cleared away.
 */
export const evidenceFile = pgTable(
  'evidence_file',
  {
    id: uuid('id').primaryKey(),
    /** Null for a file in the pocket, which is handed in, if at all, as the piece with the same id. */
    appraisalId: uuid('appraisal_id').references(() => appraisal.id),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => person.id),
    item: text('item'),
    /** Without folders, cleaned; null for a photo. */
    name: text('name'),
    caption: text('caption'),
    /** The own link of a file on a card; that of a file in the pocket is its piece's. */
    link: text('link'),
    status: text('status', { enum: fileStatuses }).notNull(),
    sentAt: moment('sent_at').notNull(),
    /** The account and the event it came by. */
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    userId: text('user_id').notNull(),
    eventId: text('event_id').notNull(),
    /** Where the platform keeps it; null once it is kept here. */
    source: checkedJson('source', place),
    /** While it waits: when to fetch it next, and how often that was begun. */
    dueAt: moment('due_at').notNull(),
    tries: smallint('tries').notNull().default(0),
    /** While it waits for a virus scanner that is away: since when. */
    unscannedSince: moment('unscanned_since'),
    /** Once it is kept: what it is, and where it lies. */
    kind: text('kind', { enum: fileKinds }),
    extension: text('extension'),
    mimeType: text('mime_type'),
    size: integer('size'),
    sha256: text('sha256'),
    keptAt: moment('kept_at'),
  },
  (t) => [
    // Loaded with every press on a card.
    index('evidence_file_appraisal').on(t.appraisalId),
    index('evidence_file_due').on(t.dueAt).where(sql`status = 'waiting'`),
    // The room that a person's files take, and whether a file of the folder still has a row.
    index('evidence_file_owner').on(t.ownerId),
    index('evidence_file_hash').on(t.sha256),
  ],
);
