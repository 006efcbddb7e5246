import { type Block, type Button, plain, type Screen } from '../../../src/conversation/contract/view.ts';

/** A screen as plain words, without any platform. */

export const buttonsOf = (block: Block): readonly Button[] => {
  switch (block.kind) {
    case 'buttons':
      return block.buttons;
    case 'choice':
      return block.options;
    case 'grid':
      return block.rows.flatMap((row) => [row.open, ...row.options]);
    case 'list':
      return block.items.flatMap((item) => (item.open ? [item.open] : []));
    default:
      return [];
  }
};

const fence = '~~~~';
const fenced = (words: string): string => [fence, words, fence].join('\n');

/** The texts that `textOf` has written out to be copied. */
export const copyableIn = (words: string): readonly string[] =>
  words
    .split(`${fence}\n`)
    .filter((_, at) => at % 2 === 1)
    .map((text) => text.replace(/\n$/u, ''));

export function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'quote':
      return block.text;
    case 'paragraph':
    case 'note':
      return plain(block.text);
    case 'facts':
      return block.rows.map((row) => `${row.label}: ${plain(row.value)}`).join('\n');
    case 'bullets':
      return block.items.map((item) => `• ${plain(item)}`).join('\n');
    case 'details':
      return [block.title, ...block.parts.map(textOf)].join('\n');
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.join(' | ')).join('\n');
    case 'list':
      return block.items.map((item) => plain(item.text)).join('\n');
    case 'copy':
      return block.parts.map(({ text }) => fenced(text)).join('\n');
    case 'grid':
      return block.rows.map((row) => row.label).join('\n');
    default:
      return '';
  }
}

export const screenText = (screen: Screen): string =>
  [
    ...screen.blocks.map(textOf),
    ...screen.blocks
      .flatMap(buttonsOf)
      .map((button) => `[${'selected' in button && button.selected ? '✓ ' : ''}${button.label}]`),
  ].join('\n');
