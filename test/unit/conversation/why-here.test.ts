import { expect, it } from 'vitest';
import { type Block, plain } from '../../../src/conversation/contract/view.ts';
import { everyScreen } from '../../support/every-screen.ts';

/**
 * "Why do I see this, what happens next" in one line: a sentence or a question in the first view. What is folded, a
 * label, a list, a table or somebody's own words do not say it.
 */
function said(block: Block): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return plain(block.text).split('\n');
    case 'grid':
      return block.hint === undefined ? [] : [block.hint];
    default:
      return [];
  }
}

/** At least three words, and an end. */
const isSentence = (line: string): boolean => /^\S+\s+\S+\s+\S.*[.?:][”"]?$/su.test(line.trim());

/** Screens that need no such line. Each with its reason; there is none. */
const without: Readonly<Record<string, string>> = {};

const all = [...everyScreen()];

it('every screen says in its first view, in one line, why it is there or what comes next', () => {
  const silent = new Map<string, string>();
  for (const { at, what, screen } of all) {
    const lines = screen.blocks.flatMap(said);
    if (!lines.some(isSentence) && !(at in without)) silent.set(at, what);
  }
  expect([...silent.values()]).toEqual([]);
});
