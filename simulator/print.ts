import { type Json, recordsOf } from './json.ts';
import { rowsOfBlock, wordsOf } from './print-blocks.ts';
import type { SlackMessage, SlackView } from './slack/types.ts';
import { linesOf } from './telegram/rich/print.ts';
import type { SimMessage } from './telegram/types.ts';

const button = (label: string): string => `[ ${label} ]`;

/** A message as a person reads it: its exact text (▸ and an indent mark what is folded), then its buttons row by row. */
export function renderTelegramMessage(message: SimMessage): string {
  const file =
    message.file === undefined
      ? []
      : [`(${message.file.kind}: ${message.file.fileName ?? message.file.fileId})`];
  const words = message.rich ? linesOf(message.rich.blocks) : message.text === '' ? [] : [withFolds(message)];
  const keyboard = message.keyboard.map((row) => row.map(({ text }) => button(text)).join(' '));
  const underneath = (message.replyKeyboard ?? []).map((row) => row.map((text) => `( ${text} )`).join(' '));
  return [...file, ...words, ...keyboard, ...underneath].join('\n');
}

function withFolds({ text, entities }: SimMessage): string {
  const folds = entities.filter(({ type }) => type === 'expandable_blockquote');
  return folds.reduceRight((words, { offset, length }) => {
    const folded = words.slice(offset, offset + length).replaceAll('\n', '\n  ');
    return `${words.slice(0, offset)}▸ ${folded}${words.slice(offset + length)}`;
  }, text);
}

/** A message as a person reads it. Its `text` is shown only when it has no blocks, as in Slack. */
export function renderSlackMessage(message: SlackMessage): string {
  const files = message.files.map((file) => `(file: ${file.title})`);
  const words = message.blocks.length > 0 ? renderBlocks(message.blocks, {}) : unescaped(message.text);
  return [...(words === '' ? [] : [words]), ...files].join('\n');
}

/** A modal or Home tab with what has been entered in it. */
export function renderSlackView(view: SlackView, errors: Readonly<Record<string, string>> = {}): string {
  const title = view.title === undefined ? [] : [wordsOf(view.title), ''];
  const body = renderBlocks(view.blocks, view.state.values, errors);
  const frame = [view.close, view.submit]
    .filter((label) => label !== undefined)
    .map((label) => button(wordsOf(label)));
  return [...title, body, ...(frame.length > 0 ? ['', frame.join(' ')] : [])].join('\n');
}

function renderBlocks(
  blocks: readonly Json[],
  values: Json,
  errors: Readonly<Record<string, string>> = {},
): string {
  return recordsOf(blocks)
    .flatMap((block) => {
      const error = errors[String(block.block_id)];
      return [...rowsOfBlock(block, values), ...(error === undefined ? [] : [`! ${error}`])];
    })
    .join('\n');
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
