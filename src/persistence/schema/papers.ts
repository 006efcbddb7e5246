import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { paperKinds, paperReasons } from '../../domain/assist/paper.ts';
import { appraisal } from './appraisals.ts';
import { day, moment } from './columns.ts';
import { person } from './people.ts';

/**
 * What somebody entered a.n. an employee from paper (ADR 46). Rows stay as they are; only a paper that is being entered
 * gets its end. An appraisal has few of them: most have none.
 */
export const paperEntry = pgTable(
  'paper_entry',
  {
    id: uuid('id').primaryKey(),
    appraisalId: uuid('appraisal_id')
      .notNull()
      .references(() => appraisal.id),
    kind: text('kind', { enum: paperKinds }).notNull(),
    /** Who entered it. */
    byId: uuid('by_id')
      .notNull()
      .references(() => person.id),
    reason: text('reason', { enum: paperReasons }).notNull(),
    /** Name, NIP or office, as it was typed. */
    witness: text('witness').notNull(),
    /** The date on the paper. */
    paperOn: day('paper_on').notNull(),
    at: moment('at').notNull(),
    /** Null while it is being entered. */
    endedAt: moment('ended_at'),
  },
  // Looked for with every appraisal that is loaded.
  (t) => [index('paper_entry_appraisal').on(t.appraisalId)],
);
