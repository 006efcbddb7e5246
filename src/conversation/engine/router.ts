import type { Intent } from '../../application/outcome/intents.ts';
import type { FlowAction } from '../contract/action.ts';
import type { Context, Step } from '../contract/feature.ts';
import type { ScreenRef } from '../contract/state.ts';
import type { Audience } from '../contract/verbs.ts';
import type { Form, FormValues, Screen } from '../contract/view.ts';
import { door } from '../features/index.ts';
import { flowOfAction, flowOfScreenRef, newsOf, screenKindOf } from './registry.ts';

/** Hands actions, forms, typed words and screens to the feature they belong to. */

export const act = (context: Context, action: FlowAction): Step => flowOfAction(action).act(context, action);

export const submit = (context: Context, action: FlowAction, values: FormValues): Step =>
  flowOfAction(action).submit?.(context, action, values) ?? {};

export const formOf = (context: Context, action: FlowAction): Form | undefined =>
  flowOfAction(action).form?.(context, action);

/** What typed text means on the open screen; undefined = nothing. */
export const typed = (context: Context, screen: ScreenRef, text: string): Step | undefined =>
  flowOfScreenRef(screen).text?.(context, screen, text);

/** The words of a message decided earlier, for its reader as things now are; undefined when it is news no more. */
export const newsScreen = (context: Context, intent: Intent): Screen | undefined =>
  newsOf(intent.kind)?.(context, intent);

/** Whether the person of the context is one of those whom something is for. */
export function isFor({ model }: Pick<Context, 'model'>, audience: Audience = 'reader'): boolean {
  if (audience === 'anybody' || model.person?.hasAcceptedPrivacy) return true;
  return audience === (model.person ? 'newcomer' : 'stranger');
}

/** Draws where a person is. Whoever has not read the privacy notice sees that first, whatever they pressed. */
export function draw(context: Context): Screen {
  const { model, state } = context;
  const isNoticeDue = model.person !== undefined && !model.person.hasAcceptedPrivacy;
  if (isNoticeDue && screenKindOf(state.screen).opensTo !== 'anybody') return door.notice(context);
  return flowOfScreenRef(state.screen).screen(context, state.screen);
}
