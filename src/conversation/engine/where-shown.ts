import {
  type Anchor,
  anchorAfterPress,
  type Capabilities,
  type Inbound,
  type Reply,
} from '../contract/platform.ts';
import type { State } from '../contract/state.ts';
import type { Decision } from './decide.ts';
import type { LoadedConversation } from './engine.ts';

/** A screen decided that long ago and not shown by then counts as lost on the way. */
export const unshownAfterMs = 5000;

/** Everything typed or sent is answered below it, a press where it stands. */
const isAnsweredBelow = (inbound: Inbound, anchor: Anchor | undefined): boolean =>
  anchor === undefined || ['text', 'command', 'file', 'unsupported'].includes(inbound.event.kind);

/** How the screen gets there: presses redraw the message they stand on, wherever a message can be redrawn. */
export const modeOf = (
  inbound: Inbound,
  anchor: Anchor | undefined,
  { canEdit }: Pick<Capabilities, 'canEdit'>,
): Reply['mode'] => (!canEdit || isAnsweredBelow(inbound, anchor) ? 'new' : 'edit');

/** A native form, and complaints about one, leave the screen below as it is. */
export const drawsMessage = (inbound: Inbound, decision: Decision, stored: Anchor | undefined): boolean =>
  decision.drawsScreen &&
  decision.formErrors === undefined &&
  (decision.form === undefined || isAnsweredBelow(inbound, anchorAfterPress(stored, inbound.anchor)));

export const sameAnchor = (a: Anchor | undefined, b: Anchor | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * The message that must go once the next screen is shown: the one stood on until now when the person pressed on
 * another, or the one a process died over before it was removed. Two screens that both take presses would soon
 * contradict each other.
 */
export function leftBy(
  conversation: LoadedConversation | undefined,
  anchor: Anchor | undefined,
): Anchor | undefined {
  const stored = conversation?.anchor;
  if (anchor && stored && !sameAnchor(stored, anchor)) return stored;
  const isShown = !conversation || conversation.shownRevision >= conversation.revision;
  const left = isShown ? undefined : conversation.state.leaves;
  return sameAnchor(left, anchor ?? stored) ? undefined : left;
}

export const withLeft = ({ screen, form }: State, leaves: Anchor | undefined): State => ({
  screen,
  ...(form && { form }),
  ...(leaves && { leaves }),
});
