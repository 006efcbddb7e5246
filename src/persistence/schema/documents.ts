import { index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { documentKinds } from '../../domain/documents/document.ts';
import { moment } from './columns.ts';

/**
 * A document that went out (ADR 54). Rows are only ever added, and name nobody: a paper can be checked when the result it
 * shows was destroyed by the agency's schedule, so its appraisal is no foreign key.
 */
export const issuedDocument = pgTable(
  'issued_document',
  {
    /** Without the hyphens it is shown with. */
    code: text('code').primaryKey(),
    appraisalId: uuid('appraisal_id').notNull(),
    kind: text('kind', { enum: documentKinds }).notNull(),
    /** 1, 2, 3... of its kind and appraisal. */
    version: integer('version').notNull(),
    issuedAt: moment('issued_at').notNull(),
    /** Of what it says, and of the file. */
    contentSha256: text('content_sha256').notNull(),
    fileSha256: text('file_sha256').notNull(),
  },
  (t) => [
    unique('issued_document_version').on(t.appraisalId, t.kind, t.version),
    index('issued_document_file').on(t.fileSha256),
  ],
);
