import { renderSlackMessage, renderSlackView } from '../../../simulator/index.ts';
import type { SlackMessage, SlackUser } from '../../../simulator/slack/types.ts';
import type { SimMessage, TelegramUser } from '../../../simulator/telegram/types.ts';
import { flowing, foldedTo } from './phone.ts';
import type { Sight } from './played.ts';

/** What somebody looks at in Telegram: the newest message of the bot, and the notice that came with the last press. */
export function telegramSight(
  user: TelegramUser,
  noticesBefore: number,
  isMeant?: (message: SimMessage) => boolean,
): Sight {
  const message = user.newest(isMeant);
  const notices = user.toasts().slice(noticesBefore);
  return {
    lines: message ? unfolded(message).split('\n') : [],
    rows: message?.keyboard.map((row) => row.map(({ text }) => text)) ?? [],
    notice: notices.flatMap(({ text }) => (text === undefined ? [] : [text])).join(' '),
  };
}

/** So many lines of what is folded show in Telegram before it is opened; Slack shows its title only. */
const foldedLines = 3;

/** The text without what only unfolding shows: nobody has to read it in order to answer. */
function unfolded({ text, entities }: SimMessage): string {
  const folds = entities.filter(({ type }) => type === 'expandable_blockquote');
  return folds.reduceRight((words, { offset, length }) => {
    const shown = foldedTo(words.slice(offset, offset + length), foldedLines);
    return words.slice(0, offset) + shown + words.slice(offset + length);
  }, text);
}

const buttonRow = /^\[ .+ \]$/;

/** What somebody looks at in Slack: the open form, or else the newest message of the bot. */
export function slackSight(user: SlackUser, isMeant?: (message: SlackMessage) => boolean): Sight {
  const view = user.modal();
  const message = user.newest(isMeant);
  const printed = view ? renderSlackView(view) : message ? renderSlackMessage(message) : '';
  const lines = withoutFolded(printed.split('\n'));
  return {
    lines: lines.filter((line) => !buttonRow.test(line)),
    rows: lines
      .filter((line) => buttonRow.test(line))
      .flatMap((line) => flowing(line.slice(2, -2).split(' ] [ '))),
    notice: '',
  };
}

/** Without the lines of a closed container: they are printed with an indent, below its title. */
function withoutFolded(lines: readonly string[]): readonly string[] {
  let isFolded = false;
  return lines.filter((line) => {
    if (line.startsWith('▸ ')) isFolded = true;
    else if (!line.startsWith('  ')) isFolded = false;
    else return !isFolded;
    return true;
  });
}
