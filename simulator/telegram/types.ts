import type { DeliverMode } from '../deliver-mode.ts';
import type { Faults } from '../faults.ts';
import type { Json } from '../json.ts';
import type { ChatLimit } from './chat-limit.ts';

export type SimEntity = Json & { readonly type: string; readonly offset: number; readonly length: number };

/** An inline button: `data` for a callback button, `url` for a link. */
export type SimButton = { readonly text: string; readonly data?: string; readonly url?: string };

export type SimFile = {
  readonly kind: 'photo' | 'document' | 'voice' | 'sticker';
  readonly fileId: string;
  readonly fileName?: string;
  readonly mimeType?: string;
  readonly size: number;
};

/** A message as the person sees it. A caption stands in `text`. */
export type SimMessage = {
  readonly messageId: number;
  readonly from: 'bot' | 'user';
  readonly text: string;
  readonly entities: readonly SimEntity[];
  readonly keyboard: readonly (readonly SimButton[])[];
  readonly replyKeyboard?: readonly (readonly string[])[];
  readonly editCount: number;
  readonly protected: boolean;
  /** Unix seconds. */
  readonly date: number;
  readonly silent: boolean;
  readonly file?: SimFile;
};

/** How an update travelled. `queued` waits for getUpdates or for the next webhook. */
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
  /** Claims another size than the content has, to try limits without the bytes. */
  readonly size?: number;
};

export type CallbackAnswer = { readonly text?: string; readonly alert: boolean };

export type BotCommand = { readonly command: string; readonly description: string };

/**
 * What a person does in a chat. Each promise settles when the bot accepted the update, or refused it for good;
 * it rejects when the app would not let a person do so.
 */
export type TelegramUser = {
  readonly id: number;
  sends(text: string): Promise<TelegramDelivery>;
  sendsFile(file: FileToSend): Promise<TelegramDelivery>;
  /** Forwards words from elsewhere, or a message of this chat. Rejects for a protected message, as the app does not offer it. */
  forwards(what: string | { readonly messageId: number }): Promise<TelegramDelivery>;
  edits(messageId: number, text: string): Promise<TelegramDelivery>;
  /** Presses a button; with `data` that no button carries it is a forged press. Rejects when no button has the label. */
  presses(messageId: number, match: ButtonMatch): Promise<TelegramDelivery>;
  /** Presses a button of a message that stands in another person's chat. Rejects for a protected message. */
  pressesForwarded(chatId: number, messageId: number, match: ButtonMatch): Promise<TelegramDelivery>;
  blocks(): Promise<TelegramDelivery>;
  unblocks(): Promise<TelegramDelivery>;
  /** The account is deleted: sends to it fail for good. */
  deactivates(): void;
  inGroup(groupId: number): TelegramGroupMember;
  chat(): readonly SimMessage[];
  lastAnswer(): CallbackAnswer | undefined;
  /** Every text shown by answering a press, oldest first. */
  toasts(): readonly CallbackAnswer[];
  /** The commands the app would offer in this chat, in the person's language unless another is named. */
  commands(languageCode?: string): readonly BotCommand[];
  /** The reply keyboard under the input field, when one is shown. */
  replyKeyboard(): readonly (readonly string[])[] | undefined;
};

export type TelegramGroupMember = {
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
  /** Has pressed Start already, so that the bot may write. */
  readonly hasStarted?: boolean;
};

export type TelegramWorld = {
  addUser(user: NewTelegramUser): TelegramUser;
  user(id: number): TelegramUser | undefined;
  messages(chatId: number): readonly SimMessage[];
  /** The bytes behind a file id, sent by either side. */
  file(fileId: string): Uint8Array | undefined;
  /** Sends a stored update again, as after a lost answer. */
  redeliver(updateId: number | 'last'): Promise<TelegramDelivery>;
  /** Updates the bot has not confirmed yet. */
  pendingUpdates(): readonly Json[];
  /** What the bot said of itself: commands by scope, descriptions, menu button. */
  profile(): Json;
  readonly faults: Faults;
  deliver: DeliverMode;
  webhookRetry: { firstDelayMs: number; attempts: number };
  /** Seconds after which a press can no longer be answered. */
  callbackLifetimeS: number;
  /** What a bot may write to one chat before it is refused there. No limit unless set. */
  chatLimit: ChatLimit | undefined;
};
