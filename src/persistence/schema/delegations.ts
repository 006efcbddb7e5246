import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { delegationKinds } from '../../domain/delegation/delegation.ts';
import { day, moment } from './columns.ts';
import { person } from './people.ts';

/**
 * Who acts for whom, from a day until another, both included. It ends by itself after the last day, or when somebody ends
 * it. Rows stay. A trigger keeps two from acting for the same person (`drizzle/0029_delegations.sql`).
 */
export const delegation = pgTable(
  'delegation',
  {
    id: uuid('id').primaryKey(),
    /** By which people name it. */
    no: integer('no').generatedAlwaysAsIdentity(),
    /** Who is stood in for. */
    fromId: uuid('from_id')
      .notNull()
      .references(() => person.id),
    /** Who acts. */
    toId: uuid('to_id')
      .notNull()
      .references(() => person.id),
    kind: text('kind', { enum: delegationKinds }).notNull(),
    fromDay: day('from_day').notNull(),
    untilDay: day('until_day').notNull(),
    reason: text('reason').notNull(),
    givenAt: moment('given_at').notNull(),
    /** Null for an operator who is not on the roster. */
    givenById: uuid('given_by_id').references(() => person.id),
    endedAt: moment('ended_at'),
    endedById: uuid('ended_by_id').references(() => person.id),
  },
  (t) => [
    // Looked for on every press: who acts for an office, and for whom somebody acts.
    index('delegation_from').on(t.fromId),
    index('delegation_to').on(t.toId),
    check('delegation_of_two', sql`${t.fromId} <> ${t.toId}`),
    check('delegation_in_order', sql`${t.untilDay} >= ${t.fromDay}`),
  ],
);
