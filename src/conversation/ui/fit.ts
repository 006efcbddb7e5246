import { assertNever } from '../../shared/assert.ts';
import { type Block, plain, type RichText, type Screen, text } from '../contract/view.ts';
import { divideAt } from './showable.ts';

/** What a platform takes as one message. */
export type MessageLimits = {
  /** True when it takes the words of this screen, and their formatting, as one message. */
  readonly fits: (screen: Screen) => boolean;
  readonly buttonsMax: number;
};

/**
 * Divides a screen that is too long for one message; a person's words are never shortened. All parts but the last are
 * text to read; the last carries every button, so that it alone needs to be found and redrawn later. Only where a
 * message takes too few buttons do more parts carry some, in their order, so that those of the way on come last. A
 * screen that fits stays one part.
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
      case 'grid':
        return sum + block.rows.reduce((inRows, row) => inRows + 1 + row.options.length, 0);
      case 'list':
        return sum + block.items.filter((item) => item.open !== undefined).length;
      default:
        return sum;
    }
  }, 0);

/** What is read, and what is pressed. A list gives its words to the one and its buttons to the other. */
function separate(blocks: readonly Block[]): { readable: readonly Block[]; controls: readonly Block[] } {
  const readable: Block[] = [];
  const controls: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'list') {
      readable.push({ kind: 'bullets', items: block.items.map((item) => item.text) });
      const buttons = block.items.flatMap((item) => item.open ?? []);
      if (buttons.length > 0) controls.push({ kind: 'buttons', layout: 'column', buttons });
    } else if (block.kind === 'buttons' || block.kind === 'choice' || block.kind === 'grid')
      controls.push(block);
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
    // Words that fit a message of their own stay together, unless that would leave a heading alone behind.
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

type Divided = { readonly head: Block; readonly tail: readonly Block[] };

/** The longest beginning that fits, and the rest; undefined when not even the smallest beginning does. */
function divide(block: Block, fits: (head: Block) => boolean): Divided | undefined {
  switch (block.kind) {
    case 'heading':
      return divideText(block.text, (words) => ({ kind: 'heading', text: words }), fits);
    case 'quote':
      return divideText(block.text, (words) => ({ kind: 'quote', text: words }), fits);
    case 'paragraph':
      return divideRich(block.text, (words) => ({ kind: 'paragraph', text: words }), fits);
    case 'note':
      return divideRich(block.text, (words) => ({ ...block, text: words }), fits);
    case 'bullets':
      return divideRows(
        block.items,
        (items) => ({ kind: 'bullets', items }),
        (item) => item,
        fits,
      );
    case 'facts':
      return divideRows(
        block.rows,
        (rows) => ({ kind: 'facts', rows }),
        (row) => [...text(`${row.label}: `), ...row.value],
        fits,
      );
    case 'table':
      return divideRows(
        block.rows,
        (rows) => ({ ...block, rows }),
        (row) => text(row.map((cell, at) => `${block.columns[at] ?? ''}: ${cell}`).join('\n')),
        fits,
      );
    case 'buttons':
      return divideList(block.buttons, (buttons) => ({ ...block, buttons }), fits);
    case 'choice':
      return divideList(block.options, (options) => ({ ...block, options }), fits);
    case 'grid':
      return divideGrid(block.rows, fits);
    case 'list':
      return undefined;
    default:
      return assertNever(block);
  }
}

function divideText(
  words: string,
  make: (words: string) => Block,
  fits: (head: Block) => boolean,
): Divided | undefined {
  const at = placeToDivide(words, (head) => fits(make(head)));
  return at === undefined ? undefined : { head: make(words.slice(0, at)), tail: [make(words.slice(at))] };
}

function divideRich(
  rich: RichText,
  make: (rich: RichText) => Block,
  fits: (head: Block) => boolean,
): Divided | undefined {
  const at = placeToDivide(plain(rich), (head) => fits(make(cutRich(rich, 0, head.length))));
  if (at === undefined) return undefined;
  return { head: make(cutRich(rich, 0, at)), tail: [make(cutRich(rich, at))] };
}

type Grid = Extract<Block, { kind: 'grid' }>;

/** Whole questions first; one with too many answers for a message goes on as words and their buttons. */
function divideGrid(rows: Grid['rows'], fits: (head: Block) => boolean): Divided | undefined {
  const whole = divideList(rows, (some): Block => ({ kind: 'grid', rows: some }), fits);
  const [first, ...others] = rows;
  if (whole !== undefined || first === undefined) return whole;
  const label: Block = { kind: 'paragraph', text: text(first.label) };
  if (!fits(label)) return undefined;
  return {
    head: label,
    tail: [
      { kind: 'choice', layout: 'row', options: first.options },
      { kind: 'buttons', layout: 'row', buttons: [first.open] },
      ...(others.length > 0 ? [{ kind: 'grid', rows: others } as const] : []),
    ],
  };
}

/** As many as fit, and the rest; undefined when not even one does. */
function divideList<Item>(
  items: readonly Item[],
  make: (items: readonly Item[]) => Block,
  fits: (head: Block) => boolean,
): Divided | undefined {
  const count = largest(items.length - 1, (n) => fits(make(items.slice(0, n))));
  return count > 0 ? { head: make(items.slice(0, count)), tail: [make(items.slice(count))] } : undefined;
}

/** Whole rows first; a single row that is too long goes on as a paragraph. */
function divideRows<Row>(
  rows: readonly Row[],
  make: (rows: readonly Row[]) => Block,
  words: (row: Row) => RichText,
  fits: (head: Block) => boolean,
): Divided | undefined {
  const whole = divideList(rows, make, fits);
  if (whole !== undefined) return whole;
  const [first, ...others] = rows;
  if (first === undefined) return undefined;
  const paragraph: Block = { kind: 'paragraph', text: words(first) };
  const rest = others.length > 0 ? [make(others)] : [];
  if (fits(paragraph)) return { head: paragraph, tail: rest };
  const divided = divide(paragraph, fits);
  return divided === undefined ? undefined : { head: divided.head, tail: [...divided.tail, ...rest] };
}

function placeToDivide(words: string, fits: (head: string) => boolean): number | undefined {
  const most = largest(words.length - 1, (n) => fits(words.slice(0, n)));
  if (most < 1) return undefined;
  const at = divideAt(words, most);
  return at < words.length && fits(words.slice(0, at)) ? at : undefined;
}

/** The largest n of 1..max for which the property holds, 0 when it never does; it must hold for all smaller n too. */
function largest(max: number, holds: (n: number) => boolean): number {
  let low = 0;
  let high = max;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The spans between two UTF-16 offsets, keeping their styles. */
function cutRich(rich: RichText, from: number, to = Number.POSITIVE_INFINITY): RichText {
  let start = 0;
  return rich.flatMap((span) => {
    const piece = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += span.text.length;
    return piece === '' ? [] : [{ ...span, text: piece }];
  });
}
