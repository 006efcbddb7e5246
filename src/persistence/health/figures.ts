import { sql } from 'drizzle-orm';
import type { Figures } from '../../shared/figures.ts';
import type { Temporal } from '../../shared/time.ts';
import { closeDatabase, type Db, openDatabase } from '../db.ts';
import { at, destination, unshownBefore } from '../outbox/outbox.ts';

/** Scraping must never be what slows the database down: a statement that takes longer is given up. */
const statementTimeoutMs = 1500;

/** How things stand, in one statement. `now` is the application's clock, by which messages fall due. */
export async function readFigures(db: Db, now: Temporal.Instant): Promise<Figures> {
  const [row] = await db.execute<{ figures: Figures }>(sql`
    with due as (select d.platform, d.tenant, count(*) as messages, min(o.available_at) as oldest
      from outbox o cross join lateral ${destination} d
      where o.settled_at is null and o.available_at <= ${at(now)} group by d.platform, d.tenant),
    lanes as (select platform, tenant,
        coalesce(l.lease_until > clock_timestamp(), false) as held,
        greatest(0, coalesce(extract(epoch from l.paused_until - ${at(now)}), 0)) as paused,
        coalesce(d.messages, 0) as messages,
        greatest(0, coalesce(extract(epoch from ${at(now)} - d.oldest), 0)) as oldest
      from lane l full join due d using (platform, tenant))
    select jsonb_strip_nulls(jsonb_build_object(
      'lanes', (select coalesce(jsonb_agg(jsonb_build_object('platform', platform, 'tenant', tenant, 'isHeld', held,
        'pausedSeconds', paused, 'dueMessages', messages, 'oldestDueSeconds', oldest) order by platform, tenant), '[]') from lanes),
      'unknownMessages', (select count(*) from outbox where outcome = 'unknown'),
      'unreachable', (select coalesce(jsonb_agg(jsonb_build_object('platform', platform, 'accounts', n)), '[]')
        from (select platform, count(*) filter (where not is_reachable) as n from account group by platform) u),
      'unshownScreens', (select coalesce(jsonb_agg(jsonb_build_object('platform', platform, 'screens', n)), '[]')
        from (select platform, count(*) as n from conversation where shown_revision < revision
          and updated_at between ${at(now)} - interval '1 day' and ${unshownBefore(now)} group by platform) s),
      'sweepAgeSeconds', (select greatest(0, extract(epoch from clock_timestamp() - at)) from pulse where name = 'sweep')
    )) as figures`);
  if (!row) throw new Error('the figures statement gave no row');
  return row.figures;
}

/** Reads figures on one connection of its own, so that whoever watches takes none from people and senders. */
export function openFigures(url: string): {
  read(now: Temporal.Instant): Promise<Figures>;
  close(): Promise<void>;
} {
  const db = openDatabase(url, { max: 1, statementTimeoutMs, connectTimeoutSeconds: 5 });
  return { read: (now) => readFigures(db, now), close: () => closeDatabase(db) };
}
