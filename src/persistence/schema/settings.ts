import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { settingKeys, settingStates } from '../../domain/agency/settings.ts';
import { moment } from './columns.ts';
import { person } from './people.ts';

/** What the agency set for itself. Rows are only ever added: the latest one of a setting that is `set` counts. */
export const agencySetting = pgTable(
  'agency_setting',
  {
    key: text('key', { enum: settingKeys }).notNull(),
    /** In lower case; empty = the whole agency. */
    unit: text('unit').notNull(),
    /** From 1 on, for each setting. */
    revision: integer('revision').notNull(),
    state: text('state', { enum: settingStates }).notNull(),
    /** As it is written; null = what is configured, or ours, counts again. */
    value: text('value'),
    at: moment('at').notNull(),
    /** Null = by command, by somebody who is not in the roster. */
    byId: uuid('by_id').references(() => person.id),
    reason: text('reason').notNull(),
  },
  (t) => [primaryKey({ columns: [t.key, t.unit, t.revision] })],
);
