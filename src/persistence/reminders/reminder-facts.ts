import { type SQL, sql } from 'drizzle-orm';
import type { MarkedFacts } from '../../application/reminders/plan-reminders.ts';
import type { OverdueWork } from '../../conversation/features/reminder/reminder.screen.ts';
import { type Stage, stages, type Window } from '../../domain/cycle/cycle.ts';
import { type EscalationLevel, escalationLevels } from '../../domain/reminders/escalation.ts';
import { unfinished } from '../../domain/reminders/open-tasks.ts';
import { fromDate, localDate, Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';

/** Days after a window during which somebody may still be told of it, long holidays included. */
const overdueDays = 45;

const statuses = (stage: Stage): SQL =>
  sql.join(
    unfinished[stage].map((status) => sql`${status}`),
    sql`, `,
  );

/** Each person's few appraisals are found by index: before every message that is sent, the city is not read through. */
const appraisalsOf = (personId: string | undefined): SQL =>
  personId === undefined
    ? sql`appraisal`
    : sql`(select * from appraisal x where x.employee_id = ${personId}::uuid or x.appraiser_id = ${personId}::uuid
        or x.second_appraiser_id = ${personId}::uuid)`;

/**
 * Every unfinished piece of work of a live cycle, once for each person it concerns and why: as their duty while the
 * window is about open, as overdue (for the appraiser and the appraiser's superior) after it. With `personId` only
 * what may concern that person.
 */
export const concerns = (today: string, personId?: string): SQL => sql`
  ${appraisalsOf(personId)} a join cycle c on c.id = a.cycle_id and c.feedback_to >= ${today}::date - ${overdueDays}::int
  cross join lateral (values
    ('self-assessment', c.self_from, c.self_to, a.status in (${statuses('self-assessment')})),
    ('rating', c.rating_from, c.rating_to, a.status in (${statuses('rating')})),
    ('feedback', c.feedback_from, c.feedback_to, a.status in (${statuses('feedback')}) and a.opened_at is null)
  ) as s(stage, opens, closes, is_open)
  cross join lateral (values
    ('duty', case when s.stage = 'rating' then a.appraiser_id else a.employee_id end,
      s.opens <= ${today}::date + 1 and s.closes >= ${today}::date - 1),
    ('appraiser', a.appraiser_id, s.closes between ${today}::date - ${overdueDays}::int and ${today}::date),
    ('superior', a.second_appraiser_id, s.closes between ${today}::date - ${overdueDays}::int and ${today}::date)
  ) as r(role, person_id, is_now)`;

type ConcernRow = Record<string, unknown> & {
  person_id: string;
  time_zone: string | null;
  snoozed_until: string | null;
  last_day: string | null;
  role: string;
  stage: string;
  opens: string;
  closes: string;
  window_time_zone: string;
  mark: string;
  released_at: string | null;
};

const stageOf = (value: string): Stage => stages.find((stage) => stage === value) ?? 'self-assessment';
const levelOf = (value: string): EscalationLevel | undefined =>
  escalationLevels.find((level) => level === value);
const instant = (value: string): Temporal.Instant => fromDate(new Date(value));

type Gathered = { -readonly [K in keyof MarkedFacts]: MarkedFacts[K] } & {
  duties: MarkedFacts['duties'][number][];
  overdue: MarkedFacts['overdue'][number][];
};

function gather(rows: readonly ConcernRow[], agencyTimeZone: string): readonly MarkedFacts[] {
  const people = new Map<string, Gathered>();
  for (const row of rows) {
    const timeZone = row.time_zone ?? agencyTimeZone;
    const facts: Gathered = people.get(row.person_id) ?? {
      personId: row.person_id,
      timeZone,
      ...(row.snoozed_until ? { snoozedUntil: instant(row.snoozed_until) } : {}),
      ...(row.last_day ? { lastDay: Temporal.PlainDate.from(row.last_day) } : {}),
      duties: [],
      overdue: [],
    };
    people.set(row.person_id, facts);
    const window: Window = {
      from: Temporal.PlainDate.from(row.opens),
      to: Temporal.PlainDate.from(row.closes),
    };
    const level = levelOf(row.role);
    if (level) {
      facts.overdue.push({ level, window, mark: row.mark });
      continue;
    }
    // The news of a result was its own message: its first reminder comes on another day.
    const notBefore =
      row.stage === 'feedback' && row.released_at
        ? localDate(instant(row.released_at), timeZone).add({ days: 1 })
        : window.from;
    facts.duties.push({
      stage: stageOf(row.stage),
      window,
      windowTimeZone: row.window_time_zone,
      notBefore,
      mark: row.mark,
    });
  }
  return [...people.values()];
}

/**
 * What is open or overdue, for everybody who can be reached (or only for one person). `agencyTimeZone` stands in for
 * people without a zone of their own.
 */
export async function reminderFacts(
  db: Db,
  now: Temporal.Instant,
  agencyTimeZone: string,
  personId?: string,
): Promise<readonly MarkedFacts[]> {
  const today = localDate(now, agencyTimeZone).toString();
  const rows = await db.execute<ConcernRow>(sql`
    with open as (
      select r.person_id, r.role, s.stage, s.opens, s.closes, c.time_zone as window_time_zone,
        left(md5(r.role || s.stage || string_agg(a.id::text, ',' order by a.id)), 8) as mark,
        min(a.released_at) as released_at
      from ${concerns(today, personId)}
      where s.is_open and r.is_now and r.person_id is not null
        ${personId === undefined ? sql`` : sql`and r.person_id = ${personId}::uuid`}
      group by r.person_id, r.role, s.stage, c.id, s.opens, s.closes)
    select o.*, p.time_zone, p.snoozed_until,
      (select max(x.payload->>'date') from outbox x where x.recipient_id = p.id and x.kind = 'reminder'
        and not x.payload ? 'edits' and (x.outcome is null or x.outcome in ('sent', 'unknown'))) as last_day
    from open o join person p on p.id = o.person_id
    where (p.active_until is null or p.active_until > ${today}::date)
      and exists (select 1 from account k where k.person_id = p.id and k.is_reachable)`);
  return gather(rows, agencyTimeZone);
}

export type OverdueOfPerson = OverdueWork & { readonly window: Window };

/** The names behind a person's overdue work: employees for the appraiser, appraisers with counts for the superior. */
export async function overdueOf(
  db: Db,
  personId: string,
  now: Temporal.Instant,
  agencyTimeZone: string,
): Promise<readonly OverdueOfPerson[]> {
  const today = localDate(now, agencyTimeZone).toString();
  const rows = await db.execute<{
    role: string;
    stage: string;
    cycle: string;
    opens: string;
    closes: string;
    people: readonly { name: string; count: number }[];
  }>(sql`
    with named as (
      select r.role, s.stage, c.name as cycle, s.opens, s.closes, n.id, n.name, count(*)::int as count
      from ${concerns(today, personId)}
      join person n on n.id = case when r.role = 'appraiser' then a.employee_id else a.appraiser_id end
      where s.is_open and r.is_now and r.role <> 'duty' and r.person_id = ${personId}::uuid
      group by r.role, s.stage, c.id, s.opens, s.closes, n.id, n.name)
    select role, stage, cycle, opens::text, closes::text,
      jsonb_agg(jsonb_build_object('name', name, 'count', count) order by name, id) as people
    from named group by role, stage, cycle, opens, closes order by closes, role, stage`);
  return rows.flatMap((row) => {
    const level = levelOf(row.role);
    if (!level) return [];
    const window = { from: Temporal.PlainDate.from(row.opens), to: Temporal.PlainDate.from(row.closes) };
    return [{ level, stage: stageOf(row.stage), cycleName: row.cycle, people: row.people, window }];
  });
}

/** A reminder that was sent in the last day, and what it said then. */
export type SentReminder = {
  readonly outboxId: string;
  readonly personId: string;
  readonly timeZone: string;
  readonly date: string;
  readonly shows: string;
};

/** The latest reminder of each person within a day, unless its redrawing is on its way already. */
export async function sentReminders(
  db: Db,
  now: Temporal.Instant,
  agencyTimeZone: string,
): Promise<readonly SentReminder[]> {
  const rows = await db.execute<{
    id: string;
    person: string;
    zone: string | null;
    date: string;
    shows: string;
  }>(sql`
    select distinct on (o.recipient_id) o.id, o.recipient_id as person, p.time_zone as zone,
      o.payload->>'date' as date, o.payload->>'shows' as shows
    from outbox o join person p on p.id = o.recipient_id
    where o.kind = 'reminder' and o.outcome = 'sent' and o.payload ? 'shows' and not o.payload ? 'edits'
      and o.settled_at > ${now.subtract({ hours: 24 }).toString()}::timestamptz
      and not exists (select 1 from outbox e where e.recipient_id = o.recipient_id and e.settled_at is null
        and e.payload->>'edits' = o.id::text)
    order by o.recipient_id, o.settled_at desc`);
  return rows.map((row) => ({
    outboxId: row.id,
    personId: row.person,
    timeZone: row.zone ?? agencyTimeZone,
    date: row.date,
    shows: row.shows,
  }));
}

/** Whether a reminder of a local day has reached the person already. */
export async function wasReminded(
  db: Db,
  personId: string,
  date: string,
  exceptId: string,
): Promise<boolean> {
  const rows =
    await db.execute(sql`select 1 from outbox where recipient_id = ${personId}::uuid and kind = 'reminder'
    and payload->>'date' = ${date} and not payload ? 'edits' and outcome in ('sent', 'unknown')
    and id <> ${exceptId}::uuid limit 1`);
  return rows.length > 0;
}

/** Days HR has added as free or taken out, from last year on. */
export async function holidayChanges(
  db: Db,
  today: Temporal.PlainDate,
): Promise<readonly { readonly day: string; readonly isWorkday: boolean }[]> {
  const rows = await db.execute<{ day: string; is_workday: boolean }>(
    sql`select day::text, is_workday from holiday where day >= ${today.toString()}::date - 366`,
  );
  return rows.map((row) => ({ day: row.day, isWorkday: row.is_workday }));
}
