import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, moment } from './columns.ts';
import { person } from './people.ts';

/** Another appraiser of somebody that waits for a second officer, or did (ADR 58). The proof is the audit trail. */
export const appraiserRequest = pgTable(
  'appraiser_request',
  {
    id: uuid('id').primaryKey(),
    /** By which people name it. */
    no: integer('no').generatedAlwaysAsIdentity(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    appraiserId: uuid('appraiser_id')
      .notNull()
      .references(() => person.id),
    fromDay: day('from_day').notNull(),
    /** What is under way stays with the appraiser of now. */
    keeps: boolean('keeps').notNull(),
    reason: text('reason').notNull(),
    askedAt: moment('asked_at').notNull(),
    askedById: uuid('asked_by_id')
      .notNull()
      .references(() => person.id),
    /** Until when a second officer may say yes. */
    confirmBy: moment('confirm_by').notNull(),
    settledAt: moment('settled_at'),
    settledById: uuid('settled_by_id').references(() => person.id),
    outcome: text('outcome', { enum: ['done', 'declined'] }),
  },
  (t) => [index('appraiser_request_person').on(t.personId, t.askedAt)],
);
