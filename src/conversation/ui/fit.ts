import { assertNever } from '../../shared/assert.ts';
import { type Block, plain, type RichText, type Screen, text } from '../contract/view.ts';
import { divideAt } from './showable.ts';

/** True when this screen fits into one message of the platform, with all its buttons. */
export type Fits = (screen: Screen) => boolean;

/**
 * Divides a screen that is too long for one message; people's words are never shortened. All parts but the last are
 * only text. The last has all buttons, so that only this part must be found and redrawn later. A screen that fits stays
 * one part. Buttons are not divided, because screens have few of them (lists have pages).
 */
export function fitScreen(screen: Screen, fits: Fits): readonly Screen[] {
  if (fits(screen)) return [screen];
  const { readable, controls } = separate(screen.blocks);
  const part = (blocks: readonly Block[]): Screen => ({ ...screen, blocks, expectsText: undefined });
  const pages = paginate(readable, (blocks) => fits(part(blocks)));
  const lastPage = pages.at(-1) ?? [];
  const last: Screen = { ...screen, blocks: [...lastPage, ...controls] };
  if (fits(last)) return [...pages.slice(0, -1).map(part), last];
  return [...pages.map(part), { ...screen, blocks: controls }];
}

/** Separates text from buttons. A list is split into its texts and its buttons. */
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

type Divided = { readonly head: Block; readonly tail: readonly Block[] };

/** Divides a block into the longest part that fits and the rest; undefined when nothing fits. */
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
    case 'list':
    case 'buttons':
    case 'choice':
    case 'grid':
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

/** Divides between rows; a single row that is too long becomes a paragraph. */
function divideRows<Row>(
  rows: readonly Row[],
  make: (rows: readonly Row[]) => Block,
  words: (row: Row) => RichText,
  fits: (head: Block) => boolean,
): Divided | undefined {
  const count = largest(rows.length - 1, (n) => fits(make(rows.slice(0, n))));
  if (count > 0) return { head: make(rows.slice(0, count)), tail: [make(rows.slice(count))] };
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

/** The largest n from 1 to max for which `holds` is true, else 0. If true for n, it must be true for all smaller n. */
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

/** The spans between two UTF-16 offsets, with their styles. */
function cutRich(rich: RichText, from: number, to = Number.POSITIVE_INFINITY): RichText {
  let start = 0;
  return rich.flatMap((span) => {
    const piece = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += span.text.length;
    return piece === '' ? [] : [{ ...span, text: piece }];
  });
}
