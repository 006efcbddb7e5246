/**
 * What people type, judged in one place: reasons, notes, feedback, work results, answers of forms, names in rosters.
 * `trim()` is no test of emptiness: it keeps characters that nobody can see, and a reason nobody can read is none.
 */

/** Line ends of all systems, which become line feeds. */
const lineEnds = /\r\n?|\u2028|\u2029/g;
/** Control characters except tab and line feed. They can steer a terminal, and PostgreSQL refuses the zero character. */
const controls = /[^\P{Cc}\t\n]/gu;
/** Half characters, which no database takes. */
const loneSurrogates = /\p{Surrogate}/gu;

/** The text without what no person means to type. Words, line breaks and emoji stay as they are. */
export const storableText = (text: string): string =>
  text.replace(lineEnds, '\n').replace(controls, '').replace(loneSurrogates, '\ufffd');

/**
 * Blanks of all kinds, and what is drawn like one: joiners of width zero, the blank Braille cell, the Hangul fillers.
 * Joiners and variation selectors also belong into emoji, therefore they count here only at the ends of a text.
 */
const blankCharacters =
  '[\\s\\u00ad\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b\\u200c\\u2060-\\u2064\\u2800\\u3164\\ufeff\\uffa0]';
const atTheStart = new RegExp(
  `^(?:${blankCharacters}|[\\u200d\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069])+`,
  'u',
);
const atTheEnd = new RegExp(`(?:${blankCharacters}|[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069])+$`, 'u');

/**
 * Whatever leaves no mark: blanks, controls, formats, fillers, marks that need a letter to stand on, halves of
 * characters and what replaces them, and code points without a character.
 */
const leavesNoMark =
  /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Cs}\p{M}\u2800\ufffd]/gu;

/** How many characters of a text somebody can see. */
export const visibleLength = (text: string): number => [...text.replace(leavesNoMark, '')].length;

/** Whether a text says nothing that anybody could read. */
const isBlank = (text: string): boolean => text.replace(leavesNoMark, '') === '';

/** What is kept of a typed text: without control characters and without blanks around it; empty when it says nothing. */
export function cleanText(text: string): string {
  const storable = storableText(text);
  return isBlank(storable) ? '' : storable.replace(atTheStart, '').replace(atTheEnd, '');
}
