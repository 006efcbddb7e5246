import { withoutTitles } from './mask-name.ts';

/** Titles in front of a name, as written without dots. Those behind it come after a comma. */
const titles = new Set([
  ...['prof', 'dr', 'drs', 'dra', 'drh', 'drg', 'ir', 'apt', 'ns', 'h', 'hj', 'kh', 'rd', 'tb'],
  ...['bapak', 'bpk', 'pak', 'ibu', 'bu', 'sdr', 'sdri'],
]);

/** The words of a name as they are compared: no capitals, accents, apostrophes or invisible characters. */
const wordsOf = (name: string): readonly string[] =>
  withoutTitles(name)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’‘`]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Titles are no part of a name, unless there is nothing else. */
function nameWords(name: string): readonly string[] {
  const words = wordsOf(name);
  const own = words.filter((word) => !titles.has(word));
  return own.length > 0 ? own : words;
}

/**
 * Whether what somebody typed is part of a name: each of its words is in some word of the name, whatever capitals,
 * accents, titles and order. A single letter is looked for only where a word begins, because it is in nearly every name.
 */
export function isPartOfName(typed: string, name: string): boolean {
  const sought = nameWords(typed);
  const words = nameWords(name);
  return (
    sought.length > 0 &&
    sought.every((part) =>
      words.some((word) => (part.length === 1 ? word.startsWith(part) : word.includes(part))),
    )
  );
}

/** Longer than any name. */
const soughtMax = 60;

/** The words of what may be part of a name, as they are compared, with blanks between them. */
export const soughtWords = (typed: string): string => nameWords(typed.slice(0, soughtMax)).join(' ');

/**
 * Whether a text, with whatever else it says, names this person: it has all words of the name, in any order. A name of one
 * word is many people's part of a name, so that such a name has to be all of the text.
 */
export function isNamedIn(text: string, name: string): boolean {
  const said = wordsOf(text.replaceAll(',', ' '));
  const words = nameWords(name);
  const own = said.filter((word) => !titles.has(word));
  return words.every((word) => said.includes(word)) && (words.length > 1 || own.length === 1);
}
