import type { Clock } from '../../src/shared/time.ts';
import type { FaultBox } from '../faults.ts';
import type { Json } from '../json.ts';
import type { ChatLimiter } from './chat-limit.ts';
import type {
  BotCommand,
  CallbackAnswer,
  NewTelegramUser,
  SimButton,
  SimEntity,
  SimFile,
  SimRich,
  TelegramWorld,
} from './types.ts';
import type { UpdateQueue } from './updates.ts';

export type StoredMessage = {
  messageId: number;
  chatId: number;
  from: 'bot' | 'user';
  fromUserId: number | undefined;
  text: string;
  entities: readonly SimEntity[];
  /** The rows of inline buttons exactly as the bot gave them. */
  inlineKeyboard: readonly (readonly Json[])[];
  keyboard: readonly (readonly SimButton[])[];
  /** Blocks instead of a text. */
  rich?: SimRich | undefined;
  replyKeyboard: readonly (readonly string[])[] | undefined;
  editCount: number;
  editDate: number | undefined;
  isProtected: boolean;
  date: number;
  silent: boolean;
  file: SimFile | undefined;
  origin: Json | undefined;
  /** What else the message is than text or a file, by the name of the Bot API: a story, a location. */
  other: Json | undefined;
  topicId: number | undefined;
};

export type Chat = {
  readonly id: number;
  readonly type: 'private' | 'group' | 'supergroup';
  readonly messages: StoredMessage[];
  /** The topics of a forum. The general one is not among them: it has no number that a bot could name. */
  readonly topics: Set<number>;
  replyKeyboard: readonly (readonly string[])[] | undefined;
};

export type Person = {
  readonly profile: NewTelegramUser;
  hasWritten: boolean;
  hasBlocked: boolean;
  isDeactivated: boolean;
  readonly answers: CallbackAnswer[];
};

type CallbackQuery = { readonly id: string; readonly userId: number; readonly atMs: number };

export type CommandList = {
  readonly scope: Json;
  readonly languageCode: string;
  readonly commands: readonly BotCommand[];
};

/** Everything Telegram would remember about one bot. */
export type TelegramState = {
  readonly token: string;
  readonly takesWebhook: (url: string) => boolean;
  readonly bot: Json & { readonly id: number };
  readonly clock: Clock;
  readonly people: Map<number, Person>;
  readonly chats: Map<number, Chat>;
  readonly queries: Map<string, CallbackQuery>;
  readonly files: Map<string, { readonly file: SimFile; readonly bytes: Uint8Array; readonly path: string }>;
  readonly commands: Map<string, CommandList>;
  readonly texts: Map<string, string>;
  readonly menuButtons: Map<number, unknown>;
  readonly updates: UpdateQueue;
  readonly faults: FaultBox;
  readonly chatLimiter: ChatLimiter;
  callbackLifetimeS: number;
  refusesDeletions: boolean;
  richMessages: TelegramWorld['richMessages'];
  lastMessageId: number;
  lastFileId: number;
};

export const nowSeconds = (state: TelegramState): number =>
  Math.floor(state.clock.now().epochMilliseconds / 1000);

export function chatOf(state: TelegramState, chatId: number): Chat {
  const known = state.chats.get(chatId);
  if (known !== undefined) return known;
  const type = chatId > 0 ? 'private' : String(chatId).startsWith('-100') ? 'supergroup' : 'group';
  const chat: Chat = { id: chatId, type, messages: [], topics: new Set(), replyKeyboard: undefined };
  state.chats.set(chatId, chat);
  return chat;
}

export const messageOf = (
  state: TelegramState,
  chatId: number,
  messageId: number,
): StoredMessage | undefined =>
  state.chats.get(chatId)?.messages.findLast((message) => message.messageId === messageId);

/** All private chats of a bot share one sequence of message ids, as in Telegram. */
export function addMessage(
  state: TelegramState,
  fields: Pick<StoredMessage, 'chatId' | 'from' | 'text'> & Partial<StoredMessage>,
): StoredMessage {
  state.lastMessageId += 1;
  const message: StoredMessage = {
    messageId: state.lastMessageId,
    fromUserId: undefined,
    entities: [],
    inlineKeyboard: [],
    keyboard: [],
    replyKeyboard: undefined,
    editCount: 0,
    editDate: undefined,
    isProtected: false,
    date: nowSeconds(state),
    silent: false,
    file: undefined,
    origin: undefined,
    other: undefined,
    topicId: undefined,
    ...fields,
  };
  chatOf(state, fields.chatId).messages.push(message);
  return message;
}

export function addFile(
  state: TelegramState,
  file: Omit<SimFile, 'fileId' | 'size'> & { readonly size?: number },
  bytes: Uint8Array,
): SimFile {
  state.lastFileId += 1;
  const folder = { photo: 'photos', document: 'documents', voice: 'voice', sticker: 'stickers' }[file.kind];
  const ending =
    /\.\w{1,8}$/.exec(file.fileName ?? '')?.[0] ??
    { photo: '.jpg', document: '', voice: '.oga', sticker: '.webp' }[file.kind];
  const stored: SimFile = {
    ...file,
    fileId: `sim-${file.kind}-${state.lastFileId}`,
    size: file.size ?? bytes.length,
  };
  state.files.set(stored.fileId, {
    file: stored,
    bytes,
    path: `${folder}/file_${state.lastFileId}${ending}`,
  });
  return stored;
}
