import { type SQL, sql } from 'drizzle-orm';
import { unconfirmed } from '../../domain/appraisal/appraisal.ts';
import { c } from '../cycles/cycle-row.ts';
import { a } from '../reminders/concerns.ts';

const isConfirmed = sql`${a.status} not in (${sql.join(
  unconfirmed.map((status) => sql.raw(`'${status}'`)),
  sql`, `,
)})`;

/** The stage in which the cycle `run` of a statement is, as its `at_stage`. */
export const stageNow = (today: SQL): SQL =>
  sql`select case when ${c.ratingFrom} > ${today} then 'self-assessment'
        when ${c.feedbackFrom} > ${today} then 'rating' else 'feedback' end as stage from run c`;

/** Whether an appraisal has what the stage of `at_stage` asks for. */
export const isDone = sql`case (select stage from at_stage) when 'self-assessment' then ${a.status} <> 'self-assessment'
  when 'rating' then ${isConfirmed} else ${a.openedAt} is not null end`;
