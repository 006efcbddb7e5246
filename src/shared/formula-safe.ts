/**
 * Text that a spreadsheet will show and never run: what begins like a formula gets the apostrophe that makes it text,
 * also in the wide signs that some spreadsheets take for the narrow ones.
 * Control characters, which could also steer a terminal, become spaces.
 */
export function formulaSafe(text: string): string {
  const plain = withoutControls(text);
  return /^\s*[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
}

/** Control characters as spaces, and the marks that turn the direction of text left out. */
export const withoutControls = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
