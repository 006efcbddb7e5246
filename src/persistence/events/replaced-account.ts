import { type SQL, sql } from 'drizzle-orm';
import type { SaveEvent } from '../../conversation/engine/engine.ts';
import { newId } from '../../shared/ids.ts';

/**
 * The audit rows of a link that takes the place of another: where another account of the person, or another person of
 * the account, was linked until now. For the statement of the link itself, whose snapshot still sees what was there.
 */
export function replacedAccountAudits(personId: string, request: SaveEvent): readonly SQL[] {
  const { platform, tenant, userId, eventId, now, actorId, relation } = request;
  const after = JSON.stringify({ platform, personId, userId });
  const replaced = [
    sql`person_id = ${personId}::uuid and user_id <> ${userId}`,
    sql`person_id <> ${personId}::uuid and user_id = ${userId}`,
  ];
  return replaced.map(
    (condition) => sql`insert into audit (id, at, actor_id, role, act, before, after, event_id)
      select ${newId()}::uuid, ${now.toString()}::timestamptz, ${actorId ?? null}::uuid, ${relation}, 'account.replace',
        jsonb_build_object('platform', platform, 'personId', person_id, 'userId', user_id), ${after}::jsonb,
        ${`${platform}:${eventId}`}
      from account where platform = ${platform} and tenant = ${tenant} and ${condition}`,
  );
}
