import { compact, type Json } from '../json.ts';
import type { Chat, StoredMessage, TelegramState } from './state.ts';
import type { NewTelegramUser, SimMessage } from './types.ts';

export const userJson = (user: NewTelegramUser): Json =>
  compact({
    id: user.id,
    is_bot: false,
    first_name: user.firstName,
    last_name: user.lastName,
    username: user.username,
    language_code: user.languageCode,
  });

export function chatJson(state: TelegramState, chat: Chat): Json {
  if (chat.type !== 'private') {
    const isForum = chat.topics.size > 0 ? true : undefined;
    return compact({ id: chat.id, type: chat.type, title: `Group ${chat.id}`, is_forum: isForum });
  }
  const profile = state.people.get(chat.id)?.profile;
  return compact({
    id: chat.id,
    type: 'private',
    first_name: profile?.firstName,
    last_name: profile?.lastName,
    username: profile?.username,
  });
}

/** A message in the form of the Bot API. */
export function messageJson(state: TelegramState, message: StoredMessage): Json {
  const chat = state.chats.get(message.chatId);
  const sender = message.fromUserId === undefined ? undefined : state.people.get(message.fromUserId);
  const textFields =
    message.other !== undefined
      ? message.other
      : message.rich !== undefined
        ? { rich_message: { blocks: message.rich.blocks } }
        : message.file === undefined
          ? { text: message.text, entities: orAbsent(message.entities) }
          : {
              caption: message.text === '' ? undefined : message.text,
              caption_entities: orAbsent(message.entities),
            };
  return compact({
    message_id: message.messageId,
    from: sender === undefined ? state.bot : userJson(sender.profile),
    chat: chat === undefined ? { id: message.chatId } : chatJson(state, chat),
    date: message.date,
    edit_date: message.editDate,
    forward_origin: message.origin,
    message_thread_id: message.topicId,
    is_topic_message: message.topicId === undefined ? undefined : true,
    has_protected_content: message.isProtected ? true : undefined,
    ...fileJson(message),
    ...textFields,
    reply_markup: message.inlineKeyboard.length > 0 ? { inline_keyboard: message.inlineKeyboard } : undefined,
  });
}

const orAbsent = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

function fileJson(message: StoredMessage): Json {
  const file = message.file;
  if (file === undefined) return {};
  const base = { file_id: file.fileId, file_unique_id: `u-${file.fileId}`, file_size: file.size };
  switch (file.kind) {
    case 'photo':
      return {
        photo: [
          {
            ...base,
            file_id: file.fileId,
            file_unique_id: `s-${file.fileId}`,
            width: 90,
            height: 90,
            file_size: 1200,
          },
          { ...base, width: 800, height: 800 },
        ],
      };
    case 'document':
      return { document: compact({ ...base, file_name: file.fileName, mime_type: file.mimeType }) };
    case 'voice':
      return { voice: { ...base, duration: 3, mime_type: file.mimeType ?? 'audio/ogg' } };
    case 'sticker':
      return {
        sticker: { ...base, type: 'regular', width: 512, height: 512, is_animated: false, is_video: false },
      };
  }
}

/** A copy of a message as a person sees it, which later changes do not touch. */
export const seen = (message: StoredMessage): SimMessage => ({
  messageId: message.messageId,
  from: message.from,
  text: message.text,
  entities: message.entities,
  keyboard: message.keyboard,
  ...(message.rich && { rich: message.rich }),
  ...(message.replyKeyboard === undefined ? {} : { replyKeyboard: message.replyKeyboard }),
  editCount: message.editCount,
  protected: message.isProtected,
  date: message.date,
  silent: message.silent,
  ...(message.topicId === undefined ? {} : { topicId: message.topicId }),
  ...(message.file === undefined ? {} : { file: message.file }),
});
