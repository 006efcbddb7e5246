import { sql } from 'drizzle-orm';
import type { Anchor } from '../../conversation/contract/platform.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { sayUnreachable } from '../people/unreachable-columns.ts';
import type { Lease } from './lanes.ts';
import { at, type DueRow, heldBy, sendingMinutes } from './outbox.ts';

/** What became of a try to send. */
export type Settlement =
  /** `shows` is the fingerprint of what the reminder said, for knowing later whether it still says the truth. */
  | { readonly kind: 'sent'; readonly anchor: Anchor; readonly shows?: string }
  /** Not worth saying any more. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'failed'; readonly code: string }
  /** Back into the queue. `isTry` counts it against the tries a row has. */
  | { readonly kind: 'later'; readonly at: Temporal.Instant; readonly code: string; readonly isTry: boolean }
  /** Nobody can be reached there: marks the account, and the person's other one is tried. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** No answer came, so it may have been taken: said once more after a while, the second time left as unknown. */
  | { readonly kind: 'no-answer' };

/**
 * Writes the outcome of a row, with the lease's token checked in the same statement. False, and nothing is written,
 * when somebody else holds the lane now: a sender that was given up for dead cannot tell an outcome any more.
 */
export async function settle(
  db: Db,
  lease: Lease,
  row: DueRow,
  settlement: Settlement,
  now: Temporal.Instant,
): Promise<boolean> {
  const { delivery, outbox } = changes(row, settlement, now);
  const { platform, tenant, userId } = row.to;
  const account =
    settlement.kind === 'unreachable'
      ? sql`, gone as (update account set ${sayUnreachable(settlement.reason, now)}
          where platform = ${platform} and tenant = ${tenant} and user_id = ${userId} and exists (select 1 from held))`
      : sql``;
  const shown =
    settlement.kind === 'sent' &&
    row.intent?.kind === 'reminder' &&
    row.intent.edits &&
    settlement.shows !== undefined
      ? sql`, redrawn as (update outbox set payload = payload || jsonb_build_object('shows', ${settlement.shows}::text)
          where id = ${row.intent.edits}::uuid and exists (select 1 from held))`
      : sql``;
  // What was called off while it was on its way, and arrived all the same, was sent.
  const isMine =
    settlement.kind === 'sent' ? sql`(settled_at is null or outcome = 'skipped')` : sql`settled_at is null`;
  const [answer] = await db.execute<{ is_held: boolean }>(sql`
    with held as (${heldBy(lease)}),
    receipt as (update delivery set ${delivery}
      where outbox_id = ${row.id}::uuid and platform = ${platform} and tenant = ${tenant} and user_id = ${userId}
        and status = 'sending' and exists (select 1 from held))${account}${shown},
    settled as (update outbox set ${outbox} where id = ${row.id}::uuid and ${isMine} and exists (select 1 from held))
    select exists (select 1 from held) as is_held`);
  return answer?.is_held ?? false;
}

function changes(row: DueRow, settlement: Settlement, now: Temporal.Instant) {
  const stamp = sql`at = ${at(now)}`;
  const done = (outcome: string) => sql`outcome = ${outcome}, settled_at = ${at(now)}`;
  switch (settlement.kind) {
    case 'sent':
      return {
        delivery: sql`status = 'sent', anchor = ${JSON.stringify(settlement.anchor)}::jsonb, ${stamp}`,
        outbox:
          settlement.shows === undefined
            ? done('sent')
            : sql`${done('sent')}, payload = payload || jsonb_build_object('shows', ${settlement.shows}::text)`,
      };
    case 'skipped':
      return { delivery: sql`status = 'skipped', ${stamp}`, outbox: done('skipped') };
    case 'failed':
      return {
        delivery: sql`status = 'failed', error_code = ${settlement.code}, ${stamp}`,
        outbox: done('failed'),
      };
    case 'later':
      return {
        // That an earlier try got no answer must not be forgotten.
        delivery: sql`status = 'failed', error_code = case when error_code = 'no-answer' then error_code else ${settlement.code} end, ${stamp}`,
        outbox: sql`available_at = ${at(settlement.at)}, attempts = attempts + ${settlement.isTry ? 1 : 0}`,
      };
    case 'unreachable': {
      const { platform, tenant, userId } = row.to;
      // The same statement marks this account, which its snapshot does not see yet.
      const elsewhere = sql`exists (select 1 from account a where a.person_id = outbox.recipient_id and a.is_reachable
        and outbox.kind <> 'account-replaced' and (a.platform, a.tenant, a.user_id) <> (${platform}, ${tenant}, ${userId}))`;
      return {
        delivery: sql`status = 'failed', error_code = ${settlement.reason}, ${stamp}`,
        outbox: sql`available_at = ${at(now)}, outcome = case when ${elsewhere} then null else 'failed' end,
          settled_at = case when ${elsewhere} then null else ${at(now)} end`,
      };
    }
    case 'no-answer':
      return row.isRepeat
        ? { delivery: sql`status = 'unknown', ${stamp}`, outbox: done('unknown') }
        : {
            delivery: sql`status = 'unknown', error_code = 'no-answer', ${stamp}`,
            // A leftover has waited already.
            outbox: sql`available_at = ${at(row.isLeftOver ? now : now.add({ minutes: sendingMinutes }))}, attempts = attempts + 1`,
          };
  }
}
