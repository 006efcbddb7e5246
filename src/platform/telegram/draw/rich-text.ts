import type { RichText as Formatted, InputRichBlock, RichBlockTableCell } from 'grammy/types';
import type { Button, Option, RichText, Span } from '../../../conversation/contract/view.ts';
import { encodeAction } from '../../../conversation/engine/action-codec.ts';
import { showable } from '../../../conversation/ui/showable.ts';

/** What a message with tables is made of, in the words of the Bot API. People's words never become markup in it. */

export type RichBlock = InputRichBlock;
export type Cell = RichBlockTableCell;

const typeOfStyle = { strong: 'bold', emphasis: 'italic', code: 'code' } as const satisfies Record<
  NonNullable<Span['style']>,
  string
>;

const formatted = ({ text, style }: Span): Formatted =>
  style === undefined ? text : { type: typeOfStyle[style], text };

/** Paragraphs, one for each line: it is not said what becomes of a line break inside one. */
export function paragraphs(words: RichText): readonly RichBlock[] {
  const lines: Span[][] = [[]];
  for (const span of words)
    for (const [at, line] of showable(span.text).split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (line !== '') lines.at(-1)?.push({ ...span, text: line });
    }
  return lines
    .filter((line) => line.some(({ text }) => text.trim() !== ''))
    .map((line) => ({ type: 'paragraph', text: line.map(formatted) }));
}

export const paragraph = (words: string): readonly RichBlock[] => paragraphs([{ text: words }]);

// Telegram refuses a list without items, and whatever has no block inside.

export function bulletList(items: readonly RichText[]): readonly RichBlock[] {
  const filled = items
    .map((item) => ({ blocks: [...paragraphs(item)] }))
    .filter(({ blocks }) => blocks.length > 0);
  return filled.length === 0 ? [] : [{ type: 'list', items: filled }];
}

export const quote = (blocks: readonly RichBlock[]): readonly RichBlock[] =>
  blocks.length === 0 ? [] : [{ type: 'blockquote', blocks: [...blocks] }];

export const folded = (title: string, blocks: readonly RichBlock[]): readonly RichBlock[] =>
  blocks.length === 0 ? [] : [{ type: 'details', summary: showable(title), blocks: [...blocks] }];

export type CellLook = { readonly isHeader?: boolean; readonly align?: Cell['align'] };

export const cell = (text: Formatted, { isHeader = false, align = 'left' }: CellLook = {}): Cell => ({
  text,
  align,
  valign: 'middle',
  ...(isHeader && { is_header: true }),
});

export const wordsCell = (words: string, look?: CellLook): Cell => cell(showable(words), look);

/** Telegram refuses a button without text. */
const labelled = (label: string): string => showable(label).trim() || '…';

/** A button in a cell: `link` looks like a link and takes no more room than its words. */
export const pressableText = (
  label: string,
  button: Button | Option,
  style?: 'primary' | 'link',
): Formatted =>
  'url' in button
    ? { type: 'button', button: { text: labelled(label), url: button.url } }
    : {
        type: 'button',
        button: {
          text: labelled(label),
          callback_data: encodeAction(button.action),
          ...(style && { style }),
        },
      };

/** A table with borders; none without a row. */
export const table = (cells: readonly (readonly Cell[])[]): readonly RichBlock[] =>
  cells.length === 0
    ? []
    : [{ type: 'table', cells: cells.map((row) => [...row]), is_bordered: true, is_compact: true }];
