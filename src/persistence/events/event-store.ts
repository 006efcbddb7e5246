import { sql } from 'drizzle-orm';
import type { Model } from '../../conversation/contract/model.ts';
import type {
  EventStore,
  LoadEvent,
  LoadedConversation,
  LoadedEvent,
} from '../../conversation/engine/event-store.ts';
import { screenKindOf } from '../../conversation/engine/registry.ts';
import { parseState } from '../../conversation/engine/stored-state.ts';
import type { Agency } from '../../domain/agency/settings.ts';
import { linkCodeKinds } from '../../domain/people/link-code.ts';
import { localDate, Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { checkCode } from '../documents/check-code.ts';
import type { Sealer } from '../feedback/seal.ts';
import { sealing } from '../feedback/sealing.ts';
import { unreachableColumns } from '../people/unreachable-columns.ts';
import { account, conversation } from '../schema/messaging.ts';
import type { Filled } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';
import { update } from '../sql/write.ts';
import { loadHistory } from './load-alone.ts';
import { createCardLoads } from './load-card.ts';
import { type LoadedRow, loadEvent } from './load-event.ts';
import { besides, ofOpenScreen } from './open-screen.ts';
import { placeScreen } from './place-screen.ts';
import { codeStanding, readModel } from './read-model.ts';
import { rememberEvent, saveEvent } from './save-event.ts';
import { createSaves } from './saves.ts';
import { sayAway } from './say-away.ts';
import { type CompareSecret, createSecretChecks } from './secret-checks.ts';
import { createShownReceipts, drawsFullAfter } from './shown-receipts.ts';

export type EventStoreOptions = {
  readonly agencyName: string;
  /** Whom to ask, for people with a question. */
  readonly hrContact?: string;
  /** Who looks after the protection of personal data. */
  readonly privacyContact?: string;
  /** The agency's IANA zone, for people without one of their own. */
  readonly timeZone: string;
  /** Days around now that nobody works besides weekends, as last read. */
  readonly holidays?: () => ReadonlySet<string>;
  /** What the agency set for itself, as last read. */
  readonly agency?: () => Agency;
  /** See `Model`. */
  readonly settings?: Model['settings'];
  /** Called when an event changed a setting. */
  readonly onSettings?: () => Promise<void>;
  /** Where receipts are written; absent = on the connections of presses. */
  readonly receipts?: Db;
  /** Seals what colleagues answer; absent = nobody can be asked. */
  readonly sealer?: Sealer;
  /** For tests that count how often a secret is compared. */
  readonly compareSecret?: CompareSecret;
};

/**
 * The engine's store on PostgreSQL: one statement to load, one to save. Receipts of screens redrawn in place are
 * collected and written together a moment later, so that a press costs two statements.
 */
export function createEventStore(
  db: Db,
  options: EventStoreOptions,
): EventStore & { readonly flush: () => Promise<void> } {
  const receipts = createShownReceipts(options.receipts ?? db);
  const loadCard = createCardLoads(db);
  const save = createSaves(db);
  const checkSecret = createSecretChecks(options.compareSecret);

  async function load(request: LoadEvent): Promise<LoadedEvent> {
    const { linkCode, documentCode } = request;
    const today = localDate(request.now, options.timeZone);
    const { platform, tenant, userId, eventId, cardOf, isOwnCard = false } = request;
    const card =
      cardOf === undefined
        ? undefined
        : await loadCard({ platform, tenant, userId, eventId, today, cardOf, isOwnCard });
    // What an account without a person may see does not depend on cards, but on whether it is blocked or waits.
    const row =
      card?.person || card?.isSeen
        ? card
        : await loadEvent(db, {
            ...request,
            today,
            linkSelector: linkCode?.selector,
            aboutId: request.personId,
          });
    const stored = row.conversation && readConversation(row.conversation);
    const pausedUntil = later(row.conversation?.pausedUntil, row.lanePausedUntil);
    const { person, subject } = row;
    // What the open screen needs may be drawn again whatever happens, which is rare enough for a statement of its own.
    const needs = stored && screenKindOf(stored.state.screen).needs;
    const isOpen = !request.wantsHistory && needs === 'history';
    const history = isOpen && person && subject ? await loadHistory(db, person.id, subject.id) : row.history;
    const open =
      (needs || request.wantsNotebook) &&
      (await ofOpenScreen(db, needs, request, today, person?.id, stored, subject?.id));
    const document = documentCode === undefined ? undefined : await checkCode(db, request, documentCode);
    // Most presses have nothing besides, and the row is not copied for them.
    const found = open || document || history ? besides(row, { ...open, history, document }) : row;
    const isLetter = linkCode?.selector.length === linkCodeKinds.letter.selector;
    const model = readModel(found, {
      agencyName: options.agencyName,
      hrContact: options.hrContact,
      privacyContact: options.privacyContact,
      timeZone: options.timeZone,
      holidays: options.holidays?.(),
      agency: options.agency?.(),
      settings: options.settings,
      now: request.now,
      localeHint: request.localeHint,
      isLetter,
      canAsk: options.sealer !== undefined,
      compared: row.link && (await compared(row.link, request, isLetter)),
    });
    return {
      isSeen: row.isSeen,
      wasUnreachable: row.wasUnreachable,
      model,
      conversation: stored,
      ...(pausedUntil && { pausedUntil }),
    };
  }

  /** Compares the secret that was sent, unless something else decides already. */
  async function compared(link: LoadedRow['link'], request: LoadEvent, isLetter: boolean) {
    const { linkCode, platform, tenant, userId, eventId, now } = request;
    if (!linkCode || !link?.code || link.isBlocked) return undefined;
    const { id: codeId, salt, hash, tries } = link.code;
    const { triesByChat, triesOverall } = link;
    return checkSecret({
      event: JSON.stringify([platform, tenant, eventId]),
      chat: JSON.stringify([platform, tenant, userId]),
      codeId,
      facts: { isLetter, triesByChat, triesOverall, code: { tries, ...codeStanding(link.code, now) } },
      secret: linkCode.secret,
      salt,
      hash,
    });
  }

  return {
    load: (request) => load(request).catch(sayAway),
    save: async (request) => {
      const saved = saveEvent(db, sealing(request, options.sealer), save);
      const outcome = await saved.catch(sayAway);
      if (request.writes.some(({ kind }) => kind === 'put-setting' || kind === 'mark-day'))
        await options.onSettings?.();
      return outcome;
    },
    remember: (event, at) => rememberEvent(db, event, at).catch(sayAway),
    shown: async (conversationId, revision, anchor, isNewAnchor, moreMs, gone) => {
      if (!isNewAnchor) {
        receipts.add(conversationId, { revision, moreMs, anchor });
        return {};
      }
      const drawsFullAt = drawsFullAfter(sql`${moreMs}::integer`);
      return placeScreen(db, conversationId, { revision, anchor, gone, drawsFullAt });
    },
    unreachable: async (whom, reason, at) => {
      // A screen nobody can be shown is not tried again: whoever comes back gets it with the next thing they do.
      const seen = update(
        conversation,
        { shownRevision: conversation.revision },
        ofAccount(conversation, whom),
      );
      const gone = update(account, unreachableColumns(reason, at), ofAccount(account, whom));
      await db.execute(sql`with seen as (${seen}) ${gone}`);
    },
    flush: receipts.flush,
  };
}

const later = (a: Temporal.Instant | undefined, b: Temporal.Instant | undefined) =>
  a && b ? (Temporal.Instant.compare(a, b) > 0 ? a : b) : (a ?? b);

function readConversation({
  version,
  state,
  outageAt,
  locale: _,
  pausedUntil: __,
  ...row
}: NonNullable<LoadedRow['conversation']>): Filled<LoadedConversation> {
  return { ...row, state: parseState(version, state), wasOutage: outageAt !== undefined };
}
