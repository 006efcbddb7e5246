import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { unobservableReasons } from '../../domain/appraisal/appraisal.ts';
import { authors } from '../../domain/appraisal/items.ts';
import { appraisal } from './appraisals.ts';
import { moment } from './columns.ts';
import { notebookEntry } from './notebook.ts';

/** Every answer is a row of its own and is saved as soon as it is given. */
export const answer = pgTable(
  'answer',
  {
    appraisalId: uuid('appraisal_id')
      .notNull()
      .references(() => appraisal.id),
    author: text('author', { enum: authors }).notNull(),
    item: text('item').notNull(),
    value: smallint('value'),
    unobservable: text('unobservable', { enum: unobservableReasons }),
    note: text('note'),
    /** The note of the notebook that a rating rests on: it can no longer be changed or removed. */
    restsOn: uuid('rests_on').references(() => notebookEntry.id),
    /**
     * The file or piece of evidence that a rating rests on. It names a row of one of two tables, whose rows go when their
     * time is over while the rating stays: so it is no foreign key.
     */
    restsOnEvidence: uuid('rests_on_evidence'),
    updatedAt: moment('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.appraisalId, t.author, t.item] }),
    index('answer_rests_on').on(t.restsOn).where(sql`rests_on is not null`),
  ],
);
