import fc from 'fast-check';
import { expect, it } from 'vitest';
import { charactersOf } from '../../../src/conversation/ui/showable.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const asUnicodeSays = (text: string) => Array.from(graphemes.segment(text), (part) => part.segment);

it.each([
  ['plain words', 'Penilaian kinerja: “baik” – 100%…', 33],
  ['an accent of its own', 'é e\u0301', 3],
  ['a family', '👩‍👩‍👧‍👦!', 2],
  ['a sign made an emoji', '©\ufe0f ©', 3],
  ['two ends of lines', '\r\n\n', 2],
  ['Hebrew with points', 'שָׁלוֹם', 4],
])('%s: %j has as many characters as a reader counts', (_, text, count) => {
  expect(charactersOf(text)).toHaveLength(count);
});

it('every two neighbours are divided as Unicode says', () => {
  // Whether two characters join depends only on the two.
  const from = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
  const units = [...from(0, 0x310), ...from(0x2000, 0x2070)];
  const wrong = units.flatMap((unit) =>
    ['a', '\n', '\r', '©', '\u0301', '\u200d', '\ufe0f', '👩'].flatMap((other) =>
      [unit + other, other + unit].filter((pair) => charactersOf(pair).length !== asUnicodeSays(pair).length),
    ),
  );
  expect(wrong).toEqual([]);
});

it('whatever people write is divided as Unicode says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.oneof(fc.constantFrom(...'aé\r\n…©👩‍✓'), fc.string()) }), (text) => {
      expect(charactersOf(text)).toEqual(asUnicodeSays(text));
    }),
  );
});
