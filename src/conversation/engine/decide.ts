import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Write } from '../../application/outcome/writes.ts';
import { hasOpenTasks } from '../../domain/reminders/open-tasks.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import { translator } from '../../i18n/translate.ts';
import type { Action, FlowAction } from '../contract/action.ts';
import type { Context, Step } from '../contract/feature.ts';
import type { Model } from '../contract/model.ts';
import type { Capabilities, InboundEvent } from '../contract/platform.ts';
import { homeState, type State } from '../contract/state.ts';
import type { Form, Screen } from '../contract/view.ts';
import { door } from '../features/index.ts';
import { decodeAction } from './action-codec.ts';
import { contextOf, type Facts } from './context.ts';
import { beginForm, checkField, checkForm, formScreen } from './form-runner.ts';
import { commandOf, isFormAction, verbOf } from './registry.ts';
import { act, draw, formOf, isFor, submit, typed } from './router.ts';

/** The outcome of one event, before anything is saved. `form` is a native form to open. */
export type Decision = Pick<Step, 'notice' | 'locale' | 'arrives' | 'form' | 'formErrors'> & {
  readonly state: State;
  readonly model: Model;
  readonly writes: readonly Write[];
  /** What it was refused for, for those who watch. `not-linked`: nobody knows whose account this is. */
  readonly refusal?: Refusal['code'] | 'not-linked';
  /** False when the event changes nothing one sees (blocked, unblocked). */
  readonly drawsScreen: boolean;
};

/** The form being asked field by field, rebuilt from its submit action; undefined when it makes no sense any more. */
function runningForm(context: Context): { readonly form: Form; readonly action: FlowAction } | undefined {
  const action = context.state.form && decodeAction(context.state.form.action);
  if (!action || isFormAction(action)) return undefined;
  const form = formOf(context, action);
  return form && { form, action };
}

/** Turns a flow's step into a decision: a form is opened natively, or asked field by field. */
function concluded(facts: Facts, { form, ...step }: Step): Decision {
  const state = step.state ?? { screen: facts.state.screen };
  const model = step.model ?? facts.model;
  const decided = {
    ...step,
    model,
    writes: withReminders(facts.model, model, step.writes ?? []),
    drawsScreen: true,
  };
  if (!form) return { ...decided, state };
  return facts.capabilities.hasForms
    ? { ...decided, state, form }
    : { ...decided, state: { ...state, form: beginForm(form) } };
}

/** The save that completes a person's last open task calls off what was planned to remind them of it. */
function withReminders(before: Model, after: Model, writes: readonly Write[]): readonly Write[] {
  if (!before.person || writes.length === 0) return writes;
  const isDoneNow = hasOpenTasks(before) && !hasOpenTasks(after);
  return isDoneNow ? [...writes, { kind: 'cancel-reminders', personId: before.person.id }] : writes;
}

/** One field of a form was answered, or skipped (`written` undefined: the known value stays). */
function advanceForm(facts: Facts, form: Form, action: FlowAction, written: string | undefined): Decision {
  const context = contextOf(facts);
  const progress = facts.state.form ?? beginForm(form);
  const field = form.fields[progress.fieldIndex];
  if (!field) return concluded(facts, {});
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
  return concluded(facts, step);
}

function decideFormAction(facts: Facts, action: Action): Decision {
  const context = contextOf(facts);
  const running = runningForm(context);
  const { form: progress, ...rest } = facts.state;
  if (!running || !progress || action.type === 'form.cancel') return concluded({ ...facts, state: rest }, {});
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
  // A command begins at home, unless it leads somewhere else.
  const fromHome: Facts = { ...facts, state: homeState };
  if (!facts.model.person && command?.opensTo !== 'anybody') return concluded(fromHome, {});
  if (!command) return pointer(facts, 'pointer.command');
  return concluded(fromHome, command.run(context, argument));
}

function decideText(facts: Facts, written: string): Decision {
  const context = contextOf(facts);
  if (!facts.model.person) return concluded(facts, door.enter(context, written));
  const running = runningForm(context);
  if (running) return advanceForm(facts, running.form, running.action, written);
  const step = facts.model.person.hasAcceptedPrivacy
    ? typed(context, facts.state.screen, written)
    : undefined;
  return step ? concluded(facts, step) : pointer(facts, 'pointer.text');
}

/** What an event means where the person is. Pure; the engine saves and shows. */
export function decide(facts: Facts, event: InboundEvent): Decision {
  const context = contextOf(facts);
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
      // Draws the home surface, which is refreshed after every event anyway, and no message.
      return { ...concluded(facts, {}), drawsScreen: false };
    case 'stale-action':
      return { ...concluded(facts, {}), notice: { text: context.t('stale') } };
    case 'file':
    case 'unsupported':
      return pointer(facts, `pointer.${event.what}`);
    case 'command':
      return decideCommand(facts, event.name, event.argument);
    case 'text':
      return decideText(facts, event.text);
    case 'action':
      if (isFormAction(event.action)) return decideFormAction(facts, event.action);
      if (!isFor(facts, verbOf(event.action).opensTo))
        return { ...concluded(facts, {}), ...notLinked(facts) };
      return concluded(facts, act(context, event.action));
    case 'submit': {
      if (isFormAction(event.action) || !facts.model.person)
        return { ...concluded(facts, {}), ...notLinked(facts) };
      const form = formOf(context, event.action);
      if (!form) return { ...concluded(facts, {}), notice: { text: context.t('stale') } };
      const checked = checkForm(context.t, form, event.values);
      if ('errors' in checked)
        return {
          state: facts.state,
          model: facts.model,
          writes: [],
          formErrors: checked.errors,
          drawsScreen: true,
        };
      return concluded(facts, submit(context, event.action, checked.values));
    }
  }
}

const notLinked = ({ model }: Facts): Pick<Decision, 'refusal'> =>
  model.person ? {} : { refusal: 'not-linked' };

/** The screen a decision leads to. */
export function drawDecision(
  decision: Pick<Decision, 'state' | 'model'>,
  capabilities: Capabilities,
): Screen {
  const context = contextOf({ state: decision.state, model: decision.model, capabilities });
  const running = runningForm(context);
  if (running && decision.state.form) return formScreen(context.t, running.form, decision.state.form);
  return draw(context);
}
