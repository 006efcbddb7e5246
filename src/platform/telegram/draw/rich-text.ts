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
  style === undefined ? showable(text) : { type: typeOfStyle[style], text: showable(text) };

/** Paragraphs, one for each line: it is not said what becomes of a line break inside one. */
export function paragraphs(words: RichText): readonly RichBlock[] {
  const lines: Span[][] = [[]];
  for (const span of words)
    for (const [at, line] of span.text.split('\n').entries()) {
      if (at > 0) lines.push([]);
      if (line !== '') lines.at(-1)?.push({ ...span, text: line });
    }
  return lines
    .filter((line) => line.some(({ text }) => text.trim() !== ''))
    .map((line) => ({ type: 'paragraph', text: line.map(formatted) }));
}

export const paragraph = (words: string): readonly RichBlock[] => paragraphs([{ text: words }]);

export const bulletList = (items: readonly RichText[]): readonly RichBlock[] =>
  items.length === 0
    ? []
    : [{ type: 'list', items: items.map((item) => ({ blocks: [...paragraphs(item)] })) }];

export const folded = (title: string, blocks: readonly RichBlock[]): RichBlock => ({
  type: 'details',
  summary: showable(title),
  blocks: [...blocks],
});

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

/** A table with borders. */
export const table = (cells: readonly (readonly Cell[])[]): RichBlock => ({
  type: 'table',
  cells: cells.map((row) => [...row]),
  is_bordered: true,
  is_compact: true,
});
