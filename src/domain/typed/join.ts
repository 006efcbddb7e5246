/** What was sent as one message; `message` is its id on the platform, where it has one that is told. */
export type Part = { readonly text: string; readonly message?: string };

/** Telegram's clients cut what is longer than this. A part of exactly this length was cut within a word. */
const messageMax = 4096;
/**
 * Where they cut differs: Android looks for a good place in the last 300 characters, Desktop in the whole second half.
 * No shorter text can be the beginning of a cut one. Every limit of ours is below it, so a text judged good is whole.
 */
const shortestCutPart = 2048;
/** The parts of one text arrive together; a person needs longer to write another message. */
const momentsMs = 15_000;

/** Whether a text is so long that it may be a part of a longer one. */
export const canBeCut = (text: string): boolean => text.length > shortestCutPart;

/** Whether what is sent now may be the rest of the text before: that was long enough to be cut, and came just now. */
export const isRestOf = (before: { readonly text: string; readonly atMs: number }, nowMs: number): boolean =>
  canBeCut(before.text) && Math.abs(nowMs - before.atMs) <= momentsMs;

/** The text of which these are the parts, in their order. The client took away the blank at which it cut. */
export const joinParts = (parts: readonly Part[]): string =>
  parts.reduce((joined, { text }, index) => {
    if (index === 0) return text;
    return `${joined}${parts[index - 1]?.text.length === messageMax ? '' : '\n'}${text}`;
  }, '');

/** The parts in the order in which they were sent; they can arrive in another one. Ids grow with every message. */
export const inOrder = (parts: readonly Part[]): readonly Part[] =>
  parts.every(({ message }) => message !== undefined)
    ? parts.toSorted((a, b) => Number(a.message) - Number(b.message))
    : parts;

/** What is there with the new text below it. The same text sent once more adds nothing. */
export function addText(before: string, typed: string): string {
  if (before === '') return typed;
  if (before === typed || before.endsWith(`\n${typed}`)) return before;
  return `${before}\n${typed}`;
}

/**
 * The text with one of its pieces, some whole lines of it, replaced (empty = taken out); the last one if it is there
 * more than once. Undefined when it is not there any more.
 */
export function swapPiece(whole: string, piece: string, instead: string): string | undefined {
  const lines = whole.split('\n');
  const wanted = piece.split('\n');
  for (let at = lines.length - wanted.length; at >= 0; at -= 1) {
    if (!wanted.every((line, index) => lines[at + index] === line)) continue;
    const middle = instead === '' ? [] : [instead];
    return [...lines.slice(0, at), ...middle, ...lines.slice(at + wanted.length)].join('\n');
  }
  return undefined;
}
