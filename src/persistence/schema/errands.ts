import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { errandKinds, errandStatuses } from '../../domain/hr/errand.ts';
import { checkedJson, moment, place } from './columns.ts';
import { person } from './people.ts';

/**
 * What HR asked for in the chat and what takes longer than a press (ADR 38). A row for a day at most; the proof of what
 * was done is the audit trail.
 */
export const hrErrand = pgTable(
  'hr_errand',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: errandKinds }).notNull(),
    status: text('status', { enum: errandStatuses }).notNull(),
    /** The account and the event it came by. */
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    userId: text('user_id').notNull(),
    eventId: text('event_id').notNull(),
    askedAt: moment('asked_at').notNull(),
    /** Where the platform keeps the file; null once it is kept here, under its hash. */
    source: checkedJson('source', place),
    name: text('name'),
    sha256: text('sha256'),
    /** What an act is about. */
    errandOrder: jsonb('errand_order'),
    samePerson: text('same_person', { enum: ['yes', 'no'] }),
    /** The roster that the file was compared with: a hash of all that the comparison reads. */
    mark: text('mark'),
    /** What is shown of it, and the whole of it as a file. */
    report: jsonb('report'),
    reportFile: text('report_file'),
    /** While there is something to do: when, and how often that was begun. */
    dueAt: moment('due_at').notNull(),
    tries: smallint('tries').notNull().default(0),
  },
  (t) => [
    index('hr_errand_due').on(t.dueAt).where(sql`status in ('waiting', 'wanted')`),
    index('hr_errand_person').on(t.personId),
    index('hr_errand_hash').on(t.sha256),
  ],
);
