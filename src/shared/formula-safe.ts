/**
 * Makes a text safe for a spreadsheet: a text that begins like a formula gets an apostrophe in front, also when it
 * begins with full-width signs, which some spreadsheets accept. A dash alone is none.
 * Control characters, which could control a terminal, become spaces.
 */
export function formulaSafe(text: string): string {
  const plain = withoutControls(text);
  return /^\s*[=+\-@＝＋－＠]/.test(plain) && plain !== '-' ? `'${plain}` : plain;
}

/** Turns control characters into spaces and removes the marks that change the direction of text. */
export const withoutControls = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
