import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { guidanceKinds } from '../../domain/talk/guidance.ts';
import { appraisal } from './appraisals.ts';
import { moment } from './columns.ts';

/**
 * Forms B.1.8 (ADR 62): the employee's, and of nobody else but the superior of the appraiser once sent. In a table of
 * their own, so that no press of the appraiser ever loads one.
 */
export const guidanceForm = pgTable(
  'guidance_form',
  {
    appraisalId: uuid('appraisal_id')
      .notNull()
      .references(() => appraisal.id),
    about: text('about', { enum: guidanceKinds }).notNull(),
    salt: uuid('salt').notNull(),
    /** `writtenForm`, as a text: the digest in the audit trail is made of these very letters. */
    form: text('form').notNull(),
    /** Null = a draft. Once sent nothing of it changes. */
    sentAt: moment('sent_at'),
  },
  (t) => [primaryKey({ columns: [t.appraisalId, t.about] })],
);
