import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { askedStandings, askingOutcomes } from '../../domain/feedback/asking.ts';
import { feedbackKinds } from '../../domain/feedback/note.ts';
import { checkedJson, moment } from './columns.ts';
import { person } from './people.ts';

const shownShape = z.object({
  helps: z.array(z.string()).readonly(),
  better: z.array(z.string()).readonly(),
});

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
    /** Hides what the digest in the acts is made of; goes with the words. */
    salt: uuid('salt'),
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

/**
 * Somebody asks colleagues two questions. Its id is by chance, as are those of nothing else here: nothing of what was
 * answered follows from an order.
 */
export const feedbackAsking = pgTable(
  'feedback_asking',
  {
    id: uuid('id').primaryKey(),
    askerId: uuid('asker_id')
      .notNull()
      .references(() => person.id),
    openedAt: moment('opened_at').notNull(),
    closesAt: moment('closes_at').notNull(),
    asked: smallint('asked').notNull(),
    /** Set at the end, all three. */
    answered: smallint('answered'),
    outcome: text('outcome', { enum: askingOutcomes }),
    endedAt: moment('ended_at'),
  },
  (t) => [
    // One at a time for each person.
    uniqueIndex('feedback_asking_open').on(t.askerId).where(sql`outcome is null`),
    index('feedback_asking_asker').on(t.askerId, t.openedAt),
  ],
);

/** Who is asked, and whether they have answered, in no common order and without a time. Gone at the end. */
export const feedbackAsked = pgTable(
  'feedback_asked',
  {
    askingId: uuid('asking_id')
      .notNull()
      .references(() => feedbackAsking.id),
    colleagueId: uuid('colleague_id')
      .notNull()
      .references(() => person.id),
    standing: text('standing', { enum: askedStandings }).notNull(),
    /** The answer to the first question until the second is answered: sealed, of one length. */
    draft: text('draft'),
  },
  (t) => [
    primaryKey({ columns: [t.askingId, t.colleagueId] }),
    index('feedback_asked_colleague').on(t.colleagueId),
  ],
);

/** All answers of an asking in one place, without a person, an event or a time: sealed until the end, then shuffled. */
export const feedbackAnswers = pgTable('feedback_answers', {
  askingId: uuid('asking_id')
    .primaryKey()
    .references(() => feedbackAsking.id),
  sealed: text('sealed'),
  shown: checkedJson('shown', shownShape),
});
