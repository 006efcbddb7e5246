import type { MessageKey } from '../../i18n/messages/index.ts';
import { type MessageArgs, translator } from '../../i18n/translate.ts';
import type { Capabilities, InboundEvent } from '../contract/platform.ts';
import { homeState, type State } from '../contract/state.ts';
import type { Screen } from '../contract/view.ts';
import {
  beginSound,
  isAnsweredBySound,
  keepMessage,
  offerPiece,
  onboarding,
  retype,
  sayStanding,
} from '../features/index.ts';
import { contextOf, type Facts } from './context.ts';
import { type Decision, decisionOf, runningForm } from './decision.ts';
import { checkForm, formScreen } from './form-runner.ts';
import { answerForm, decideFormAction, editAnswer } from './form-steps.ts';
import { isSaid } from './is-said.ts';
import { refusalOf } from './refused-file.ts';
import { commandOf, isFormAction, verbOf } from './registry.ts';
import { act, draw, formOf, isOpenTo, sentFiles, submit, typed } from './router.ts';

const pointer = (facts: Facts, key: MessageKey, args?: MessageArgs): Decision => ({
  state: facts.state,
  model: facts.model,
  writes: [],
  notice: { text: translator(facts.model.locale, facts.model.agency?.office)(key, args) },
  drawsScreen: true,
});

/** A text that means nothing where the person is, often a question: where things stand, and whom to ask. */
function answerToQuestion(facts: Facts): Decision {
  const { model } = facts;
  if (!model.person?.hasAcceptedPrivacy) return pointer(facts, 'pointer.other');
  const context = contextOf(facts);
  const contact = model.hrContact ?? context.t('pointer.contact');
  return pointer(facts, 'pointer.text', { contact, status: sayStanding(context) });
}

/**
 * Where nobody is in the middle of anything, so that a question about their words leads away from nothing. A piece that
 * was kept a moment ago is such a place: what is typed next is often the next piece.
 */
const atRest: readonly string[] = ['home', 'pocket-offer', 'pocket-piece'];
const isAtRest = ({ model, state }: Facts): boolean =>
  model.person?.hasAcceptedPrivacy === true && atRest.includes(state.screen.at);

function decideCommand(facts: Facts, name: string, argument: string): Decision {
  const context = contextOf(facts);
  const command = commandOf(name);
  // A command starts from home, unless it opens another screen.
  const fromHome: Facts = { ...facts, state: homeState };
  if (!facts.model.person && command?.opensTo !== 'anybody') return decisionOf(fromHome, {});
  if (!command) return pointer(facts, 'pointer.command');
  return decisionOf(fromHome, command.run(context, argument));
}

function decideText(facts: Facts, written: string): Decision {
  const context = contextOf(facts);
  if (!facts.model.person) return decisionOf(facts, onboarding.enterCode(context, written));
  const running = runningForm(context);
  if (running) return answerForm(facts, running.form, running.action, written);
  const step = facts.model.person.hasAcceptedPrivacy
    ? typed(context, facts.state.screen, written)
    : undefined;
  if (step) return decisionOf(facts, step);
  const offer = isAtRest(facts) ? offerPiece(context, written) : undefined;
  return offer ? decisionOf(facts, offer) : answerToQuestion(facts);
}

/**
 * Files are evidence of the open card where it takes them; anywhere else they go into their sender's pocket. Of what
 * somebody with a team says there it is asked whether it is a note, and about whom.
 */
function decideFiles(facts: Facts, event: Extract<InboundEvent, { kind: 'file' }>): Decision {
  const refusal = refusalOf(event);
  const context = contextOf(facts);
  const running = runningForm(context);
  const wasSaid = isSaid(event);
  const isTaken =
    facts.model.person?.hasAcceptedPrivacy &&
    facts.capabilities.files.canReceive &&
    refusal !== 'pointer.heic' &&
    (!running || (wasSaid && isAnsweredBySound(running.action)));
  if (!isTaken) return pointer(facts, refusal);
  const { files, caption = '' } = event;
  const step =
    sentFiles(context, facts.state.screen, event) ??
    (wasSaid ? beginSound(context, { files, text: caption }) : undefined) ??
    keepMessage(context, { files, text: caption });
  return decisionOf(facts, step);
}

/** A message of somebody else goes into the pocket of whoever passes it on, wherever they are. */
function decideForwarded(facts: Facts, event: Extract<InboundEvent, { kind: 'forwarded' }>): Decision {
  if (!facts.model.person?.hasAcceptedPrivacy) return decisionOf({ ...facts, state: homeState }, {});
  const context = contextOf(facts);
  if (runningForm(context)) return pointer(facts, 'pointer.forwarded');
  const files = facts.capabilities.files.canReceive ? event.files : [];
  if (files.length === 0 && event.text.trim() === '') return pointer(facts, 'pointer.other');
  return decisionOf(facts, keepMessage(context, { ...event, files }));
}

/** A message sent before was edited. What it said is replaced, if that is remembered. */
function decideEdited(facts: Facts, written: string): Decision {
  if (!facts.model.person) return pointer(facts, 'pointer.edited');
  const answer = editAnswer(facts, written);
  if (answer) return answer;
  const step = facts.model.person.hasAcceptedPrivacy ? retype(contextOf(facts), written) : undefined;
  return step ? decisionOf(facts, step) : pointer(facts, 'pointer.edited');
}

/** Decides what an event means in the person's state. Pure: the engine saves and shows the result. */
export function decide(facts: Facts, event: InboundEvent): Decision {
  const message = event.kind === 'text' || event.kind === 'edited' ? event.message : undefined;
  const decision = decideEvent(message === undefined ? facts : { ...facts, message }, event);
  return { ...decision, state: withKept(facts.state, decision) };
}

/**
 * The new state with what outlives a step: what the person typed, until it is used, replaced or theirs no more, and the
 * views they chose, until they choose the others. A flow that changes one of them names it.
 */
function withKept(before: State, { state, model }: Decision): State {
  const { typed, isCompact, isTable, interview } = before;
  return {
    ...(typed?.by === model.person?.id && typed && { typed }),
    ...(isCompact && { isCompact }),
    ...(isTable && { isTable }),
    ...(interview && { interview }),
    ...state,
  };
}

function decideEvent(facts: Facts, event: InboundEvent): Decision {
  const context = contextOf(facts);
  // Whatever a blocked account does means nothing, except that it can be written to or not.
  if (facts.model.link?.isBlocked && event.kind !== 'reachability')
    return {
      ...decisionOf({ ...facts, state: homeState }, {}),
      ...notLinked(facts),
      drawsScreen: event.kind !== 'home-opened',
    };
  switch (event.kind) {
    case 'reachability':
      return {
        state: facts.state,
        model: facts.model,
        writes: [
          event.isReachable
            ? { kind: 'reachability', isReachable: true }
            : { kind: 'reachability', isReachable: false, reason: event.reason ?? 'blocked' },
        ],
        drawsScreen: false,
      };
    case 'home-opened':
      // Draws no message: the home view is refreshed after every event anyway.
      return { ...decisionOf(facts, {}), drawsScreen: false };
    case 'stale-action':
      return { ...decisionOf(facts, {}), notice: { text: context.t('stale') } };
    case 'file':
      return decideFiles(facts, event);
    case 'forwarded':
      return decideForwarded(facts, event);
    case 'unsupported':
      return pointer(facts, `pointer.${event.what}`);
    case 'command':
      return decideCommand(facts, event.name, event.argument);
    case 'text':
      return decideText(facts, event.text);
    case 'edited':
      return decideEdited(facts, event.text);
    case 'action':
      if (isFormAction(event.action)) return decideFormAction(facts, event.action);
      if (!isOpenTo(facts, verbOf(event.action).opensTo))
        return { ...decisionOf(facts, {}), ...notLinked(facts) };
      return decisionOf(facts, act(context, event.action));
    case 'submit': {
      if (isFormAction(event.action) || !facts.model.person)
        return { ...decisionOf(facts, {}), ...notLinked(facts) };
      const form = formOf(context, event.action);
      if (!form) return { ...decisionOf(facts, {}), notice: { text: context.t('stale') } };
      const checked = checkForm(context.t, form, event.values);
      if ('errors' in checked)
        return {
          state: facts.state,
          model: facts.model,
          writes: [],
          formErrors: checked.errors,
          drawsScreen: true,
        };
      return decisionOf(facts, submit(context, event.action, checked.values));
    }
  }
}

const notLinked = ({ model }: Facts): Pick<Decision, 'refusal'> =>
  model.person ? {} : { refusal: 'not-linked' };

export function drawDecision(
  decision: Pick<Decision, 'state' | 'model'>,
  capabilities: Capabilities,
): Screen {
  const context = contextOf({ state: decision.state, model: decision.model, capabilities });
  const running = runningForm(context);
  if (running && decision.state.form) return formScreen(context.t, running.form, decision.state.form);
  return draw(context);
}
