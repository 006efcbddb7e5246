import type { Cell } from '../domain/people/roster-table.ts';

/** What spreadsheets write where a formula failed, in files of any kind. */
const failed =
  /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/i;

/** Neither a blank nor one of the signs that are looked for below: so nearly every cell begins. */
const startsPlainly = /^[\dA-Za-z]/;

/**
 * A text as the person who typed it sees it: without the signs by which spreadsheets keep digits as a text, a leading
 * apostrophe and ="…". A failed formula is no text.
 */
export function plainCell(text: string): Cell {
  if (startsPlainly.test(text)) return text;
  const trimmed = text.trim();
  if (failed.test(trimmed)) return { unreadable: 'error', shown: trimmed };
  const quoted = /^="([^"]*)"$/.exec(trimmed);
  if (quoted) return quoted[1] ?? '';
  return /^['‘’`](?=[\d=+\-@])/.test(trimmed) ? trimmed.slice(1) : text;
}
