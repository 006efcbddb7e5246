import type { DeliverMode } from '../deliver-mode.ts';
import type { Faults } from '../faults.ts';
import type { Json } from '../json.ts';

export type SlackFile = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly size: number;
  readonly mimetype: string;
};

/** A message as the conversation shows it now. */
export type SlackMessage = {
  readonly ts: string;
  readonly channel: string;
  readonly from: 'bot' | 'user';
  /** The user id of the writer, who may be the bot. */
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly edited: boolean;
  /** Seen by this person only, and gone after a reload. */
  readonly ephemeral: boolean;
  readonly files: readonly SlackFile[];
};

/** A modal or Home tab in Slack's own form. */
export type SlackView = Json & {
  readonly id: string;
  readonly type: 'modal' | 'home';
  readonly title?: Json;
  readonly submit?: Json;
  readonly close?: Json;
  readonly blocks: readonly Json[];
  readonly private_metadata: string;
  readonly callback_id: string;
  readonly external_id: string;
  readonly hash: string;
  readonly notify_on_close: boolean;
  readonly clear_on_close: boolean;
  readonly root_view_id: string;
  readonly previous_view_id: string | null;
  readonly state: { readonly values: Json };
};

/** How a payload reached the app. For interactions, `failed` means that the person saw an error. */
export type SlackDelivery = { readonly outcome: 'acknowledged' | 'failed'; readonly attempts: number };

/** The place of a control: the Home tab, the open modal, or the ts of a message. */
export type SlackPlace = 'home' | 'modal' | (string & {});

/** Every given field must fit. `label` is the visible text of a button or an option. */
export type ControlMatch = {
  readonly label?: string | RegExp;
  readonly value?: string | RegExp;
  readonly actionId?: string | RegExp;
  readonly blockId?: string;
};

/** What a person does in Slack. A promise settles when the app acknowledged, or when Slack gave up. */
export type SlackUser = {
  readonly id: string;
  opensHome(): Promise<SlackDelivery>;
  home(): SlackView | undefined;
  /** `subtype`: with `/me`, or as an answer in a thread that is also shown below; or one that nobody knows yet. */
  sends(text: string, subtype?: 'me_message' | 'thread_broadcast' | (string & {})): Promise<SlackDelivery>;
  sendsFile(file: {
    readonly name: string;
    readonly content: string | Uint8Array;
    readonly mimetype?: string;
    readonly text?: string;
    /** Claims this size instead of the real one, to test limits without a large file. */
    readonly size?: number;
  }): Promise<SlackDelivery>;
  sendsInChannel(text: string, channel?: string): Promise<SlackDelivery>;
  /** Picks a message of some conversation with a message shortcut. Rejects for one that no app has registered. */
  picks(
    callbackId: string,
    message: { readonly text: string; readonly channel?: string; readonly writer?: string },
  ): Promise<SlackDelivery>;
  /** Rejects for a command that no app has registered, since Slack would not send it to anybody. */
  slash(
    command: string,
    text?: string,
    at?: { readonly channel?: 'dm' | (string & {}) },
  ): Promise<SlackDelivery>;
  /** Presses a button, or picks the option with that label. Rejects when there is no such control. */
  presses(where: SlackPlace, match: ControlMatch): Promise<SlackDelivery>;
  /** Picks an option. `field` narrows to one control by block id, action id or input label. */
  choosesOption(
    where: SlackPlace,
    option: ControlMatch & { readonly field?: string },
  ): Promise<SlackDelivery>;
  /** Ticks exactly these options of a checkbox group or multi-select. */
  choosesOptions(where: SlackPlace, field: string, labels: readonly string[]): Promise<SlackDelivery>;
  /** Types into an input, or sets a date, by block id, action id or label. */
  fills(field: string, text: string, where?: SlackPlace): Promise<SlackDelivery>;
  submitsModal(): Promise<SlackDelivery>;
  closesModal(): Promise<SlackDelivery>;
  modal(): SlackView | undefined;
  /** The open modals, the visible one last. */
  modals(): readonly SlackView[];
  /** The errors shown at fields after a refused submission, by block id. */
  modalErrors(): Readonly<Record<string, string>>;
  dm(): readonly SlackMessage[];
  /** The newest message of the bot, of those that are meant. */
  newest(isMeant?: (message: SlackMessage) => boolean): SlackMessage | undefined;
  /** So many of the newest messages, oldest first. */
  newestInDm(count: number): readonly SlackMessage[];
  /** Slack's own words to the person when the app did not answer properly. */
  lastError(): string | undefined;
  /** Closes the account, so that messages to it fail. The app gets an event about it, unless `isTold` is false. */
  deactivates(options?: { readonly isTold?: boolean }): Promise<SlackDelivery>;
  reactivates(): void;
};

export type NewSlackUser = {
  readonly id: string;
  readonly email?: string;
  readonly realName: string;
  readonly locale?: 'id-ID' | 'en-US';
  readonly tz?: string;
  readonly deleted?: boolean;
  /** Absent = confirmed, as of everybody who has signed in once. `unsaid`: Slack leaves it out. */
  readonly emailConfirmed?: boolean | 'unsaid';
  /** A guest in several channels, or in one. */
  readonly guest?: 'multi' | 'single';
  /** Their own workspace or organisation, when it is another; such people are seen in shared channels. */
  readonly team?: string;
  /** In an organisation: the workspaces they are members of. */
  readonly memberOf?: readonly string[];
};

/** A mention that would really notify someone, unlike text that only looks like one. */
export type SlackMention = {
  readonly kind: 'channel' | 'here' | 'everyone' | 'user' | 'usergroup';
  readonly target: string;
  readonly pointer: string;
  readonly channel: string;
  readonly ts: string;
};

export type SlackWorld = {
  addUser(user: NewSlackUser): SlackUser;
  user(id: string): SlackUser | undefined;
  /** Messages of a conversation, or of a person's DM when given a user id. */
  messages(channel: string): readonly SlackMessage[];
  readonly mentions: readonly SlackMention[];
  /** The bytes of a file uploaded by either side. */
  file(fileId: string): Uint8Array | undefined;
  /** Where events, interactions and commands are posted when no socket is connected. */
  requestUrl: string | undefined;
  deliver: DeliverMode;
  readonly faults: Faults;
  ackTimeoutMs: number;
  /** Waits before each repetition of an event; Slack's are 0, 60 and 300 seconds. */
  eventRetryDelaysMs: readonly number[];
  triggerLifetimeMs: number;
  /** Each method may be called only as often as its tier allows. Off unless switched on. */
  hasTiers: boolean;
  /** Makes every Web API call fail with this, as after an uninstall. */
  /** Whether the workspace lets nobody delete files. */
  refusesDeletions: boolean;
  tokenProblem: 'invalid_auth' | 'account_inactive' | 'token_revoked' | undefined;
  redeliverLastEvent(): Promise<SlackDelivery>;
  socketCount(): number;
  /** The most connections that listened at one moment, however briefly. */
  mostSockets(): number;
  /** Asks every connected socket to reconnect, as Slack does when it recycles a server, which happens soon after. */
  refreshSockets(lingerMs?: number): void;
  /** Breaks all connections, as a network does. */
  cutSockets(): void;
};
