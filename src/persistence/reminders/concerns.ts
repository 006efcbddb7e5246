import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Stage, stages } from '../../domain/cycle/cycle.ts';
import { escalationLevels } from '../../domain/reminders/escalation.ts';
import { unfinished } from '../../domain/reminders/open-tasks.ts';
import type { Temporal } from '../../shared/time.ts';
import { c } from '../cycles/cycle-row.ts';
import { isStillThere } from '../people/active.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asOneOf } from '../sql/decode.ts';
import { on } from '../sql/write.ts';

/** For so many days after a window ends, people may still be told of it. Long holidays are allowed for. */
const overdueDays = 45;

/** The appraisal `a` of a statement about concerns; its cycle is `c`. */
export const a = alias(appraisal, 'a');
const x = alias(appraisal, 'x');
const doer = alias(person, 'doer');
const rated = alias(person, 'rated');

/** The columns of a row of `concerns`: whom it concerns, why, and which window. */
export const concern = {
  personId: sql`r.whom`,
  role: sql`r.role`,
  /** Whether today is within the days on which they may be told. */
  isNow: sql`r.is_now`,
  stage: sql`s.stage`,
  opens: sql`s.opens`,
  closes: sql`s.closes`,
  isOpen: sql`s.is_open`,
};
export const asRole = asOneOf(['duty', ...escalationLevels]);
export const asStage = asOneOf(stages);

const windows = {
  'self-assessment': [c.selfFrom, c.selfTo],
  rating: [c.ratingFrom, c.ratingTo],
  feedback: [c.feedbackFrom, c.feedbackTo],
} as const satisfies Record<Stage, unknown>;

/** The same rule as `isUnfinished` of the domain: a result counts as read once it was opened. */
const isUnfinished = (stage: Stage): SQL | undefined =>
  and(inArray(a.status, [...unfinished[stage]]), stage === 'feedback' ? isNull(a.openedAt) : undefined);

const windowRow = (stage: Stage): SQL => {
  const [opens, closes] = windows[stage];
  return sql`(${sql.raw(`'${stage}'`)}, ${opens}, ${closes}, ${isUnfinished(stage)})`;
};

/** This runs before every message: for one person, the index finds the few appraisals without reading a whole city. */
const appraisalsOf = (personId: string | undefined): SQL =>
  personId === undefined
    ? sql`${appraisal}`
    : sql`(select * from ${appraisal} x where ${or(
        eq(x.employeeId, personId),
        eq(x.appraiserId, personId),
        eq(x.secondAppraiserId, personId),
      )})`;

/**
 * Every unfinished piece of work of a live cycle, in one row for each person it concerns: as their duty while the
 * window is open (or a day around it, for other time zones), and as overdue for the appraiser and the appraiser's
 * superior after it. Nobody is told of work whose doer has left, or for an employee who has. With `personId`, only what may concern that person.
 */
export const concerns = (today: Temporal.PlainDate, personId?: string): SQL => {
  const { stage, opens, closes } = concern;
  const isDuty = sql`${opens} <= ${on(today)} + 1 and ${closes} >= ${on(today)} - 1`;
  const isOverdue = sql`${closes} between ${on(today)} - ${overdueDays}::int and ${on(today)}`;
  return sql`${appraisalsOf(personId)} a
    join ${cycle} c on ${c.id} = ${a.cycleId} and ${c.feedbackTo} >= ${on(today)} - ${overdueDays}::int
    cross join lateral (values ${sql.join(stages.map(windowRow), sql`, `)}) as s(stage, opens, closes, is_open)
    cross join lateral (values
      ('duty', case when ${stage} = 'rating' then ${a.appraiserId} else ${a.employeeId} end, ${isDuty}),
      ('appraiser', ${a.appraiserId}, ${isOverdue}),
      ('superior', ${a.secondAppraiserId}, ${isOverdue})
    ) as r(role, whom, is_now)
    join ${person} doer on ${doer.id} = case when ${stage} = 'rating' then ${a.appraiserId} else ${a.employeeId} end
      and ${isStillThere(doer, on(today))}
    join ${person} rated on ${rated.id} = ${a.employeeId} and ${isStillThere(rated, on(today))}`;
};
