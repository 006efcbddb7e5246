import { sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';

// The clocks of two machines never agree: how long ago something happened is judged by the database's clock alone.

/** Notes that something was done just now. */
export async function notePulse(db: Db, name: string): Promise<void> {
  await db.execute(sql`insert into pulse (name, at) values (${name}, clock_timestamp())
    on conflict (name) do update set at = excluded.at`);
}

/** Milliseconds since something was last done; infinite when it never was. */
export async function pulseAgeMs(db: Db, name: string): Promise<number> {
  const [row] = await db.execute<{ ms: number }>(
    sql`select extract(epoch from clock_timestamp() - at)::float8 * 1000 as ms from pulse where name = ${name}`,
  );
  return row ? Math.max(0, row.ms) : Number.POSITIVE_INFINITY;
}

/** Nobody notices less; the platforms keep presses for some minutes. */
const outageSeconds = 60;

/**
 * Notes that presses are being taken, by any process. When nobody had taken any for more than a minute there was an
 * outage: the screens that were open in its last hour are marked to be drawn again with a word about it. Returns how
 * many. Safe in any number of processes: the row is locked, so only whoever comes first sees the gap.
 */
export async function beatOfPresses(db: Db, now: Temporal.Instant): Promise<number> {
  const marked = await db.execute(sql`
    with before as (select at from pulse where name = 'presses' for update),
    beat as (insert into pulse (name, at) select 'presses', clock_timestamp() from (select count(*) from before) as seen
      on conflict (name) do update set at = excluded.at)
    update conversation c set outage_at = ${now.toString()}::timestamptz,
        shown_revision = least(c.shown_revision, c.revision - 1)
      from before b where b.at < clock_timestamp() - make_interval(secs => ${outageSeconds})
        and c.anchor is not null
        and not exists (select 1 from account a where a.platform = c.platform and a.tenant = c.tenant
          and a.user_id = c.user_id and not a.is_reachable)
        and c.updated_at between ${now.toString()}::timestamptz - (clock_timestamp() - b.at) - interval '1 hour'
          and ${now.toString()}::timestamptz
      returning 1`);
  return marked.length;
}

/** The person has been told. */
export async function forgetOutage(db: Db, conversationId: string, revision: number): Promise<void> {
  await db.execute(sql`update conversation set outage_at = null
    where id = ${conversationId}::uuid and revision = ${revision}`);
}
