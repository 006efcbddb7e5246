import { and, eq, lt, type SQL, sql } from 'drizzle-orm';
import type { Model } from '../../conversation/contract/model.ts';
import { notLoaded } from '../../conversation/contract/not-loaded.ts';
import type { Anchor } from '../../conversation/contract/platform.ts';
import type { Need } from '../../conversation/contract/verbs.ts';
import {
  type EventStore,
  type LoadEvent,
  type LoadedConversation,
  type LoadedEvent,
  StoreUnavailable,
} from '../../conversation/engine/event-store.ts';
import { screenKindOf } from '../../conversation/engine/registry.ts';
import { parseState } from '../../conversation/engine/stored-state.ts';
import {
  delegationAskOf,
  focusOf,
  growthAskOf,
  mentorLookOf,
  pulseAskOf,
  requestsAskOf,
} from '../../conversation/engine/what-to-load.ts';
import { hrAskOf } from '../../conversation/features/hr/ask.ts';
import type { Agency } from '../../domain/agency/settings.ts';
import { linkCodeKinds } from '../../domain/people/link-code.ts';
import { localDate, Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { loadDelegations } from '../delegation/load-desk.ts';
import { checkCode } from '../documents/check-code.ts';
import type { Sealer } from '../feedback/seal.ts';
import { sealing } from '../feedback/sealing.ts';
import { loadGrowth } from '../growth/load-growth.ts';
import { loadMentors } from '../growth/mentor-desk.ts';
import { loadDesk } from '../hr/load-desk.ts';
import { unreachableColumns } from '../people/unreachable-columns.ts';
import { loadPulse } from '../pulse/load-pulse.ts';
import { loadQuarters } from '../quarters/load-quarters.ts';
import { loadRequests } from '../rights/load-requests.ts';
import { account, conversation } from '../schema/messaging.ts';
import type { Filled } from '../sql/read.ts';
import { ready } from '../sql/ready.ts';
import { runText } from '../sql/run-text.ts';
import { ofAccount } from '../sql/whose.ts';
import { update } from '../sql/write.ts';
import { loadHistory, loadNotebook } from './load-alone.ts';
import { createCardLoads } from './load-card.ts';
import { type LoadedRow, loadEvent } from './load-event.ts';
import { placeScreen } from './place-screen.ts';
import { codeStanding, readModel } from './read-model.ts';
import { rememberEvent, saveEvent } from './save-event.ts';
import { createSaves } from './saves.ts';
import { type CompareSecret, createSecretChecks } from './secret-checks.ts';

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

/** What a draw took is known better once it is done; a budget that was never touched stays so. */
const drawsFullAfter = (moreMs: SQL): SQL =>
  sql`${conversation.drawsFullAt} + make_interval(secs => ${moreMs} / 1000.0)`;

type Receipt = { readonly revision: number; readonly moreMs: number; readonly anchor: Anchor };
type Receipts = {
  readonly ids: readonly string[];
  readonly revisions: readonly number[];
  readonly moreMs: readonly number[];
  readonly anchors: readonly string[];
};
/** A screen redrawn in a message that another has replaced meanwhile is not seen any more: its lane draws it again. */
const receiptsShown = ready<Receipts>((given) => {
  // Of arrays PostgreSQL knows that they are short: of JSON it would think of thousands and read every conversation.
  const rows = sql`unnest(${given.ids}::uuid[], ${given.revisions}::integer[], ${given.moreMs}::integer[],
    ${given.anchors}::text[]) as r(id, revision, more_ms, anchor)`;
  const isBehind = and(eq(conversation.id, sql`r.id`), lt(conversation.shownRevision, sql`r.revision`));
  const standsThere = sql`${conversation.anchor} = r.anchor::jsonb`;
  const sets = {
    shownRevision: sql`case when ${standsThere} then r.revision else ${conversation.shownRevision} end`,
    drawsFullAt: drawsFullAfter(sql`r.more_ms`),
  };
  return update(conversation, sets, isBehind, rows);
});
const receiptsText = receiptsShown.text();
/** Enough to share a commit, and few enough to be written in some milliseconds. */
const receiptsMax = 60;

/**
 * The engine's store on PostgreSQL: one statement to load, one to save. Receipts of screens redrawn in place are
 * collected and written together a moment later, so that a press costs two statements.
 */
export function createEventStore(
  db: Db,
  options: EventStoreOptions,
): EventStore & { readonly flush: () => Promise<void> } {
  const receipts = new Map<string, Receipt>();
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  const loadCard = createCardLoads(db);
  const save = createSaves(db);
  const checkSecret = createSecretChecks(options.compareSecret);

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (receipts.size === 0) return writing;
    // In the order in which saves lock conversations, so that they do not wait for each other in a circle.
    const rows = [...receipts].sort(([one], [other]) => (one < other ? -1 : 1));
    const ids = rows.map(([id]) => id);
    const revisions = rows.map(([, { revision }]) => revision);
    const moreMs = rows.map(([, receipt]) => receipt.moreMs);
    const anchors = rows.map(([, { anchor }]) => JSON.stringify(anchor));
    receipts.clear();
    const written = runText(
      options.receipts ?? db,
      receiptsText,
      receiptsShown.fill({ ids, revisions, moreMs, anchors }),
    );
    // Whoever asks for a flush also waits for one that runs already, whose failure is told to those who began it.
    writing = Promise.allSettled([writing, written]).then(() => undefined);
    await written;
    await writing;
  }

  function receipt(conversationId: string, drawn: Receipt): void {
    const before = receipts.get(conversationId);
    const newest = before && before.revision > drawn.revision ? before : drawn;
    receipts.set(conversationId, { ...newest, moreMs: (before?.moreMs ?? 0) + drawn.moreMs });
    // A lost receipt costs one redraw, so a failure here waits for the next flush.
    if (receipts.size >= receiptsMax) void flush().catch(() => {});
    else timer ??= setTimeout(() => void flush().catch(() => {}), 250).unref();
  }

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
      (await ofOpenScreen(needs, request, today, person?.id, stored, subject?.id));
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

  /**
   * What the open screen shows besides, and the notebook for whoever sent a recording; a press that leads away from it
   * does without.
   */
  async function ofOpenScreen(
    needs: Need | undefined,
    { isPress, now, sought, wantsNotebook, ...asked }: LoadEvent,
    today: Temporal.PlainDate,
    personId: string | undefined,
    stored: LoadedConversation | undefined,
    subjectId: string | undefined,
  ): Promise<
    Partial<
      Pick<
        LoadedRow,
        'notebook' | 'hr' | 'requests' | 'pulse' | 'growth' | 'mentors' | 'quarters' | 'delegation'
      >
    >
  > {
    if (personId === undefined) return {};
    const { screen = {}, form } = stored?.state ?? {};
    const notebook =
      (needs === 'notebook' || wantsNotebook) && !asked.notebookOf
        ? {
            notebook: isPress
              ? { people: notLoaded, entries: notLoaded }
              : await loadNotebook(db, personId, today, focusOf(screen)),
          }
        : {};
    if (isPress || !stored) return notebook;
    // Whom a typed text looks for; what is typed into a form looks for nobody.
    const typed = form ? undefined : sought;
    if (needs === 'hr' && !asked.hr)
      return { ...notebook, hr: await loadDesk(db, personId, now, today, hrAskOf(screen, typed)) };
    if (needs === 'requests' && !asked.requests)
      return { ...notebook, requests: await loadRequests(db, personId, requestsAskOf(screen)) };
    if (needs === 'pulse' && !asked.pulse)
      return { ...notebook, pulse: await loadPulse(db, personId, today, pulseAskOf(screen)) };
    if (needs === 'growth' && !asked.growth && subjectId !== undefined)
      return { ...notebook, growth: await loadGrowth(db, subjectId, today, growthAskOf(screen)) };
    if (needs === 'mentors' && !asked.mentors)
      return {
        ...notebook,
        mentors: await loadMentors(db, personId, today, mentorLookOf(screen, typed), subjectId ?? null),
      };
    if (needs === 'quarters' && !asked.wantsQuarters && subjectId !== undefined)
      return { ...notebook, quarters: await loadQuarters(db, subjectId) };
    if (needs === 'delegation' && !asked.delegation)
      return {
        ...notebook,
        delegation: await loadDelegations(db, personId, today, delegationAskOf(screen, typed)),
      };
    return notebook;
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
        receipt(conversationId, { revision, moreMs, anchor });
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
    flush,
  };
}

type Besides = Pick<
  Parameters<typeof readModel>[0],
  | 'history'
  | 'notebook'
  | 'hr'
  | 'requests'
  | 'pulse'
  | 'growth'
  | 'mentors'
  | 'quarters'
  | 'delegation'
  | 'document'
>;

/** The row with what was loaded besides; what it had already stays. */
const besides = (row: LoadedRow, more: Besides) => ({
  ...row,
  history: more.history,
  notebook: row.notebook ?? more.notebook,
  hr: row.hr ?? more.hr,
  requests: row.requests ?? more.requests,
  pulse: row.pulse ?? more.pulse,
  growth: row.growth ?? more.growth,
  mentors: row.mentors ?? more.mentors,
  quarters: row.quarters ?? more.quarters,
  delegation: row.delegation ?? more.delegation,
  document: more.document,
});

/** What PostgreSQL and its client call it when the database is away, is restarting, or had to give up for now. */
const passing = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  // deadlock, serialisation, shutdown by the operator, crash, starting up, too many connections, statement timeout
  '40P01',
  '40001',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '57014',
]);

function sayAway(error: unknown): never {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  throw passing.has(code) || code.startsWith('08') ? new StoreUnavailable(error) : error;
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
