import type { Capabilities } from '../contract/platform.ts';

/** So many are looked through without scrolling a phone, whatever a message may have. */
const itemsMax = 10;
const itemsMin = 8;
/** Room for what stands around a list: the heading, the counts, other buttons. */
const charactersAround = 600;
const buttonsAround = 8;

/** Divides a list into pages that a phone shows whole and a message holds. `lengthOf` is how long an item's text is. */
export function pagesOf<T>(
  items: readonly T[],
  lengthOf: (item: T) => number,
  { textMax, buttonsMax }: Pick<Capabilities, 'textMax' | 'buttonsMax'>,
): readonly (readonly T[])[] {
  const most = Math.max(itemsMin, Math.min(itemsMax, buttonsMax - buttonsAround));
  const pages: T[][] = [];
  let room = 0;
  for (const item of items) {
    const length = lengthOf(item);
    const page = pages.at(-1);
    const isFull = page === undefined || page.length >= most || (page.length >= itemsMin && length > room);
    if (isFull) {
      pages.push([item]);
      room = textMax - charactersAround - length;
    } else {
      page.push(item);
      room -= length;
    }
  }
  return pages;
}
