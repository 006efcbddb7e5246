import { csvRow } from '../shared/csv.ts';

/** So many problems, or names of a kind, are read on a phone; the rest is in the file. */
export const shownMax = 6;

/** As it is opened in an Indonesian office by a double click. */
export const csvOf = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map(csvRow).join('')}`;
