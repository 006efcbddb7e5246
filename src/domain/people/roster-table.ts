import { formulaSafe, withoutControls } from '../../shared/formula-safe.ts';
import type { Temporal } from '../../shared/time.ts';
import { cleanText } from '../typed/clean.ts';

/** A cell of the file. A spreadsheet's number is kept as text, because a JavaScript number cannot hold 18 digits. */
export type Cell = string | { readonly number: string } | Temporal.PlainDate;

/** Rows of a file; `row` counts from 1 as a spreadsheet shows it. */
export type RosterTable = readonly { readonly row: number; readonly cells: readonly Cell[] }[];

/** Replaces lone surrogates (half characters), which a file can contain but a database refuses. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** The text of a cell: on one line, in composed characters (NFC), empty when nothing of it can be seen. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'string' ? cell : 'number' in cell ? cell.number : cell.toString();
  const onOneLine = withoutControls(
    wellFormed(text)
      .normalize('NFC')
      .replace(/[\u200b\ufeff]/g, ''),
  ).replace(/\s+/g, ' ');
  return cleanText(onOneLine);
}

/** What two ways of writing the same words have in common. */
export const lettersAndDigits = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const shownMax = 40;

/** A value for a report: shortened, and harmless in a spreadsheet and a terminal. */
export function shownValue(cell: Cell | undefined): string {
  const characters = [...cellText(cell)];
  const short =
    characters.length > shownMax ? `${characters.slice(0, shownMax - 1).join('')}…` : characters.join('');
  return formulaSafe(short);
}
