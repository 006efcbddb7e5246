import type { ApiCall } from '../http-call.ts';
import { flagOf, type Json, numberOf, sameJson, structured, textOf } from '../json.ts';
import type { UploadedFile } from '../multipart.ts';
import { type CheckedMarkup, checkMarkup } from './check-markup.ts';
import { checkPhoto } from './check-photo.ts';
import { captionMax, checkText, textMax } from './check-text.ts';
import type { Method } from './method.ts';
import { badRequest, forbidden, notFound } from './refusal.ts';
import { checkRich } from './rich/check-rich.ts';
import { messageJson } from './shape.ts';
import {
  addFile,
  addMessage,
  type Chat,
  chatOf,
  messageOf,
  nowSeconds,
  type StoredMessage,
  type TelegramState,
} from './state.ts';
import type { SimFile, SimRich } from './types.ts';

const answerTextMax = 200;
const deletableS = 48 * 3600;
const uploadMaxBytes = 50 * 1024 * 1024;
const chatActions = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

export const messageMethods: Readonly<Record<string, Method>> = {
  sendMessage: (state, { params }) => {
    const chat = writableChat(state, params);
    const { text, entities } = checkText(params, { text: 'text', entities: 'entities' }, nowSeconds(state));
    if (text === '') throw badRequest('message text is empty');
    if (text.length > textMax) throw badRequest('message is too long');
    return place(state, chat, params, { text, entities, topicId: topicIn(chat, params) });
  },
  sendRichMessage: (state, { params }) => {
    if (state.richMessages === 'unknown') throw notFound();
    const chat = writableChat(state, params);
    const rich = richIn(state, params);
    return place(state, chat, params, { text: '', entities: [], rich, topicId: topicIn(chat, params) });
  },
  sendDocument: (state, call) => sendFile(state, call, 'document'),
  sendPhoto: (state, call) => sendFile(state, call, 'photo'),
  editMessageText: (state, { params }) => {
    const message = editableMessage(state, params);
    if (message.file !== undefined) throw badRequest('there is no text in the message to edit');
    if (params.rich_message !== undefined && state.richMessages !== 'unknown') {
      if (params.text !== undefined) throw badRequest('only one of text and rich_message may be specified');
      const rich = richIn(state, params);
      return change(state, message, { text: '', entities: [], rich }, checkMarkup(params.reply_markup));
    }
    const { text, entities } = checkText(params, { text: 'text', entities: 'entities' }, nowSeconds(state));
    if (text === '') throw badRequest('message text is empty');
    // Telegram's refusal of an edit has other words than that of a new message.
    if (text.length > textMax) throw badRequest('MESSAGE_TOO_LONG');
    return change(state, message, { text, entities }, checkMarkup(params.reply_markup));
  },
  editMessageCaption: (state, { params }) => {
    const message = editableMessage(state, params);
    if (message.file === undefined) throw badRequest('there is no caption in the message to edit');
    const { text, entities } = checkText(
      params,
      { text: 'caption', entities: 'caption_entities' },
      nowSeconds(state),
    );
    if (text.length > captionMax) throw badRequest('MEDIA_CAPTION_TOO_LONG');
    return change(state, message, { text, entities }, checkMarkup(params.reply_markup));
  },
  editMessageReplyMarkup: (state, { params }) => {
    const message = editableMessage(state, params);
    return change(state, message, message, checkMarkup(params.reply_markup));
  },
  deleteMessage: (state, { params }) => {
    const chat = writableChat(state, params);
    const message = messageOf(state, chat.id, numberOf(params.message_id) ?? 0);
    if (message === undefined) throw badRequest('message to delete not found');
    if (state.refusesDeletions) throw badRequest("message can't be deleted");
    if (nowSeconds(state) - message.date > deletableS)
      throw badRequest("message can't be deleted for everyone");
    chat.messages.splice(chat.messages.indexOf(message), 1);
    return true;
  },
  answerCallbackQuery: (state, { params }) => {
    const query = state.queries.get(textOf(params.callback_query_id) ?? '');
    const ageMs = query === undefined ? 0 : state.clock.now().epochMilliseconds - query.atMs;
    if (query === undefined || ageMs > state.callbackLifetimeS * 1000) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    const text = textOf(params.text) ?? '';
    if (text.length > answerTextMax) throw badRequest('MESSAGE_TOO_LONG');
    const alert = flagOf(params.show_alert);
    state.people.get(query.userId)?.answers.push(text === '' ? { alert } : { text, alert });
    return true;
  },
  sendChatAction: (state, { params }) => {
    writableChat(state, params);
    if (!chatActions.has(textOf(params.action) ?? '')) throw badRequest('wrong parameter action in request');
    return true;
  },
};

function richIn(state: TelegramState, params: Json): SimRich {
  if (state.richMessages === 'refused') throw badRequest('RICH_MESSAGE_RICH_TEXT_INVALID');
  return checkRich(params.rich_message);
}

/** The chat for a message, or the refusal that Telegram gives when the bot may not write there. */
function writableChat(state: TelegramState, params: Json): Chat {
  const given = textOf(params.chat_id) ?? '';
  if (given === '') throw badRequest('chat_id is empty');
  const id = numberOf(given);
  if (id === undefined) throw badRequest('chat not found');
  const person = state.people.get(id);
  if (person === undefined) {
    const group = state.chats.get(id);
    if (id > 0 || group === undefined) throw badRequest('chat not found');
    return group;
  }
  if (person.isDeactivated) throw forbidden('user is deactivated');
  if (person.hasBlocked) throw forbidden('bot was blocked by the user');
  if (!person.hasWritten) throw forbidden("bot can't initiate conversation with a user");
  return chatOf(state, id);
}

/** The general topic has a number, too, but Telegram does not find it. */
function topicIn(chat: Chat, params: Json): number | undefined {
  const id = numberOf(params.message_thread_id);
  if (id === undefined || id === 0) return undefined;
  if (!chat.topics.has(id)) throw badRequest('message thread not found');
  return id;
}

function place(
  state: TelegramState,
  chat: Chat,
  params: Json,
  content: Pick<StoredMessage, 'text' | 'entities' | 'rich'> & {
    file?: SimFile;
    topicId?: number | undefined;
  },
): Json {
  const markup = checkMarkup(params.reply_markup);
  if (markup.replyKeyboard !== undefined) chat.replyKeyboard = markup.replyKeyboard;
  if (markup.removesReplyKeyboard) chat.replyKeyboard = undefined;
  const message = addMessage(state, {
    ...content,
    chatId: chat.id,
    from: 'bot',
    inlineKeyboard: markup.inlineKeyboard,
    keyboard: markup.keyboard,
    replyKeyboard: markup.replyKeyboard,
    isProtected: flagOf(params.protect_content),
    silent: flagOf(params.disable_notification),
  });
  return messageJson(state, message);
}

function editableMessage(state: TelegramState, params: Json): StoredMessage {
  const chat = writableChat(state, params);
  const id = numberOf(params.message_id);
  if (id === undefined) throw badRequest('message identifier is not specified');
  const message = messageOf(state, chat.id, id);
  if (message === undefined) throw badRequest('message to edit not found');
  // A reply keyboard belongs to the chat, so its message can no longer be changed.
  if (message.from !== 'bot' || message.replyKeyboard !== undefined)
    throw badRequest("message can't be edited");
  return message;
}

function change(
  state: TelegramState,
  message: StoredMessage,
  content: Pick<StoredMessage, 'text' | 'entities' | 'rich'>,
  markup: CheckedMarkup,
): Json {
  const isSame =
    message.text === content.text &&
    sameJson(message.rich, content.rich) &&
    sameJson(message.entities, content.entities) &&
    sameJson(message.inlineKeyboard, markup.inlineKeyboard);
  if (isSame) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  message.text = content.text;
  message.rich = content.rich;
  message.entities = content.entities;
  message.inlineKeyboard = markup.inlineKeyboard;
  message.keyboard = markup.keyboard;
  message.editCount += 1;
  message.editDate = nowSeconds(state);
  return messageJson(state, message);
}

function sendFile(state: TelegramState, call: ApiCall, kind: 'document' | 'photo'): Json {
  const { params } = call;
  const chat = writableChat(state, params);
  const { text, entities } = checkText(
    params,
    { text: 'caption', entities: 'caption_entities' },
    nowSeconds(state),
  );
  if (text.length > captionMax) throw badRequest('message caption is too long');
  // Refuse a wrong keyboard before the file is stored.
  checkMarkup(params.reply_markup);
  return place(state, chat, params, { text, entities, file: fileFrom(state, call, kind) });
}

function fileFrom(state: TelegramState, call: ApiCall, kind: 'document' | 'photo'): SimFile {
  const given = textOf(call.params[kind]);
  const uploaded = call.files.get(kind) ?? attached(call, given);
  if (uploaded !== undefined) {
    if (uploaded.bytes.length === 0) throw badRequest('file must be non-empty');
    if (uploaded.bytes.length > uploadMaxBytes) throw badRequest('file is too big');
    if (kind === 'photo') checkPhoto(uploaded.bytes);
    return addFile(state, { kind, fileName: uploaded.name, mimeType: uploaded.type }, uploaded.bytes);
  }
  const known = state.files.get(given ?? '');
  if (known !== undefined) return known.file;
  if (given === undefined || given === '') throw badRequest(`there is no ${kind} in the request`);
  throw badRequest('wrong remote file identifier specified: Wrong padding in the string');
}

function attached(call: ApiCall, given: string | undefined): UploadedFile | undefined {
  const reference = structured(given) ?? given;
  return typeof reference === 'string' && reference.startsWith('attach://')
    ? call.files.get(reference.slice('attach://'.length))
    : undefined;
}
