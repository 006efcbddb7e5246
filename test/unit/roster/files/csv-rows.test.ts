import { expect, it } from 'vitest';
import { csvRows } from '../../../../src/roster/csv-rows.ts';

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
  const read = csvRows(text, ';', { rowsMax: 10 });
  expect(read.ok ? undefined : read.error).toBe(row);
});

it.each([
  [
    'a;b\nc;d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  // Rows end as any system ends them, blank ones count, and the end of the last one begins no other.
  ['a\r\n\r\nb\rc\n', [['a'], [''], ['b'], ['c']]],
  [
    'a;\n;b',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a;', [['a', '']]],
  [
    '"a ""b""";"c;d"\n"two\nlines";=" x"',
    [
      ['a "b"', 'c;d'],
      ['two\nlines', '=" x"'],
    ],
  ],
  // What a cell says is never cut to what the one above says.
  [
    'ab;x\nabc;x\na;x',
    [
      ['ab', 'x'],
      ['abc', 'x'],
      ['a', 'x'],
    ],
  ],
  [
    '"a;b";c\na;b',
    [
      ['a;b', 'c'],
      ['a', 'b'],
    ],
  ],
  ['', []],
])('every cell is read as it is meant: %j', (text, rows) => {
  expect(csvRows(text, ';', { rowsMax: 10 })).toMatchObject({ value: { rows } });
});
