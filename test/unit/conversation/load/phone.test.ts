import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  flowing,
  linesOf,
  lineWidth,
  rowHeight,
  screenHeight,
  wordsIn,
} from '../../../conversation/load/phone.ts';

const text = fc
  .array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 12 })
  .map((words) => words.join(' '));

describe('what a text takes on a phone', () => {
  it.each([
    ['', 1],
    ['a'.repeat(lineWidth), 1],
    ['a'.repeat(lineWidth + 1), 2],
    [`${'a'.repeat(lineWidth)} b`, 2],
    [`${'a'.repeat(20)} ${'b'.repeat(17)}`, 1],
    [`${'a'.repeat(20)} ${'b'.repeat(18)}`, 2],
    [`a ${'b'.repeat(2 * lineWidth + 1)} c`, 4],
    [' '.repeat(lineWidth + 1), 2],
  ])('breaks between words, and a longer word within itself: %j takes %i', (words, lines) => {
    expect(linesOf(words)).toBe(lines);
  });

  it('is never less than its characters need, and never less with more words behind it', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(linesOf(one)).toBeGreaterThanOrEqual(Math.ceil([...one].length / (lineWidth + 1)));
        expect(linesOf(`${one} ${other}`)).toBeGreaterThanOrEqual(linesOf(one));
        expect(linesOf(`${one} ${other}`)).toBeLessThanOrEqual(linesOf(one) + linesOf(other) + 1);
      }),
    );
  });

  it('counts empty lines and, for each row of buttons, as much as it is high', () => {
    expect(screenHeight({ lines: ['a', '', 'b'.repeat(40)], rows: [['1', '2'], ['3']] })).toBe(
      4 + 2 * rowHeight,
    );
  });

  it('lets buttons flow on without losing, changing or reordering one, and none beside others that is too wide', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 50 })), (labels) => {
        const rows = flowing(labels);
        expect(rows.flat()).toEqual(labels);
        for (const row of rows)
          if (row.length > 1)
            expect(row.reduce((sum, label) => sum + [...label].length + 4, 0)).toBeLessThanOrEqual(lineWidth);
      }),
    );
  });

  it('reads words and numbers, and sees signs', () => {
    expect(wordsIn('✍️ Catatan · 3 dari 9 ›')).toBe(4);
    expect(wordsIn(' ')).toBe(0);
  });
});
