import { printable } from '../documents/printable.ts';

/** How wide signs of Noto Sans are, in parts of the height of a line; what is not named is at most as wide as the last. */
const widths: readonly (readonly [signs: RegExp, part: number])[] = [
  [/[ijl|'’.,:;! ·IJ]/, 0.3],
  [/[ftr()[\]-]/, 0.42],
  [/[csz]/, 0.49],
  [/[aekvxy0-9?]/, 0.58],
  [/[bdghnopqu+=–]/, 0.63],
  [/[A-FK-LPR-TV-Z/&]/, 0.66],
  [/[GHNOQU]/, 0.81],
  [/[%wMm]/, 0.96],
  [/[\p{Ll}]/u, 0.66],
];
const widest = 1;
const partOf = (sign: string): number => widths.find(([signs]) => signs.test(sign))?.[1] ?? widest;

/** How wide a line is, rather too wide than too narrow. */
export const widthOf = (line: string, size: number): number =>
  Array.from(line).reduce((sum, sign) => sum + partOf(sign) * size, 0);

/** Words in one line. Signs that the fonts lack become question marks, and what would break a file is gone. */
const lineOf = (words: string): string => printable(words).replace(/\s+/gu, ' ').trim();

/** As many lines as are needed, at most `most`: what does not fit into them ends with three dots. */
export function linesOf(words: string, size: number, width: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of lineOf(words)
    .split(' ')
    .flatMap((one) => piecesOf(one, size, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.filter((one) => one !== '');
  if (kept.length <= most) return kept;
  const last = Array.from(kept[most - 1] ?? '');
  while (last.length > 0 && widthOf(`${last.join('')}…`, size) > width) last.pop();
  return [...kept.slice(0, most - 1), `${last.join('').trimEnd()}…`];
}

/** A word that is longer than a line, cut where it must be. */
function piecesOf(word: string, size: number, width: number): readonly string[] {
  if (widthOf(word, size) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (widthOf(piece + sign, size) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece];
}
