import type { ItemCode } from '../../../domain/appraisal/items.ts';

/**
 * Reads "3 notulen rapat" or "3. notulen rapat", one or more per message, as notes of the third item and so on; a line
 * without a number goes on with the note before it. Undefined when it does not begin with a number, or when one of the
 * numbers is none of ours or without words: then nothing is guessed.
 */
export function numberedNotes(
  typed: string,
  items: readonly ItemCode[],
): Readonly<Record<ItemCode, string>> | undefined {
  const notes = new Map<ItemCode, string[]>();
  let current: string[] | undefined;
  for (const line of typed.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    const match = /^(\d{1,2})(?:[.):\-–]\s*|\s+)(.*)$/.exec(line);
    if (match === null) {
      if (current === undefined) return undefined;
      current.push(line);
      continue;
    }
    const item = items[Number(match[1]) - 1];
    const words = (match[2] ?? '').trim();
    if (item === undefined || words === '') return undefined;
    current = notes.get(item) ?? [];
    current.push(words);
    notes.set(item, current);
  }
  if (notes.size === 0) return undefined;
  return Object.fromEntries([...notes].map(([item, lines]) => [item, lines.join('\n')]));
}
