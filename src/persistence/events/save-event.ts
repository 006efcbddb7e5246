import { type SQL, sql } from 'drizzle-orm';
import { intentVersion } from '../../application/outcome/intents.ts';
import type { AppraisalChanges, Write } from '../../application/outcome/writes.ts';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent, SaveResult } from '../../conversation/engine/engine.ts';
import { stateVersion } from '../../conversation/engine/stored-state.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { sayUnreachable } from '../people/unreachable-columns.ts';
import { sqlState } from '../sql-state.ts';
import { replacedAccountAudits } from './replaced-account.ts';

type Part = { readonly name: string; readonly query: SQL; readonly isCounted?: boolean };

const at = (instant: Temporal.Instant | null | undefined): SQL =>
  instant === null || instant === undefined
    ? sql`null::timestamptz`
    : sql`${instant.toString()}::timestamptz`;
const json = (value: unknown): SQL =>
  value === undefined ? sql`null::jsonb` : sql`${JSON.stringify(value)}::jsonb`;

const reachable = sql`is_reachable = true, unreachable_reason = null, unreachable_at = null`;

const moments = {
  selfSubmittedAt: 'self_submitted_at',
  ratingStartedAt: 'rating_started_at',
  ratedAt: 'rated_at',
  releasedAt: 'released_at',
  openedAt: 'opened_at',
  acknowledgedAt: 'acknowledged_at',
  talkRequestedAt: 'talk_requested_at',
  objectedAt: 'objected_at',
  appraiserDisputedAt: 'appraiser_disputed_at',
} as const satisfies Partial<Record<keyof AppraisalChanges, string>>;

function appraisalSets(changes: AppraisalChanges): SQL[] {
  const sets: SQL[] = [sql`revision = revision + 1`];
  if (changes.status !== undefined) sets.push(sql`status = ${changes.status}`);
  if (changes.predicate !== undefined) sets.push(sql`predicate = ${changes.predicate}`);
  if (changes.objectionReason !== undefined) sets.push(sql`objection_reason = ${changes.objectionReason}`);
  if (changes.feedback !== undefined) {
    const { strengths, improve, nextStep } = changes.feedback;
    sets.push(
      sql`strengths = ${strengths ?? null}, improve = ${improve ?? null}, next_step = ${nextStep ?? null}`,
    );
  }
  for (const [field, column] of Object.entries(moments)) {
    const value = changes[field as keyof typeof moments];
    if (value !== undefined) sets.push(sql`${sql.identifier(column)} = ${at(value)}`);
  }
  return sets;
}

function answerParts(write: Extract<Write, { kind: 'answers' }>, now: Temporal.Instant): Part[] {
  const entries = Object.entries(write.answers);
  const kept = entries.flatMap(([item, answer]) => (answer ? [{ item, ...answer }] : []));
  const removed = entries.flatMap(([item, answer]) => (answer ? [] : [item]));
  const parts: Part[] = [];
  if (kept.length > 0) {
    parts.push({
      name: 'answers_put',
      query: sql`insert into answer (appraisal_id, author, item, value, unobservable, note, updated_at)
        select ${write.appraisalId}::uuid, ${write.author}, r.item, r.value, r.unobservable, r.note, ${at(now)}
        from jsonb_to_recordset(${json(kept)}) as r(item text, value smallint, unobservable text, note text)
        on conflict (appraisal_id, author, item) do update set value = excluded.value,
          unobservable = excluded.unobservable, note = excluded.note, updated_at = excluded.updated_at`,
    });
  }
  if (removed.length > 0) {
    parts.push({
      name: 'answers_remove',
      query: sql`delete from answer where appraisal_id = ${write.appraisalId}::uuid and author = ${write.author}
        and item in (select jsonb_array_elements_text(${json(removed)}))`,
    });
  }
  return parts;
}

function linkParts(write: Extract<Write, { kind: 'link-account' }>, request: SaveEvent): Part[] {
  const { platform, tenant, userId, now } = request;
  const here = sql`platform = ${platform} and tenant = ${tenant}`;
  const parts: Part[] = [
    {
      // The account linked until now, if another one, is told. The statement's snapshot still sees it.
      name: 'tell_old_account',
      query: sql`insert into outbox (id, kind, version, recipient_id, payload, event_id, dedupe_key, available_at)
        select ${newId()}::uuid, 'account-replaced', ${intentVersion}, person_id,
          jsonb_build_object('kind', 'account-replaced', 'personId', person_id, 'platform', platform, 'tenant', tenant, 'userId', user_id),
          ${eventKey(request)}::text, 'account-replaced:' || ${request.eventId}::text, ${at(now)}
        from account where ${here} and person_id = ${write.personId}::uuid and user_id <> ${userId}
        on conflict (dedupe_key) do nothing`,
    },
    ...replacedAccountAudits(write.personId, request).map((query) => ({ name: 'audit_replaced', query })),
    {
      name: 'forget_other_person',
      query: sql`delete from account where ${here} and user_id = ${userId} and person_id <> ${write.personId}::uuid`,
    },
    {
      name: 'link_account',
      query: sql`insert into account (platform, tenant, person_id, user_id, address, linked_at, is_reachable)
        values (${platform}, ${tenant}, ${write.personId}::uuid, ${userId}, ${json(request.address)}, ${at(now)}, true)
        on conflict (platform, tenant, person_id) do update set user_id = excluded.user_id, address = excluded.address,
          linked_at = excluded.linked_at, is_reachable = true, unreachable_reason = null, unreachable_at = null`,
    },
  ];
  if (write.codeId !== undefined) {
    parts.push({
      name: 'redeem_code',
      // Single use, also for two chats that confirm in the same millisecond.
      query: sql`update link_code set used_at = ${at(now)} where id = ${write.codeId}::uuid and used_at is null
        and expires_at > ${at(now)} returning 1`,
      isCounted: true,
    });
  }
  return parts;
}

/** One insert for all audit rows of an event: the chain numbers them in the order in which they were decided. */
function auditParts(request: SaveEvent): Part[] {
  const rows = request.writes.flatMap((write) =>
    write.kind === 'audit'
      ? [
          sql`(${newId()}::uuid, ${at(request.now)}, ${request.actorId ?? null}::uuid, ${request.relation}, ${write.act},
            ${write.appraisalId ?? null}::uuid, ${json(write.before)}, ${json(write.after)},
            ${eventKey(request)})`,
        ]
      : [],
  );
  if (rows.length === 0) return [];
  const columns = sql`id, at, actor_id, role, act, appraisal_id, before, after, event_id`;
  return [{ name: 'audit', query: sql`insert into audit (${columns}) values ${sql.join(rows, sql`, `)}` }];
}

function parts(write: Write, request: SaveEvent): Part[] {
  switch (write.kind) {
    case 'answers':
      return answerParts(write, request.now);
    case 'put-result': {
      const { no, title, target, realisation } = write.result;
      return [
        {
          name: 'put_result',
          query: sql`insert into work_result (appraisal_id, no, title, target, realisation)
            values (${write.appraisalId}::uuid, ${no}, ${title}, ${target ?? null}, ${realisation ?? null})
            on conflict (appraisal_id, no) do update set title = excluded.title, target = excluded.target,
              realisation = excluded.realisation`,
        },
      ];
    }
    case 'remove-result':
      return [
        {
          name: 'remove_result',
          query: sql`delete from work_result where appraisal_id = ${write.appraisalId}::uuid and no = ${write.no}`,
        },
      ];
    case 'appraisal':
      return [
        {
          name: 'appraisal',
          query: sql`update appraisal set ${sql.join(appraisalSets(write.changes), sql`, `)}
            where id = ${write.appraisalId}::uuid and revision = ${write.revision} returning 1`,
          isCounted: true,
        },
      ];
    case 'person': {
      const sets: SQL[] = [sql`updated_at = ${at(request.now)}`];
      if (write.changes.locale !== undefined) sets.push(sql`locale = ${write.changes.locale}`);
      if (write.changes.privacyAcceptedAt !== undefined)
        sets.push(sql`privacy_accepted_at = ${at(write.changes.privacyAcceptedAt)}`);
      return [
        {
          name: 'person',
          query: sql`update person set ${sql.join(sets, sql`, `)} where id = ${write.personId}::uuid`,
        },
      ];
    }
    case 'snooze':
      return [
        {
          name: 'snooze',
          query: sql`update person set snoozed_until = ${at(write.until)} where id = ${write.personId}::uuid`,
        },
      ];
    case 'link-account':
      return linkParts(write, request);
    case 'link-attempt': {
      const attempt: Part = {
        name: 'link_attempt',
        query: sql`insert into link_attempt (id, platform, tenant, user_id, is_success, at)
          values (${newId()}::uuid, ${request.platform}, ${request.tenant}, ${request.userId}, ${write.isSuccess}, ${at(request.now)})`,
      };
      if (write.codeId === undefined || write.isSuccess) return [attempt];
      return [
        attempt,
        {
          name: 'link_try',
          query: sql`update link_code set tries = tries + 1 where id = ${write.codeId}::uuid`,
        },
      ];
    }
    case 'reachability':
      return [
        {
          name: 'reachability',
          query: sql`update account set ${write.isReachable ? reachable : sayUnreachable(write.reason, request.now)}
            where platform = ${request.platform} and tenant = ${request.tenant} and user_id = ${request.userId}`,
        },
      ];
    case 'cancel-reminders':
      return [
        {
          name: 'cancel_reminders',
          query: sql`update outbox set outcome = 'skipped', settled_at = ${at(request.now)} where kind = 'reminder'
            and recipient_id = ${write.personId}::uuid and settled_at is null
            and not exists (select 1 from delivery d where d.outbox_id = outbox.id)`,
        },
      ];
    case 'outbox':
      return [
        {
          name: 'outbox',
          query: sql`insert into outbox (id, kind, version, recipient_id, payload, event_id, dedupe_key, available_at, expires_at)
            values (${newId()}::uuid, ${write.intent.kind}, ${intentVersion},
              ${'personId' in write.intent ? write.intent.personId : null}::uuid, ${json(write.intent)},
              ${eventKey(request)}, ${write.dedupeKey},
              ${at(write.availableAt ?? request.now)}, ${at(write.expiresAt)})
            on conflict (dedupe_key) do nothing`,
        },
      ];
    case 'audit':
      // All of an event together: see `auditParts`.
      return [];
  }
}

function conversationPart(request: SaveEvent, id: string): Part {
  const { conversation } = request;
  const anchor = request.anchor === undefined ? sql`anchor` : json(request.anchor);
  // A screen that is not drawn needs no redraw: it counts as shown.
  const shown = request.drawsScreen ? sql`shown_revision` : sql`revision + 1`;
  if (conversation) {
    return {
      name: 'conversation',
      query: sql`update conversation set state = ${json(request.state)}, version = ${stateVersion}, revision = revision + 1,
        shown_revision = ${shown}, outage_at = null, anchor = ${anchor}, address = ${json(request.address)},
        locale = coalesce(${request.locale ?? null}, locale), locale_hint = ${request.localeHint ?? null}, event_id = ${eventKey(request)},
        updated_at = ${at(request.now)}
        where id = ${conversation.id}::uuid and revision = ${conversation.revision} returning 1`,
      isCounted: true,
    };
  }
  return {
    name: 'conversation',
    query: sql`insert into conversation (id, platform, tenant, user_id, address, version, state, revision, shown_revision, anchor,
        locale, locale_hint, event_id, updated_at)
      values (${id}::uuid, ${request.platform}, ${request.tenant}, ${request.userId}, ${json(request.address)}, ${stateVersion},
        ${json(request.state)}, 1, ${request.drawsScreen ? 0 : 1}, ${json(request.anchor)}, ${request.locale ?? null},
        ${request.localeHint ?? null}, ${eventKey(request)}, ${at(request.now)})
      on conflict (platform, tenant, user_id) do nothing returning 1`,
    isCounted: true,
  };
}

/** Whoever writes can be reached again, whatever a refused message said before. */
const reachablePart = (request: SaveEvent): Part[] =>
  request.writes.some((write) => write.kind === 'reachability' || write.kind === 'link-account')
    ? []
    : [
        {
          name: 'reachable',
          query: sql`update account set ${reachable}
            where platform = ${request.platform} and tenant = ${request.tenant} and user_id = ${request.userId}
            and not is_reachable`,
        },
      ];

/**
 * SAVE: one guarded statement. The event is remembered, the conversation moves on, and every write happens; or,
 * when the event was seen before or anything moved since it was loaded, nothing does.
 */
export async function saveEvent(db: Db, request: SaveEvent): Promise<SaveResult> {
  const id = request.conversation?.id ?? newId();
  const inbox: Part = {
    name: 'event',
    query: sql`insert into inbox (platform, tenant, event_id, at)
      values (${request.platform}, ${request.tenant}, ${request.eventId}, ${at(request.now)}) on conflict do nothing returning 1`,
  };
  const all = [
    inbox,
    ...reachablePart(request),
    conversationPart(request, id),
    ...request.writes.flatMap((write) => parts(write, request)),
    ...auditParts(request),
  ];
  const named = all.map((part, index) => ({ ...part, name: `${part.name}_${index}` }));
  const counted = named.filter((part) => part.isCounted);
  const ctes = named.map((part) => sql`${sql.identifier(part.name)} as (${part.query})`);
  const moved = counted.map((part) => sql`(select count(*) from ${sql.identifier(part.name)})`);
  try {
    await db.execute(sql`with ${sql.join(ctes, sql`, `)}
      select kinerja_guard((select count(*) = 1 from event_0), (${sql.join(moved, sql` + `)})::integer, ${counted.length}::integer)`);
    return { kind: 'saved', conversationId: id, revision: (request.conversation?.revision ?? 0) + 1 };
  } catch (error) {
    const state = sqlState(error);
    // A deadlock or serialisation failure undid the statement just as well.
    if (state === 'KB001' || state === '40P01' || state === '40001') return { kind: 'lost-race' };
    if (state === 'KB002') return { kind: 'duplicate' };
    throw error;
  }
}
