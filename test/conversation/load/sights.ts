import { renderSlackMessage, renderSlackView } from '../../../simulator/index.ts';
import type { SlackUser } from '../../../simulator/slack/types.ts';
import type { TelegramUser } from '../../../simulator/telegram/types.ts';
import { flowing } from './phone.ts';
import type { Sight } from './played.ts';

/** What somebody looks at in Telegram: the newest message of the bot, and the notice that came with the last press. */
export function telegramSight(user: TelegramUser, noticesBefore: number): Sight {
  const message = user.chat().findLast(({ from }) => from === 'bot');
  const notices = user.toasts().slice(noticesBefore);
  return {
    lines: message?.text.split('\n') ?? [],
    rows: message?.keyboard.map((row) => row.map(({ text }) => text)) ?? [],
    notice: notices.flatMap(({ text }) => (text === undefined ? [] : [text])).join(' '),
  };
}

const buttonRow = /^\[ .+ \]$/;

/** What somebody looks at in Slack: the open form, or else the newest message of the bot. */
export function slackSight(user: SlackUser): Sight {
  const view = user.modal();
  const message = user.dm().findLast(({ from }) => from === 'bot');
  const printed = view ? renderSlackView(view) : message ? renderSlackMessage(message) : '';
  const lines = printed.split('\n');
  return {
    lines: lines.filter((line) => !buttonRow.test(line)),
    rows: lines
      .filter((line) => buttonRow.test(line))
      .flatMap((line) => flowing(line.slice(2, -2).split(' ] [ '))),
    notice: '',
  };
}
