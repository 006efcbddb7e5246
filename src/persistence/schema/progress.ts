import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/**
 * How many appraisals of a cycle stand at each step, by unit; and with an empty unit how many of its people are `linked`,
 * `not-linked` or `unreachable`. True together with what `progress_change` says and was not folded yet (ADR 79).
 */
export const progressCount = pgTable(
  'progress_count',
  {
    cycleId: uuid('cycle_id').notNull(),
    unit: text('unit').notNull(),
    what: text('what').notNull(),
    people: integer('people').notNull(),
  },
  (t) => [primaryKey({ columns: [t.cycleId, t.unit, t.what] })],
);

/**
 * What changed since it was folded into the counts, written by triggers (`drizzle/0056_counted-progress.sql`): each
 * change a row, so nobody waits for anybody. A sweep folds it, so a row stays for about a minute.
 */
export const progressChange = pgTable(
  'progress_change',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Whose row changed. No foreign key: it may tell of somebody who is no longer there. */
    personId: uuid('person_id').notNull(),
    /** Null where what changed is not of one cycle: an account, the person's unit. */
    cycleId: uuid('cycle_id'),
    /** So many appraisals more or fewer at this step; in the unit that was held, or else in the person's own. */
    heldUnit: text('held_unit'),
    step: text('step'),
    appraisals: integer('appraisals').notNull().default(0),
    /** In so many more or fewer appraisals of the cycle they are the employee or the appraiser. */
    parts: integer('parts').notNull().default(0),
    accounts: integer('accounts').notNull().default(0),
    reachable: integer('reachable').notNull().default(0),
    /** The unit in which the person was until this change. */
    unitWas: text('unit_was'),
  },
  (t) => [index('progress_change_person').on(t.personId), index('progress_change_cycle').on(t.cycleId)],
);
