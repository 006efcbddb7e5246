import { richMax } from '../limits.ts';
import type { RichBlock } from './rich-text.ts';

type Size = { characters: number; blocks: number; depth: number; columns: number };

/** Telegram refuses a message without a word. */
export const hasWords = (blocks: readonly RichBlock[]): boolean => measured(blocks).characters > 0;

/** Whether Telegram takes as much as this in one message. */
export function fitsOneMessage(blocks: readonly RichBlock[]): boolean {
  const size = measured(blocks);
  return (
    size.characters <= richMax.characters &&
    size.blocks <= richMax.blocks &&
    size.depth <= richMax.depth &&
    size.columns <= richMax.columns
  );
}

function measured(blocks: readonly RichBlock[]): Size {
  const size = { characters: 0, blocks: 0, depth: 0, columns: 0 };
  measure(blocks, 1, size);
  return size;
}

/** Everything that has a `type` or is a row of cells counts, whatever kind it is: rather too much than too little. */
function measure(part: unknown, depth: number, size: Size): void {
  if (Array.isArray(part)) {
    for (const one of part) measure(one, depth, size);
    return;
  }
  if (typeof part === 'string') size.characters += part.length;
  if (typeof part !== 'object' || part === null) return;
  size.depth = Math.max(size.depth, depth);
  for (const [name, value] of Object.entries(part)) {
    if (name === 'cells' && Array.isArray(value)) {
      size.blocks += value.length;
      size.columns = Math.max(size.columns, ...value.map((row) => (Array.isArray(row) ? row.length : 0)));
    }
    if (name === 'items' && Array.isArray(value)) size.blocks += value.length;
    if (name === 'type') size.blocks += 1;
    else if (typeof value === 'object') measure(value, depth + 1, size);
    else if (name === 'text' || name === 'summary' || name === 'caption') measure(value, depth, size);
  }
}
