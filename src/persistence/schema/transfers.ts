import { sql } from 'drizzle-orm';
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { positionLevels } from '../../domain/competency/catalogue.ts';
import { underWays } from '../../domain/tenure/transfer.ts';
import { checkedJson, day, moment } from './columns.ts';
import { person } from './people.ts';

/** What became of one appraisal, with what stood there before: for telling people, and for taking it back. */
const changedPart = z.object({
  cycleId: z.string(),
  appraisalId: z.string(),
  becomes: z.enum(['parts', 'former', 'new', 'archived', 'same']),
  /** The part that began, where there is one. */
  secondId: z.string().optional(),
  /** Who was the appraiser of it. */
  formerId: z.string(),
  before: z.object({
    partTo: z.string().nullable(),
    lineDay: z.string().nullable(),
    heldUnit: z.string().nullable(),
    heldPosition: z.string().nullable(),
    heldLevel: z.enum(positionLevels).nullable(),
    required: z.record(z.string(), z.literal([1, 2, 3, 4, 5])),
  }),
});
export type ChangedPart = z.infer<typeof changedPart>;

/** Somebody came into another office, unit or under another superior on a day. Rows stay, also of what was taken back. */
export const personTransfer = pgTable(
  'person_transfer',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** First day in the new office. */
    fromDay: day('from_day').notNull(),
    underWay: text('under_way', { enum: underWays }).notNull(),
    /** The office before. */
    unit: text('unit').notNull(),
    position: text('position').notNull(),
    level: text('level', { enum: positionLevels }),
    appraiserId: uuid('appraiser_id').references(() => person.id),
    parts: checkedJson('parts', z.array(changedPart).readonly()).notNull(),
    reason: text('reason'),
    enteredAt: moment('entered_at').notNull(),
    undoneAt: moment('undone_at'),
    undoneReason: text('undone_reason'),
  },
  (t) => [
    uniqueIndex('person_transfer_day').on(t.personId, t.fromDay).where(sql`undone_at is null`),
    index('person_transfer_person').on(t.personId, t.enteredAt),
  ],
);
