import type { Block, Screen } from '../contract/view.ts';
import { divide } from './divide.ts';

/** The limits of one message. */
export type MessageLimits = {
  /** True when the text of this screen, with its formatting, fits into one message. */
  readonly fits: (screen: Screen) => boolean;
  readonly buttonsMax: number;
};

/**
 * Divides a screen that is too long for one message; people's words are never shortened. All parts but the last are
 * only text. The last has all buttons, so that only this part must be found and redrawn later. Only when there are too
 * many buttons for one message do more parts have some, in their order, so that those that lead on come last. A screen
 * that fits stays one part.
 */
export function fitScreen(screen: Screen, { fits, buttonsMax }: MessageLimits): readonly Screen[] {
  const isOneMessage = (part: Screen) => countButtons(part) <= buttonsMax && fits(part);
  if (isOneMessage(screen)) return [screen];
  const { readable, controls } = separate(screen.blocks);
  const part = (blocks: readonly Block[]): Screen => ({ ...screen, blocks, expectsText: undefined });
  const last = (blocks: readonly Block[]): Screen => ({ ...screen, blocks });
  const pages = paginate(readable, (blocks) => fits(part(blocks)));
  const [first = [], ...others] = paginate(controls, (blocks) => isOneMessage(last(blocks)));
  const joined = [...(pages.at(-1) ?? []), ...first];
  const parts = isOneMessage(last(joined))
    ? [...pages.slice(0, -1), joined, ...others]
    : [...pages, first, ...others];
  return [...parts.slice(0, -1).map(part), last(parts.at(-1) ?? [])];
}

const countButtons = (screen: Screen): number =>
  screen.blocks.reduce((sum, block) => {
    switch (block.kind) {
      case 'buttons':
        return sum + block.buttons.length;
      case 'choice':
        return sum + block.options.length;
      case 'copy':
        return sum + block.parts.length;
      case 'grid':
        return sum + block.rows.reduce((inRows, row) => inRows + 1 + row.options.length, 0);
      case 'list':
        return sum + block.items.filter((item) => item.open !== undefined).length;
      default:
        return sum;
    }
  }, 0);

/** Separates text from buttons. A list is split into its texts and its buttons. */
function separate(blocks: readonly Block[]): { readable: readonly Block[]; controls: readonly Block[] } {
  const readable: Block[] = [];
  const controls: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'list') {
      readable.push({ kind: 'bullets', items: block.items.map((item) => item.text) });
      const buttons = block.items.flatMap((item) => item.open ?? []);
      if (buttons.length > 0) controls.push({ kind: 'buttons', layout: 'column', buttons });
    } else if (['buttons', 'choice', 'copy', 'grid'].includes(block.kind)) controls.push(block);
    else readable.push(block);
  }
  return { readable, controls };
}

function paginate(
  readable: readonly Block[],
  fits: (blocks: readonly Block[]) => boolean,
): readonly (readonly Block[])[] {
  const pages: Block[][] = [];
  let page: Block[] = [];
  const turn = () => {
    pages.push(page);
    page = [];
  };
  const waiting = [...readable];
  for (let block = waiting.shift(); block !== undefined; block = waiting.shift()) {
    if (fits([...page, block])) {
      page.push(block);
      continue;
    }
    // A block that fits into its own message is not divided, unless the page before would have only a heading.
    if (page.some((placed) => placed.kind !== 'heading') && fits([block])) {
      turn();
      page.push(block);
      continue;
    }
    const divided = divide(block, (head) => fits([...page, head]));
    if (divided !== undefined) {
      page.push(divided.head);
      waiting.unshift(...divided.tail);
      turn();
    } else if (page.length > 0) {
      turn();
      waiting.unshift(block);
    } else page.push(block);
  }
  if (page.length > 0) turn();
  return pages;
}
