import { sql } from 'drizzle-orm';
import type { EventStore, LoadEvent, LoadedEvent } from '../conversation/engine.ts';
import type { Anchor } from '../conversation/platform-port.ts';
import { parseState } from '../conversation/state.ts';
import { matchesSecret } from '../shared/secret-hash.ts';
import type { Db } from './db.ts';
import { type Json, loadEvent } from './load-event.ts';
import { readModel } from './read-model.ts';
import { saveEvent } from './save-event.ts';

export type EventStoreOptions = {
  readonly agencyName: string;
  /** The agency's IANA zone, for people without one of their own. */
  readonly timeZone: string;
  /** Days around now that nobody works besides weekends, as last read. */
  readonly holidays?: () => ReadonlySet<string>;
};

/**
 * The engine's store on PostgreSQL: one statement to load, one to save. Receipts of screens redrawn in place are
 * collected and written together a moment later, so that a press costs two statements.
 */
export function createEventStore(
  db: Db,
  options: EventStoreOptions,
): EventStore & { readonly flush: () => Promise<void> } {
  const receipts = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (receipts.size === 0) return;
    const rows = [...receipts].map(([id, revision]) => ({ id, revision }));
    receipts.clear();
    await db.execute(sql`update conversation v set shown_revision = r.revision
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, revision integer)
      where v.id = r.id and v.shown_revision < r.revision`);
  }

  function receipt(conversationId: string, revision: number): void {
    receipts.set(conversationId, Math.max(revision, receipts.get(conversationId) ?? 0));
    // A lost receipt costs one redraw, so a failure here waits for the next flush.
    timer ??= setTimeout(() => void flush().catch(() => {}), 250).unref();
  }

  async function load(request: LoadEvent): Promise<LoadedEvent> {
    const { linkCode } = request;
    const row = await loadEvent(db, {
      ...request,
      today: request.now.toZonedDateTimeISO(options.timeZone).toPlainDate(),
      linkSelector: linkCode?.selector,
    });
    const model = readModel(row, {
      agencyName: options.agencyName,
      timeZone: options.timeZone,
      holidays: options.holidays?.(),
      now: request.now,
      localeHint: request.localeHint,
      matches: linkCode ? (salt, hash) => matchesSecret(linkCode.secret, salt, hash) : undefined,
    });
    return {
      isSeen: row.seen,
      model,
      conversation: row.conversation ? readConversation(row.conversation) : undefined,
    };
  }

  return {
    load,
    save: (request) => saveEvent(db, request),
    shown: async (conversationId, revision, anchor, isNewAnchor) => {
      if (!isNewAnchor) return receipt(conversationId, revision);
      await db.execute(sql`update conversation set anchor = ${JSON.stringify(anchor)}::jsonb,
        shown_revision = greatest(shown_revision, ${revision}) where id = ${conversationId}::uuid`);
    },
    unreachable: async ({ platform, tenant, userId }, reason, at) => {
      await db.execute(sql`update account set is_reachable = false, unreachable_reason = ${reason}, unreachable_at = ${at.toString()}::timestamptz
        where platform = ${platform} and tenant = ${tenant} and user_id = ${userId}`);
    },
    flush,
  };
}

function readConversation(json: Json): NonNullable<LoadedEvent['conversation']> {
  return {
    id: String(json.id),
    revision: Number(json.revision),
    shownRevision: Number(json.shown_revision),
    state: parseState(Number(json.version), json.state),
    anchor: json.anchor == null ? undefined : (json.anchor as Anchor),
  };
}
