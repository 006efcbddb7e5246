import { wordsOf } from '../print-blocks.ts';
import type { SlackMessage, SlackUser, SlackView } from '../slack/types.ts';
import { numbered, pressableRows } from '../telegram/rich/buttons.ts';
import type { SimMessage, TelegramUser } from '../telegram/types.ts';
import type { SlackPost, SlackSeat, SlackSurface, TelegramBubble, TelegramSeat } from './protocol.ts';

/** Messages of a chat that a window shows. */
const shownMax = 60;

/** What a person's Telegram shows now. */
export function telegramSeat(user: TelegramUser, isLinked: boolean): TelegramSeat {
  const toasts = user.toasts();
  const last = toasts.at(-1);
  return {
    app: 'telegram',
    messages: user.chat().slice(-shownMax).map(bubble),
    commands: user.commands(),
    replyKeyboard: user.replyKeyboard() ?? [],
    toasts: {
      count: toasts.length,
      ...(last?.text === undefined ? {} : { last: last.text }),
      isAlert: last?.alert ?? false,
    },
    isLinked,
  };
}

const bubble = (message: SimMessage): TelegramBubble => ({
  key: String(message.messageId),
  from: message.from,
  text: message.text,
  entities: message.entities.map(
    ({ type, offset, length, url, unix_time: at, date_time_format: format }) => ({
      type,
      offset,
      length,
      ...(typeof url === 'string' ? { url } : {}),
      ...(typeof at === 'number' ? { moment: { at, format: String(format ?? '') } } : {}),
    }),
  ),
  keyboard: message.keyboard.map((row) =>
    row.map(({ text, url, copy, style }) => ({
      text,
      ...(url && { url }),
      ...(copy && { copy }),
      ...(style && { style }),
    })),
  ),
  ...(message.rich && { rich: numbered(message.rich.blocks) }),
  edits: message.editCount,
  date: message.date,
  ...(message.file === undefined
    ? {}
    : {
        file: {
          id: message.file.fileId,
          kind: message.file.kind,
          name: message.file.fileName ?? message.file.kind,
          size: message.file.size,
        },
      }),
});

/** What a person's Slack shows now: the direct messages with the bot, its Home tab, the open modal. */
export function slackSeat(user: SlackUser, isLinked: boolean): SlackSeat {
  const modal = user.modal();
  const home = user.home();
  return {
    app: 'slack',
    messages: user
      .dm()
      .slice(-shownMax)
      .map((message) => post(message)),
    home: home && surface(home),
    modal: modal && surface(modal),
    modalErrors: user.modalErrors(),
    trouble: user.lastError(),
    isLinked,
  };
}

const post = (message: SlackMessage): SlackPost => ({
  key: message.ts,
  from: message.from,
  text: unescaped(message.text),
  blocks: message.blocks,
  isEdited: message.edited,
  isEphemeral: message.ephemeral,
  date: Math.floor(Number(message.ts)),
  files: message.files.map(({ id, title, size, mimetype }) => ({ id, name: title, size, mimetype })),
});

const surface = (view: SlackView): SlackSurface => ({
  id: view.id,
  title: wordsOf(view.title),
  submit: view.submit && wordsOf(view.submit),
  close: view.close && wordsOf(view.close),
  blocks: view.blocks,
  values: view.state.values,
});

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The button at a place, by row and column; what is inside a rich message is its first row. */
export const buttonAt = (
  user: TelegramUser,
  messageKey: string,
  row: number,
  column: number,
): { readonly messageId: number; readonly data: string } | undefined => {
  const message = user.chat().find(({ messageId }) => String(messageId) === messageKey);
  const data = message && pressableRows(message)[row]?.[column]?.data;
  return message === undefined || data === undefined ? undefined : { messageId: message.messageId, data };
};
