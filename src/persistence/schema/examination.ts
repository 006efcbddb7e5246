import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { checkedJson, day, moment } from './columns.ts';
import { person } from './people.ts';

const scope = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('person'), personId: z.string() }),
  z.strictObject({ of: z.literal('unit'), unit: z.string() }),
  z.strictObject({ of: z.literal('cycle'), cycleId: z.string() }),
]);

/** What an examiner is to be given, who asked for it and who said yes (ADR 41). Acts of the audit trail say the same. */
export const examination = pgTable(
  'examination',
  {
    id: uuid('id').primaryKey(),
    /** By which people name it. */
    no: integer('no').generatedAlwaysAsIdentity(),
    scope: checkedJson('scope', scope).notNull(),
    reason: text('reason').notNull(),
    /** The last day on which it is made and holds. */
    until: day('until').notNull(),
    /** The last day on which nobody is told, and why; null = they are told when it is made. */
    untoldUntil: day('untold_until'),
    untoldReason: text('untold_reason'),
    askedAt: moment('asked_at').notNull(),
    askedById: uuid('asked_by_id')
      .notNull()
      .references(() => person.id),
    confirmBy: moment('confirm_by').notNull(),
    confirmedAt: moment('confirmed_at'),
    confirmedById: uuid('confirmed_by_id').references(() => person.id),
  },
  (t) => [
    // Whatever a program forgets: one person is never both officers.
    check(
      'examination_two_officers',
      sql`${t.confirmedById} is null or ${t.confirmedById} <> ${t.askedById}`,
    ),
    check('examination_silence_has_reason', sql`(${t.untoldUntil} is null) = (${t.untoldReason} is null)`),
  ],
);
