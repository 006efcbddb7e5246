import type { Refusal } from '../../application/outcome/refusals.ts';
import type { Write } from '../../application/outcome/writes.ts';
import { parseLinkCode } from '../../domain/people/link-code.ts';
import { hasOpenTasks } from '../../domain/reminders/open-tasks.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import { translator } from '../../i18n/translate.ts';
import type { Action } from '../contract/action.ts';
import { decodeAction } from '../contract/action-codec.ts';
import { commandOf } from '../contract/commands.ts';
import type { Context, Step } from '../contract/feature.ts';
import type { Model } from '../contract/model.ts';
import type { Capabilities, InboundEvent } from '../contract/platform.ts';
import { homeState, type State } from '../contract/state.ts';
import type { Form, FormErrors, Notice, Screen } from '../contract/view.ts';
import { presentCode } from '../features/desk/flow.ts';
import { beginForm, checkField, checkForm, formScreen } from './form-runner.ts';
import { act, draw, type FlowAction, formOf, isFormAction, submit, typed } from './router.ts';

/** The outcome of one event, before anything is saved. */
export type Decision = {
  readonly state: State;
  readonly model: Model;
  readonly writes: readonly Write[];
  readonly notice?: Notice;
  /** A native form to open. */
  readonly form?: Form;
  readonly formErrors?: FormErrors;
  /** What it was refused for, for those who watch. `not-linked`: nobody knows whose account this is. */
  readonly refusal?: Refusal['code'] | 'not-linked';
  /** False when the event changes nothing one sees (blocked, unblocked). */
  readonly drawsScreen: boolean;
};

type Facts = { readonly state: State; readonly model: Model; readonly capabilities: Capabilities };

const contextOf = ({ state, model, capabilities }: Facts): Context => ({
  state,
  model,
  capabilities,
  t: translator(model.locale),
});

/** The form being asked field by field, rebuilt from its submit action; undefined when it makes no sense any more. */
function runningForm(context: Context): { readonly form: Form; readonly action: FlowAction } | undefined {
  const action = context.state.form && decodeAction(context.state.form.action);
  if (!action || isFormAction(action)) return undefined;
  const form = formOf(context, action);
  return form && { form, action };
}

/** Turns a flow's step into a decision: a form is opened natively, or asked field by field. */
function concluded(facts: Facts, step: Step): Decision {
  const state = step.state ?? { screen: facts.state.screen };
  const asked = step.form && !facts.capabilities.hasForms;
  const model = step.model ?? facts.model;
  return {
    state: asked && step.form ? { ...state, form: beginForm(step.form) } : state,
    model,
    writes: withReminders(facts.model, model, step.writes ?? []),
    notice: step.notice,
    form: asked ? undefined : step.form,
    formErrors: step.formErrors,
    ...(step.refusal && { refusal: step.refusal }),
    drawsScreen: true,
  };
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
  const go = (action: FlowAction): Decision =>
    concluded({ ...facts, state: homeState }, act(context, action));
  if (command === 'start' && argument !== '' && facts.model.link)
    return concluded(facts, presentCode(context));
  if (!facts.model.person)
    return command === 'language' ? go({ type: 'nav.language' }) : concluded(facts, { state: homeState });
  switch (command) {
    case 'start':
      return go({ type: 'nav.home' });
    case 'appraisal':
      return facts.model.subject && facts.model.relation === 'self'
        ? go({ type: 'self.open', appraisalId: facts.model.subject.id })
        : go({ type: 'nav.home' });
    case 'team':
      return facts.model.team.length > 0 ? go({ type: 'nav.team', page: 0 }) : go({ type: 'nav.home' });
    case 'results':
      return go({ type: 'nav.results' });
    case 'language':
      return go({ type: 'nav.language' });
    case 'help':
      return go({ type: 'nav.help' });
    case 'privacy':
      return go({ type: 'nav.privacy' });
    case 'cancel':
      return { ...go({ type: 'nav.home' }), notice: { text: context.t('cancel.done') } };
    case undefined:
      return pointer(facts, 'pointer.command');
  }
}

function decideText(facts: Facts, written: string): Decision {
  const context = contextOf(facts);
  // Whoever is not linked types a code; anything that looks like none is pointed to what is needed.
  if (!facts.model.person) {
    return concluded(
      facts,
      parseLinkCode(written) ? presentCode(context) : { state: { screen: { at: 'link-enter' } } },
    );
  }
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
      if (!isAllowedUnlinked(facts, event.action)) return { ...concluded(facts, {}), ...notLinked(facts) };
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

/** Before the account is linked, and before the privacy notice was read, only the doors there work. */
function isAllowedUnlinked(facts: Facts, action: FlowAction): boolean {
  if (facts.model.person?.hasAcceptedPrivacy) return true;
  if (action.type === 'language.set' || action.type === 'nav.language') return true;
  return facts.model.person ? action.type === 'privacy.accept' : action.type.startsWith('link.');
}

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
