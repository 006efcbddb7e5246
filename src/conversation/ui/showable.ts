const loneSurrogates = /\p{Surrogate}/gu;
const lineEnds = /\r\n?|\u2028|\u2029/g;
// Every C0 control except tab and line feed, and delete.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is being removed
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/**
 * Embeddings, overrides and isolates: they turn the direction of what follows, also of our own words after a name, so
 * that a screen says something else than it holds. Left out when shown, and kept as typed in the row: right-to-left
 * scripts are laid out by themselves, and the two harmless marks (U+200E, U+200F) stay.
 */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text as platforms take it: well-formed UTF-16, line feeds for line ends, blanks for control characters.
 * Platforms refuse or silently change anything else, which would move the places of formatting. Words are untouched.
 */
export const showable = (text: string): string =>
  text.replace(lineEnds, '\n').replace(controls, ' ').replace(loneSurrogates, '\ufffd').replace(turns, '');

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Latin letters, digits and common punctuation: nothing among them joins what stands before it. */
const isPlain = /^[\t\n\u0020-\u02ff\u2010-\u2027\u2030-\u205e]*$/;

/** What a reader takes for one character each. */
export const charactersOf = (text: string): string[] =>
  // Nearly everything shown is plain, and asking for its characters one by one takes most of the time of a render.
  isPlain.test(text) ? text.split('') : Array.from(graphemes.segment(text), (part) => part.segment);

const blank = /\s/;
/** A character with hundreds of combining marks is cut at a code point rather than sought the start of. */
const characterReach = 64;
const wordReach = 200;

/**
 * The best place to divide a text at or before `limit` UTF-16 units: after a blank near the limit, else between two
 * characters, and never inside a code point. At least 1, so that dividing always gets on; at most the text's length.
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

/** A text of at most `max` UTF-16 units for places that cannot hold more: whole words, then an ellipsis. Never for a person's words. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, divideAt(text, max - 1)).trimEnd()}…`;
}
