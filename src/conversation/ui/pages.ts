import type { Capabilities } from '../contract/platform.ts';

/** More buttons below each other are too many to look through, even where a message may have them. */
const itemsMax = 40;
const itemsMin = 8;
/** Room for what stands around a list: the heading, the counts, other buttons. */
const charactersAround = 600;
const buttonsAround = 8;

/** Divides a list into as few pages as one message of the platform allows. `lengthOf` is how long an item's text is. */
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
