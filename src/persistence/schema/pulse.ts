import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { type PulseCounts, pulseStandings } from '../../domain/pulse/pulse.ts';
import { cycle } from './appraisals.ts';
import { checkedJson, moment } from './columns.ts';
import { person } from './people.ts';

const counts = z.array(z.number().int().nonnegative()).length(3);
export const pulseCountsShape: z.ZodType<PulseCounts> = z.object({
  answered: z.number().int().nonnegative(),
  heard: counts,
  explained: counts,
  fair: counts,
});

/**
 * What a unit was asked about a cycle, and all its answers in one place, without a person, an event or a time: sealed, and
 * written anew as a whole with each (ADR 64). `shown` is how it stood at the last whole step.
 */
export const fairnessPulse = pgTable(
  'fairness_pulse',
  {
    id: uuid('id').primaryKey(),
    cycleId: uuid('cycle_id')
      .notNull()
      .references(() => cycle.id),
    unit: text('unit').notNull(),
    asked: smallint('asked').notNull(),
    openedAt: moment('opened_at').notNull(),
    closesAt: moment('closes_at').notNull(),
    endedAt: moment('ended_at'),
    /** Null once it has ended. */
    sealed: text('sealed'),
    shown: checkedJson('shown', pulseCountsShape),
  },
  (t) => [uniqueIndex('fairness_pulse_unit').on(t.cycleId, sql`lower(${t.unit})`)],
);

/** Who is asked, and how far they are, in an order by chance and without a time. Gone at the end. */
export const fairnessAsked = pgTable(
  'fairness_asked',
  {
    pulseId: uuid('pulse_id')
      .notNull()
      .references(() => fairnessPulse.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    standing: text('standing', { enum: pulseStandings }).notNull(),
    /** Their answers until the third is given: sealed, of one length. */
    draft: text('draft'),
  },
  (t) => [primaryKey({ columns: [t.pulseId, t.personId] }), index('fairness_asked_person').on(t.personId)],
);
