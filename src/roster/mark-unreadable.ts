import type { UnreadableCell } from '../domain/people/roster-table.ts';

/** Begins the text of a cell that could not be read: a letter that no font has, so nobody writes it. */
const mark = '\ue000';
const markBytes = Buffer.from(mark).toString('latin1');

const attributes = `(?:[^>"']|"[^"]*"|'[^']*')*?`;
const cell = new RegExp(`<((?:\\w+:)?)c(\\s${attributes})(?:/>|>(.*?)</\\1c>)`, 'gs');

/**
 * A sheet in which every failed formula, and every formula without a result, is a marked text: their parser gives the
 * first as a word and the second as an empty cell, and an empty cell means something.
 */
export function markUnreadable(sheet: Buffer): Buffer {
  const marked = sheet
    .toString('latin1')
    .replace(cell, (whole, prefix: string, given: string, content = '') => {
      const found = unreadableIn(given, content);
      if (!found) return whole;
      const kept = given.replace(/\s(?:t|s)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
      const text = `${markBytes}${found.unreadable}:${found.shown}`;
      return `<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;
    });
  return Buffer.from(marked, 'latin1');
}

function unreadableIn(given: string, content: string): UnreadableCell | undefined {
  const type = /\st\s*=\s*["']\s*(\w+)/.exec(given)?.[1];
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>(.*?)<\//s.exec(content)?.[1]?.trim();
  if (type === 'e') return { unreadable: 'error', shown: value ?? '' };
  const isFormula = /<(?:\w+:)?f[\s/>]/.test(content);
  // A formula that gives words may give none; one that was never computed has no value at all.
  const isComputed = value !== undefined && (value !== '' || type === 'str');
  return isFormula && !isComputed ? { unreadable: 'no-value', shown: '' } : undefined;
}

/** The marked cell in a text of the parser. */
export function unmarked(text: string): UnreadableCell | undefined {
  if (!text.startsWith(mark)) return undefined;
  const [kind, ...shown] = text.slice(mark.length).split(':');
  return { unreadable: kind === 'no-value' ? 'no-value' : 'error', shown: shown.join(':') };
}
