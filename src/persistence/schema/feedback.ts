import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { feedbackKinds } from '../../domain/feedback/note.ts';
import { moment } from './columns.ts';
import { person } from './people.ts';

/** Thanks and suggestions, with both names. Its words are in no other table. */
export const feedbackNote = pgTable(
  'feedback_note',
  {
    id: uuid('id').primaryKey(),
    giverId: uuid('giver_id')
      .notNull()
      .references(() => person.id),
    receiverId: uuid('receiver_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: feedbackKinds }).notNull(),
    words: text('words').notNull(),
    givenAt: moment('given_at').notNull(),
    /** The giver may take it back until then. */
    readAt: moment('read_at'),
    /** The receiver's appraiser may read it from then on. */
    sharedAt: moment('shared_at'),
  },
  (t) => [
    index('feedback_note_receiver').on(t.receiverId, t.givenAt),
    index('feedback_note_giver').on(t.giverId, t.givenAt),
  ],
);
