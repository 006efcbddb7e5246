import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { growthSides, growthStates } from '../../domain/growth/action.ts';
import { growthFormList } from '../../domain/growth/forms.ts';
import { mentorStates } from '../../domain/growth/mentor.ts';
import { appraisal } from './appraisals.ts';
import { day } from './columns.ts';
import { person } from './people.ts';

/** The catalogue of training of the agency (ADR 67), as its file has it. Nothing of it is ever removed: plans name it. */
export const training = pgTable(
  'training',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    form: text('form', { enum: growthFormList }).notNull(),
    hours: smallint('hours').notNull(),
    item: text('item').notNull(),
    level: smallint('level').notNull(),
    from: day('from_day'),
    to: day('to_day'),
    /** Null = as many as want to. */
    seats: smallint('seats'),
    /** Seats that agreed plans hold; counted here, so that two at once cannot have the last one. */
    taken: smallint('taken').notNull().default(0),
  },
  (t) => [
    uniqueIndex('training_once').on(
      sql`lower(${t.title})`,
      t.item,
      sql`coalesce(${t.from}, '0001-01-01'::date)`,
    ),
    // Read for a competency somebody is to grow in.
    index('training_item').on(t.item, t.level),
  ],
);

/** What is done about a gap of an appraisal (ADR 67): a row for each action, which only its own screens load. */
export const growthAction = pgTable(
  'growth_action',
  {
    appraisalId: uuid('appraisal_id')
      .notNull()
      .references(() => appraisal.id),
    no: smallint('no').notNull(),
    /** Whose it is: the cards of later cycles look for it. */
    employeeId: uuid('employee_id')
      .notNull()
      .references(() => person.id),
    item: text('item').notNull(),
    form: text('form', { enum: growthFormList }).notNull(),
    amount: smallint('amount').notNull(),
    hours: smallint('hours').notNull(),
    trainingId: uuid('training_id').references(() => training.id),
    /** Of the training, as it was when it was proposed. */
    title: text('title'),
    from: day('from_day').notNull(),
    to: day('to_day').notNull(),
    proposedBy: text('proposed_by', { enum: growthSides }).notNull(),
    state: text('state', { enum: growthStates }).notNull(),
    doneOn: day('done_on'),
  },
  (t) => [
    primaryKey({ columns: [t.appraisalId, t.no] }),
    // Loaded with every card of the employee.
    index('growth_action_employee').on(t.employeeId),
  ],
);

/** Who was last asked to be the mentor of an action, and what they said (ADR 76). Who was asked before is in the record. */
export const growthMentor = pgTable(
  'growth_mentor',
  {
    appraisalId: uuid('appraisal_id')
      .notNull()
      .references(() => appraisal.id),
    no: smallint('no').notNull(),
    id: uuid('id').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    by: text('asked_by', { enum: growthSides }).notNull(),
    state: text('state', { enum: mentorStates }).notNull(),
    until: day('until_day').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.appraisalId, t.no] }),
    uniqueIndex('growth_mentor_asking').on(t.id),
    // Read for what is held about somebody.
    index('growth_mentor_person').on(t.personId),
  ],
);
