import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from './columns.ts';

/**
 * What a sweep looks at again only after a change or at another time: who holds which office, of what people are to be
 * reminded, which heads are to be told of their week, and what has served its purpose.
 */
export const lookedAt = ['offices', 'reminders', 'weeks', 'purposes'] as const;

/**
 * What changed since a sweep looked, written by triggers in the transaction of the change (`drizzle/0057_looked-at.sql`
 * and `0059_whose-offices.sql`), each change a row, so nobody waits for anybody. A sweep removes it once it has looked.
 */
export const sweepChange = pgTable(
  'sweep_change',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    what: text('what', { enum: lookedAt }).notNull(),
    /** Whose work or offices it may have changed; null = anybody's. No foreign key: it may tell of somebody who is no longer there. */
    personId: uuid('person_id'),
  },
  (t) => [
    // One is enough to know that everybody is to be looked at.
    index('sweep_change_of_all').on(t.what).where(sql`person_id is null`),
  ],
);

/** How far the sweeps have looked. */
export const sweepLook = pgTable('sweep_look', {
  what: text('what', { enum: lookedAt }).primaryKey(),
  /** The date it was, in each zone in use, when everybody was last looked at. Another date is a change of everybody. */
  days: text('days').notNull(),
  /** When somebody was last looked at. */
  lookedUntil: moment('looked_until').notNull(),
  /** So many times everybody was to be looked at, and up to which of these it was done. */
  asked: integer('asked').notNull().default(0),
  done: integer('done').notNull().default(0),
});
