import { expect, it } from 'vitest';
import { readCsv } from '../../../../src/roster/read-csv.ts';

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
      ['two\nlines', ' x'],
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
  const read = readCsv(Buffer.from(text), () => false);
  expect(read.ok && read.value.map(({ cells }) => cells)).toEqual(rows);
});
