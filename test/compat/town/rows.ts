import { sql } from 'drizzle-orm';
import type { Db } from '../../../src/persistence/db.ts';

/** All answers: `person, cycle, author` -> `M.01=2 M.02=1 “a note” …`. */
export async function answersIn(db: Db): Promise<Readonly<Record<string, string>>> {
  const rows = await db.execute<{
    whose: string;
    item: string;
    said: string | null;
    note: string | null;
  }>(sql`
    select p.name || ', ' || c.name || ', ' || n.author as whose, n.item,
      coalesce(n.value::text, n.unobservable) as said, n.note
    from answer n join appraisal a on a.id = n.appraisal_id join person p on p.id = a.employee_id
      join cycle c on c.id = a.cycle_id
    order by p.name collate "C", c.name collate "C", n.author, n.item collate "C"`);
  const answers: Record<string, string> = {};
  for (const { whose, item, said, note } of rows) {
    const written = `${item}=${said ?? ''}${note === null ? '' : ` “${note}”`}`;
    answers[whose] = answers[whose] === undefined ? written : `${answers[whose]} ${written}`;
  }
  return answers;
}

export type AppraisalRow = {
  readonly employee: string;
  readonly cycle: string;
  readonly appraiser: string;
  readonly second: string | null;
  readonly status: string;
  readonly [column: string]: unknown;
};

/** Every appraisal by employee and cycle, with all columns of release 0.1.0 that are not null. */
export async function appraisalsIn(db: Db): Promise<readonly AppraisalRow[]> {
  const rows = await db.execute<{ json: AppraisalRow }>(sql`
    select jsonb_strip_nulls(jsonb_build_object('employee', p.name, 'cycle', c.name, 'appraiser', r.name,
      'second', s.name, 'status', a.status, 'revision', a.revision, 'strengths', a.strengths, 'improve', a.improve,
      'nextStep', a.next_step, 'predicate', a.predicate, 'selfSubmittedAt', a.self_submitted_at,
      'ratingStartedAt', a.rating_started_at, 'ratedAt', a.rated_at, 'releasedAt', a.released_at,
      'openedAt', a.opened_at, 'acknowledgedAt', a.acknowledged_at, 'talkRequestedAt', a.talk_requested_at,
      'objectedAt', a.objected_at, 'objectionReason', a.objection_reason,
      'appraiserDisputedAt', a.appraiser_disputed_at)) as json
    from appraisal a join person p on p.id = a.employee_id join person r on r.id = a.appraiser_id
      left join person s on s.id = a.second_appraiser_id join cycle c on c.id = a.cycle_id
    order by p.name collate "C", c.name collate "C"`);
  return rows.map(({ json }) => json);
}

/** `person: title | target | realisation`, in order. */
export async function workResultsIn(db: Db): Promise<readonly string[]> {
  const rows = await db.execute<{ line: string }>(sql`
    select p.name || ' ' || w.no || ': ' || concat_ws(' | ', w.title, w.target, w.realisation) as line
    from work_result w join appraisal a on a.id = w.appraisal_id join person p on p.id = a.employee_id
      join cycle c on c.id = a.cycle_id
    order by p.name collate "C", c.name collate "C", w.no`);
  return rows.map(({ line }) => line);
}
