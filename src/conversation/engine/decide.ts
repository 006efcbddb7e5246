import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Write } from '../../application/outcome/writes.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import { translator } from '../../i18n/translate.ts';
import type { Action, FlowAction } from '../contract/action.ts';
import type { Context, Step } from '../contract/feature.ts';
import type { Model } from '../contract/model.ts';
import type { Capabilities, InboundEvent } from '../contract/platform.ts';
import { homeState, type State } from '../contract/state.ts';
import type { Form, Screen } from '../contract/view.ts';
import { onboarding } from '../features/index.ts';
import { decodeAction } from './action-codec.ts';
import { contextOf, type Facts } from './context.ts';
import { beginForm, checkField, checkForm, formScreen } from './form-runner.ts';
import { commandOf, isFormAction, verbOf } from './registry.ts';
import { act, draw, formOf, isOpenTo, submit, typed } from './router.ts';

/** What one event leads to, before anything is saved. `form` is a native form to open. */
export type Decision = Pick<Step, 'notice' | 'locale' | 'arrives' | 'form' | 'formErrors'> & {
  readonly state: State;
  readonly model: Model;
  readonly writes: readonly Write[];
  /** Why it was refused, for metrics and logs. `not-linked`: the account is not linked to a person. */
  readonly refusal?: Refusal['code'] | 'not-linked';
  /** False when the event changes nothing visible (blocked, unblocked). */
  readonly drawsScreen: boolean;
};

/** The form being asked field by field, rebuilt from its submit action; undefined when it is no longer possible. */
function runningForm(context: Context): { readonly form: Form; readonly action: FlowAction } | undefined {
  const action = context.state.form && decodeAction(context.state.form.action);
  if (!action || isFormAction(action)) return undefined;
  const form = formOf(context, action);
  return form && { form, action };
}

/** Turns a flow's step into a decision: a form is opened natively, or asked field by field. */
function decisionOf(facts: Facts, { form, ...step }: Step): Decision {
  const state = step.state ?? { screen: facts.state.screen };
  const decided = {
    ...step,
    model: step.model ?? facts.model,
    writes: step.writes ?? [],
    drawsScreen: true,
  };
  if (!form) return { ...decided, state };
  return facts.capabilities.hasForms
    ? { ...decided, state, form }
    : { ...decided, state: { ...state, form: beginForm(form) } };
}

/** One field of a form was answered, or skipped (`written` undefined: the known value stays). */
function advanceForm(facts: Facts, form: Form, action: FlowAction, written: string | undefined): Decision {
  const context = contextOf(facts);
  const progress = facts.state.form ?? beginForm(form);
  const field = form.fields[progress.fieldIndex];
  if (!field) return decisionOf(facts, {});
  const known = progress.values[field.id] ?? field.value ?? '';
  const checked = checkField(context.t, field, written ?? known);
  const stay: Decision = { state: facts.state, model: facts.model, writes: [], drawsScreen: true };
  if ('complaint' in checked) return { ...stay, notice: { text: checked.complaint } };
  const values = { ...progress.values };
  if (checked.value === '') delete values[field.id];
  else values[field.id] = checked.value;
  if (progress.fieldIndex + 1 < form.fields.length) {
    return {
      ...stay,
      state: { ...facts.state, form: { ...progress, fieldIndex: progress.fieldIndex + 1, values } },
    };
  }
  const step = submit(context, action, values);
  if (step.formErrors) {
    const notice = { text: Object.values(step.formErrors).join(' ') };
    return { ...stay, notice, ...(step.refusal && { refusal: step.refusal }) };
  }
  return decisionOf(facts, step);
}

function decideFormAction(facts: Facts, action: Action): Decision {
  const context = contextOf(facts);
  const running = runningForm(context);
  const { form: progress, ...rest } = facts.state;
  if (!running || !progress || action.type === 'form.cancel')
    return decisionOf({ ...facts, state: rest }, {});
  if (action.type === 'form.back') {
    const state = { ...facts.state, form: { ...progress, fieldIndex: Math.max(0, progress.fieldIndex - 1) } };
    return { state, model: facts.model, writes: [], drawsScreen: true };
  }
  return advanceForm(facts, running.form, running.action, undefined);
}

const pointer = (facts: Facts, key: MessageKey): Decision => ({
  state: facts.state,
  model: facts.model,
  writes: [],
  notice: { text: translator(facts.model.locale)(key) },
  drawsScreen: true,
});

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
  if (running) return advanceForm(facts, running.form, running.action, written);
  const step = facts.model.person.hasAcceptedPrivacy
    ? typed(context, facts.state.screen, written)
    : undefined;
  return step ? decisionOf(facts, step) : pointer(facts, 'pointer.text');
}

/** Decides what an event means in the person's state. Pure: the engine saves and shows the result. */
export function decide(facts: Facts, event: InboundEvent): Decision {
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
    case 'unsupported':
      return pointer(facts, `pointer.${event.what}`);
    case 'command':
      return decideCommand(facts, event.name, event.argument);
    case 'text':
      return decideText(facts, event.text);
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
