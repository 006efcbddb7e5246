import { formulaSafe } from '../shared/formula-safe.ts';

/** So many problems, or names of a kind, are read on a phone; the rest is in the file. */
export const shownMax = 6;

/** Semicolons, and a mark that Excel reads as UTF-8: as it is opened in an Indonesian office by a double click. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => cells.map((cell) => `"${formulaSafe(cell).replaceAll('"', '""')}"`).join(';')).join('\r\n')}\r\n`;
