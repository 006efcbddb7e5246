import { and, eq, not, sql } from 'drizzle-orm';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent, SaveResult } from '../../conversation/engine/engine.ts';
import { stateVersion } from '../../conversation/engine/stored-state.ts';
import { newId } from '../../shared/ids.ts';
import type { Db } from '../db.ts';
import { reachableColumns } from '../people/unreachable-columns.ts';
import { account, conversation, inbox } from '../schema/messaging.ts';
import { ofAccount } from '../sql/whose.ts';
import { builder, typed } from '../sql/write.ts';
import { sqlState } from '../sql-state.ts';
import { auditParts, one, type Part, writeParts } from './save-writes.ts';

function conversationPart(request: SaveEvent, id: string): Part {
  const { platform, tenant, userId, address, state, anchor, locale, localeHint, now, drawsScreen } = request;
  const common = {
    address,
    version: stateVersion,
    state,
    localeHint: localeHint ?? null,
    eventId: eventKey(request),
    updatedAt: now,
  };
  if (!request.conversation) {
    const shownRevision = drawsScreen ? 0 : 1;
    const rest = { revision: 1, shownRevision, anchor: anchor ?? null, locale: locale ?? null };
    const insert = builder
      .insert(conversation)
      .values({ id, platform, tenant, userId, ...common, ...rest })
      .onConflictDoNothing({ target: [conversation.platform, conversation.tenant, conversation.userId] });
    return { name: 'conversation', query: insert.returning(one), isCounted: true };
  }
  const next = sql`${conversation.revision} + 1`;
  const update = builder
    .update(conversation)
    .set({
      ...common,
      revision: next,
      // A screen that is not drawn needs no redraw: it counts as shown.
      ...(!drawsScreen && { shownRevision: next }),
      outageAt: null,
      anchor: sql`coalesce(${typed(conversation.anchor, anchor ?? null)}, ${conversation.anchor})`,
      locale: sql`coalesce(${typed(conversation.locale, locale ?? null)}, ${conversation.locale})`,
    })
    .where(and(eq(conversation.id, id), eq(conversation.revision, request.conversation.revision)));
  return { name: 'conversation', query: update.returning(one), isCounted: true };
}

/** Whoever writes can be reached again, whatever a refused message said before. */
const reachablePart = (request: SaveEvent): Part[] =>
  request.writes.some((write) => write.kind === 'reachability' || write.kind === 'link-account')
    ? []
    : [
        {
          name: 'reachable',
          query: builder
            .update(account)
            .set(reachableColumns)
            .where(and(ofAccount(account, request), not(account.isReachable))),
        },
      ];

function inboxPart({ platform, tenant, eventId, now }: SaveEvent): Part {
  const insert = builder.insert(inbox).values({ platform, tenant, eventId, at: now });
  return { name: 'event', query: insert.onConflictDoNothing().returning(one) };
}

/**
 * SAVE: one guarded statement. The event is remembered, the conversation moves on, and every write happens; or,
 * when the event was seen before or anything moved since it was loaded, nothing does. Its text depends on which parts
 * there are, and on nothing else.
 */
export async function saveEvent(db: Db, request: SaveEvent): Promise<SaveResult> {
  const id = request.conversation?.id ?? newId();
  const all = [
    inboxPart(request),
    ...reachablePart(request),
    conversationPart(request, id),
    ...request.writes.flatMap((write) => writeParts(write, request)),
    ...auditParts(request),
  ];
  const named = all.map((part, index) => ({ ...part, name: sql.identifier(`${part.name}_${index}`) }));
  const counted = named.filter((part) => part.isCounted);
  const ctes = named.map(({ name, query }) => sql`${name} as (${query.getSQL()})`);
  const moved = counted.map(({ name }) => sql`(select count(*) from ${name})`);
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
