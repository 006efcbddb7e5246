import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { cycleActKinds } from '../../domain/cycle/life/act.ts';
import { cycle } from './appraisals.ts';
import { moment } from './columns.ts';
import { person } from './people.ts';

/**
 * What HR did to a running cycle, and what waits for a second officer. People are told from these rows; the proof of
 * what was done is the audit trail.
 */
export const cycleAct = pgTable(
  'cycle_act',
  {
    id: uuid('id').primaryKey(),
    /** By which people name a request. */
    no: integer('no').generatedAlwaysAsIdentity(),
    cycleId: uuid('cycle_id')
      .notNull()
      .references(() => cycle.id),
    kind: text('kind', { enum: cycleActKinds }).notNull(),
    /** The act with its stage, days and people, as the use case read it. */
    what: jsonb('what').notNull(),
    reason: text('reason').notNull(),
    askedAt: moment('asked_at').notNull(),
    askedById: uuid('asked_by_id').references(() => person.id),
    /** Until when a second officer may say yes; null where none is needed. */
    confirmBy: moment('confirm_by'),
    settledAt: moment('settled_at'),
    settledById: uuid('settled_by_id').references(() => person.id),
    outcome: text('outcome', { enum: ['done', 'declined'] }),
  },
  (t) => [index('cycle_act_cycle').on(t.cycleId, t.askedAt)],
);
