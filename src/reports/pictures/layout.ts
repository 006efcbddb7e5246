import type { Picture, PicturePart, PictureRow } from '../../application/pictures/picture.ts';
import { linesOf, widthOf } from './words.ts';

/** The width of a phone, in its own units: whatever is drawn is read at this size. */
export const width = 390;
export const margin = 18;
const inner = width - 2 * margin;

/** @internal for the test that everything can be read on a phone */
export const sizes = { title: 20, part: 16, text: 16, small: 14 } as const;
const lineHeight = 1.3;
const columnGap = 12;
/** Room for the bar and the marks of a row. */
export const trackHeight = 20;
const rowGap = 6;
const scaleHeight = 18;

/** A line of words at its place; `right` ends there instead. */
export type PlacedText = {
  readonly text: string;
  readonly x: number;
  /** The middle of the line. */
  readonly y: number;
  readonly size: number;
  readonly isStrong?: boolean;
  readonly isPale?: boolean;
  readonly align?: 'right' | 'center';
};

/** A row's scale, at its place. */
export type PlacedTrack = { readonly row: PictureRow; readonly y: number };
export type PlacedPart = {
  readonly part: PicturePart;
  readonly tracks: readonly PlacedTrack[];
  readonly from: number;
  readonly to: number;
};
/** The mark of a column, before its head. */
type PlacedMark = { readonly mark: 'line' | 'ring' | 'diamond'; readonly x: number; readonly y: number };

export type Layout = {
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly marks: readonly PlacedMark[];
  readonly parts: readonly PlacedPart[];
};

/** Puts everything below each other, as high as it needs to be: nothing may lie over another, however long words are. */
export function layoutOf(picture: Picture): Layout {
  const texts: PlacedText[] = [];
  const marks: PlacedMark[] = [];
  const parts: PlacedPart[] = [];
  let y = margin;
  const write = (words: string, size: number, most: number, look: Partial<PlacedText> = {}): void => {
    for (const text of linesOf(words, size * (look.isStrong ? 1.08 : 1), inner, most)) {
      const high = size * lineHeight;
      texts.push({ text, x: margin, y: y + high / 2, size, ...look });
      y += high;
    }
  };

  write(picture.title, sizes.title, 3, { isStrong: true });
  write(picture.about, sizes.small, 3, { isPale: true });
  for (const part of picture.parts) {
    y += 10;
    if (part.title !== undefined) write(part.title, sizes.part, 3, { isStrong: true });
    y += 2;
    const columns = columnsOf(part);
    for (const { label, mark, right } of columns.heads) {
      const middle = y + (sizes.small * lineHeight) / 2;
      texts.push({ text: label, x: right, y: middle, size: sizes.small, isPale: true, align: 'right' });
      if (mark) marks.push({ mark, x: right - widthOf(label, sizes.small) - 3, y: middle });
    }
    if (columns.heads.length > 0) y += sizes.small * lineHeight + 2;
    const from = y;
    const tracks: PlacedTrack[] = [];
    for (const row of part.rows) {
      const high = sizes.text * lineHeight;
      const room = columns.left - margin - (columns.ends.length > 0 ? columnGap : 0);
      for (const [at, text] of linesOf(row.label, sizes.text, room, 4).entries()) {
        texts.push({ text, x: margin, y: y + high / 2, size: sizes.text });
        if (at === 0)
          for (const [nth, cell] of row.cells.entries())
            texts.push({
              ...{ text: cell, x: columns.ends[nth] ?? width - margin, y: y + high / 2, size: sizes.text },
              ...{ isStrong: true, align: 'right' },
            });
        y += high;
      }
      tracks.push({ row, y: y + trackHeight / 2 });
      y += trackHeight + rowGap;
    }
    y -= rowGap / 2;
    parts.push({ part, tracks, from, to: y });
    if (part.step !== undefined) {
      for (const step of stepsOf(part))
        texts.push({
          ...{ text: `${step}${part.unit ?? ''}`, x: xOf(step, part.to), y: y + scaleHeight / 2 },
          ...{
            size: sizes.small,
            isPale: true,
            align: step === 0 || step === part.to ? undefined : 'center',
          },
          ...(step === part.to && { x: width - margin, align: 'right' as const }),
        } as PlacedText);
      y += scaleHeight;
    }
  }
  if (picture.notes.length > 0) y += 6;
  for (const words of picture.notes) {
    write(words, sizes.small, 6, { isPale: true });
    y += 2;
  }
  return { height: Math.ceil(y + margin), texts, marks, parts };
}

/** Where a number lies from left to right. */
const xOf = (value: number, to: number): number => margin + (Math.min(Math.max(value, 0), to) / to) * inner;

export const stepsOf = ({ step, to }: PicturePart): readonly number[] =>
  step === undefined ? [] : Array.from({ length: Math.floor(to / step) + 1 }, (_, at) => at * step);

type Columns = {
  /** Where the words of a row must end. */
  readonly left: number;
  /** Where each column ends. */
  readonly ends: readonly number[];
  readonly heads: readonly (NonNullable<PicturePart['columns']>[number] & { readonly right: number })[];
};

function columnsOf({ rows, columns = [] }: PicturePart): Columns {
  const count = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const ends: number[] = [];
  let right = width - margin;
  for (let nth = count - 1; nth >= 0; nth -= 1) {
    ends.unshift(right);
    const head = columns[nth];
    const heads = head ? widthOf(head.label, sizes.small) + (head.mark ? 18 : 0) : 0;
    const cells = rows.map((row) => widthOf(row.cells[nth] ?? '', sizes.text * 1.08));
    right -= Math.max(heads, ...cells) + (nth > 0 ? columnGap : 0);
  }
  return {
    left: right,
    ends,
    heads: columns.map((head, nth) => ({ ...head, right: ends[nth] ?? width - margin })),
  };
}
