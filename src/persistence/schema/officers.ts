import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { officerRights } from '../../domain/authorization/officer.ts';
import { moment } from './columns.ts';
import { person } from './people.ts';

/** Rights of HR's desk that were given one by one, besides those of whom the roster names as HR. */
export const officerRight = pgTable(
  'officer_right',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    right: text('right', { enum: officerRights }).notNull(),
    /** The unit it holds for; empty = the whole agency. */
    unit: text('unit').notNull(),
    grantedAt: moment('granted_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.right, t.unit] })],
);
