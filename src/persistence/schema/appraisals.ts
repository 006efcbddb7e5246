import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { appraisalStatuses, askAnswers, feedbackParts } from '../../domain/appraisal/appraisal.ts';
import { predicates } from '../../domain/appraisal/predicate.ts';
import { type Level, positionLevels } from '../../domain/competency/catalogue.ts';
import { cycleKinds, releases, stages } from '../../domain/cycle/cycle.ts';
import { exemptReasons } from '../../domain/tenure/exempt.ts';
import { answerShape } from './answer-shape.ts';
import { approvalShape } from './approval-shape.ts';
import { checkedJson, day, moment, recordOf } from './columns.ts';
import { counselShape } from './counsel-shape.ts';
import { mentoringShape } from './mentoring-shape.ts';
import { missedShape } from './missed-shape.ts';
import { objectionShape } from './objection-shape.ts';
import { person } from './people.ts';
import { talkShape } from './talk-shape.ts';

const isLevel = (value: unknown): value is Level =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5;

/** Periode penilaian with its windows: whole days, both included, in `timeZone`. */
export const cycle = pgTable('cycle', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull().unique(),
  periodFrom: day('period_from').notNull(),
  periodTo: day('period_to').notNull(),
  selfFrom: day('self_from').notNull(),
  selfTo: day('self_to').notNull(),
  ratingFrom: day('rating_from').notNull(),
  ratingTo: day('rating_to').notNull(),
  feedbackFrom: day('feedback_from').notNull(),
  feedbackTo: day('feedback_to').notNull(),
  timeZone: text('time_zone').notNull(),
  allowSameAsSelf: boolean('allow_same_as_self').notNull(),
  isBlind: boolean('is_blind').notNull(),
  release: text('release', { enum: releases }).notNull(),
  /** Behaviour above or below expectation names the values that decided it; false for cycles opened before there was this. */
  asksValues: boolean('asks_values').notNull().default(false),
  /** Which evaluation it is by the official forms; null = not said. Number and year follow from the period (ADR 68). */
  kind: text('cycle_type', { enum: cycleKinds }),
  /** The units it was opened for; null means all. */
  units: checkedJson('units', z.array(z.string()).readonly()),
  /** From then on nothing of it changes any more: a trigger refuses it (`drizzle/0026_cheap-closing.sql`). */
  closedAt: moment('closed_at'),
  openedAt: moment('opened_at').notNull().default(sql`now()`),
});

export const appraisal = pgTable(
  'appraisal',
  {
    id: uuid('id').primaryKey(),
    cycleId: uuid('cycle_id')
      .notNull()
      .references(() => cycle.id),
    employeeId: uuid('employee_id')
      .notNull()
      .references(() => person.id),
    appraiserId: uuid('appraiser_id')
      .notNull()
      .references(() => person.id),
    secondAppraiserId: uuid('second_appraiser_id').references(() => person.id),
    /** Who confirmed the rating, once another appraiser is in that office; null means the appraiser. */
    ratedById: uuid('rated_by_id').references(() => person.id),
    /** For whom they did, as a stand-in (a.n.); null = in their own name. */
    ratedForId: uuid('rated_for_id').references(() => person.id),
    /** Raised by every change. A save only succeeds on the revision it was decided on. */
    revision: integer('revision').notNull().default(1),
    status: text('status', { enum: appraisalStatuses }).notNull().default('self-assessment'),
    /** The required level by competency code, fixed when the cycle opened. */
    required: checkedJson('required', recordOf(isLevel)).notNull(),
    strengths: text('strengths'),
    improve: text('improve'),
    nextStep: text('next_step'),
    /** The parts of the feedback whose suggestions do not go out. */
    leftOut: checkedJson('left_out', z.array(z.enum(feedbackParts)).readonly()),
    predicate: text('predicate', { enum: predicates }),
    selfSubmittedAt: moment('self_submitted_at'),
    ratingStartedAt: moment('rating_started_at'),
    ratedAt: moment('rated_at'),
    releasedAt: moment('released_at'),
    openedAt: moment('opened_at'),
    /** The last day for an objection, promised at the opening; null = as the law says. */
    objectBy: day('object_by'),
    /** The day on which the sweep closed it, because nobody had opened the result by the agency's last day. */
    unopenedOn: day('unopened_on'),
    acknowledgedAt: moment('acknowledged_at'),
    talkRequestedAt: moment('talk_requested_at'),
    objectedAt: moment('objected_at'),
    objectionReason: text('objection_reason'),
    /** What became of it, changed as a whole with the row's revision (ADR 57); null = none, or filed before there was this. */
    objection: checkedJson('objection', objectionShape),
    /** Whether the result waits for the superior of the appraiser (ADR 61); null = it need not be approved. */
    approval: checkedJson('approval', approvalShape),
    /** The talk about the result, changed as a whole with the row's revision (ADR 62); null = none yet. */
    talk: checkedJson('talk', talkShape),
    /** What the employee said to the result short of an objection, and was answered (ADR 63); null = nothing. */
    answer: checkedJson('answer', answerShape),
    /** What the employee said was left out, and what was done about it, changed as a whole with the row's revision (ADR 65). */
    missed: checkedJson('missed', missedShape),
    /** That the appraiser guided or counselled the employee, oldest first; what was said stays between the two (ADR 65). */
    counsel: checkedJson('counsel', counselShape),
    /** In what they are better at than required, whether the employee would be a mentor (ADR 74); null = not asked. */
    mentoring: checkedJson('mentoring', mentoringShape),
    appraiserDisputedAt: moment('appraiser_disputed_at'),
    /** The last day on which a report holds the rating up; it stays when the report is answered, so that there is one. */
    disputeBy: day('dispute_by'),
    disputedSuperior: text('disputed_superior'),
    /** Last days of stages that HR gave this appraisal beyond those of its cycle (`domain/cycle/person-windows.ts`). */
    extended: checkedJson('extended', z.partialRecord(z.enum(stages), z.iso.date())),
    /** Since when it takes no part in its cycle: it is on no list, and nobody may do anything with it. */
    takenOutAt: moment('taken_out_at'),
    /** By which exemption of the law it was taken out; null for any other reason. */
    exemptAs: text('exempt_as', { enum: exemptReasons }),
    /** Since when a result that was withdrawn is not given to the employee, until HR or another rating says so. */
    withheldAt: moment('withheld_at'),
    /** The part of the cycle's period that is appraised; null = from its beginning, or to its end. */
    partFrom: day('part_from'),
    partTo: day('part_to'),
    /** The day whose reporting line names the appraiser: the last one of a part that stays with who saw it; null = today. */
    lineDay: day('line_day'),
    /** The office in which a part was served that ended with a transfer; null = the one the person is in. */
    heldUnit: text('held_unit'),
    heldPosition: text('held_position'),
    heldLevel: text('held_level', { enum: positionLevels }),
    /** Its cycle is closed. Set by the database, so that every change can be refused without looking at the cycle. */
    isClosed: boolean('is_closed').notNull().default(false),
    /** The employee has answered something. Set by the database, so that progress is counted without the answers (ADR 79). */
    isBegun: boolean('is_begun').notNull().default(false),
  },
  (t) => [
    // Who moves within the period has a part for each office (ADR 45); a trigger keeps parts from sharing a day.
    uniqueIndex('appraisal_cycle_part')
      .on(t.cycleId, t.employeeId, sql`coalesce(part_from, '-infinity')`)
      .where(sql`taken_out_at is null`),
    index('appraisal_cycle').on(t.cycleId),
    // Loaded on every press: own appraisals and the team's.
    index('appraisal_employee').on(t.employeeId),
    index('appraisal_appraiser').on(t.appraiserId),
    index('appraisal_second_appraiser').on(t.secondAppraiserId),
    // Looked at with every list; without approvals there is nothing in it.
    index('appraisal_approval').on(t.secondAppraiserId).where(sql`approval is not null`),
    // What progress lists or counts of the few: who says that the appraiser is wrong, and who takes no part.
    index('appraisal_disputed')
      .on(t.cycleId, t.appraiserDisputedAt)
      .where(sql`appraiser_disputed_at is not null and taken_out_at is null`),
    index('appraisal_taken_out').on(t.cycleId).where(sql`taken_out_at is not null`),
    // A sweep looks for these each minute, and mostly there are few of them or none.
    index('appraisal_rated').on(t.cycleId, t.id).where(sql`status = 'rated' and taken_out_at is null`),
    index('appraisal_objected').on(t.cycleId).where(sql`status = 'objected' and taken_out_at is null`),
    index('appraisal_unopened')
      .on(t.cycleId)
      .where(sql`status = 'released' and opened_at is null and unopened_on is null and taken_out_at is null`),
  ],
);

export const workResult = pgTable(
  'work_result',
  {
    appraisalId: uuid('appraisal_id')
      .notNull()
      .references(() => appraisal.id),
    no: smallint('no').notNull(),
    title: text('title').notNull(),
    target: text('target'),
    realisation: text('realisation'),
    /** An addition of the employee (tambahan); false = planned by the superior: of the roster, or not known to be added. */
    isOwn: boolean('is_own').notNull().default(false),
    /** The change of a planned result that the employee proposed last. Who did, and who answered, is in the audit. */
    askedTitle: text('asked_title'),
    askedTarget: text('asked_target'),
    askedAt: moment('asked_at'),
    askAnswer: text('ask_answer', { enum: askAnswers }),
    answeredAt: moment('answered_at'),
  },
  (t) => [primaryKey({ columns: [t.appraisalId, t.no] })],
);

/**
 * Append-only: who did what, in which role, to which appraisal, through which event. A trigger numbers the rows of an
 * appraisal and chains them by hash (`drizzle/0007_audit-commitments.sql`), so no way of inserting can avoid it. The
 * chain holds only the commitment to `before` and `after`; these and their salt may be destroyed (ADR 20).
 */
export const audit = pgTable(
  'audit',
  {
    id: uuid('id').primaryKey(),
    at: moment('at').notNull(),
    actorId: uuid('actor_id').references(() => person.id),
    /** `self`, `appraiser`, ... or `operator` for the command line and `system` for a sweep. */
    role: text('role').notNull(),
    act: text('act').notNull(),
    /** It outlives the appraisal, which the agency's schedule may destroy. */
    appraisalId: uuid('appraisal_id'),
    before: jsonb('before'),
    after: jsonb('after'),
    /** NIP of whoever gave the command, as they said it; null for what was not done on the command line. */
    operator: text('operator'),
    /** Hides what `commitment` is made of. Null when `before`, `after` and `operator` were destroyed. Set by the database. */
    salt: uuid('salt'),
    /** SHA-256 of `salt`, `before`, `after` and `operator`: set by the database. */
    commitment: text('commitment'),
    /** The platform and the id of the event that caused the act. */
    eventId: text('event_id'),
    /** 1, 2, 3... within the chain: set by the database. */
    seq: integer('seq').notNull().default(0),
    /** SHA-256 over this row, with its commitment, and the hash of the row before: set by the database. */
    hash: text('hash').notNull().default(''),
  },
  (t) => [index('audit_appraisal').on(t.appraisalId, t.seq)],
);

/** The last link of each chain, written by a trigger. A chain is an appraisal's id, or `agency` for all other acts. */
export const auditHead = pgTable('audit_head', {
  chain: text('chain').primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
});
