import { type AnyPgColumn, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { noteMethods, showings } from '../../domain/notes/notebook.ts';
import { day, moment } from './columns.ts';
import { evidenceFile } from './files.ts';
import { person } from './people.ts';

/**
 * What an appraiser noted about an employee, any day of the year. It belongs to the employee's record: whoever appraises
 * them later reads it too. Acts hold a digest of the words, never the words.
 */
export const notebookEntry = pgTable(
  'notebook_entry',
  {
    id: uuid('id').primaryKey(),
    employeeId: uuid('employee_id')
      .notNull()
      .references(() => person.id),
    authorId: uuid('author_id')
      .notNull()
      .references(() => person.id),
    method: text('method', { enum: noteMethods }).notNull(),
    /** Null until it is filed. */
    item: text('item'),
    /** The question of the interview guide that it answers. */
    question: text('question'),
    seenOn: day('seen_on').notNull(),
    /** What was seen, and what it led to; null once the words had to go. */
    fact: text('fact'),
    effect: text('effect'),
    /** Hides what the digest in the acts is made of; goes with the words. */
    salt: uuid('salt'),
    showing: text('showing', { enum: showings }).notNull(),
    /** When it was shown by itself. With a result, all notes of its time are shown. */
    shownAt: moment('shown_at'),
    addsTo: uuid('adds_to').references((): AnyPgColumn => notebookEntry.id),
    writtenAt: moment('written_at').notNull(),
    /** The recording that it is of; notes about several people may share one. Goes with the words. */
    fileId: uuid('file_id').references(() => evidenceFile.id),
  },
  (t) => [
    // Counted with every press on a card.
    index('notebook_entry_employee').on(t.employeeId, t.seenOn),
    index('notebook_entry_adds_to').on(t.addsTo),
    index('notebook_entry_file').on(t.fileId),
  ],
);
