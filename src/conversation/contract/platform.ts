import type { DrawBudget } from '../../domain/delivery/draw-budget.ts';
import type { Result } from '../../shared/result.ts';
import type { Action } from './action.ts';
import type { FetchFailure, FileSource, InboundFile, OutboundFile } from './files.ts';
import type { Form, FormErrors, FormValues, Notice, Screen } from './view.ts';

export type { DrawBudget };

/** `telegram`, `slack`, or the name of a later adapter's folder. */
export type PlatformName = string;

/** Where to write to a person; JSON that only the adapter understands. */
export type Address = Readonly<Record<string, string | number>>;
/**
 * The message that shows a screen; JSON that only the adapter understands. For a screen in several messages it is the
 * last one, with those before it in `before`, separated by commas, and one that only stays next to it in `beside`: a
 * press on any of them is a press on the screen.
 */
export type Anchor = Readonly<Record<string, string | number>>;

/** One thing a person did, verified and parsed by the adapter. */
export type Inbound = {
  readonly platform: PlatformName;
  /** The bot or workspace the event came through. */
  readonly tenant: string;
  readonly userId: string;
  readonly address: Address;
  /** Unique for each event; a redelivery has the same id. At most 200 characters. */
  readonly eventId: string;
  /** When it arrived in this process, by `performance.now()`; absent = just now. */
  readonly receivedMs?: number;
  /** Language of the person's app, if the platform tells it. */
  readonly localeHint?: string;
  /** True for a one-to-one chat. Nothing personal may be shown anywhere else. */
  readonly isPrivate: boolean;
  /** The message whose button was pressed: it becomes the anchor. */
  readonly anchor?: Anchor;
  /**
   * Looks up the work e-mail that the platform has verified (Slack workspace), never one typed by the person. Call it
   * only when needed: it is a request to the platform. Undefined when there is none, or the platform did not answer.
   */
  readonly verifiedEmail?: () => Promise<string | undefined>;
  readonly event: InboundEvent;
};

/** The id of an event in the audit trail, the outbox and the logs, up to the messages that it causes. */
export const eventKey = ({ platform, eventId }: Pick<Inbound, 'platform' | 'eventId'>): string =>
  `${platform}:${eventId}`;

export type InboundEvent =
  | { readonly kind: 'command'; readonly name: string; readonly argument: string }
  /** `message` is the platform's id of it, if it tells when a person edits one. Later messages have greater numbers. */
  | { readonly kind: 'text'; readonly text: string; readonly message?: string }
  /** The person edited a text sent before. */
  | { readonly kind: 'edited'; readonly text: string; readonly message: string }
  | { readonly kind: 'action'; readonly action: Action }
  /** A button from another release, or a forged code: the screen is redrawn. */
  | { readonly kind: 'stale-action' }
  /** A form was sent. `action` is the form's submit action. */
  | { readonly kind: 'submit'; readonly action: Action; readonly values: FormValues }
  | { readonly kind: 'home-opened' }
  /** At least one file, with the text typed with it. Some platforms send several files at once, others one by one. */
  | {
      readonly kind: 'file';
      readonly what: 'photo' | 'file' | 'voice';
      readonly files: readonly InboundFile[];
      readonly caption?: string;
    }
  /**
   * A message of somebody else that the person passes on: forwarded, or picked out of another conversation. It may have
   * files. `writtenAtMs`, `writtenBy`: when and by whom, where the platform tells.
   */
  | {
      readonly kind: 'forwarded';
      readonly text: string;
      readonly files: readonly InboundFile[];
      readonly writtenAtMs?: number;
      readonly writtenBy?: string;
    }
  /** Something the bot does not accept: the person gets a friendly hint and their current screen. */
  | {
      readonly kind: 'unsupported';
      readonly what: 'photo' | 'file' | 'voice' | 'sticker' | 'edited' | 'other';
    }
  /** The person blocked (false) or unblocked (true) the bot, or their account was closed. No reason means blocked. */
  | { readonly kind: 'reachability'; readonly isReachable: boolean; readonly reason?: 'deactivated' };

/** The engine's answer; the adapter turns it into API calls. */
export type Reply = {
  /** Shown at once (toast, alert, ephemeral line). */
  readonly notice?: Notice;
  /** Open this form now (platforms with native forms only); the screen stays as it is. */
  readonly form?: Form;
  /** The form stays open and shows these errors. */
  readonly formErrors?: FormErrors;
  /** The screen to show; absent when nothing changed. */
  readonly screen?: Screen;
  /**
   * `edit` redraws the anchor. `new` posts a new message at the end of the chat and removes the old anchor. `once`
   * posts a message that is not a screen (an answer in a group); its anchor is not kept, and `shown` is not called.
   */
  readonly mode: 'edit' | 'new' | 'once';
};

export type SendFailure =
  /**
   * `scope`: what is refused, where the platform says so: all of the lane, or one of its methods, which the adapter
   * then keeps from using. Absent = it may be this address alone.
   */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number; readonly scope?: 'lane' | 'method' }
  | { readonly kind: 'unreachable'; readonly reason: 'blocked' | 'deactivated' | 'not-started' }
  | { readonly kind: 'anchor-gone' }
  /**
   * Nothing was written: its sender may not write any more, the chat's turn did not come in time, or a method has no
   * room. Nobody is paused. `retryAfterMs`: before that it would not be written either, where that is known.
   */
  | { readonly kind: 'held'; readonly retryAfterMs?: number }
  /** The platform certainly did not accept it; trying again may help. */
  | { readonly kind: 'transient'; readonly cause: string }
  /** The request was sent and no answer came: the platform may have accepted it. */
  | { readonly kind: 'ambiguous'; readonly cause: string }
  /** The platform no longer accepts the bot's token: nothing can be sent until the operator sets a valid one. */
  | { readonly kind: 'unauthorized'; readonly cause: string }
  /** A bug of ours or a wrong configuration; never retried. */
  | { readonly kind: 'rejected'; readonly cause: string };

export type Shown =
  | { readonly ok: true; readonly anchor: Anchor }
  | { readonly ok: false; readonly error: SendFailure };

/**
 * What became of a file that was to be taken back: it was there, or somebody had removed it before, which is as good. With
 * `undeletable` the platform never removes it: it was sent too long ago, or not by us.
 */
export type TakenBack = Result<'there' | 'gone', SendFailure | { readonly kind: 'undeletable' }>;

export type Capabilities = {
  /** Forms open natively (Slack modals); otherwise the form runner asks field by field. */
  readonly hasForms: boolean;
  /** A press can be answered with a short text that disappears (a toast). */
  readonly hasToasts: boolean;
  /** Messages can be edited. Otherwise every answer is a new message, and the old ones stay in the chat. */
  readonly canEdit: boolean;
  /** How often one chat may be drawn; absent = the platform has no such limit. */
  readonly drawBudget?: DrawBudget;
  /** A long text can be shown folded, with only its first lines visible. */
  readonly canFold: boolean;
  /** A screen can be shown as tables with buttons in their cells, for readers who ask for it (`Screen.asTable`). */
  readonly canTable: boolean;
  /** Longest message, in characters. */
  readonly textMax: number;
  /** Most buttons in one message; a screen with more is divided. */
  readonly buttonsMax: number;
  /** Most characters that one button copies; absent = the platform has no button that copies. */
  readonly copyMax?: number;
  /** Rows of a grid that a small phone with large letters shows together with what they ask. */
  readonly gridRowsMax: number;
  /** What a person types before the name of a command: `/`, or `/kinerja `. */
  readonly commandPrefix: string;
  readonly files: {
    readonly canSend: boolean;
    readonly canReceive: boolean;
    /** Largest file in bytes, sent or received. */
    readonly bytesMax: number;
  };
};

export type ShowOptions = {
  /** Edit this message; absent = post a new one. Without `canEdit` it is treated like `replaces`. */
  readonly anchor?: Anchor;
  /** Remove this message after posting the new one, if the platform can. */
  readonly replaces?: Anchor;
  /** Without a notification sound. */
  readonly isSilent?: boolean;
  /** The way of each request that writes or edits a message; absent = nothing is waited for. */
  readonly pass?: Pass;
};

/**
 * Makes one request that writes. All that is waited for comes before `send`, which is called at once then or never.
 * Rejects as `send` does, or with `NotWritten` when nothing may be written.
 */
export type Pass = <T>(what: 'new' | 'edit', send: () => Promise<T>) => Promise<T>;

export type SendFileOptions = Pick<ShowOptions, 'isSilent' | 'pass'>;

/** What the core needs from a platform. Created by the adapter, used by the engine and the sender. */
export type Platform = {
  readonly name: PlatformName;
  readonly tenant: string;
  readonly capabilities: Capabilities;
  /** Most messages per second that it allows a bot. */
  readonly perSecond: number;
  /** Shows a screen. When the anchor is gone, it posts a new message. "Not modified" is success. */
  show(address: Address, screen: Screen, options: ShowOptions): Promise<Shown>;
  /** Sends a file as a new message, never replacing another. Absent where `files.canSend` is false. */
  sendFile?(address: Address, file: OutboundFile, options: SendFileOptions): Promise<Shown>;
  /**
   * Gets the content of a file that a person sent, unless it has more bytes than that, or than the platform gives out.
   * Never rejects. Absent where `files.canReceive` is false.
   */
  fetchFile?(source: FileSource, bytesMax: number): Promise<Result<Uint8Array, FetchFailure>>;
  /**
   * The name under which an address opens the chat and hands it a code (t.me/name?start=…); undefined when the platform
   * does not answer. Absent where there is no such address.
   */
  linkName?(): Promise<string | undefined>;
  /** Refreshes a home view that is not a message (Slack App Home); absent where there is none. */
  showHome?(userId: string, screen: Screen): Promise<void>;
  /** Removes a message, if the platform can; success also when it no longer exists. */
  remove(address: Address, anchor: Anchor): Promise<void>;
  /**
   * Removes a file that was sent, and says whether it is gone. Never rejects. Copies of it are out of reach. Absent where
   * nothing that was sent can be removed.
   */
  takeBack?(address: Address, anchor: Anchor): Promise<TakenBack>;
};

export type HandleInbound = (inbound: Inbound) => Promise<Reply & { readonly shows: ShowTarget }>;

/** Where to show the reply's screen, and what to report to the engine afterwards. */
export type ShowTarget = {
  /** The message to edit; where messages cannot be edited, the one that the new message replaces. */
  readonly anchor?: Anchor;
  readonly replaces?: Anchor;
  /**
   * Called with the outcome when a screen was to be shown (`edit`, `new`), so that a lost screen is redrawn later.
   * `moreDraws`: how many more messages were written than the one of a screen; negative when screens were left out.
   */
  readonly shown: (outcome: Shown, moreDraws?: number) => Promise<void>;
  /** Why the screen may not be drawn now. Its lane draws it later. */
  readonly heldBack?: 'no-draws' | 'paused';
  /**
   * Shows the answer when its chat may be written to, reports the outcome to `shown`, and resolves after that. Screens
   * of one chat wait for each other, and only the newest of those that wait is shown. When absent, show it at once.
   */
  readonly draw?: (show: (pass: Pass) => Promise<Shown>, isScreen?: boolean) => Promise<void>;
  /**
   * For a form that could not be opened: the screen the person is on, with a button to open the form after all. It is
   * shown like any screen of the answer, so that no other stays pressable beside it, and reported to `shown`.
   */
  readonly offer?: () => Promise<Screen>;
  /** Draws the current home screen, for platforms with a home view. It may ask the database: call it only when needed. */
  readonly home?: () => Promise<Screen>;
};

/**
 * The anchor to use after a press: the stored one when the message belongs to the same screen, because it knows all
 * parts, else the pressed one.
 */
export function anchorAfterPress(
  stored: Anchor | undefined,
  pressed: Anchor | undefined,
): Anchor | undefined {
  if (stored === undefined || pressed === undefined) return pressed ?? stored;
  const isLast = Object.entries(pressed).every(([key, value]) => stored[key] === value);
  const before = String(stored.before ?? '').split(',');
  const isPart = Object.values(pressed).some(
    (value) => before.includes(String(value)) || value === stored.beside,
  );
  return isLast || isPart ? stored : pressed;
}

/** Only what stands beside a screen, as an anchor to remove by itself; undefined when nothing does. */
export const besideOf = ({ beside }: Anchor): Anchor | undefined =>
  beside === undefined ? undefined : { beside };
