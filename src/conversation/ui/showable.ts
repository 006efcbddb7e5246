const loneSurrogates = /\p{Surrogate}/gu;
const lineEnds = /\r\n?|\u2028|\u2029/g;
// Every C0 control except tab and line feed, and delete.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/**
 * Characters (embeddings, overrides, isolates) that change the direction of the text after them, also of our own words
 * after a name, so that a screen shows something else than its text. They are removed when shown and kept in the row.
 * Right-to-left scripts do not need them, and the two harmless marks (U+200E, U+200F) stay.
 */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Latin letters, digits, common punctuation and the check mark: none of them combines with the character before it, and none is changed
 * by a platform.
 */
const isPlain = /^[\t\n\u0020-\u007e\u00a0-\u02ff\u2010-\u2027\u2030-\u205e\u2713]*$/;

/**
 * The text as platforms accept it: well-formed UTF-16, line feeds as line ends, blanks instead of control characters.
 * Platforms refuse or silently change anything else, which would shift the formatting. Words are not changed.
 */
export const showable = (text: string): string =>
  // Nearly every text is plain: one look instead of four.
  isPlain.test(text)
    ? text
    : text
        .replace(lineEnds, '\n')
        .replace(controls, ' ')
        .replace(loneSurrogates, '\ufffd')
        .replace(directionControls, '');

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The characters as a reader sees them (graphemes). */
export const charactersOf = (text: string): string[] =>
  // Nearly everything shown is plain, and asking for its characters one by one takes most of the time of a render.
  isPlain.test(text) ? text.split('') : Array.from(graphemes.segment(text), (part) => part.segment);

/** Labels with a sign in them: there are few, and each is measured again for every screen. */
const lengths = new Map<string, number>();
const lengthsMax = 2000;
const labelLike = 64;

/** How many characters a reader sees. */
export function lengthOf(text: string): number {
  if (isPlain.test(text)) return text.length;
  const known = lengths.get(text);
  if (known !== undefined) return known;
  const length = charactersOf(text).length;
  if (text.length > labelLike) return length;
  if (lengths.size >= lengthsMax) lengths.clear();
  lengths.set(text, length);
  return length;
}

const blank = /\s/;
/** The start of a grapheme is searched only this far back; one with more combining marks is cut between code points. */
const characterReach = 64;
const wordReach = 200;

/**
 * The best place to divide a text at or before `limit` UTF-16 units: after a blank near the limit, else between two
 * characters, never inside a code point. At least 1, so that repeated dividing ends; at most the text's length.
 */
export function divideAt(text: string, limit: number): number {
  if (limit >= text.length) return text.length;
  const most = Math.max(1, limit);
  for (let at = most; at > Math.max(1, most - wordReach, most / 2); at -= 1) {
    if (blank.test(text.charAt(at - 1))) return at;
  }
  const start = Math.max(0, most - characterReach);
  const character = graphemes.segment(text.slice(start, most + characterReach)).containing(most - start);
  if (character !== undefined && character.index > 0) return start + character.index;
  return splitsCodePoint(text, most) ? (most > 1 ? most - 1 : 2) : most;
}

const splitsCodePoint = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));

/** Shortens a text to `max` UTF-16 units: whole words, then an ellipsis. Not for people's words, if they fit whole. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, divideAt(text, max - 1)).trimEnd()}…`;
}
