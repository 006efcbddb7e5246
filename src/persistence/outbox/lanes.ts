import { sql } from 'drizzle-orm';
import { fromDate, type Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { unshownBefore } from './outbox.ts';

/** One sending identity with one rate limit: a bot token, a workspace. */
export type LaneKey = { readonly platform: string; readonly tenant: string };

/** The right to send on a lane, until it is lost: whoever takes the lane over raises the token. */
export type Lease = LaneKey & {
  readonly token: number;
  /** The platform told everybody to wait until then. */
  readonly pausedUntil?: Temporal.Instant;
  /**
   * Somebody else sent on this lane before us. `expiredMs`: so long ago their lease ran out; absent when they gave it
   * back, perhaps a moment ago.
   */
  readonly handOver?: { readonly expiredMs?: number };
};

/** Long enough to outlive a slow renewal, short enough that a dead holder is followed within seconds. */
export const leaseMs = 2000;

const here = (lane: LaneKey) => sql`lane.platform = ${lane.platform} and lane.tenant = ${lane.tenant}`;

// Leases are judged by the database's clock alone: the clocks of two machines never agree.
const leaseEnd = sql`clock_timestamp() + make_interval(secs => ${leaseMs / 1000})`;

/** Takes the lane when nobody holds it; undefined while somebody does. */
export async function acquireLane(db: Db, lane: LaneKey, holder: string): Promise<Lease | undefined> {
  const [row] = await db.execute<{
    token: string;
    paused_until: string | null;
    previous: string | null;
    expired_ms: number | null;
  }>(sql`
    with before as (select holder, extract(epoch from clock_timestamp() - lease_until)::float8 * 1000 as expired_ms
      from lane where ${here(lane)})
    insert into lane (platform, tenant, holder, token, lease_until)
    values (${lane.platform}, ${lane.tenant}, ${holder}, 1, ${leaseEnd})
    on conflict (platform, tenant) do update
      set holder = excluded.holder, token = lane.token + 1, lease_until = excluded.lease_until
      where lane.lease_until is null or lane.lease_until <= clock_timestamp()
    returning token, paused_until, (select holder from before) as previous, (select expired_ms from before)`);
  if (!row) return undefined;
  return {
    ...lane,
    token: Number(row.token),
    ...(row.paused_until ? { pausedUntil: fromDate(new Date(row.paused_until)) } : {}),
    ...(row.previous !== null && row.previous !== holder
      ? { handOver: row.expired_ms === null ? {} : { expiredMs: Math.max(0, row.expired_ms) } }
      : {}),
  };
}

/**
 * Holds the lane a little longer, and tells until when it is paused: another process may have been told to wait.
 * `lost` when somebody else has it: stop sending at once.
 */
export async function renewLane(
  db: Db,
  lease: Lease,
): Promise<'lost' | { readonly pausedUntil?: Temporal.Instant }> {
  const [row] = await db.execute<{
    paused_until: string | null;
  }>(sql`update lane set lease_until = ${leaseEnd}
    where ${here(lease)} and token = ${lease.token} returning paused_until`);
  if (!row) return 'lost';
  return row.paused_until ? { pausedUntil: fromDate(new Date(row.paused_until)) } : {};
}

/** Gives the lane back for the next holder to take at once. */
export async function releaseLane(db: Db, lease: Lease): Promise<void> {
  await db.execute(sql`update lane set lease_until = null where ${here(lease)} and token = ${lease.token}`);
}

/**
 * Nobody sends on the lane until then; a column, so that every process and the next holder obey it too. Whoever was
 * told to wait may say so, with or without the lease: waiting too long harms nobody.
 */
export async function pauseLane(db: Db, lane: LaneKey, until: Temporal.Instant): Promise<void> {
  await db.execute(sql`insert into lane (platform, tenant, paused_until)
    values (${lane.platform}, ${lane.tenant}, ${until.toString()}::timestamptz)
    on conflict (platform, tenant) do update set paused_until = greatest(lane.paused_until, excluded.paused_until)`);
}

/** Lanes whose holder let its lease run out instead of giving it back: it died, was frozen or lost the database. */
export async function abandonedLanes(db: Db): Promise<readonly LaneKey[]> {
  const rows = await db.execute<{ platform: string; tenant: string }>(
    sql`select platform, tenant from lane where lease_until <= clock_timestamp()`,
  );
  return rows.map(({ platform, tenant }) => ({ platform, tenant }));
}

/**
 * Lanes with something to do now: a due row for somebody reachable there, or a screen decided but perhaps never shown.
 */
export async function lanesWithWork(db: Db, now: Temporal.Instant): Promise<readonly LaneKey[]> {
  const at = sql`${now.toString()}::timestamptz`;
  const rows = await db.execute<{ platform: string; tenant: string }>(sql`
    select distinct a.platform, a.tenant from outbox o
      join account a on a.person_id = o.recipient_id and a.is_reachable
      where o.settled_at is null and o.available_at <= ${at} and o.kind not in ('account-replaced', 'screen')
    union
    select c.platform, c.tenant from outbox o join conversation c
      on (o.kind = 'account-replaced' and c.platform = o.payload->>'platform' and c.tenant = o.payload->>'tenant'
          and c.user_id = o.payload->>'userId')
      or (o.kind = 'screen' and c.id::text = o.payload->>'conversationId')
      where o.settled_at is null and o.available_at <= ${at}
    union
    select platform, tenant from conversation
      where shown_revision < revision and updated_at <= ${unshownBefore(now)}
        and greatest(updated_at, outage_at) >= ${at} - interval '1 day'`);
  return rows.map(({ platform, tenant }) => ({ platform, tenant }));
}
