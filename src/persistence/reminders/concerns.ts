import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { type Stage, stages } from '../../domain/cycle/cycle.ts';
import { escalationLevels } from '../../domain/reminders/escalation.ts';
import { unfinished } from '../../domain/reminders/open-tasks.ts';
import { c } from '../cycles/cycle-row.ts';
import { firstDayOf, lastDayOf } from '../cycles/window-of.ts';
import { actingFor, actsAsAnyOf, officesActedFor } from '../delegation/holding.ts';
import { isStillThere } from '../people/active.ts';
import { isAmong, type Some } from '../people/ranges.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asOneOf } from '../sql/decode.ts';

/** For so many days after a window ends, people may still be told of it. Long holidays are allowed for. */
export const overdueDays = 45;

/** The appraisal `a` of a statement about concerns; its cycle is `c`. */
export const a = alias(appraisal, 'a');
const x = alias(appraisal, 'x');
const doer = alias(person, 'doer');
const rated = alias(person, 'rated');

/** The columns of a row of `concerns`: whom it concerns, why, and which window. */
export const concern = {
  /** Nobody where `isNow` is false. */
  personId: sql`r.whom`,
  role: sql`r.role`,
  /** Whether today is within the days on which they may be told. */
  isNow: sql`r.is_now`,
  stage: sql`s.stage`,
  opens: sql`s.opens`,
  closes: sql`s.closes`,
  isOpen: sql`s.is_open`,
};
/** Whether such a row concerns anybody at all, or one of those it is asked for. */
export const isConcerned = (whom?: Whom): SQL => {
  if (whom === undefined) return sql`${concern.personId} is not null`;
  return 'one' in whom ? sql`${concern.personId} = ${whom.one}` : isAmong(concern.personId, whom);
};
export const asRole = asOneOf(['duty', ...escalationLevels]);
export const asStage = asOneOf(stages);

/** The same rule as `isUnfinished` of the domain: a result counts as read once it was opened. */
const isUnfinished = (stage: Stage): SQL | undefined =>
  and(inArray(a.status, [...unfinished[stage]]), stage === 'feedback' ? isNull(a.openedAt) : undefined);

const windowRow = (stage: Stage): SQL =>
  sql`(${sql.raw(`'${stage}'`)}, ${firstDayOf(c, a, stage)}, ${lastDayOf(c, a, stage)}, ${isUnfinished(stage)})`;

/** For each appraisal `a` of a cycle `c`, its stages as rows of `s`. */
export const stageRows: SQL = sql`(values ${sql.join(stages.map(windowRow), sql`, `)}) as s(stage, opens, closes, is_open)`;
/** Who has to do the work of such a row: of a rating the appraiser, or whoever acts for them on that day. */
export const doerOn = (today: SQL): SQL =>
  sql`case when ${concern.stage} = 'rating' then ${actingFor(a.appraiserId, a.employeeId, today)} else ${a.employeeId} end`;

/** Whom a statement is about: one person, some, or everybody when absent. */
export type Whom = { readonly one: SQL } | Some | undefined;

/** This runs before every message, and each minute for whom something changed: the indexes find the appraisals of the few asked for. */
const appraisalsOf = (whom: Whom, today: SQL): SQL => {
  if (whom === undefined) return sql`${appraisal}`;
  if (!('one' in whom)) {
    const acted = officesActedFor((id) => isAmong(id, whom), today);
    const isOffice = (id: PgColumn) => or(isAmong(id, whom), sql`${id} = ${acted}`);
    return sql`(select * from ${appraisal} x
      where ${or(isAmong(x.employeeId, whom), isOffice(x.appraiserId), isOffice(x.secondAppraiserId))})`;
  }
  const personId = whom.one;
  const offices = actsAsAnyOf(personId, today);
  return sql`(select * from ${appraisal} x where ${or(
    eq(x.employeeId, personId),
    sql`${x.appraiserId} = ${offices}`,
    sql`${x.secondAppraiserId} = ${offices}`,
  )})`;
};

/** Nothing where it is not so. Then it is not looked up either: of the rows of a city, most are of other days. */
const when = (isSo: SQL, what: SQL): SQL => sql`case when ${isSo} then ${what} end`;

/**
 * Every unfinished piece of work of a live cycle, in one row for each person it concerns: as their duty while the
 * window is open (or a day around it, for other time zones), and as overdue for the appraiser and the appraiser's
 * superior after it; where somebody acts for one of these, as theirs. Nobody is told of work whose doer has left, or for an employee who has. With `whom`, of the appraisals only those that may concern them; other people of these are still among the rows.
 */
export const concerns = (today: SQL, whom?: Whom): SQL => {
  const { opens, closes } = concern;
  const isDuty = sql`${opens} <= ${today} + 1 and ${closes} >= ${today} - 1`;
  const isOverdue = sql`${closes} between ${today} - ${overdueDays}::int and ${today}`;
  return sql`${appraisalsOf(whom, today)} a
    join ${cycle} c on ${c.id} = ${a.cycleId} and ${isNull(a.takenOutAt)} and ${isNull(c.closedAt)}
      and ${lastDayOf(c, a, 'feedback')} >= ${today} - ${overdueDays}::int
    cross join lateral ${stageRows}
    cross join lateral (values
      ('duty', ${when(isDuty, doerOn(today))}, ${isDuty}),
      ('appraiser', ${when(isOverdue, actingFor(a.appraiserId, a.employeeId, today))}, ${isOverdue}),
      ('superior', ${when(isOverdue, actingFor(a.secondAppraiserId, a.employeeId, today))}, ${isOverdue})
    ) as r(role, whom, is_now)
    join ${person} doer on ${doer.id} = ${doerOn(today)} and ${isStillThere(doer, today)}
    join ${person} rated on ${rated.id} = ${a.employeeId} and ${isStillThere(rated, today)}`;
};
