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

/** A message as it stands in the conversation now. */
export type SlackMessage = {
  readonly ts: string;
  readonly channel: string;
  readonly from: 'bot' | 'user';
  /** The writer's user id; the bot's own for its messages. */
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly edited: boolean;
  /** Seen by this person only, and gone after a reload. */
  readonly ephemeral: boolean;
  readonly files: readonly SlackFile[];
};

/** A modal or Home tab, spelled as on the wire. */
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

/** Where a control is: the Home tab, the open modal, or a message by its ts. */
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
  sends(text: string): Promise<SlackDelivery>;
  sendsFile(file: {
    readonly name: string;
    readonly content: string | Uint8Array;
    readonly mimetype?: string;
    readonly text?: string;
    /** Claims another size than the content has, to try limits without the bytes. */
    readonly size?: number;
  }): Promise<SlackDelivery>;
  sendsInChannel(text: string, channel?: string): Promise<SlackDelivery>;
  /** Rejects for a command that no app has registered: Slack says so itself, and tells nobody. */
  slash(
    command: string,
    text?: string,
    at?: { readonly channel?: 'dm' | (string & {}) },
  ): Promise<SlackDelivery>;
  /** Presses a button, or picks the option that carries the label. Rejects when there is no such control. */
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
  /** What stands beside the fields, by block id, after a refused submission. */
  modalErrors(): Readonly<Record<string, string>>;
  dm(): readonly SlackMessage[];
  /** What Slack itself told the person when the app did not answer well. */
  lastError(): string | undefined;
  /** The account is closed: sends to it fail. The app is told so, unless that gets lost. */
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
};

/** A mention that would really notify someone. Text that only looks like one is not here. */
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
  /** Each method may be called only as often as its tier allows; unlimited unless switched on. */
  hasTiers: boolean;
  /** Makes every Web API call fail so, as after an uninstall. */
  tokenProblem: 'invalid_auth' | 'account_inactive' | 'token_revoked' | undefined;
  redeliverLastEvent(): Promise<SlackDelivery>;
  socketCount(): number;
  /** Asks every connected socket to reconnect, as Slack does when it recycles a server. */
  refreshSockets(): void;
};
