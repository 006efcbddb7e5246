import { withoutControls } from '../../shared/formula-safe.ts';

/** Letters of Latin writing with their marks, and the signs of everyday texts: what the fonts beside the templates have. */
const drawn =
  /[\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u2010-\u2015\u2018-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ac\n]|[\u0300-\u036f]/u;
/** The same letters in other widths, tied together, or as numbers. */
const otherShapes = /[\uff01-\uff5e\ufb00-\ufb06\u2160-\u217f]/g;
/** Signs that are nothing by themselves. */
const unseen = /[\u200b-\u200d\ufeff\u00ad]|\ufe0f/g;

/**
 * Somebody's words as a page can show them. A file that is to be read in decades may hold no sign without a shape: what
 * the fonts do not have, such as an emoji, becomes a question mark, and nothing else is lost.
 */
export const printable = (words: string): string =>
  Array.from(
    words
      .normalize('NFC')
      .replace(otherShapes, (sign) => sign.normalize('NFKC'))
      .replace(/\r\n?/g, '\n')
      .split('\n')
      .map((line) => withoutControls(line).replace(unseen, ''))
      .join('\n'),
    (sign) => (drawn.test(sign) ? sign : '?'),
  ).join('');
