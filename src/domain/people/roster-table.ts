import { formulaSafe, withoutControls } from '../../shared/formula-safe.ts';
import type { Temporal } from '../../shared/time.ts';

/** A cell as the file gave it. A spreadsheet's number is kept as it stands there, since 18 digits are more than it holds. */
export type Cell = string | { readonly number: string } | Temporal.PlainDate;

/** Rows of a file; `row` counts from 1 as a spreadsheet shows it. */
export type RosterTable = readonly { readonly row: number; readonly cells: readonly Cell[] }[];

/** Without halves of characters, which a file can hold and no database takes. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** The words of a cell: trimmed, in one line, composed characters. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const text = typeof cell === 'string' ? cell : 'number' in cell ? cell.number : cell.toString();
  return withoutControls(
    wellFormed(text)
      .normalize('NFC')
      .replace(/[\u200b\ufeff]/g, ''),
  )
    .replace(/\s+/g, ' ')
    .trim();
}

const shownMax = 40;

/** A value as a report may show it: short, and harmless to a spreadsheet and a terminal. */
export function shownValue(cell: Cell | undefined): string {
  const characters = [...cellText(cell)];
  const short =
    characters.length > shownMax ? `${characters.slice(0, shownMax - 1).join('')}…` : characters.join('');
  return formulaSafe(short);
}
