import type { Write } from '../../application/outcome/writes.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { parseLinkCode } from '../../domain/people/link-code.ts';
import { chooseLocale } from '../../i18n/locale.ts';
import { translator } from '../../i18n/translate.ts';
import { type Observe, unobserved } from '../../shared/observe.ts';
import type { Clock, Temporal } from '../../shared/time.ts';
import type { Model } from '../contract/model.ts';
import {
  type Anchor,
  anchorAfterPress,
  type Capabilities,
  eventKey,
  type HandleInbound,
  type Inbound,
  type InboundEvent,
  type Shown,
  type ShowTarget,
} from '../contract/platform.ts';
import { homeState, type State } from '../contract/state.ts';
import type { Need } from '../contract/verbs.ts';
import { looksLikeCode } from '../guards/code-in-text.ts';
import { type Decision, decide, drawDecision } from './decide.ts';
import { denialOf, type EventNotes, reportingEvents } from './event-report.ts';
import { commandOf, verbOf } from './registry.ts';
import {
  drawsMessage,
  modeOf,
  oldMessage,
  sameAnchor,
  unshownAfterMs,
  withOldMessage,
} from './where-shown.ts';

/** The engine's storage; `persistence/events/event-store.ts` does each load and each save in one statement. */
export type EventStore = {
  readonly load: (request: LoadEvent) => Promise<LoadedEvent>;
  readonly save: (request: SaveEvent) => Promise<SaveResult>;
  /** The platform shows the screen of this revision. Written at once for a new anchor, otherwise perhaps later. */
  readonly shown: (
    conversationId: string,
    revision: number,
    anchor: Anchor,
    isNewAnchor: boolean,
  ) => Promise<void>;
  /** The platform asked the whole lane to wait. */
  readonly paused: (inbound: Pick<Inbound, 'platform' | 'tenant'>, until: Temporal.Instant) => Promise<void>;
  /** The platform says that the person cannot be reached on this account any more. */
  readonly unreachable: (
    inbound: Pick<Inbound, 'platform' | 'tenant' | 'userId'>,
    reason: string,
    at: Temporal.Instant,
  ) => Promise<void>;
};

/**
 * Thrown by the store when the database did not answer: it may work again in a moment, and it is not known whether a
 * save happened.
 */
export class StoreUnavailable extends Error {
  constructor(cause: unknown) {
    super('the database did not answer', { cause });
    this.name = 'StoreUnavailable';
  }
}

export type LoadEvent = Pick<Inbound, 'platform' | 'tenant' | 'userId' | 'eventId' | 'localeHint'> & {
  readonly now: Temporal.Instant;
  readonly appraisalId?: string;
  readonly wantsOwn?: boolean;
  /** Also load the appraisal's history; while the open screen shows it, the store always does. */
  readonly wantsHistory?: boolean;
  readonly linkCode?: { readonly selector: string; readonly secret: string };
  readonly linkCodeId?: string;
  readonly email?: string;
};

export type LoadedEvent = {
  readonly isSeen: boolean;
  readonly conversation?: LoadedConversation;
  /** Messages to this account were refused until now. */
  readonly wasUnreachable?: boolean;
  readonly model: Model;
  /** The platform told a process of ours to send nothing until then. */
  readonly silentUntil?: Temporal.Instant;
};

export type LoadedConversation = {
  readonly id: string;
  readonly revision: number;
  readonly shownRevision: number;
  readonly state: State;
  readonly anchor?: Anchor;
  /** The bot was down while the screen was open, and the screen has not been drawn since. */
  readonly wasOutage?: boolean;
};

export type SaveEvent = Pick<
  Inbound,
  'platform' | 'tenant' | 'userId' | 'eventId' | 'localeHint' | 'address'
> & {
  readonly now: Temporal.Instant;
  /** The loaded conversation; absent for an account that never wrote before. */
  readonly conversation?: { readonly id: string; readonly revision: number };
  /** Messages to this account were refused until now; whoever writes can be reached again. */
  readonly wasUnreachable?: boolean;
  readonly state: State;
  /** The message on which the person acted; from now on it shows the screen. */
  readonly anchor?: Anchor;
  /** The account's own choice of language. */
  readonly locale?: string;
  readonly actorId?: string;
  readonly relation: Relation;
  readonly writes: readonly Write[];
  /** False for events that draw no message (the person blocked the bot, a form was opened). */
  readonly drawsScreen: boolean;
};

export type SaveResult =
  | { readonly kind: 'saved'; readonly conversationId: string; readonly revision: number }
  /** A row was changed since it was loaded: load and decide again. */
  | { readonly kind: 'lost-race' }
  /** The event was handled already, here or elsewhere. */
  | { readonly kind: 'duplicate' };

export type EngineDeps = {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly capabilities: Capabilities;
  /** Called after a save that wrote a message to send, and when a screen was not shown; `afterMs` from now. */
  readonly wakeSenders: (afterMs?: number) => void;
  /** Called when the platform told a process of ours to send nothing for this long. */
  readonly keepSilent?: (ms: number) => void;
  /** Called when a linked person starts or changes language, to update what the platform shows around the chat. */
  readonly greet?: (inbound: Inbound, model: Model) => void;
  /** Called for every event with its outcome, and for every screen. */
  readonly observe?: Observe;
};

const attemptsMax = 5;

/** Added to the delay, so that the screen already counts as lost when the lane looks for it. */
const aMomentMs = 200;

/** A restart of the database takes about a second, and an answer must come within three. */
const awayPatienceMs = 2000;
const awayPauseMs = 150;

/** The appraisal an event names; undefined = that of the open screen. */
function appraisalNamed(event: InboundEvent): string | undefined {
  if (event.kind !== 'action' && event.kind !== 'submit') return undefined;
  return 'appraisalId' in event.action ? event.action.appraisalId : undefined;
}

function loadOf(inbound: Inbound, now: Temporal.Instant): LoadEvent {
  const { event, platform, tenant, userId, eventId, localeHint } = inbound;
  const need = needOf(event);
  const typed =
    event.kind === 'text'
      ? event.text
      : event.kind === 'command' && need === 'link-code'
        ? event.argument
        : '';
  const linkCode = typed === '' ? undefined : parseLinkCode(typed);
  return {
    platform,
    tenant,
    userId,
    eventId,
    localeHint,
    now,
    appraisalId: appraisalNamed(event),
    wantsOwn: need === 'own',
    wantsHistory: need === 'history',
    ...(linkCode ? { linkCode } : {}),
    ...(event.kind === 'action' && 'codeId' in event.action ? { linkCodeId: event.action.codeId } : {}),
  };
}

function needOf(event: InboundEvent): Need | undefined {
  if (event.kind === 'command') return commandOf(event.name)?.needs;
  return event.kind === 'action' ? verbOf(event.action).needs : undefined;
}

/** In a group a code is not even looked up, so that others who read along learn nothing. */
const isCodeWritten = (event: InboundEvent): boolean =>
  (event.kind === 'text' && looksLikeCode(event.text)) ||
  (event.kind === 'command' && looksLikeCode(event.argument));

type Outcome = {
  readonly decision: Decision;
  readonly before: LoadedEvent;
  readonly conversationId: string;
  readonly revision: number;
};

/**
 * Handles one inbound event: load, decide, save with a check of the revision, then return what to show. The platform is
 * called only after the commit; if this process dies in between, the lane draws the screen from its row.
 */
export function createEngine(deps: EngineDeps): HandleInbound {
  const { store, clock, capabilities, observe = unobserved } = deps;

  async function load(inbound: Inbound): Promise<LoadedEvent> {
    const request = loadOf(inbound, clock.now());
    const loaded = await store.load(request);
    if (loaded.model.person || !inbound.verifiedEmail) return loaded;
    const email = await inbound.verifiedEmail();
    return email === undefined ? loaded : store.load({ ...request, email: email.toLowerCase() });
  }

  async function attempt(inbound: Inbound): Promise<Outcome | 'lost-race' | LoadedEvent> {
    const before = await load(inbound);
    const silentMs = before.silentUntil?.since(clock.now()).total('milliseconds') ?? 0;
    if (silentMs > 0) deps.keepSilent?.(silentMs);
    if (before.isSeen) return before;
    const { conversation, model } = before;
    const decision = decide({ state: conversation?.state ?? homeState, model, capabilities }, inbound.event);
    const { platform, tenant, userId, eventId, localeHint, address } = inbound;
    const anchor = inbound.anchor && anchorAfterPress(conversation?.anchor, inbound.anchor);
    const saved = await store.save({
      platform,
      tenant,
      userId,
      eventId,
      localeHint,
      address,
      now: model.now,
      conversation,
      wasUnreachable: before.wasUnreachable,
      state: withOldMessage(decision.state, oldMessage(conversation, anchor)),
      anchor,
      locale: decision.locale,
      actorId: model.person?.id,
      relation: model.relation,
      writes: decision.writes,
      drawsScreen: drawsMessage(inbound, decision, conversation?.anchor),
    });
    if (saved.kind === 'lost-race') return saved.kind;
    if (saved.kind === 'duplicate') return { ...before, isSeen: true };
    if (decision.writes.some((write) => write.kind === 'outbox' || write.kind === 'link-account'))
      deps.wakeSenders();
    // The account was linked just now, so the data of its person were not loaded yet.
    const isLinked = decision.writes.some((write) => write.kind === 'link-account');
    const fresh = isLinked ? (await store.load({ ...loadOf(inbound, model.now) })).model : undefined;
    if ((fresh ?? model).person && decision.arrives) deps.greet?.(inbound, fresh ?? decision.model);
    return {
      decision: fresh ? { ...decision, model: fresh } : decision,
      before,
      conversationId: saved.conversationId,
      revision: saved.revision,
    };
  }

  const silent = (): ShowTarget => ({ shown: async () => {} });

  function answerTo(inbound: Inbound, outcome: Outcome): Awaited<ReturnType<HandleInbound>> {
    const { decision, before, conversationId, revision } = outcome;
    if (!decision.drawsScreen && inbound.event.kind !== 'home-opened')
      return { mode: 'edit', shows: silent() };
    const stored = before.conversation?.anchor;
    const anchor = anchorAfterPress(stored, inbound.anchor);
    const mode = modeOf(inbound, anchor, capabilities);
    const target = mode === 'edit' || !capabilities.canEdit ? anchor : undefined;
    const replaces =
      stored && !sameAnchor(stored, target)
        ? stored
        : oldMessage(before.conversation, inbound.anchor && anchor);
    const homeDecision = { state: homeState, model: decision.model };
    return {
      mode,
      notice: decision.notice,
      form: decision.form,
      formErrors: decision.formErrors,
      screen: drawsMessage(inbound, decision, stored) ? drawDecision(decision, capabilities) : undefined,
      shows: {
        anchor: target,
        replaces,
        home: drawDecision(homeDecision, capabilities),
        shown: (shown) => settle(inbound, conversationId, revision, target, shown),
      },
    };
  }

  async function settle(
    inbound: Inbound,
    conversationId: string,
    revision: number,
    target: Anchor | undefined,
    shown: Shown,
  ): Promise<void> {
    const failure = shown.ok ? undefined : shown.error.kind;
    const { platform } = inbound;
    observe({ kind: 'screen', platform, eventId: eventKey(inbound), isRedrawn: false, failure });
    if (shown.ok)
      return store.shown(conversationId, revision, shown.anchor, !sameAnchor(shown.anchor, target));
    if (shown.error.kind === 'unreachable')
      return store.unreachable(inbound, shown.error.reason, clock.now());
    // The conversation stays marked as not shown, so its lane draws it again.
    const pauseMs = shown.error.kind === 'rate-limited' ? Math.ceil(shown.error.retryAfterMs) : 0;
    deps.wakeSenders(Math.max(pauseMs, unshownAfterMs) + aMomentMs);
    if (pauseMs > 0) await store.paused(inbound, clock.now().add({ milliseconds: pauseMs }));
  }

  /** Answers a redelivery, for which nothing is done. If the first answer was lost, the lane redraws the screen. */
  const answerDuplicate = (): Awaited<ReturnType<HandleInbound>> => ({ mode: 'edit', shows: silent() });

  /** Shows the current screen; used when the event was saved but the decision made for it was lost. */
  function answerAsItIs(inbound: Inbound, { conversation, model }: LoadedEvent): ReturnType<typeof answerTo> {
    deps.wakeSenders();
    if (!conversation) return answerDuplicate();
    const { id, revision, state, anchor } = conversation;
    const mode = modeOf(inbound, anchor, capabilities);
    const target = mode === 'edit' || !capabilities.canEdit ? anchor : undefined;
    return {
      mode,
      screen: drawDecision({ state, model }, capabilities),
      shows: {
        anchor: target,
        replaces: anchor && !target ? anchor : state.leaves,
        shown: (shown) => settle(inbound, id, revision, target, shown),
      },
    };
  }

  return reportingEvents(handle, observe);

  async function handle(inbound: Inbound, notes: EventNotes): ReturnType<HandleInbound> {
    if (!inbound.isPrivate) {
      const t = translator(chooseLocale(undefined, inbound.localeHint));
      if (inbound.event.kind === 'reachability') return { mode: 'once', shows: silent() };
      const text = t(isCodeWritten(inbound.event) ? 'group.code' : 'group.refusal');
      if (inbound.event.kind !== 'command' && inbound.event.kind !== 'text')
        return { mode: 'once', notice: { text, isAlert: true }, shows: silent() };
      return {
        mode: 'once',
        screen: { blocks: [{ kind: 'paragraph', text: [{ text }] }], preview: text },
        shows: silent(),
      };
    }
    const beganMs = performance.now();
    let wasAway = false;
    for (let races = 0; races < attemptsMax; ) {
      try {
        const outcome = await attempt(inbound);
        if (outcome === 'lost-race') {
          races += 1;
          notes.races = races;
          continue;
        }
        if (!('isSeen' in outcome)) {
          notes.denied = denialOf(outcome.decision);
          return answerTo(inbound, outcome);
        }
        notes.outcome = 'duplicate';
        // Already saved: by our own attempt, if the database's answer was lost, or by another process.
        return wasAway ? answerAsItIs(inbound, outcome) : answerDuplicate();
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || performance.now() - beganMs > awayPatienceMs) throw error;
        wasAway = true;
        await new Promise((resolve) => setTimeout(resolve, awayPauseMs));
      }
    }
    notes.outcome = 'lost-races';
    throw new Error('an event lost the race five times in a row');
  }
}
