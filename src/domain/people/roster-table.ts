import { formulaSafe, withoutControls } from '../../shared/formula-safe.ts';
import type { Temporal } from '../../shared/time.ts';
import { cleanText } from '../typed/clean.ts';

/** A cell of the file. A spreadsheet's number is kept as text, because a JavaScript number cannot hold 18 digits. */
export type Cell = string | { readonly number: string } | Temporal.PlainDate | UnreadableCell;

/** A cell whose content is not known, so that it can neither be used nor be taken for an empty one. */
export type UnreadableCell = {
  /** `error`: a failed formula or lookup. `no-value`: a formula that was never computed. */
  readonly unreadable: 'error' | 'no-value';
  /** What the spreadsheet shows there, such as `#N/A`. */
  readonly shown: string;
};

/** Rows of a file; `row` counts from 1 as a spreadsheet shows it. `sheet` is there when several sheets were read. */
export type RosterTable = readonly {
  readonly sheet?: string;
  readonly row: number;
  readonly cells: readonly Cell[];
}[];

export const isUnreadable = (cell: Cell | undefined): cell is UnreadableCell =>
  typeof cell === 'object' && 'unreadable' in cell;

/** Replaces lone surrogates (half characters), which a file can contain but a database refuses. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** The text of a cell: on one line, in composed characters (NFC), empty when nothing of it can be seen. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const text = writtenIn(cell);
  if (isPlain(text)) return text;
  const onOneLine = withoutControls(
    wellFormed(text)
      .normalize('NFC')
      .replace(/[\u200b\ufeff]/g, ''),
  ).replace(/\s+/g, ' ');
  return cleanText(onOneLine);
}

/** Whether it is of visible ASCII signs with single spaces between them, as most cells are: such a text is clean already. */
function isPlain(text: string): boolean {
  let isAfterSpace = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code === 0x20;
    if (code < 0x20 || code > 0x7e || (isSpace && isAfterSpace)) return false;
    isAfterSpace = isSpace;
  }
  return !isAfterSpace || text === '';
}

function writtenIn(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if ('number' in cell) return cell.number;
  return 'unreadable' in cell ? cell.shown : cell.toString();
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
