import { assertNever } from '../../shared/assert.ts';
import { type Block, plain, type RichText, text } from '../contract/view.ts';
import { divideAt } from './showable.ts';

type Divided = { readonly head: Block; readonly tail: readonly Block[] };

/** The longest beginning that fits, and the rest; undefined when not even the smallest beginning does. */
export function divide(block: Block, fits: (head: Block) => boolean): Divided | undefined {
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
    case 'details':
      return divideDetails(block, fits);
    case 'buttons':
      return divideList(block.buttons, (buttons) => ({ ...block, buttons }), fits);
    case 'choice':
      return divideList(block.options, (options) => ({ ...block, options }), fits);
    case 'grid':
      return divideGrid(block, fits);
    case 'copy':
      return divideList(block.parts, (parts) => ({ ...block, parts }), fits);
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
function divideGrid(grid: Grid, fits: (head: Block) => boolean): Divided | undefined {
  const from = (at: number, rows: Grid['rows']): Grid => ({
    ...grid,
    rows,
    ...(at > 0 && { firstNumber: (grid.firstNumber ?? 1) + at }),
  });
  const count = largest(grid.rows.length - 1, (n) => fits(from(0, grid.rows.slice(0, n))));
  if (count > 0)
    return { head: from(0, grid.rows.slice(0, count)), tail: [from(count, grid.rows.slice(count))] };
  const [first, ...others] = grid.rows;
  if (first === undefined) return undefined;
  const label: Block = { kind: 'paragraph', text: text(first.label) };
  if (!fits(label)) return undefined;
  return {
    head: label,
    tail: [
      { kind: 'choice', layout: 'row', options: first.options },
      { kind: 'buttons', layout: 'row', buttons: [first.open] },
      ...(others.length > 0 ? [from(1, others)] : []),
    ],
  };
}

type Details = Extract<Block, { kind: 'details' }>;

/** Whole parts first; a first part that is too long goes on unfolded. */
function divideDetails(block: Details, fits: (head: Block) => boolean): Divided | undefined {
  const whole = divideList(block.parts, (parts): Block => ({ ...block, parts }), fits);
  const [first, ...others] = block.parts;
  if (whole !== undefined || first === undefined) return whole;
  const title: Block = { kind: 'paragraph', text: text(block.title) };
  const rest = [first, ...(others.length > 0 ? [{ ...block, parts: others }] : [])];
  if (fits(title)) return { head: title, tail: rest };
  const divided = divide(title, fits);
  return divided && { head: divided.head, tail: [...divided.tail, ...rest] };
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

/** The spans between two UTF-16 offsets, keeping their styles. Half of a moment's words no longer tell it. */
function cutRich(rich: RichText, from: number, to = Number.POSITIVE_INFINITY): RichText {
  let start = 0;
  return rich.flatMap((span) => {
    const piece = span.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += span.text.length;
    if (piece === '') return [];
    return piece === span.text ? [span] : [{ text: piece, ...(span.style && { style: span.style }) }];
  });
}
