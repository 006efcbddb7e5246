import type { Sight } from './played.ts';

/** Characters in a line of a phone, as wide as the chat of a phone of 390 points shows them. */
export const lineWidth = 38;
/** A row of buttons is as high as two lines of text. */
export const rowHeight = 2;

/** How many lines of a phone a text takes: at least one, broken between words, a longer word within itself. */
export function linesOf(text: string): number {
  let lines = 1;
  // Below zero before the first word, which may be an empty one: blanks take room like letters.
  let used = -1;
  for (const word of text.split(' ')) {
    const length = [...word].length;
    const wanted = used + 1 + length;
    if (wanted <= lineWidth) {
      used = wanted;
      continue;
    }
    const broken = Math.max(0, Math.ceil(length / lineWidth) - 1);
    lines += broken + (used < 0 ? 0 : 1);
    used = length - broken * lineWidth;
  }
  return lines;
}

/** The beginning of a text, as long as it fits into so many lines of a phone. */
export function foldedTo(text: string, lines: number): string {
  const shown: string[] = [];
  let left = lines;
  for (const line of text.split('\n')) {
    if (left <= 0) break;
    const [first = '', ...words] = line.split(' ');
    let fits = first;
    for (const word of words) {
      const longer = `${fits} ${word}`;
      if (linesOf(longer) > left) break;
      fits = longer;
    }
    shown.push(fits);
    left -= linesOf(fits);
  }
  return shown.join('\n');
}

/** The height of a screen in lines of text, empty ones between paragraphs included. */
export const screenHeight = ({ lines, rows }: Pick<Sight, 'lines' | 'rows'>): number =>
  lines.reduce((sum, line) => sum + linesOf(line), 0) + rows.length * rowHeight;

/** What a row of buttons adds to the length of each label: its frame, and the space to the next one. */
const frameWidth = 4;

/** The rows that buttons of one block take on a phone where they flow on, as in Slack. */
export function flowing(labels: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let used = lineWidth;
  for (const label of labels) {
    const width = [...label].length + frameWidth;
    if (used + width > lineWidth) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(label);
    used += width;
  }
  return rows;
}

/** Signs and emoji alone are seen, not read. */
export const wordsIn = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
