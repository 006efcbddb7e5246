import type { Intent } from '../../application/outcome/intents.ts';
import type { FlowAction } from '../contract/action.ts';
import type { Context, Step } from '../contract/feature.ts';
import type { SentFiles } from '../contract/files.ts';
import type { ScreenRef } from '../contract/state.ts';
import type { Audience } from '../contract/verbs.ts';
import type { Form, FormValues, Screen } from '../contract/view.ts';
import { onboarding, withLook, withPaper } from '../features/index.ts';
import { flowOfAction, flowOfScreenRef, newsOf, screenKindOf } from './registry.ts';

/** Passes actions, forms, typed texts and screens to the feature they belong to. */

export const act = (context: Context, action: FlowAction): Step => flowOfAction(action).act(context, action);

export const submit = (context: Context, action: FlowAction, values: FormValues): Step =>
  flowOfAction(action).submit?.(context, action, values) ?? {};

export const formOf = (context: Context, action: FlowAction): Form | undefined =>
  flowOfAction(action).form?.(context, action);

/** What a typed text means on the open screen; undefined when it means nothing there. */
export const typed = (context: Context, screen: ScreenRef, text: string): Step | undefined =>
  flowOfScreenRef(screen).text?.(context, screen, text);

/** What files mean that are sent on the open screen; undefined when they mean nothing there. */
export const sentFiles = (context: Context, screen: ScreenRef, sent: SentFiles): Step | undefined =>
  flowOfScreenRef(screen).files?.(context, screen, sent);

/** The screen of a message decided earlier, made from current data; undefined when it is no longer news. */
export const newsScreen = (context: Context, intent: Intent): Screen | undefined =>
  newsOf(intent.kind)?.(context, intent);

export function isOpenTo({ model }: Pick<Context, 'model'>, audience: Audience = 'reader'): boolean {
  if (audience === 'anybody' || model.person?.hasAcceptedPrivacy) return true;
  return audience === (model.person ? 'newcomer' : 'stranger');
}

/** Draws the person's screen. A person who has not read the privacy notice sees that first, whatever they pressed. */
export function draw(context: Context): Screen {
  const { model, state } = context;
  if (model.link?.isBlocked) return onboarding.blocked(context);
  const isNoticeDue = model.person !== undefined && !model.person.hasAcceptedPrivacy;
  if (isNoticeDue && screenKindOf(state.screen).opensTo !== 'anybody')
    return onboarding.privacyNotice(context);
  const screen = withPaper(context, flowOfScreenRef(state.screen).screen(context, state.screen));
  return screenKindOf(state.screen).hasTable ? withLook(context, screen) : screen;
}
