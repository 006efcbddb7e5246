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
