import type { Action } from '../contract/action.ts';
import type { Context, Step } from '../contract/feature.ts';
import type { ScreenRef } from '../contract/state.ts';
import type { Form, FormValues, Screen } from '../contract/view.ts';
import { privacyScreen } from '../features/desk/desk.screen.ts';
import { deskFlow } from '../features/desk/flow.ts';
import { historyFlow } from '../features/history/flow.ts';
import { rateFlow } from '../features/rating/flow.ts';
import { reminderFlow } from '../features/reminder/flow.ts';
import { resultFlow } from '../features/result/flow.ts';
import { selfFlow } from '../features/self/flow.ts';

/** Which flow owns an action or a screen. Exhaustive: a new action or screen without an owner does not compile. */

type FormAction = Extract<Action, { type: `form.${string}` }>;
export type FlowAction = Exclude<Action, FormAction>;

export const isFormAction = (action: Action): action is FormAction =>
  action.type === 'form.back' || action.type === 'form.skip' || action.type === 'form.cancel';

type Owned = {
  readonly act: () => Step;
  readonly submit: (values: FormValues) => Step;
  readonly form: () => Form | undefined;
};

function owner(context: Context, action: FlowAction): Owned {
  const owned = <A extends Action>(
    flow: {
      act: (c: Context, a: A) => Step;
      submit: (c: Context, a: A, v: FormValues) => Step;
      form: (c: Context, a: A) => Form | undefined;
    },
    own: A,
  ): Owned => ({
    act: () => flow.act(context, own),
    submit: (values) => flow.submit(context, own, values),
    form: () => flow.form(context, own),
  });
  switch (action.type) {
    case 'nav.home':
    case 'nav.help':
    case 'nav.language':
    case 'nav.privacy':
    case 'language.set':
    case 'privacy.accept':
    case 'link.enter':
    case 'link.confirm':
    case 'link.decline':
      return owned(deskFlow, action);
    case 'nav.team':
    case 'rate.open':
    case 'rate.card':
    case 'rate.set':
    case 'rate.askUnobservable':
    case 'rate.unobservable':
    case 'rate.details':
    case 'rate.note':
    case 'rate.pickNote':
    case 'rate.askSame':
    case 'rate.same':
    case 'rate.feedback':
    case 'rate.editFeedback':
    case 'rate.draftFeedback':
    case 'rate.summary':
    case 'rate.pause':
    case 'rate.submit':
      return owned(rateFlow, action);
    case 'nav.results':
    case 'result.open':
    case 'result.acknowledge':
    case 'result.talk':
    case 'result.askObject':
    case 'result.object':
      return owned(resultFlow, action);
    case 'history.open':
      return owned(historyFlow, action);
    case 'reminder.snooze':
      return owned(reminderFlow, action);
    default:
      return owned(selfFlow, action);
  }
}

export const act = (context: Context, action: FlowAction): Step => owner(context, action).act();
export const submit = (context: Context, action: FlowAction, values: FormValues): Step =>
  owner(context, action).submit(values);
export const formOf = (context: Context, action: FlowAction): Form | undefined =>
  owner(context, action).form();

/** What typed text means on the open screen; undefined = nothing. */
export function typed(context: Context, screen: ScreenRef, text: string): Step | undefined {
  switch (screen.at) {
    case 'home':
    case 'help':
    case 'language':
    case 'privacy':
    case 'link-enter':
    case 'link-confirm':
      return deskFlow.text(context, screen, text);
    case 'team':
    case 'rate-card':
    case 'rate-unobservable':
    case 'rate-same':
    case 'rate-feedback':
    case 'rate-summary':
    case 'rate-receipt':
      return rateFlow.text(context, screen, text);
    case 'results':
    case 'result-card':
    case 'result-object':
      return resultFlow.text(context, screen, text);
    case 'history':
      return historyFlow.text(context, screen, text);
    case 'reminder':
      return reminderFlow.text(context, screen, text);
    default:
      return selfFlow.text(context, screen, text);
  }
}

/** Draws where a person is. Whoever has not read the privacy notice sees that first, whatever they pressed. */
export function draw(context: Context): Screen {
  const { screen } = context.state;
  if (context.model.person && !context.model.person.hasAcceptedPrivacy && screen.at !== 'language')
    return privacyScreen(context);
  switch (screen.at) {
    case 'home':
    case 'help':
    case 'language':
    case 'privacy':
    case 'link-enter':
    case 'link-confirm':
      return deskFlow.screen(context, screen);
    case 'team':
    case 'rate-card':
    case 'rate-unobservable':
    case 'rate-same':
    case 'rate-feedback':
    case 'rate-summary':
    case 'rate-receipt':
      return rateFlow.screen(context, screen);
    case 'results':
    case 'result-card':
    case 'result-object':
      return resultFlow.screen(context, screen);
    case 'history':
      return historyFlow.screen(context, screen);
    case 'reminder':
      return reminderFlow.screen(context, screen);
    default:
      return selfFlow.screen(context, screen);
  }
}
