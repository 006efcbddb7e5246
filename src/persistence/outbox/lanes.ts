import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { account, conversation, lane, outbox } from '../schema/messaging.ts';
import { asNumber, asText } from '../sql/decode.ts';
import { maybe, pick, read, value } from '../sql/read.ts';
import { parameters, statementOfRows } from '../sql/statement.ts';
import { ofLane } from '../sql/whose.ts';
import { excluded, insert, update } from '../sql/write.ts';
import { isForAccountOf, isPersonal, isScreenOf } from './payload.ts';
import { isLost } from './unshown.ts';

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

/** The CTE `held`: the lane, for as long as the token of the lease is the current one. */
export const held = (lease: Lease): SQL => sql`held as (select 1 from ${lane} where ${isOurs(lease)})`;
export const isHeld = sql`exists (select 1 from held)`;

const isOurs = (lease: Lease): SQL => sql`${ofLane(lane, lease)} and ${eq(lane.token, lease.token)}`;

// Leases are judged by the database's clock alone: the clocks of two machines never agree.
const leaseEnd = sql`clock_timestamp() + make_interval(secs => ${leaseMs / 1000})`;
const isOver = sql`${lane.leaseUntil} <= clock_timestamp()`;

const key = [lane.platform, lane.tenant];

/** Takes the lane when nobody holds it; undefined while somebody does. */
export async function acquireLane(db: Db, of: LaneKey, holder: string): Promise<Lease | undefined> {
  const { platform, tenant } = of;
  const before = sql`select ${lane.holder} as holder,
    extract(epoch from clock_timestamp() - ${lane.leaseUntil})::float8 * 1000 as expired_ms
    from ${lane} where ${ofLane(lane, of)}`;
  const take = insert(
    lane,
    { platform, tenant, holder, token: 1, leaseUntil: leaseEnd },
    { target: key, set: { ...excluded(lane, 'holder', 'leaseUntil'), token: sql`${lane.token} + 1` } },
  );
  const [row] = await read(
    db,
    {
      ...pick(lane, 'token', 'pausedUntil'),
      previous: maybe(value(sql`(select holder from before)`, asText)),
      expiredMs: maybe(value(sql`(select expired_ms from before)`, asNumber)),
    },
    (columns) => sql`with before as (${before}) ${take} where ${lane.leaseUntil} is null or ${isOver}
      returning ${columns}`,
  );
  if (!row) return undefined;
  const { token, pausedUntil, previous, expiredMs } = row;
  const isHandedOver = previous !== undefined && previous !== holder;
  const handOver = expiredMs === undefined ? {} : { expiredMs: Math.max(0, expiredMs) };
  return { ...of, token, ...(pausedUntil && { pausedUntil }), ...(isHandedOver && { handOver }) };
}

/**
 * Holds the lane a little longer, and tells until when it is paused: another process may have been told to wait.
 * `lost` when somebody else has it: stop sending at once.
 */
export async function renewLane(
  db: Db,
  lease: Lease,
): Promise<'lost' | { readonly pausedUntil?: Temporal.Instant }> {
  const renew = update(lane, { leaseUntil: leaseEnd }, isOurs(lease));
  const rows = await read(db, pick(lane, 'pausedUntil'), (columns) => sql`${renew} returning ${columns}`);
  return rows[0] ?? 'lost';
}

/** Gives the lane back for the next holder to take at once. */
export async function releaseLane(db: Db, lease: Lease): Promise<void> {
  await db.execute(update(lane, { leaseUntil: null }, isOurs(lease)));
}

/**
 * Nobody sends on the lane until then; a column, so that every process and the next holder obey it too. Whoever was
 * told to wait may say so, with or without the lease: waiting too long harms nobody.
 */
export async function pauseLane(
  db: Db,
  { platform, tenant }: LaneKey,
  until: Temporal.Instant,
): Promise<void> {
  const { pausedUntil } = excluded(lane, 'pausedUntil');
  const set = { pausedUntil: sql`greatest(${lane.pausedUntil}, ${pausedUntil})` };
  await db.execute(insert(lane, { platform, tenant, pausedUntil: until }, { target: key, set }));
}

/** Lanes whose holder let its lease run out instead of giving it back: it died, was frozen or lost the database. */
export const abandonedLanes = (db: Db): Promise<readonly LaneKey[]> =>
  read(
    db,
    pick(lane, 'platform', 'tenant'),
    (columns) => sql`select ${columns} from ${lane} where ${isOver}`,
  );

const o = alias(outbox, 'o');
const a = alias(account, 'a');
const c = alias(conversation, 'c');

/** Among so many of the rows that wait longest there is mostly one for every lane. */
const rowsLookedAt = 1000;

/**
 * Lanes with something to do now: a due row for somebody reachable there, or a screen decided but perhaps never shown. On a
 * morning on which a whole country waits, not every row is looked at to find the few lanes.
 */
export const lanesWithWork = (db: Db, now: Temporal.Instant): Promise<readonly LaneKey[]> =>
  findLanes(db, { now: now.toString() });

const moment = parameters({ now: 'timestamptz' });
const isDue = and(isNull(o.settledAt), lte(o.availableAt, moment.now));
const findLanes = statementOfRows(
  ['now'],
  pick(a, 'platform', 'tenant'),
  (columns) => sql`
    with recursive used(platform, tenant) as (
      (select ${account.platform}, ${account.tenant} from ${account} order by 1, 2 limit 1)
      union all
      select next.platform, next.tenant from used cross join lateral (
        select ${account.platform}, ${account.tenant} from ${account}
        where (${account.platform}, ${account.tenant}) > (used.platform, used.tenant) order by 1, 2 limit 1) next
    ), oldest as (
      select ${o.recipientId} from ${outbox} o where ${isDue} and ${isPersonal(o)}
      order by ${o.availableAt}, ${o.id} limit ${rowsLookedAt}
    ), found as (
      select distinct ${columns} from oldest o join ${account} a on ${a.personId} = ${o.recipientId} and ${a.isReachable}
    )
    select platform, tenant from found
    union
    select ${columns} from ${outbox} o join ${account} a on ${a.personId} = ${o.recipientId} and ${a.isReachable}
      where ${isDue} and ${isPersonal(o)} and exists (select platform, tenant from used except select platform, tenant from found)
    union
    select ${c.platform}, ${c.tenant} from ${outbox} o
      join ${conversation} c on (${isForAccountOf(o, c)}) or (${isScreenOf(o, c)})
      where ${isDue}
    union
    select ${conversation.platform}, ${conversation.tenant} from ${conversation} where ${isLost(moment.now)}`,
);
