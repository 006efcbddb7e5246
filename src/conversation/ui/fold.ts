import { type Block, type DetailPart, plain, strong, text } from '../contract/view.ts';

/** What is read on demand, below one title. Buttons cannot be folded: whoever folds blocks keeps theirs outside. */
export const folded = (title: string, blocks: readonly Block[]): Block => ({
  kind: 'details',
  title,
  parts: blocks.flatMap(partsOf),
});

/**
 * Puts more into the fold with which these blocks begin, below what stands first in it: two folds take more room than one.
 * Without such a fold they follow as they are.
 */
export function foldInto(blocks: readonly Block[], more: readonly Block[], title?: string): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'details' || more.length === 0) return [...blocks, ...more];
  const [about, ...others] = first.parts;
  const parts = [...(about ? [about] : []), ...more.flatMap(partsOf), ...others];
  return [{ ...first, title: title ?? first.title, parts }, ...rest];
}

function partsOf(block: Block): readonly DetailPart[] {
  switch (block.kind) {
    case 'paragraph':
    case 'bullets':
      return [block];
    case 'note':
      return [{ kind: 'paragraph', text: block.text }];
    case 'heading':
      return [{ kind: 'paragraph', text: [strong(block.text)] }];
    case 'quote':
      return [{ kind: 'paragraph', text: text(`“${block.text}”`) }];
    case 'details':
      return [{ kind: 'paragraph', text: [strong(block.title)] }, ...block.parts];
    case 'facts':
      return [
        {
          kind: 'bullets',
          items: block.rows.map(({ label, value }) => [strong(`${label}: `), { text: plain(value) }]),
        },
      ];
    case 'table':
      // In sentences, as a screen reader says a table.
      return [
        {
          kind: 'bullets',
          items: block.rows.map(([name = '', ...cells]) => [
            strong(`${name}: `),
            { text: cells.map((cell, at) => `${block.columns[at + 1] ?? ''} ${cell}`).join(', ') },
          ]),
        },
      ];
    default:
      return [];
  }
}
