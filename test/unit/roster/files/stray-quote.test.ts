import { expect, it } from 'vitest';
import { strayQuoteRow } from '../../../../src/roster/stray-quote.ts';

it.each([
  ['"a";"b"\n"c";"d"', undefined],
  ['"a ""b"" c";""\r\n="1968";d', undefined],
  ['Baiq "Uji";5"\r"two\nlines";x', undefined],
  ['"a;"b"', 1],
  ['a\n"b" c;d', 2],
  ['a\r\n\r\n"b', 3],
  ['"one\nrow";a\n "b";c', 2],
  ['a;""\nb;"""', 2],
])('a quoted cell that does not end where it should is found with its row: %j', (text, row) => {
  expect(strayQuoteRow(text, ';')).toBe(row);
});
