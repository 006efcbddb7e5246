import type { Result } from '../../shared/result.ts';
import type { Action } from './action.ts';
import type { Form, FormErrors, FormValues, Notice, Screen } from './view.ts';

/** `telegram`, `slack`, or the name of a later adapter's folder. */
export type PlatformName = string;

/** Where to write to a person; the adapter's own JSON, opaque to everyone else. */
export type Address = Readonly<Record<string, string | number>>;
/**
 * The message on which a screen stands; the adapter's own JSON. Where a screen takes several messages it names the last
 * one, and in `before` those before it, with commas: a press on any of them is a press on the screen.
 */
export type Anchor = Readonly<Record<string, string | number>>;

/** One thing a person did, already verified and parsed by the adapter. */
export type Inbound = {
  readonly platform: PlatformName;
  /** The bot or workspace the event came through. */
  readonly tenant: string;
  readonly userId: string;
  readonly address: Address;
  /** Unique per thing done: a redelivery carries the same one. At most 200 characters. */
  readonly eventId: string;
  /** When it arrived in this process, by `performance.now()`; absent = just now. */
  readonly receivedMs?: number;
  /** Language of the person's app, when the platform tells. */
  readonly localeHint?: string;
  /** True for a one-to-one chat. Everywhere else nothing personal is ever said. */
  readonly isPrivate: boolean;
  /** The message whose button was pressed: it becomes the anchor. */
  readonly anchor?: Anchor;
  /**
   * Looks up the work e-mail the platform itself has verified (Slack workspace); never typed by the person. Ask only
   * when it is needed: it costs a call to the platform. Undefined when there is none, or the platform did not answer.
   */
  readonly verifiedEmail?: () => Promise<string | undefined>;
  readonly event: InboundEvent;
};

/** One id from what came in to what goes out, as the audit trail, the outbox and the logs have it. */
export const eventKey = ({ platform, eventId }: Pick<Inbound, 'platform' | 'eventId'>): string =>
  `${platform}:${eventId}`;

export type InboundEvent =
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'action'; readonly action: Action }
  /** A button of another release, or a forged code: the screen is redrawn. */
  | { readonly kind: 'stale-action' }
  /** A form was sent. `action` is the form's submit action. */
  | { readonly kind: 'submit'; readonly action: Action; readonly values: FormValues }
  | { readonly kind: 'home-opened' }
  /** Files, with what was typed beside them. At least one; some platforms give several at once, others one by one. */
  | {
      readonly kind: 'file';
      readonly what: 'photo' | 'file' | 'voice';
      readonly files: readonly InboundFile[];
      readonly caption?: string;
    }
  /** Something we do not take: gets a friendly pointer to where the person is. */
  | {
      readonly kind: 'unsupported';
      readonly what: 'photo' | 'file' | 'voice' | 'sticker' | 'edited' | 'forwarded' | 'other';
    }
  /** The person blocked (false) or unblocked (true) us, or their account was closed: the reason, absent = blocked. */
  | { readonly kind: 'reachability'; readonly isReachable: boolean; readonly reason?: 'deactivated' };

/** A file somebody sent, still with the platform. Name and type are what the sender's app says, and may be wrong. */
export type InboundFile = {
  readonly name?: string;
  readonly mimeType?: string;
  /** Bytes, where the platform tells beforehand. */
  readonly size?: number;
  /** Gets the content, unless it has more bytes than that, or than the platform gives out. Never rejects. */
  readonly fetch: (bytesMax: number) => Promise<Result<Uint8Array, FetchFailure>>;
};

/** `gone`: the platform has it no more, or does not give it to us. `no-answer` is worth another try. */
export type FetchFailure = 'too-large' | 'gone' | 'no-answer';

/** A file for a person. */
export type OutboundFile = {
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  /** Our words beside it. */
  readonly caption?: string;
  /** Must not be forwarded or saved where the platform can prevent it. */
  readonly isConfidential?: boolean;
};

/** What the engine answers; the adapter turns it into calls. */
export type Reply = {
  /** Shown at once (toast, alert, ephemeral line). */
  readonly notice?: Notice;
  /** Open this form now (platforms with native forms only); the screen stays as it is. */
  readonly form?: Form;
  /** The form stays open with these complaints. */
  readonly formErrors?: FormErrors;
  /** The screen to show; absent when nothing changed. */
  readonly screen?: Screen;
  /**
   * `edit` redraws the anchor; `new` posts a fresh message at the end of the chat and removes the old anchor;
   * `once` posts a message that is no screen (an answer in a group) and keeps no anchor: `shown` is not called.
   */
  readonly mode: 'edit' | 'new' | 'once';
};

export type SendFailure =
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number }
  | { readonly kind: 'unreachable'; readonly reason: 'blocked' | 'deactivated' | 'not-started' }
  | { readonly kind: 'anchor-gone' }
  /** Kept back by `ShowOptions`, or the turn of the chat did not come: nothing was written. */
  | { readonly kind: 'held' }
  /** Worth another try; the platform surely did not take it. */
  | { readonly kind: 'transient'; readonly cause: string }
  /** The request left us and no answer came: the platform may have taken it. */
  | { readonly kind: 'ambiguous'; readonly cause: string }
  /** The platform does not let the bot in any more: nothing can be sent until the operator gives it a token that is good. */
  | { readonly kind: 'unauthorized'; readonly cause: string }
  /** Our bug or a wrong configuration: never retried. */
  | { readonly kind: 'rejected'; readonly cause: string };

export type Shown =
  | { readonly ok: true; readonly anchor: Anchor }
  | { readonly ok: false; readonly error: SendFailure };

export type Capabilities = {
  /** Forms open natively (Slack modals); otherwise the form runner asks field by field. */
  readonly hasForms: boolean;
  /** A press can be answered with a short text that is not a message. */
  readonly hasToasts: boolean;
  /** A message can be redrawn in place. Otherwise every answer is a new message, and the old ones stay in the chat. */
  readonly canEdit: boolean;
  /** A long text can be folded behind its first lines. */
  readonly canFold: boolean;
  /** Characters of one message. */
  readonly textMax: number;
  /** Buttons of one message; a screen with more of them takes several. */
  readonly buttonsMax: number;
  /** What a person types before the name of a command: `/`, or `/kinerja `. */
  readonly commandPrefix: string;
  readonly files: {
    readonly canSend: boolean;
    readonly canReceive: boolean;
    /** Bytes of one file, in either direction. */
    readonly bytesMax: number;
  };
};

export type ShowOptions = {
  /** Edit this message; absent = post a new one. Without `canEdit` it is one more that is replaced. */
  readonly anchor?: Anchor;
  /** Remove this message after posting the new one, as far as the platform can. */
  readonly replaces?: Anchor;
  /** Do not ring. */
  readonly isSilent?: boolean;
  /**
   * Awaited right before each message is written or edited, after everything else was waited for. A failure it
   * returns is the outcome, and nothing is written.
   */
  readonly before?: () => Promise<SendFailure | undefined>;
  /** Milliseconds that a new message may wait for the turn of its chat; some seconds when absent. */
  readonly patienceMs?: number;
};

export type SendFileOptions = Pick<ShowOptions, 'isSilent' | 'before' | 'patienceMs'>;

/** Everything the core asks of a platform. Created by the adapter, given to the engine and the sender. */
export type Platform = {
  readonly name: PlatformName;
  readonly tenant: string;
  readonly capabilities: Capabilities;
  /** Messages in any second that it allows to a bot that writes by itself. */
  readonly perSecond: number;
  /** Shows a screen; `anchor-gone` is answered inside by posting anew. "Not modified" is success. */
  show(address: Address, screen: Screen, options: ShowOptions): Promise<Shown>;
  /** Sends a file as a message of its own, never in place of another. Absent where `files.canSend` is false. */
  sendFile?(address: Address, file: OutboundFile, options: SendFileOptions): Promise<Shown>;
  /** The platform asked somebody of us to be silent for that long: writing says so instead of asking it again. */
  hush?(ms: number): void;
  /** Refreshes a surface that is not a message (Slack App Home); absent where there is none. */
  showHome?(userId: string, screen: Screen): Promise<void>;
  /** Removes a message, as far as the platform can; a vanished one is success. */
  remove(address: Address, anchor: Anchor): Promise<void>;
};

/** What an adapter calls for each inbound event. */
export type HandleInbound = (inbound: Inbound) => Promise<Reply & { readonly shows: ShowTarget }>;

/** Where the reply's screen goes, and what to tell the engine afterwards. */
export type ShowTarget = {
  /** The message the screen is drawn on; where nothing can be redrawn, the one it stands instead of. */
  readonly anchor?: Anchor;
  readonly replaces?: Anchor;
  /** Called with the outcome when a screen was to be shown (`edit`, `new`), so that a lost screen is redrawn later. */
  readonly shown: (outcome: Shown) => Promise<void>;
  /** The home screen as it now is, for platforms with a home surface. */
  readonly home?: Screen;
};

/**
 * The anchor to work on after a press: the stored one when the message belongs to the same screen, since it knows all
 * its parts, else the pressed one.
 */
export function anchorAfterPress(
  stored: Anchor | undefined,
  pressed: Anchor | undefined,
): Anchor | undefined {
  if (stored === undefined || pressed === undefined) return pressed ?? stored;
  const isLast = Object.entries(pressed).every(([key, value]) => stored[key] === value);
  const before = String(stored.before ?? '').split(',');
  const isEarlier = Object.values(pressed).some((value) => before.includes(String(value)));
  return isLast || isEarlier ? stored : pressed;
}
