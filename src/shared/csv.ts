import { formulaSafe } from './formula-safe.ts';

/** Begins a CSV for Excel with a decimal comma: the mark of UTF-8 and the header. */
export const csvBegin = (header: readonly string[]): string => `\ufeff${csvRow(header)}`;

/** A row of it: semicolons, and no cell that runs as a formula. */
export const csvRow = (cells: readonly (string | Digits)[]): string => `${cells.map(cell).join(';')}\r\n`;

/** Digits that stay text: without the sign in front, Excel makes 1.98E+17 of a NIP. */
export type Digits = { readonly digits: string };

const cell = (given: string | Digits): string =>
  typeof given === 'string'
    ? `"${formulaSafe(given).replaceAll('"', '""')}"`
    : `="${given.digits.replace(/\D/g, '')}"`;
