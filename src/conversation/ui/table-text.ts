import { charactersOf } from './showable.ts';

const gap = 1;
/** If the first column were narrower, it would break nearly every word. */
const firstColumnMin = 10;
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

const columnsOf = (character: string): number => (wide.test(character) ? 2 : 1);

/** The width of a text in columns of a monospaced font. */
const widthOf = (text: string): number =>
  charactersOf(text).reduce((sum, character) => sum + columnsOf(character), 0);

/**
 * A table as lines of monospaced text, at most `width` columns wide: the first column aligned left, the others right,
 * long words wrapped and never cut off. When the columns do not fit side by side, each row becomes several lines
 * (`header: value`).
 */
export function tableLines(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  const widths = columns.slice(1).map((header, at) => {
    const cells = rows.map((row) => widthOf(row[at + 1] ?? ''));
    return Math.max(...header.split(/\s+/).map(widthOf), ...cells, 1);
  });
  const room = width - widths.reduce((sum, each) => sum + each + gap, 0);
  if (room < Math.min(firstColumnMin, widest(columns, rows))) return stacked(columns, rows, width);
  const first = Math.min(room, Math.max(widest(columns, rows), 1));
  return [columns, ...rows].flatMap((cells) => alignedRow(cells, [first, ...widths]));
}

const widest = (columns: readonly string[], rows: readonly (readonly string[])[]): number =>
  Math.max(...[columns, ...rows].map((cells) => widthOf(cells[0] ?? '')));

function alignedRow(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const wrapped = widths.map((width, at) => wrap(cells[at] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => {
        const words = wrapped[at]?.[line] ?? '';
        const blank = ' '.repeat(Math.max(0, width - widthOf(words)));
        return at === 0 ? words + blank : blank + words;
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

function stacked(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly string[] {
  return rows.flatMap((row) => [
    ...wrap(row[0] ?? '', width),
    ...columns
      .slice(1)
      .flatMap((header, at) => wrap(`${header}: ${row[at + 1] ?? ''}`, width - 2).map((line) => `  ${line}`)),
  ]);
}

/** Wraps at blanks, and inside a word only when it is longer than a line. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = chop(word, width);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function chop(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const character of charactersOf(word)) {
    const wanted = columnsOf(character);
    if (piece !== '' && taken + wanted > width) {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += character;
    taken += wanted;
  }
  return [...pieces, piece];
}
