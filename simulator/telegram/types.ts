import type { DeliverMode } from '../deliver-mode.ts';
import type { Faults } from '../faults.ts';
import type { Json } from '../json.ts';
import type { ChatLimit } from './chat-limit.ts';

export type SimEntity = Json & { readonly type: string; readonly offset: number; readonly length: number };

/** The colours of a button: blue, green, red. */
export const buttonStyles = ['primary', 'success', 'danger'] as const;
export type ButtonStyle = (typeof buttonStyles)[number];

/** An inline button: `data` for a callback button, `url` for a link, `copy` for what the app copies by itself. */
export type SimButton = {
  readonly text: string;
  readonly data?: string;
  readonly url?: string;
  readonly copy?: string;
  readonly style?: ButtonStyle;
};

/** The content of a rich message, and the buttons in it in the order in which one reads them. */
export type SimRich = { readonly blocks: readonly Json[]; readonly buttons: readonly SimButton[] };

export type SimFile = {
  readonly kind: 'photo' | 'document' | 'voice' | 'sticker';
  readonly fileId: string;
  readonly fileName?: string;
  readonly mimeType?: string;
  readonly size: number;
};

/** A message as the person sees it. `text` also contains the caption of a file. */
export type SimMessage = {
  readonly messageId: number;
  readonly from: 'bot' | 'user';
  readonly text: string;
  readonly entities: readonly SimEntity[];
  readonly keyboard: readonly (readonly SimButton[])[];
  /** It has blocks instead of a text. */
  readonly rich?: SimRich;
  readonly replyKeyboard?: readonly (readonly string[])[];
  readonly editCount: number;
  readonly protected: boolean;
  /** In seconds since 1970. */
  readonly date: number;
  readonly silent: boolean;
  /** The topic of a forum in which it stands; absent in the general one. */
  readonly topicId?: number;
  readonly file?: SimFile;
};

/** What became of an update. `queued` means that it waits for getUpdates or for the next webhook. */
export type TelegramDelivery = {
  readonly updateId: number;
  readonly outcome: 'accepted' | 'queued' | 'refused';
  readonly attempts: number;
};

export type ButtonMatch = { readonly label?: string | RegExp; readonly data?: string };

export type FileToSend = {
  readonly kind: SimFile['kind'];
  readonly caption?: string;
  readonly fileName?: string;
  readonly mimeType?: string;
  readonly content?: string | Uint8Array;
  /** Claims this size instead of the real one, to test limits without a large file. */
  readonly size?: number;
};

export type CallbackAnswer = { readonly text?: string; readonly alert: boolean };

export type BotCommand = { readonly command: string; readonly description: string };

/**
 * What a person does in a chat. Each promise settles when the bot has accepted the update or finally refused it, and
 * rejects when the app would not let a person do that.
 */
export type TelegramUser = {
  readonly id: number;
  sends(text: string): Promise<TelegramDelivery>;
  sendsFile(file: FileToSend): Promise<TelegramDelivery>;
  /** Sends any other kind of message, in the words of the Bot API: `{ story: { … } }`. */
  sendsOther(content: Json): Promise<TelegramDelivery>;
  /** The live location of that message moves: to a bot it is an edited message. */
  moves(messageId: number): Promise<TelegramDelivery>;
  /**
   * Forwards a text that `writer` sent elsewhere, or a message of this chat unless it is protected: the app does not
   * offer that.
   */
  forwards(what: string | { readonly messageId: number }, writer?: string): Promise<TelegramDelivery>;
  edits(messageId: number, text: string): Promise<TelegramDelivery>;
  /** Presses a button. Rejects when no button has the label. With `data` of no button it is a forged press. */
  presses(messageId: number, match: ButtonMatch): Promise<TelegramDelivery>;
  /** Presses a button of a message in another person's chat. Rejects for a protected message. */
  pressesForwarded(chatId: number, messageId: number, match: ButtonMatch): Promise<TelegramDelivery>;
  blocks(): Promise<TelegramDelivery>;
  unblocks(): Promise<TelegramDelivery>;
  /** Deletes the account, so that messages to it always fail. */
  deactivates(): void;
  inGroup(groupId: number): TelegramGroupMember;
  chat(): readonly SimMessage[];
  /** The newest message of the bot, of those that are meant. */
  newest(isMeant?: (message: SimMessage) => boolean): SimMessage | undefined;
  /** Another text after every message, edit, deletion or notice, without a look at what they say. */
  changes(): string;
  lastAnswer(): CallbackAnswer | undefined;
  /** All notices that the bot showed after presses, oldest first. */
  toasts(): readonly CallbackAnswer[];
  /** The commands the app would offer in this chat, in the person's language unless another is named. */
  commands(languageCode?: string): readonly BotCommand[];
  /** The reply keyboard under the input field, when one is shown. */
  replyKeyboard(): readonly (readonly string[])[] | undefined;
};

export type TelegramGroupMember = {
  /** The same in a topic of a forum, which a group becomes with its first topic. */
  inTopic(topicId: number): Pick<TelegramGroupMember, 'sends'>;
  sends(text: string): Promise<TelegramDelivery>;
  presses(messageId: number, match: ButtonMatch): Promise<TelegramDelivery>;
  chat(): readonly SimMessage[];
};

export type NewTelegramUser = {
  readonly id: number;
  readonly firstName: string;
  readonly lastName?: string;
  readonly username?: string;
  readonly languageCode?: string;
  /** True when the person has pressed Start, so that the bot may write. */
  readonly hasStarted?: boolean;
};

export type TelegramWorld = {
  addUser(user: NewTelegramUser): TelegramUser;
  user(id: number): TelegramUser | undefined;
  messages(chatId: number): readonly SimMessage[];
  /** The bytes of a file sent by either side. */
  file(fileId: string): Uint8Array | undefined;
  /** Sends a stored update again, as after a lost answer. */
  redeliver(updateId: number | 'last'): Promise<TelegramDelivery>;
  /** Updates the bot has not confirmed yet. */
  pendingUpdates(): readonly Json[];
  /** What the bot told Telegram about itself: commands by scope, descriptions, menu button. */
  profile(): Json;
  readonly faults: Faults;
  deliver: DeliverMode;
  webhookRetry: { firstDelayMs: number; attempts: number };
  /** Seconds after which a press can no longer be answered. */
  callbackLifetimeS: number;
  /** Whether `deleteMessage` is refused for messages that are young enough, too. */
  refusesDeletions: boolean;
  /**
   * `unknown` = a server that is older than rich messages: it has no method for them, and does not see them in an edit.
   * `refused` = it takes none, whatever is in it.
   */
  richMessages: 'taken' | 'unknown' | 'refused';
  /** Changes every update before it is kept, for shapes that nobody expects. */
  alters: ((update: Json) => Json) | undefined;
  /** What a bot may write to one chat before it is refused there. No limit unless set. */
  chatLimit: ChatLimit | undefined;
};
