import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { positionLevels } from '../../domain/competency/catalogue.ts';
import { leaveReasons } from '../../domain/tenure/leave.ts';
import { checkedJson, day, moment } from './columns.ts';
import { seenVignettes } from './seen-vignettes.ts';

/** Pegawai. The key is `id` and not `nip`: the number of a PPPK changes when they move to another agency. */
export const person = pgTable(
  'person',
  {
    id: uuid('id').primaryKey(),
    nip: text('nip').unique(),
    /** What stands in place of a NIP, for appraisers who have none; null for everybody else. */
    noNip: text('no_nip').unique(),
    name: text('name').notNull(),
    unit: text('unit').notNull(),
    position: text('position').notNull(),
    /** Null only without a NIP: who is not appraised has no required levels. */
    positionLevel: text('position_level', { enum: positionLevels }),
    /** In lower case. */
    email: text('email').unique(),
    activeFrom: day('active_from').notNull(),
    /** First day on which the person is no longer on the roster. */
    activeUntil: day('active_until'),
    /** Why they are not from that day on; null while no such day is known. */
    leaveReason: text('leave_reason', { enum: leaveReasons }),
    isTop: boolean('is_top').notNull().default(false),
    /** Pengelola kinerja. */
    isHr: boolean('is_hr').notNull().default(false),
    /** IANA name of the time zone; null means that of the agency. */
    timeZone: text('time_zone'),
    locale: text('locale'),
    privacyAcceptedAt: moment('privacy_accepted_at'),
    /** The version of the notice that was confirmed then; null = the first one. */
    privacyVersion: smallint('privacy_version'),
    /** No reminders until then. */
    snoozedUntil: moment('snoozed_until'),
    /** Which vignettes they saw and in which cycles they were offered; null = none. No answer is kept. */
    vignettes: checkedJson('vignettes', seenVignettes),
    /** Since when everybody concerned is told that these data are restricted at the person's request; null = they are not. */
    restrictedAt: moment('restricted_at'),
    updatedAt: moment('updated_at').notNull().default(sql`now()`),
  },
  (t) => [
    check('person_one_number', sql`num_nonnulls(${t.nip}, ${t.noNip}) = 1`),
    check('person_has_level', sql`${t.noNip} is not null or ${t.positionLevel} is not null`),
    // A sweep asks which zones there are, and whose snooze has just ended; most people have neither.
    index('person_zone').on(t.timeZone).where(sql`time_zone is not null`),
    index('person_snoozed').on(t.snoozedUntil).where(sql`snoozed_until is not null`),
    // Told of what is for HR, by a sweep each minute and by presses; few of a city are.
    index('person_hr').on(t.id).where(sql`is_hr`),
  ],
);

/** Who appraises whom and from when. Old lines stay; `validTo` is the first day on which a line is no longer valid. */
export const reportingLine = pgTable(
  'reporting_line',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    appraiserId: uuid('appraiser_id')
      .notNull()
      .references(() => person.id),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'),
  },
  (t) => [
    uniqueIndex('reporting_line_person_from').on(t.personId, t.validFrom),
    // The index above finds the appraiser of a person; this one finds the people of an appraiser.
    index('reporting_line_appraiser').on(t.appraiserId),
  ],
);

/** Work results imported with the roster. They are copied into each appraisal when a cycle opens. */
export const plannedResult = pgTable(
  'planned_result',
  {
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    no: smallint('no').notNull(),
    title: text('title').notNull(),
    target: text('target'),
  },
  (t) => [primaryKey({ columns: [t.personId, t.no] })],
);

/** One-time codes for linking an account. Of the secret half only a salted hash is kept. */
export const linkCode = pgTable(
  'link_code',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    /** The public half of the code. It finds the row, so that wrong secrets count against this code and person. */
    selector: text('selector').notNull().unique(),
    salt: text('salt').notNull(),
    hash: text('hash').notNull(),
    createdAt: moment('created_at').notNull().default(sql`now()`),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
    /** How many wrong secrets were tried so far. */
    tries: integer('tries').notNull().default(0),
  },
  (t) => [index('link_code_person').on(t.personId)],
);

/** Tries to use a code, failed or not, for the limits per chat and overall. */
export const linkAttempt = pgTable(
  'link_attempt',
  {
    id: uuid('id').primaryKey(),
    platform: text('platform').notNull(),
    tenant: text('tenant').notNull(),
    userId: text('user_id').notNull(),
    isSuccess: boolean('is_success').notNull(),
    at: moment('at').notNull(),
  },
  // The tries of the last hour are counted, overall and per chat.
  (t) => [index('link_attempt_at').on(t.at)],
);

/** Public holidays and joint leave that HR adds (`isWorkday` false) or takes out (true). */
export const holiday = pgTable('holiday', {
  day: day('day').primaryKey(),
  name: text('name').notNull(),
  isWorkday: boolean('is_workday').notNull().default(false),
});

/** The years whose days off HR has looked at and found right. */
export const holidayYear = pgTable('holiday_year', {
  year: smallint('year').primaryKey(),
  confirmedAt: moment('confirmed_at').notNull(),
});
