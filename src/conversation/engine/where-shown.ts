import {
  type Anchor,
  anchorAfterPress,
  type Capabilities,
  type Inbound,
  type Reply,
} from '../contract/platform.ts';
import type { State } from '../contract/state.ts';
import type { Decision } from './decision.ts';
import type { LoadedConversation } from './event-store.ts';

/** A screen that is not shown this long after it was decided counts as lost. */
export const unshownAfterMs = 5000;

/** Anything typed or sent is answered in a new message below it, a press on its own message. */
const isAnsweredBelow = (inbound: Inbound, anchor: Anchor | undefined): boolean =>
  anchor === undefined ||
  ['text', 'edited', 'command', 'file', 'forwarded', 'unsupported'].includes(inbound.event.kind);

/** How the screen is shown: a press edits its message, if the platform can edit; otherwise it is a new message. */
export const modeOf = (
  inbound: Inbound,
  anchor: Anchor | undefined,
  { canEdit }: Pick<Capabilities, 'canEdit'>,
): Reply['mode'] => (!canEdit || isAnsweredBelow(inbound, anchor) ? 'new' : 'edit');

/** False for a native form and its errors, which leave the screen as it is. */
export const drawsMessage = (inbound: Inbound, decision: Decision, stored: Anchor | undefined): boolean =>
  decision.drawsScreen &&
  decision.formErrors === undefined &&
  (decision.form === undefined || isAnsweredBelow(inbound, anchorAfterPress(stored, inbound.anchor)));

/** Whether two anchors are the same message. The database gives back the keys of JSON in an order of its own. */
export function sameAnchor(a: Anchor | undefined, b: Anchor | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Whether both end with the same message, whatever parts of the screen stand before it and beside it. */
export function isSameMessage(a: Anchor, b: Anchor): boolean {
  const { before: _, beside: __, ...one } = a;
  const { before: ___, beside: ____, ...other } = b;
  return sameAnchor(one, other);
}

/**
 * The message to remove once the next screen is shown: the old one when the person pressed a button on another message,
 * or one that was not removed because the process died. Otherwise there would be two screens with buttons that soon
 * contradict each other.
 */
export function oldMessage(
  conversation: LoadedConversation | undefined,
  anchor: Anchor | undefined,
): Anchor | undefined {
  const stored = conversation?.anchor;
  if (anchor && stored && !sameAnchor(stored, anchor)) return stored;
  const isShown = !conversation || conversation.shownRevision >= conversation.revision;
  const left = isShown ? undefined : conversation.state.leaves;
  return sameAnchor(left, anchor ?? stored) ? undefined : left;
}

export const withOldMessage = ({ leaves: _before, ...state }: State, leaves: Anchor | undefined): State => ({
  ...state,
  ...(leaves && { leaves }),
});
