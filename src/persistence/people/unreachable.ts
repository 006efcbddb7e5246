import { sql } from 'drizzle-orm';
import {
  type UnreachablePerson,
  type UnreachableStore,
  unreachableReasons,
} from '../../application/people/unreachable-people.ts';
import { stages } from '../../domain/cycle/cycle.ts';
import { fromDate, localDate, Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { concerns } from '../reminders/reminder-facts.ts';

type Row = Record<string, unknown> & {
  nip: string;
  name: string;
  unit: string;
  platform: string | null;
  since: string | null;
  reason: string;
  elsewhere: readonly string[];
  stage: string | null;
  last_day: string | null;
};

/** Who cannot be reached, on PostgreSQL; `timeZone` is the agency's, for what is open today. */
export const createUnreachableStore = (db: Db, timeZone: string): UnreachableStore => ({
  unreachable: async (now, unit) => {
    const today = localDate(now, timeZone).toString();
    const rows = await db.execute<Row>(sql`
      with duty as (
        select distinct on (r.person_id) r.person_id, s.stage, s.closes
        from ${concerns(today)}
        where r.role = 'duty' and s.is_open and ${today}::date between s.opens and s.closes
        order by r.person_id, s.closes)
      select p.nip, p.name, p.unit, k.platform, k.unreachable_at as since,
        case when k.person_id is null then 'not-linked' else coalesce(k.unreachable_reason, 'blocked') end as reason,
        coalesce((select jsonb_agg(distinct e.platform) from account e where e.person_id = p.id and e.is_reachable), '[]')
          as elsewhere,
        d.stage, d.closes::text as last_day
      from person p
        left join account k on k.person_id = p.id
        left join duty d on d.person_id = p.id
      where (k.person_id is null or not k.is_reachable)
        and p.active_from <= ${today}::date and (p.active_until is null or p.active_until > ${today}::date)
        ${unit === undefined ? sql`` : sql`and lower(p.unit) = lower(${unit.trim()})`}`);
    return rows.map(readRow);
  },
});

function readRow({ nip, name, unit, elsewhere, ...row }: Row): UnreachablePerson {
  const stage = stages.find((one) => one === row.stage);
  return {
    nip,
    name,
    unit,
    ...(row.platform === null ? {} : { platform: row.platform }),
    ...(row.since === null ? {} : { since: fromDate(new Date(row.since)) }),
    reason: unreachableReasons.find((one) => one === row.reason) ?? 'blocked',
    elsewhere,
    ...(stage && row.last_day ? { open: { stage, lastDay: Temporal.PlainDate.from(row.last_day) } } : {}),
  };
}
