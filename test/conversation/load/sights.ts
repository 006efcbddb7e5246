import { renderSlackMessage, renderSlackView } from '../../../simulator/index.ts';
import type { SlackUser } from '../../../simulator/slack/types.ts';
import type { SimMessage, TelegramUser } from '../../../simulator/telegram/types.ts';
import { flowing, lineWidth } from './phone.ts';
import type { Sight } from './played.ts';

/** What somebody looks at in Telegram: the newest message of the bot, and the notice that came with the last press. */
export function telegramSight(user: TelegramUser, noticesBefore: number): Sight {
  const message = user.chat().findLast(({ from }) => from === 'bot');
  const notices = user.toasts().slice(noticesBefore);
  return {
    lines: message ? unfolded(message).split('\n') : [],
    rows: message?.keyboard.map((row) => row.map(({ text }) => text)) ?? [],
    notice: notices.flatMap(({ text }) => (text === undefined ? [] : [text])).join(' '),
  };
}

/** What Telegram shows of a folded quotation is about three lines. */
const foldedLines = 3;

/** The text with what is seen of each fold before it is unfolded. */
const unfolded = ({ text, entities }: SimMessage): string =>
  entities
    .filter(({ type }) => type === 'expandable_blockquote')
    .reduceRight((words, { offset, length }) => {
      const [title = '', ...rest] = words.slice(offset, offset + length).split('\n');
      const seen = rest.join(' ').slice(0, lineWidth * (foldedLines - 1));
      return `${words.slice(0, offset)}${title}\n${seen}${words.slice(offset + length)}`;
    }, text);

const buttonRow = /^\[ .+ \]$/;

/** Of a folded container only its title is seen; what is in it is printed with an indent below. */
const isFolded = (lines: readonly string[], at: number): boolean =>
  lines[at]?.startsWith('  ') === true &&
  lines
    .slice(0, at)
    .findLast((line) => !line.startsWith('  '))
    ?.startsWith('▸ ') === true;

/** What somebody looks at in Slack: the open form, or else the newest message of the bot. */
export function slackSight(user: SlackUser): Sight {
  const view = user.modal();
  const message = user.dm().findLast(({ from }) => from === 'bot');
  const printed = view ? renderSlackView(view) : message ? renderSlackMessage(message) : '';
  const lines = printed.split('\n');
  return {
    lines: lines.filter((line, at) => !buttonRow.test(line) && !isFolded(lines, at)),
    rows: lines
      .filter((line) => buttonRow.test(line))
      .flatMap((line) => flowing(line.slice(2, -2).split(' ] [ '))),
    notice: '',
  };
}
