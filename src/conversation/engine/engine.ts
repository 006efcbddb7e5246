import type { Write } from '../../application/outcome/writes.ts';
import { openPaper } from '../../domain/assist/paper.ts';
import { mayAnywhere } from '../../domain/authorization/officer.ts';
import type { RoomyDesk } from '../../domain/hr/desk.ts';
import { translator } from '../../i18n/translate.ts';
import { newId } from '../../shared/ids.ts';
import { type Observe, unobserved } from '../../shared/observe.ts';
import type { Clock, Temporal } from '../../shared/time.ts';
import type { Model } from '../contract/model.ts';
import { NotLoaded, notLoaded } from '../contract/not-loaded.ts';
import {
  type Anchor,
  anchorAfterPress,
  type Capabilities,
  eventKey,
  type HandleInbound,
  type Inbound,
  type Platform,
  type Shown,
  type ShowTarget,
} from '../contract/platform.ts';
import { homeState } from '../contract/state.ts';
import type { Screen } from '../contract/view.ts';
import { offerForm } from '../ui/offer-form.ts';
import { decide, drawDecision } from './decide.ts';
import type { Decision } from './decision.ts';
import { denialOf, type EventNotes, reportingEvents } from './event-report.ts';
import {
  type EventStore,
  type LoadEvent,
  type LoadedEvent,
  type SaveEvent,
  StoreUnavailable,
} from './event-store.ts';
import { replyInGroup } from './in-group.ts';
import { inTime, type Patience, whileAway } from './in-time.ts';
import { loadOf } from './what-to-load.ts';
import { type DrawPlan, isShortOfDraws, planDraw, sayHeldBack } from './when-drawn.ts';
import {
  drawsMessage,
  modeOf,
  oldMessage,
  sameAnchor,
  unshownAfterMs,
  withOldMessage,
} from './where-shown.ts';

export type EngineDeps = {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly capabilities: Capabilities;
  /** Called after a save that wrote a message to send, and when a screen was not shown; `afterMs` from now. */
  readonly wakeSenders: (afterMs?: number) => void;
  /** Called after a save that noted files to fetch. */
  readonly wakeFetchers?: () => void;
  /** Called when a linked person starts or changes language, to update what the platform shows around the chat. */
  readonly greet?: (inbound: Inbound, model: Model) => void;
  /** Removes a message that another one replaced while both were on their way. */
  readonly remove?: Platform['remove'];
  /** HR's whole desk for a Home tab, of whom the model is for. Asked for after the answer; nobody waits for it. */
  readonly roomyDesk?: (of: Model) => Promise<RoomyDesk | undefined>;
  /** Called for every event with its outcome, and for every screen. */
  readonly observe?: Observe;
  /** Milliseconds after which it is said that there is no answer; by default, before a platform gives up on us. */
  readonly answerMs?: number;
};

const attemptsMax = 5;

/** Who has the account of the event may be different after these. */
const relinking = new Set<Write['kind']>(['link-account', 'take-account', 'deny-account']);

/** What is done behind the save by a job. */
const fetching = new Set<Write['kind']>(['put-files', 'put-errand', 'move-errand', 'put-chat-file']);

/** Everything, with the appraisal of the open screen instead of the one that the event named. */
const ofOpenScreen = ({ feedback: _, isPress: __, ...request }: LoadEvent): LoadEvent => ({
  ...request,
  appraisalId: undefined,
  cardOf: undefined,
});

/** Added to the delay, so that the screen already counts as lost when the lane looks for it. */
const aMomentMs = 200;

const msUntil = (at: Temporal.Instant, now: Temporal.Instant): number =>
  at.epochMilliseconds - now.epochMilliseconds;

const actingFor = ({ actsFor, subject }: Model) =>
  actsFor && subject
    ? { actsFor: { delegationId: actsFor.id, personId: actsFor.fromId, appraisalId: subject.id } }
    : {};

/** Of the model before the decision: the paper that it may end. */
function enteringFrom({ relation, subject }: Model): Pick<SaveEvent, 'onPaper'> {
  const open = relation === 'assistant' ? openPaper(subject?.papers) : undefined;
  return open && subject
    ? { onPaper: { paperId: open.id, personId: subject.employee.id, appraisalId: subject.id } }
    : {};
}

/** What an event led to, and its screen unless drawing it failed. */
type Decided = { readonly before: LoadedEvent; readonly decision: Decision; readonly screen?: Screen };

type Outcome = Decided & {
  /** Absent when no screen is drawn. */
  readonly plan?: DrawPlan;
  readonly conversationId: string;
  readonly revision: number;
};

/** What was drawn, and the messages that the adapter replaced with it. */
type DrawnOf = {
  readonly conversationId: string;
  readonly revision: number;
  readonly target?: Anchor;
  readonly replaces?: Anchor;
};

/**
 * Handles one inbound event: load, decide, save with a check of the revision, then return what to show. The platform is
 * called only after the commit; if this process dies in between, the lane draws the screen from its row.
 */
export function createEngine(deps: EngineDeps): HandleInbound {
  const { store, clock, capabilities, observe = unobserved } = deps;

  async function load(inbound: Inbound, request: LoadEvent): Promise<LoadedEvent> {
    const loaded = await store.load(request);
    const { person, link } = loaded.model;
    if (person || link?.isBlocked || link?.waits || !inbound.verifiedEmail) return loaded;
    const email = await inbound.verifiedEmail();
    return email === undefined ? loaded : store.load({ ...request, email: email.toLowerCase() });
  }

  const loadWhole = (inbound: Inbound): Promise<LoadedEvent> => {
    const { feedback, ...request } = loadOf(inbound, clock.now());
    const whole = { ...request, cardOf: undefined, isPress: false };
    return load(inbound, { ...whole, ...(feedback === 'now' && { feedback }) });
  };

  /** Loads what the event needs and decides it; once more with everything when it needs more than a card. */
  async function loadAndDecide(inbound: Inbound): Promise<Decided | LoadedEvent> {
    const request = loadOf(inbound, clock.now());
    const before = await load(inbound, request);
    if (before.isSeen) return before;
    try {
      return decided(inbound, before);
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
    }
    const whole = await loadWhole(inbound);
    return whole.isSeen ? whole : decided(inbound, whole);
  }

  function decided(inbound: Inbound, before: LoadedEvent): Decided {
    const { conversation, model } = before;
    const facts = {
      state: conversation?.state ?? homeState,
      model,
      capabilities,
      seed: newId(),
      isShortOfDraws: isShortOfDraws(capabilities, conversation, model.now),
    };
    const decision = decide(facts, inbound.event);
    if (decision.isElsewhere || !drawsMessage(inbound, decision, conversation?.anchor))
      return { before, decision };
    try {
      return { before, decision, screen: drawDecision(decision, capabilities) };
    } catch (error) {
      if (error instanceof NotLoaded) throw error;
      // A bug in a screen must not cost the press: it is saved, and the screen is tried once more after that.
      return { before, decision };
    }
  }

  async function attempt(inbound: Inbound, patience: Patience): Promise<Outcome | 'lost-race' | LoadedEvent> {
    const found = await loadAndDecide(inbound);
    if ('isSeen' in found) return found;
    if (patience.isOver()) throw new StoreUnavailable(new Error('too late to save'));
    const { before, decision } = found;
    const { conversation, model, pausedUntil } = before;
    const { platform, tenant, userId, eventId, localeHint, address } = inbound;
    const pressed = inbound.anchor && anchorAfterPress(conversation?.anchor, inbound.anchor);
    const mode = modeOf(inbound, pressed ?? conversation?.anchor, capabilities);
    const drawsScreen = drawsMessage(inbound, decision, conversation?.anchor);
    // A press that draws nothing leaves the screen in the message where it is.
    const anchor = drawsScreen ? pressed : undefined;
    const plan = drawsScreen ? planDraw(capabilities, mode, conversation, pausedUntil, model.now) : undefined;
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
      drawsScreen,
      drawing: plan,
      ...actingFor(model),
      ...enteringFrom(model),
    });
    if (saved.kind === 'lost-race') return saved.kind;
    if (saved.kind === 'duplicate') return { ...before, isSeen: true };
    if (
      decision.writes.some(
        ({ kind }) =>
          kind === 'outbox' ||
          kind === 'outbox-to-hr' ||
          kind === 'remind-by-hand' ||
          kind === 'ask-account' ||
          relinking.has(kind),
      )
    )
      deps.wakeSenders();
    if (decision.writes.some(({ kind }) => fetching.has(kind))) deps.wakeFetchers?.();
    // Nobody waits for this answer any more, so the screen is drawn by its lane.
    if (plan && patience.isOver()) deps.wakeSenders(unshownAfterMs + aMomentMs);
    if (plan?.heldBack) deps.wakeSenders(msUntil(plan.at, model.now) + aMomentMs);
    // The account was linked or gave way just now, or the screen is about another appraisal: what was loaded is not that
    // of the person, or not that of the screen.
    const isLinked = decision.writes.some(({ kind }) => relinking.has(kind));
    const fresh =
      isLinked || decision.isElsewhere
        ? (await store.load(ofOpenScreen(loadOf(inbound, model.now)))).model
        : undefined;
    if ((fresh ?? model).person && decision.arrives) deps.greet?.(inbound, fresh ?? decision.model);
    return {
      ...(fresh ? { decision: { ...decision, model: fresh } } : { decision, screen: found.screen }),
      plan,
      before,
      conversationId: saved.conversationId,
      revision: saved.revision,
    };
  }

  const silent = (): ShowTarget => ({ shown: async () => {} });

  function answerTo(inbound: Inbound, outcome: Outcome): Awaited<ReturnType<HandleInbound>> {
    const { decision, plan, before, conversationId, revision } = outcome;
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
    const screen = plan && (outcome.screen ?? drawDecision(decision, capabilities));
    const t = translator(decision.model.locale, decision.model.agency?.office);
    const { form } = decision;
    // Without a screen, the pressed message was not saved as the one that shows it.
    const saved = screen ? target : stored;
    return {
      mode,
      notice: screen && plan.heldBack ? sayHeldBack(t, decision.notice, screen) : decision.notice,
      form,
      formErrors: decision.formErrors,
      screen,
      shows: {
        anchor: target,
        replaces,
        heldBack: plan?.heldBack,
        home: () => homeScreen(inbound, decision.model),
        offer: form && (async () => offerForm(t, form, await currentScreen(inbound, decision))),
        shown: (shown, moreDraws) =>
          settle(inbound, { conversationId, revision, target: saved, replaces }, shown, moreDraws),
      },
    };
  }

  /** Home shows the lists, which most presses do without. */
  async function homeScreen(inbound: Inbound, model: Model): Promise<Screen> {
    const withLists = model.own === notLoaded ? (await loadWhole(inbound)).model : model;
    const isOfficer = mayAnywhere(withLists.grants ?? [], 'progress.view');
    const desk = isOfficer ? await deps.roomyDesk?.(withLists) : undefined;
    const whole = desk ? { ...withLists, roomyDesk: desk } : withLists;
    return drawDecision({ state: homeState, model: whole }, capabilities);
  }

  /** The screen a person stays on while a form is open. It may show the lists as well. */
  async function currentScreen(inbound: Inbound, { state, model }: Decision): Promise<Screen> {
    try {
      return drawDecision({ state, model }, capabilities);
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      return drawDecision({ state, model: (await loadWhole(inbound)).model }, capabilities);
    }
  }

  async function settle(inbound: Inbound, of: DrawnOf, shown: Shown, moreDraws = 0): Promise<void> {
    const failure = shown.ok ? undefined : shown.error.kind;
    const { platform } = inbound;
    observe({ kind: 'screen', platform, eventId: eventKey(inbound), isRedrawn: false, failure });
    if (shown.ok) {
      const isNewAnchor = !sameAnchor(shown.anchor, of.target);
      const moreMs = moreDraws * (capabilities.drawBudget?.refillMs ?? 0);
      const { conversationId, revision } = of;
      const gone = [of.target, of.replaces].filter((anchor) => anchor !== undefined);
      const placed = await store.shown(conversationId, revision, shown.anchor, isNewAnchor, moreMs, gone);
      if (placed.tooMany) await deps.remove?.(inbound.address, placed.tooMany);
      if (placed.isOwed) deps.wakeSenders(unshownAfterMs + aMomentMs);
      return;
    }
    if (shown.error.kind === 'unreachable')
      return store.unreachable(inbound, shown.error.reason, clock.now());
    // The conversation stays marked as not shown, so its lane draws it again; after a pause, when that is over.
    const laterMs = shown.error.kind === 'rate-limited' ? shown.error.retryAfterMs : unshownAfterMs;
    deps.wakeSenders(Math.ceil(laterMs) + aMomentMs);
  }

  /** Answers a redelivery, for which nothing is done. If the first answer was lost, the lane redraws the screen. */
  const answerDuplicate = (): Awaited<ReturnType<HandleInbound>> => ({ mode: 'edit', shows: silent() });

  /** Shows the current screen; used when the event was saved but the decision made for it was lost. */
  async function answerAsItIs(inbound: Inbound): ReturnType<HandleInbound> {
    deps.wakeSenders();
    const { conversation, model } = await loadWhole(inbound);
    if (!conversation) return answerDuplicate();
    const { id, revision, state, anchor } = conversation;
    const mode = modeOf(inbound, anchor, capabilities);
    const target = mode === 'edit' || !capabilities.canEdit ? anchor : undefined;
    const replaces = anchor && !target ? anchor : state.leaves;
    return {
      mode,
      screen: drawDecision({ state, model }, capabilities),
      shows: {
        anchor: target,
        replaces,
        shown: (shown, moreDraws) =>
          settle(inbound, { conversationId: id, revision, target, replaces }, shown, moreDraws),
      },
    };
  }

  return reportingEvents(handle, observe);

  function handle(inbound: Inbound, notes: EventNotes): ReturnType<HandleInbound> {
    return inTime(
      inbound,
      (patience) =>
        inbound.isPrivate ? handlePrivate(inbound, notes, patience) : handleInGroup(inbound, notes, patience),
      deps.answerMs,
    );
  }

  /** What is said to everybody is said once, however often the platform delivers the event. */
  async function handleInGroup(
    inbound: Inbound,
    notes: EventNotes,
    patience: Patience,
  ): ReturnType<HandleInbound> {
    const reply = replyInGroup(inbound);
    if (!reply.screen || (await whileAway(patience, () => store.remember(inbound, clock.now()))))
      return { ...reply, shows: silent() };
    notes.outcome = 'duplicate';
    return { mode: 'once', shows: silent() };
  }

  async function handlePrivate(
    inbound: Inbound,
    notes: EventNotes,
    patience: Patience,
  ): ReturnType<HandleInbound> {
    let races = 0;
    return whileAway(patience, async (wasAway) => {
      while (races < attemptsMax) {
        const outcome = await attempt(inbound, patience);
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
        return wasAway ? answerAsItIs(inbound) : answerDuplicate();
      }
      notes.outcome = 'lost-races';
      throw new Error('an event lost the race five times in a row');
    });
  }
}
