import { and, eq, not, sql } from 'drizzle-orm';
import { eventKey } from '../../conversation/contract/platform.ts';
import type { SaveEvent, SaveResult } from '../../conversation/engine/engine.ts';
import { stateVersion } from '../../conversation/engine/stored-state.ts';
import { newId } from '../../shared/ids.ts';
import type { Db } from '../db.ts';
import { drawsSpent } from '../outbox/draws.ts';
import { reachableColumns } from '../people/unreachable-columns.ts';
import { account, conversation, inbox } from '../schema/messaging.ts';
import { ofAccount } from '../sql/whose.ts';
import { insert, typed, update } from '../sql/write.ts';
import { sqlState } from '../sql-state.ts';
import { counted, type Part } from './part.ts';
import { auditParts, writeParts } from './save-writes.ts';

function conversationPart(request: SaveEvent, id: string): Part {
  const { platform, tenant, userId, address, state, now, drawsScreen, drawing } = request;
  const { anchor = null, locale = null, localeHint = null } = request;
  const common = {
    address,
    version: stateVersion,
    state,
    localeHint,
    eventId: eventKey(request),
    updatedAt: now,
    ...(drawsScreen && { drawAt: drawing?.at ?? now, owesNew: drawing?.isNew ?? false }),
  };
  const spendsMs = drawsScreen ? (drawing?.spendsMs ?? 0) : 0;
  if (!request.conversation) {
    const first = { revision: 1, shownRevision: drawsScreen ? 0 : 1, anchor, locale };
    const drawsFullAt = now.add({ milliseconds: spendsMs });
    const row = { id, platform, tenant, userId, ...common, ...first, drawsFullAt };
    const target = [conversation.platform, conversation.tenant, conversation.userId];
    return counted('conversation', insert(conversation, row, { target }));
  }
  const next = sql`${conversation.revision} + 1`;
  const sets = {
    ...common,
    revision: next,
    // A screen that is not drawn needs no redraw: it counts as shown.
    ...(!drawsScreen && { shownRevision: next }),
    outageAt: null,
    drawsFullAt: drawsSpent(now, drawing?.budget, spendsMs),
    anchor: sql`coalesce(${typed(conversation.anchor, anchor)}, ${conversation.anchor})`,
    locale: sql`coalesce(${typed(conversation.locale, locale)}, ${conversation.locale})`,
  };
  const isAsLoaded = and(eq(conversation.id, id), eq(conversation.revision, request.conversation.revision));
  return counted('conversation', update(conversation, sets, isAsLoaded));
}

/** Whoever writes can be reached again, whatever a refused message said before. */
function reachablePart(request: SaveEvent): Part[] {
  const isSaid = request.writes.some(({ kind }) => kind === 'reachability' || kind === 'link-account');
  const isGone = and(ofAccount(account, request), not(account.isReachable));
  return isSaid ? [] : [{ name: 'reachable', query: update(account, reachableColumns, isGone) }];
}

function inboxPart({ platform, tenant, eventId, now }: SaveEvent): Part {
  const target = [inbox.platform, inbox.tenant, inbox.eventId];
  return {
    ...counted('event', insert(inbox, { platform, tenant, eventId, at: now }, { target })),
    isCounted: false,
  };
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
  const guards = named.filter((part) => part.isCounted);
  const ctes = named.map(({ name, query }) => sql`${name} as (${query})`);
  const moved = guards.map(({ name }) => sql`(select count(*) from ${name})`);
  try {
    await db.execute(sql`with ${sql.join(ctes, sql`, `)}
      select kinerja_guard((select count(*) = 1 from event_0), (${sql.join(moved, sql` + `)})::integer, ${guards.length}::integer)`);
    return { kind: 'saved', conversationId: id, revision: (request.conversation?.revision ?? 0) + 1 };
  } catch (error) {
    const state = sqlState(error);
    // A deadlock or serialisation failure undid the statement just as well.
    if (state === 'KB001' || state === '40P01' || state === '40001') return { kind: 'lost-race' };
    if (state === 'KB002') return { kind: 'duplicate' };
    throw error;
  }
}
