import { saysNoNip } from '../no-nip.ts';
import { type Cell, cellText, type RosterTable, shownValue } from '../roster-table.ts';
import type { Heading } from './find-heading.ts';
import type { ColumnKey } from './headings.ts';
import type { UnreadRow } from './unread.ts';

type Line = RosterTable[number];
type Index = ReadonlyMap<ColumnKey, number>;

export type Body = { readonly people: readonly Line[]; readonly unread: readonly UnreadRow[] };

/**
 * Which rows below a heading are people. The others are the numbers below a heading, a heading that comes again, totals,
 * lines of words between people, and the place, date and signature at the end. In doubt a row is a person: then what is
 * missing in it is a problem.
 */
export function readBody(lines: readonly Line[], heading: Heading, index: Index): Body {
  const below = lines.filter(({ row }) => row > heading.lastRow);
  const isOfPerson = below.map((line) => isPerson(line, index));
  const last = isOfPerson.lastIndexOf(true);
  const titles = heading.titles.map(({ text }) => text).filter((text) => text !== '');
  const people: Line[] = [];
  const unread: UnreadRow[] = lines
    .filter(({ row }) => row < heading.row)
    .map((line) => ({ ...named(line), why: 'above' }));
  let hasEnded = false;
  for (const [at, line] of below.entries()) {
    const previous = below[at - 1];
    const isApart = previous !== undefined && line.row > previous.row + 1;
    const why =
      notAgain(line, titles, people.length === 0) ??
      (isOfPerson[at]
        ? undefined
        : reasonOf(line, heading, index, last >= 0 && at > last, hasEnded || isApart));
    if (!why) people.push(line);
    else unread.push({ ...named(line), why });
    if (why === 'below' || why === 'total') hasEnded = true;
  }
  return { people, unread };
}

const named = ({ row, cells }: Line) =>
  ({
    part: 'row',
    row,
    text: shownValue(
      cells
        .map(cellText)
        .filter((text) => text !== '')
        .join(' '),
    ),
  }) as const;

const filledIn = ({ cells }: Line): readonly string[] => cells.map(cellText).filter((text) => text !== '');

/** A row with a NIP, or the mark of those without one, and something besides, or with most of what everybody needs. */
function isPerson(line: Line, index: Index): boolean {
  const has = (key: ColumnKey): boolean => textAt(line, index, key) !== '';
  const facts = (['name', 'unit', 'position', 'level', 'appraiser'] as const).filter(has).length;
  if (facts === 0) return false;
  const nip = textAt(line, index, 'nip');
  return (facts >= 4 || digitsIn(nip) >= 8 || saysNoNip(nip)) && !isTotal(line);
}

function digitsIn(text: string): number {
  let count = 0;
  for (const sign of text) if (sign >= '0' && sign <= '9') count++;
  return count;
}

const textAt = ({ cells }: Line, index: Index, key: ColumnKey): string => {
  const place = index.get(key);
  const cell: Cell | undefined = place === undefined ? undefined : cells[place];
  return cellText(cell);
};

const isTotal = (line: Line): boolean =>
  /^(sub\s*-?\s*)?(jumlah|total)(\s+[\p{L}\s]*)?\s*:?$/iu.test(firstIn(line)) && filledIn(line).length <= 4;

const firstIn = ({ cells }: Line): string => {
  for (const cell of cells) {
    const text = cellText(cell);
    if (text !== '') return text;
  }
  return '';
};

/** Numbers of the columns, or the heading once more; both have something in every column. */
function notAgain(line: Line, titles: readonly string[], isFirst: boolean): 'numbers' | 'again' | undefined {
  if (isFirst && isNumbering(filledIn(line))) return 'numbers';
  return firstIn(line) === titles[0] && filledIn(line).join('\n') === titles.join('\n') ? 'again' : undefined;
}

/** Why a row that is no complete person is none at all; undefined when it may be one whose cells are missing. */
function reasonOf(
  line: Line,
  heading: Heading,
  index: Index,
  isTrailing: boolean,
  hasEnded: boolean,
): UnreadRow['why'] | undefined {
  const filled = filledIn(line);
  const nip = textAt(line, index, 'nip');
  const digits = digitsIn(nip);
  if (isTotal(line) && digits < 8) return 'total';
  const isAlone = filled.length === 1 && digits < 8;
  const isLoose = textAt(line, index, 'level') === '' && textAt(line, index, 'appraiser') === '';
  if (isTrailing && (isAlone || (isLoose && filled.length <= 3 && (nip === '' || hasEnded)))) return 'below';
  if (isTrailing && hasEnded && filled.length === 1) return 'below';
  // Words alone in the first column, which is not one that a person needs: the name of a unit above its people.
  const first = line.cells.findIndex((cell) => cellText(cell) !== '');
  const isNeeded = (['nip', 'name', 'level', 'appraiser'] as const).some((key) => index.get(key) === first);
  return heading.isSure && filled.length === 1 && first === 0 && !isNeeded ? 'between' : undefined;
}

/** "1 2 3 …" or "(1) (2) (3) …", below the titles. */
function isNumbering(filled: readonly string[]): boolean {
  const numbers = filled.map((text) => Number(/^\(?(\d{1,3})\)?$/.exec(text)?.[1] ?? Number.NaN));
  return numbers.length >= 3 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
}
