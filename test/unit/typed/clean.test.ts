import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, storableText, visibleLength } from '../../../src/domain/typed/clean.ts';

const invisible = [
  ...[' ', '\t', '\n', '\r', '\u00a0', '\u2003', '\u202f', '\u3000'],
  ...['\u0000', '\u001b', '\u0007', '\u007f', '\u0085', '\u009b'],
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u2060', '\u2063', '\ufeff', '\u00ad', '\u180e'],
  ...['\u2800', '\u3164', '\u115f', '\u1160', '\uffa0', '\u034f', '\u061c'],
  ...['\u202e', '\u2066', '\u2069', '\u2028', '\u2029'],
  ...['\u0301', '\u20dd', '\ufe0f', '\u{e0100}', '\u{e0041}', '\u{1d173}'],
  ...['\ud83d', '\ufffd', '\ufffe', '\ue000', '\u0378'],
];
const nothing = fc.string({ unit: fc.constantFrom(...invisible) });
const anything = fc.string({ unit: 'binary' });
const visible = fc.constantFrom('a', 'Z', '7', '.', '-', 'é', 'ꦲ', '字', 'ب', '👍', '…', '✓');

describe('a text is judged by what can be read of it', () => {
  it('a text made of invisible characters only is blank, and nothing of it is kept', () => {
    fc.assert(
      fc.property(nothing, (text) => {
        expect(cleanText(text)).toBe('');
        expect(visibleLength(text)).toBe(0);
        expect(cleanText(text)).toBe('');
      }),
    );
  });

  it('one character that can be seen makes a text, wherever it stands among the others', () => {
    fc.assert(
      fc.property(nothing, visible, nothing, (before, character, after) => {
        expect(cleanText(before + character + after)).not.toBe('');
        expect(visibleLength(before + character + after)).toBe(1);
        expect(cleanText(before + character + after)).toContain(character);
      }),
    );
  });

  it('what is kept has no control character but tab and line feed, nothing half, and no blank around it', () => {
    fc.assert(
      fc.property(anything, nothing, (text, around) => {
        const kept = cleanText(around + text + around);
        expect(kept).not.toMatch(/[^\P{Cc}\t\n]/u);
        expect(kept).not.toMatch(/\p{Surrogate}/u);
        expect(kept).toBe(kept.trim());
        expect(cleanText(kept)).toBe(kept);
      }),
    );
  });

  it('keeps the words, line breaks and emoji of a person as they are', () => {
    for (const text of ['Rapat, 3×; “baik”', 'satu\n\ndua\ttiga', '❤️ 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'ꦲꦏ꧀ꦱꦫ', 'فارسی‌ها'])
      expect(cleanText(text)).toBe(text);
  });

  it('writes the line ends of every system as line feeds', () => {
    expect(storableText('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne');
  });
});
