import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { cleanText, storableText } from '../../../domain/typed/clean.ts';

/**
 * Reads lines such as "3 notulen rapat" or "3. notulen rapat" as notes of the third item; a line without a number
 * continues the note before it. Undefined when the text does not begin with a number, when there is no item with one of
 * the numbers, or when a number has no text: nothing is guessed.
 */
export function numberedNotes(
  typed: string,
  items: readonly ItemCode[],
): Readonly<Record<ItemCode, string>> | undefined {
  const notes = new Map<ItemCode, string[]>();
  let current: string[] | undefined;
  for (const line of storableText(typed)
    .split('\n')
    .map((one) => cleanText(one))) {
    if (line === '') continue;
    const match = /^(\d{1,2})(?:[.):\-–]\s*|\s+)(.*)$/.exec(line);
    if (match === null) {
      if (current === undefined) return undefined;
      current.push(line);
      continue;
    }
    const item = items[Number(match[1]) - 1];
    const words = cleanText(match[2] ?? '');
    if (item === undefined || words === '') return undefined;
    current = notes.get(item) ?? [];
    current.push(words);
    notes.set(item, current);
  }
  if (notes.size === 0) return undefined;
  return Object.fromEntries([...notes].map(([item, lines]) => [item, lines.join('\n')]));
}
