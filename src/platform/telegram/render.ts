import type { MessageEntity } from 'grammy/types';
import type { Block, RichText, Screen } from '../../conversation/contract/view.ts';
import { fitScreen } from '../../conversation/ui/fit.ts';
import { numberedNames } from '../../conversation/ui/numbered-names.ts';
import { lengthOf } from '../../conversation/ui/showable.ts';
import { tableLines } from '../../conversation/ui/table-text.ts';
import { assertNever } from '../../shared/assert.ts';
import { copyButtons, layInRows, layTogether, optionButton, pressable, type Row } from './keyboard.ts';
import { entitiesMax, labelMax, tableWidth, telegramCapabilities } from './limits.ts';
import { type Built, createTextBuilder, type TextBuilder } from './text-builder.ts';

/** One message in the form of the Bot API, without a parse mode. */
export type RenderedMessage = {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
  readonly keyboard: readonly Row[];
};

/** The messages of a screen: at least one, and none without text. */
export function renderScreen(screen: Screen): readonly RenderedMessage[] {
  const { textMax, buttonsMax } = telegramCapabilities;
  const rendered = new Map<Screen, RenderedMessage>();
  const render = (part: Screen): RenderedMessage => {
    const message = rendered.get(part) ?? renderMessage(part);
    rendered.set(part, message);
    return message;
  };
  const fits = (part: Screen) => {
    const { text, entities } = render(part);
    return text.length <= textMax && entities.length <= entitiesMax;
  };
  return fitScreen(screen, { fits, buttonsMax }).map(render);
}

function renderMessage(screen: Screen): RenderedMessage {
  const builder = createTextBuilder();
  const keyboard: Row[] = [];
  for (const block of screen.blocks) keyboard.push(...renderBlock(block, builder));
  if (screen.expectsText !== undefined) {
    builder.paragraph();
    builder.add('✍️ ');
    builder.add(screen.expectsText, 'italic');
  }
  const { text, entities } = builder.build();
  // Telegram refuses a message with buttons but no text.
  if (text.trim() === '') return { text: screen.preview.trim() || '…', entities: [], keyboard };
  return { text, entities, keyboard };
}

/** Writes the text of a block and returns its rows of buttons. */
function renderBlock(block: Block, to: TextBuilder): Row[] {
  switch (block.kind) {
    case 'heading':
      to.paragraph();
      to.add(block.text, 'bold');
      to.headed();
      return [];
    case 'paragraph':
      to.paragraph();
      to.addRich(block.text);
      return [];
    case 'facts':
      to.paragraph();
      eachOnItsLine(to, block.rows, (row) => {
        to.add(`${row.label}: `);
        to.addRich(row.value);
      });
      return [];
    case 'bullets':
      to.paragraph();
      eachOnItsLine(to, block.items, (item) => bullet(to, item));
      return [];
    case 'quote':
      to.paragraph();
      to.add(block.text, 'blockquote');
      return [];
    case 'details':
      to.paragraph();
      to.place(laidOut(block));
      return [];
    case 'table':
      to.paragraph();
      to.add(tableLines(block.columns, block.rows, tableWidth).join('\n'), 'pre');
      return [];
    case 'list':
      to.paragraph();
      eachOnItsLine(to, block.items, (item) => bullet(to, item.text));
      return block.items.flatMap((item) => (item.open === undefined ? [] : [[pressable(item.open)]]));
    case 'buttons': {
      const buttons = block.buttons.map(pressable);
      return block.layout === 'row' ? layInRows(buttons) : buttons.map((button) => [button]);
    }
    case 'choice':
      return renderChoice(block, to);
    case 'copy':
      return [...copyButtons(block)];
    case 'grid': {
      const first = block.firstNumber ?? 1;
      to.paragraph();
      to.addRich(numberedNames(block));
      return block.rows.flatMap((row, at) =>
        layTogether([
          { ...pressable(row.open), text: `${at + first} ›` },
          ...row.options.map((option) => optionButton(option, option.label, '✓')),
        ]),
      );
    }
    case 'note':
      to.paragraph();
      to.add(block.tone === 'warning' ? '⚠️ ' : 'ℹ️ ');
      to.addRich(block.text);
      return [];
    default:
      return assertNever(block);
  }
}

type Details = Extract<Block, { kind: 'details' }>;

/** Official texts are the same block at every draw, and longer than all else on their screens. */
const laid = new WeakMap<Details, Built>();

function laidOut(block: Details): Built {
  const known = laid.get(block);
  if (known) return known;
  const to = createTextBuilder();
  to.folded(() => {
    to.add(block.title, 'bold');
    for (const part of block.parts) {
      to.line();
      if (part.kind === 'paragraph') to.addRich(part.text);
      else eachOnItsLine(to, part.items, (item) => bullet(to, item));
    }
  });
  const built = to.build();
  laid.set(block, built);
  return built;
}

function renderChoice(block: Extract<Block, { kind: 'choice' }>, to: TextBuilder): Row[] {
  if (block.options.some((option) => lengthOf(option.label) > labelMax)) {
    to.paragraph();
    eachOnItsLine(to, block.options, (option, at) => to.add(`${at + 1}. ${option.label}`));
    return layInRows(block.options.map((option, at) => optionButton(option, `${at + 1}`)));
  }
  const buttons = block.options.map((option) => optionButton(option));
  return block.layout === 'row' ? layInRows(buttons) : buttons.map((button) => [button]);
}

function bullet(to: TextBuilder, words: RichText): void {
  to.add('• ');
  to.addRich(words);
}

function eachOnItsLine<T>(to: TextBuilder, items: readonly T[], write: (item: T, at: number) => void): void {
  for (const [at, item] of items.entries()) {
    if (at > 0) to.line();
    write(item, at);
  }
}
