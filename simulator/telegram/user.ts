import { compact, isRecord, type Json, numberOf } from '../json.ts';
import { entitiesOfTyped } from './check-text.ts';
import { cutText } from './cut-text.ts';
import { effectiveCommands } from './methods-commands.ts';
import { pressableRows } from './rich/buttons.ts';
import { chatJson, messageJson, seen, userJson } from './shape.ts';
import {
  addFile,
  addMessage,
  chatOf,
  messageOf,
  nowSeconds,
  type Person,
  type StoredMessage,
  type TelegramState,
} from './state.ts';
import type {
  ButtonMatch,
  FileToSend,
  TelegramDelivery,
  TelegramGroupMember,
  TelegramUser,
} from './types.ts';

/** What one person can do in the app. Every action becomes the update that Telegram would send. */
export function createTelegramUser(state: TelegramState, person: Person): TelegramUser {
  const { id } = person.profile;

  const write = (
    chatId: number,
    fields: Partial<StoredMessage> & { text: string },
  ): Promise<TelegramDelivery> => {
    if (chatId === id) person.hasWritten = true;
    if (chatId === id && person.hasBlocked)
      throw new Error('a person who blocked the bot must unblock it before writing');
    const message = addMessage(state, {
      chatId,
      from: 'user',
      fromUserId: id,
      entities: fields.file === undefined ? entitiesOfTyped(fields.text) : [],
      ...fields,
    });
    return state.updates.push('message', messageJson(state, message), `chat:${chatId}`);
  };

  /** The app sends the parts of a long text one right after the other. */
  const writeAll = async ([first = '', ...others]: readonly string[]): Promise<TelegramDelivery> => {
    let delivery = await write(id, { text: first });
    for (const text of others) delivery = await write(id, { text });
    return delivery;
  };

  const press = async (chatId: number, messageId: number, match: ButtonMatch): Promise<TelegramDelivery> => {
    const message = messageOf(state, chatId, messageId);
    if (message === undefined && match.data === undefined)
      throw new Error(`there is no message ${messageId} to press on`);
    const data = match.data ?? dataOfLabel(message, match.label);
    const queryId = String(4_000_000_000_000 + state.queries.size);
    state.queries.set(queryId, { id: queryId, userId: id, atMs: state.clock.now().epochMilliseconds });
    const query = compact({
      id: queryId,
      from: userJson(person.profile),
      message:
        message === undefined
          ? { chat: chatJson(state, chatOf(state, chatId)), message_id: messageId, date: 0 }
          : messageJson(state, message),
      chat_instance: String(chatId * 7919),
      data,
    });
    // Presses have a queue of their own for each person: Telegram keeps no order between presses and messages.
    return state.updates.push('callback_query', query, `press:${id}`);
  };

  const membership = (isBlocked: boolean): Promise<TelegramDelivery> => {
    const member = (kicked: boolean): Json =>
      kicked ? { user: state.bot, status: 'kicked', until_date: 0 } : { user: state.bot, status: 'member' };
    const body = {
      chat: chatJson(state, chatOf(state, id)),
      from: userJson(person.profile),
      date: nowSeconds(state),
      old_chat_member: member(!isBlocked),
      new_chat_member: member(isBlocked),
    };
    person.hasBlocked = isBlocked;
    return state.updates.push('my_chat_member', body, `chat:${id}`);
  };

  const inGroup = (groupId: number): TelegramGroupMember => {
    if (groupId >= 0) throw new Error('a group has a negative id');
    const group = chatOf(state, groupId);
    return {
      sends: (text) => write(groupId, { text }),
      inTopic: (topicId) => {
        if (group.type !== 'supergroup' || topicId <= 1)
          throw new Error('only a supergroup has topics, and their numbers begin at 2');
        group.topics.add(topicId);
        return { sends: (text) => write(groupId, { text, topicId }) };
      },
      presses: (messageId, match) => press(groupId, messageId, match),
      chat: () => group.messages.map(seen),
    };
  };

  return {
    id,
    sends: (text) => writeAll(cutText(text, 'android')),
    sendsFile: (file) => write(id, { text: file.caption ?? '', file: storeFile(state, file) }),
    forwards: async (what, writer = 'Someone else') => {
      if (typeof what === 'string') {
        const origin = {
          type: 'hidden_user',
          sender_user_name: writer,
          date: nowSeconds(state) - 60,
        };
        return write(id, { text: what, origin });
      }
      const message = requireForwardable(state, id, what.messageId);
      const origin = {
        type: 'user',
        sender_user: message.from === 'bot' ? state.bot : userJson(person.profile),
        date: message.date,
      };
      return write(id, { text: message.text, entities: message.entities, file: message.file, origin });
    },
    sendsOther: (other) => write(id, { text: '', other }),
    moves: async (messageId) => {
      const message = messageOf(state, id, messageId);
      const location = message?.other?.location;
      if (message === undefined || !isRecord(location) || location.live_period === undefined)
        throw new Error(`message ${messageId} is no live location`);
      const latitude = (numberOf(location.latitude) ?? 0) + 0.0001;
      Object.assign(message, {
        other: { location: { ...location, latitude } },
        editCount: message.editCount + 1,
        editDate: nowSeconds(state),
      });
      return state.updates.push('edited_message', messageJson(state, message), `chat:${id}`);
    },
    edits: async (messageId, text) => {
      const message = messageOf(state, id, messageId);
      if (message === undefined || message.from !== 'user')
        throw new Error(`message ${messageId} is not one's own`);
      Object.assign(message, {
        text,
        entities: entitiesOfTyped(text),
        editCount: message.editCount + 1,
        editDate: nowSeconds(state),
      });
      return state.updates.push('edited_message', messageJson(state, message), `chat:${id}`);
    },
    presses: (messageId, match) => press(id, messageId, match),
    pressesForwarded: async (chatId, messageId, match) => {
      requireForwardable(state, chatId, messageId);
      return press(chatId, messageId, match);
    },
    blocks: () => membership(true),
    unblocks: () => membership(false),
    deactivates: () => {
      person.isDeactivated = true;
    },
    inGroup,
    chat: () => chatOf(state, id).messages.map(seen),
    newest: (isMeant = () => true) => {
      const newest = chatOf(state, id).messages.findLast((one) => one.from === 'bot' && isMeant(seen(one)));
      return newest && seen(newest);
    },
    changes: () => {
      const { messages } = chatOf(state, id);
      const edits = messages.reduce((sum, { editCount }) => sum + editCount, 0);
      const notices = person.answers.reduce((sum, { text }) => sum + (text === undefined ? 0 : 1), 0);
      return [messages.length, messages.at(-1)?.messageId, edits, notices].join(' ');
    },
    lastAnswer: () => person.answers.at(-1),
    toasts: () => person.answers.filter((answer) => answer.text !== undefined),
    commands: (languageCode) =>
      effectiveCommands(state, id, languageCode ?? person.profile.languageCode ?? ''),
    replyKeyboard: () => chatOf(state, id).replyKeyboard,
  };
}

function dataOfLabel(message: StoredMessage | undefined, label: string | RegExp | undefined): string {
  const buttons = message ? pressableRows(message).flat() : [];
  const found = buttons.find(({ text }) => (label instanceof RegExp ? label.test(text) : text === label));
  if (found?.data !== undefined) return found.data;
  const offered = buttons.map(({ text }) => `[${text}]`).join(' ');
  throw new Error(
    `no button ${String(label)} to press on message ${message?.messageId}; there are: ${offered || 'none'}`,
  );
}

function requireForwardable(state: TelegramState, chatId: number, messageId: number): StoredMessage {
  const message = messageOf(state, chatId, messageId);
  if (message === undefined) throw new Error(`there is no message ${messageId} in chat ${chatId}`);
  if (message.isProtected) throw new Error(`message ${messageId} is protected and cannot be forwarded`);
  return message;
}

function storeFile(state: TelegramState, file: FileToSend) {
  const bytes =
    typeof file.content === 'string'
      ? new TextEncoder().encode(file.content)
      : (file.content ?? new Uint8Array([1, 2, 3]));
  const { kind, fileName, mimeType, size } = file;
  const names =
    kind === 'document' ? { fileName: fileName ?? 'file.pdf', mimeType: mimeType ?? 'application/pdf' } : {};
  return addFile(state, { kind, ...names, ...(size === undefined ? {} : { size }) }, bytes);
}
