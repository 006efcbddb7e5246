import { and, eq, sql } from 'drizzle-orm';
import type { Write } from '../../application/outcome/writes.ts';
import { type Anchor, eventKey } from '../../conversation/contract/platform.ts';
import type { State } from '../../conversation/contract/state.ts';
import type { SaveEvent, SaveResult } from '../../conversation/engine/event-store.ts';
import { stateVersion } from '../../conversation/engine/stored-state.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { drawsHorizon, drawsSpent } from '../outbox/draws.ts';
import { reachableColumns } from '../people/unreachable-columns.ts';
import { account, conversation, inbox } from '../schema/messaging.ts';
import { type Given, gapOfColumn, gapsFor, readyForMany } from '../sql/ready.ts';
import { runText } from '../sql/run-text.ts';
import { ofAccount } from '../sql/whose.ts';
import { insert, insertOneOrMany, typed, update } from '../sql/write.ts';
import { sqlState } from '../sql-state.ts';
import { counted, filled, type Part } from './part.ts';
import { runParts } from './run-parts.ts';
import { auditParts, standingParts, writeParts } from './save-writes.ts';

type Moved = {
  readonly id: string;
  readonly seen: number;
  readonly address: SaveEvent['address'];
  readonly state: State;
  readonly localeHint: string | null;
  readonly eventId: string;
  readonly now: Temporal.Instant;
  readonly anchor: Anchor | null;
  readonly locale: string | null;
};
type MovedAndDrawn = Moved & {
  readonly drawAt: Temporal.Instant;
  readonly owesNew: boolean;
  readonly horizon: Temporal.Instant;
  readonly spendsMs: number;
};
const next = sql`${conversation.revision} + 1`;

const moves = (given: Given<Moved>) => ({
  ...gapsFor(conversation, 'address', 'state', 'localeHint', 'eventId'),
  version: stateVersion,
  updatedAt: gapOfColumn(conversation.updatedAt, 'now'),
  revision: next,
  outageAt: null,
  anchor: sql`coalesce(${typed(conversation.anchor, given.anchor)}, ${conversation.anchor})`,
  locale: sql`coalesce(${typed(conversation.locale, given.locale)}, ${conversation.locale})`,
});
const isAsLoaded = and(
  eq(conversation.id, gapOfColumn(conversation.id, 'id')),
  eq(conversation.revision, gapOfColumn(conversation.revision, 'seen')),
);

const movedAndDrawn = readyForMany<MovedAndDrawn>('id', (given, from) => {
  const sets = {
    ...moves(given),
    ...gapsFor(conversation, 'drawAt', 'owesNew'),
    drawsFullAt: drawsSpent(
      typed(conversation.updatedAt, given.now),
      typed(conversation.drawsFullAt, given.horizon),
      sql`${given.spendsMs}`,
    ),
  };
  return sql`${update(conversation, sets, isAsLoaded, from)} returning 1`;
});
/** Nothing is drawn, so nothing has to be drawn again, unless the screen before it is not shown yet. */
const movedOnly = readyForMany<Moved>('id', (given, from) => {
  const { shownRevision, revision } = conversation;
  const stillShown = sql`case when ${shownRevision} >= ${revision} then ${next} else ${shownRevision} end`;
  const sets = { ...moves(given), shownRevision: stillShown };
  return sql`${update(conversation, sets, isAsLoaded, from)} returning 1`;
});

function conversationPart(request: SaveEvent, id: string): Part {
  const { platform, tenant, userId, address, state, now, drawsScreen, drawing } = request;
  const { anchor = null, locale = null, localeHint = null } = request;
  const eventId = eventKey(request);
  const drawn = { drawAt: drawing?.at ?? now, owesNew: drawing?.isNew ?? false };
  const spendsMs = drawsScreen ? (drawing?.spendsMs ?? 0) : 0;
  if (request.conversation) {
    const moved = {
      id,
      seen: request.conversation.revision,
      address,
      state,
      localeHint,
      eventId,
      now,
      anchor,
      locale,
    };
    if (!drawsScreen) return filled('conversation', movedOnly, moved, true);
    const horizon = drawsHorizon(now, drawing?.budget);
    return filled('conversation', movedAndDrawn, { ...moved, ...drawn, horizon, spendsMs }, true);
  }
  const first = { revision: 1, shownRevision: drawsScreen ? 0 : 1, version: stateVersion, updatedAt: now };
  const row = {
    ...{ id, platform, tenant, userId, address, state, localeHint, eventId, anchor, locale, ...first },
    ...(drawsScreen && { ...drawn, drawsFullAt: now.add({ milliseconds: spendsMs }) }),
  };
  const target = [conversation.platform, conversation.tenant, conversation.userId];
  return counted('conversation', insert(conversation, row, { target }));
}

/** These write the row of an account themselves, which no other part of the statement may touch. */
const relinking = new Set<Write['kind']>(['link-account', 'take-account', 'deny-account']);

/** Whoever writes can be reached again, whatever a refused message said before. */
function reachablePart(request: SaveEvent): Part[] {
  const isSaid = request.writes.some(({ kind }) => kind === 'reachability' || relinking.has(kind));
  if (isSaid || !request.wasUnreachable) return [];
  return [{ name: 'reachable', query: update(account, reachableColumns, ofAccount(account, request)) }];
}

type InboxRow = Pick<SaveEvent, 'platform' | 'tenant' | 'eventId'> & { readonly at: Temporal.Instant };
const remembered = readyForMany<InboxRow>('eventId', (_, from) => {
  const target = [inbox.platform, inbox.tenant, inbox.eventId];
  const row = gapsFor(inbox, 'platform', 'tenant', 'eventId', 'at');
  return sql`${insertOneOrMany(inbox, row, from, { target })} returning 1`;
});

const rememberedAlone = remembered.text();

/** Remembers an event with which nothing else is saved. False when it was seen before. */
export async function rememberEvent(
  db: Db,
  { platform, tenant, eventId }: Pick<InboxRow, 'platform' | 'tenant' | 'eventId'>,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await runText(db, rememberedAlone, remembered.fill({ platform, tenant, eventId, at }));
  return rows.length > 0;
}

/**
 * SAVE: one guarded statement. The event is remembered, the conversation moves on, and every write happens; or,
 * when the event was seen before or anything moved since it was loaded, nothing does. Its text depends on which parts
 * there are, and on nothing else. `run` may run it together with others; absent = it runs alone.
 */
export async function saveEvent(
  db: Db,
  request: SaveEvent,
  run?: (parts: readonly Part[]) => Promise<unknown>,
): Promise<SaveResult> {
  const { platform, tenant, eventId, now } = request;
  const id = request.conversation?.id ?? newId();
  const all = [
    filled('event', remembered, { platform, tenant, eventId, at: now }),
    ...reachablePart(request),
    conversationPart(request, id),
    ...standingParts(request),
    ...request.writes.flatMap((write) => writeParts(write, request)),
    ...auditParts(request),
  ];
  try {
    await (run ? run(all) : runParts(db, all));
    return { kind: 'saved', conversationId: id, revision: (request.conversation?.revision ?? 0) + 1 };
  } catch (error) {
    const state = sqlState(error);
    // A deadlock or serialisation failure undid the statement just as well.
    if (state === 'KB001' || state === '40P01' || state === '40001') return { kind: 'lost-race' };
    if (state === 'KB002') return { kind: 'duplicate' };
    throw error;
  }
}
