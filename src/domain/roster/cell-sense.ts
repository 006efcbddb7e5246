import { type Cell, cellText, isUnreadable } from '../people/roster-table.ts';

/**
 * What a cell asks for, before anybody reads its value. An empty one leaves things as they are and a dash removes; what
 * a spreadsheet or a database puts where it has no answer is neither, or a failed lookup would take away rights.
 */
export type CellSense = 'blank' | 'removal' | 'value' | CellProblem;

export type CellProblem = 'cell-error' | 'cell-uncomputed' | 'no-word';

/** Such as #N/A, #REF!, #DIV/0!, or Err:502 of LibreOffice; also #### of a column that is too narrow. */
const failedFormula = /^(#[A-Z][A-Z0-9/_]*[!?]?|#{2,}|err:\d{3})$/i;

/** What programs write for "nothing". */
const nothing = new Set(['null', '(null)', '<null>', '[null]', 'n/a', 'n.a.', '(n/a)', 'undefined', 'nan']);

/** Signs that people write into a cell so that it is not empty. Nobody knows whether they mean "none" or "later". */
const onlySigns = /^[-–—.?*_/\\…·#:;,'"=]+$/;

/** So begins, and longer than any of the words above is, what can only be a value. */
const isLongWord = (text: string): boolean => text.length > 9 && /^[a-z\d]/i.test(text);

export function senseOf(cell: Cell | undefined): CellSense {
  if (isUnreadable(cell)) return cell.unreadable === 'error' ? 'cell-error' : 'cell-uncomputed';
  const text = cellText(cell);
  if (text === '') return 'blank';
  if (isLongWord(text)) return 'value';
  if (/^[-–—]$/.test(text)) return 'removal';
  if (failedFormula.test(text)) return 'cell-error';
  return nothing.has(text.toLowerCase()) || onlySigns.test(text) ? 'no-word' : 'value';
}

/** A lookup that finds an empty cell answers 0, and words of a name or an office have letters. */
export const isWords = (text: string): boolean => /\p{L}/u.test(text) && !/^(true|false)$/i.test(text);
export const isZero = (text: string): boolean => /^0+([.,]0+)?$/.test(text);
