import { sql } from 'drizzle-orm';
import { intentVersion } from '../application/outcome/intents.ts';
import { newId } from '../shared/ids.ts';
import type { Temporal } from '../shared/time.ts';
import type { Db } from './db.ts';
import { at } from './outbox/outbox.ts';

/**
 * Gives confirmed results whose feedback window has begun to their employees, each with its audit row and the news:
 * `releaseResult` of the application, for all at once, because of an event. Returns how many.
 */
export async function releaseDueResults(db: Db, now: Temporal.Instant, eventId: string): Promise<number> {
  const due = await db.execute<{ id: string }>(sql`
    select a.id from appraisal a join cycle c on c.id = a.cycle_id
    where a.status = 'rated' and (c.release = 'at-once' or (${at(now)} at time zone c.time_zone)::date >= c.feedback_from)`);
  if (due.length === 0) return 0;
  const rows = due.map(({ id }) => ({ id, audit: newId(), news: newId() }));
  const released = await db.execute(sql`
    with wanted as (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, audit uuid, news uuid)),
    moved as (update appraisal a set status = 'released', released_at = ${at(now)}, revision = revision + 1
      from wanted w where a.id = w.id and a.status = 'rated' returning a.id, a.employee_id, w.audit, w.news),
    told as (insert into audit (id, at, role, act, appraisal_id, before, after, event_id)
      select audit, ${at(now)}, 'system', 'result.release', id, '{"status": "rated"}'::jsonb, '{"status": "released"}'::jsonb, ${eventId}::text from moved),
    news as (insert into outbox (id, kind, version, recipient_id, payload, event_id, dedupe_key, available_at)
      select news, 'result-ready', ${intentVersion}, employee_id,
        jsonb_build_object('kind', 'result-ready', 'personId', employee_id, 'appraisalId', id),
        ${eventId}::text, 'result-ready:' || id, ${at(now)} from moved on conflict (dedupe_key) do nothing)
    select 1 from moved`);
  return released.length;
}

/**
 * What may be forgotten: handled events after 7 days, settled messages with their receipts and link attempts after 30,
 * turns of chats once they are over.
 */
export async function prune(db: Db, now: Temporal.Instant): Promise<void> {
  await db.execute(sql`delete from inbox where at < ${at(now.subtract({ hours: 7 * 24 }))}`);
  const aMonthAgo = at(now.subtract({ hours: 30 * 24 }));
  await db.execute(sql`delete from outbox where settled_at < ${aMonthAgo}`);
  await db.execute(sql`delete from link_attempt where at < ${aMonthAgo}`);
  await db.execute(sql`delete from chat_turn where next_at < clock_timestamp() - interval '1 hour'`);
}

/**
 * Messages that waited past their time are given up, so that the counts add up: whoever is nowhere reachable is
 * never asked for by a lane. What may have arrived all the same counts as unknown. Returns how many.
 */
export async function giveUpExpired(db: Db, now: Temporal.Instant): Promise<number> {
  const rows = await db.execute(sql`update outbox o set settled_at = ${at(now)},
    outcome = case when exists (select 1 from delivery d where d.outbox_id = o.id
      and (d.status in ('sending', 'unknown') or d.error_code = 'no-answer')) then 'unknown' else 'failed' end
    where settled_at is null and expires_at <= ${at(now)} and available_at <= ${at(now)} returning 1`);
  return rows.length;
}
