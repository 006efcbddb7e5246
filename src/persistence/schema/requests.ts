import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { requestKinds, requestOutcomes, requestParts } from '../../domain/rights/requests.ts';
import { appraisal } from './appraisals.ts';
import { moment } from './columns.ts';
import { person } from './people.ts';

/** What people ask about their own data (UU 27/2022), and reports of a wrong appraiser, with what was answered. */
export const personRequest = pgTable(
  'person_request',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: requestKinds }).notNull(),
    /** What is wrong or should go; null where the request concerns all. */
    part: text('part', { enum: requestParts }),
    /** Of a report alone. The request stays when the appraisal is destroyed. */
    appraisalId: uuid('appraisal_id').references(() => appraisal.id, { onDelete: 'set null' }),
    /** Who is reported, also after another has come into office. */
    appraiserId: uuid('appraiser_id').references(() => person.id),
    words: text('words').notNull(),
    /** Hides what the digest in the acts is made of; so does the other one below. */
    salt: uuid('salt').notNull(),
    askedAt: moment('asked_at').notNull(),
    answerBy: moment('answer_by').notNull(),
    /** Set with the answer, all but who answered: an operator need not be on the roster. */
    answeredAt: moment('answered_at'),
    answeredById: uuid('answered_by_id').references(() => person.id),
    outcome: text('outcome', { enum: requestOutcomes }),
    answer: text('answer'),
    answerSalt: uuid('answer_salt'),
  },
  (t) => [
    // The same is asked once until it is answered.
    uniqueIndex('person_request_open')
      .on(t.personId, t.kind, sql`coalesce(${t.part}, '')`)
      .where(sql`answered_at is null and kind <> 'appraiser'`),
    uniqueIndex('person_request_report').on(t.appraisalId).where(sql`answered_at is null`),
    index('person_request_person').on(t.personId, t.askedAt),
    index('person_request_due').on(t.answerBy).where(sql`answered_at is null`),
  ],
);
