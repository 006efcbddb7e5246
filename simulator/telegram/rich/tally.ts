import { badRequest } from '../refusal.ts';

/** What one rich message may hold: docs/platform-facts.md. */
const most = { characters: 32_768, blocks: 500, depth: 16, columns: 20 };

export type Tally = {
  text(words: string): void;
  /** Blocks, items of lists and rows of tables. */
  blocks(count: number): void;
  depth(levels: number): void;
  columns(count: number): void;
  /** How much text there is so far. */
  characters(): number;
};

/** Counts while a message is read, and refuses it as soon as it is too much. The words of these refusals are ours. */
export function createTally(): Tally {
  let characters = 0;
  let blocks = 0;
  return {
    text: (words) => {
      characters += [...words].length;
      if (characters > most.characters) throw badRequest('RICH_MESSAGE_TOO_LONG');
    },
    blocks: (count) => {
      blocks += count;
      if (blocks > most.blocks) throw badRequest('RICH_MESSAGE_TOO_MANY_BLOCKS');
    },
    depth: (levels) => {
      if (levels > most.depth) throw badRequest('RICH_MESSAGE_TOO_DEEP');
    },
    columns: (count) => {
      if (count > most.columns) throw badRequest('RICH_MESSAGE_TOO_MANY_COLUMNS');
    },
    characters: () => characters,
  };
}
