import { resultsMax } from '../appraisal/items.ts';
import type { RosterProblem } from './roster-problems.ts';
import { type Cell, cellText, isUnreadable, type RosterTable } from './roster-table.ts';
import { findHeading, type Heading, type Title } from './sheets/find-heading.ts';
import { type ColumnKey, type Headings, standardHeadings } from './sheets/headings.ts';
import { readBody } from './sheets/read-body.ts';
import type { Unread } from './sheets/unread.ts';

export type { ColumnKey };

type Line = RosterTable[number];

const required: readonly ColumnKey[] = ['nip', 'name', 'unit', 'position', 'level', 'appraiser'];

export type Columns = {
  readonly index: ReadonlyMap<ColumnKey, number>;
  /** The title as the file writes it, for reports. */
  readonly title: ReadonlyMap<ColumnKey, string>;
  /** Unknown titles, whose columns are not read. */
  readonly ignored: readonly string[];
};

export type Header = {
  readonly columns: Columns;
  readonly body: RosterTable;
  readonly problems: readonly RosterProblem[];
  /** Rows and columns that were not read, and sheets without a heading. */
  readonly unread: readonly Unread[];
};

const isFilled = ({ cells }: Line): boolean => cells.some((cell) => cellText(cell) !== '');

/**
 * Finds the heading of each sheet and the people below it. Sheets without a heading are left alone, unless none has one.
 * The people of several sheets come in the columns of the first, and whatever other sheets have besides.
 */
export function readHeader(table: RosterTable, headings: Headings = standardHeadings): Header {
  const filled = table.filter(isFilled);
  const sheets = [...new Set(filled.map(({ sheet }) => sheet))].map((sheet) => {
    const lines = filled.filter((line) => line.sheet === sheet);
    return { sheet, lines, heading: findHeading(lines, headings) };
  });
  const sure = sheets.filter(({ heading }) => heading?.isSure);
  const chosen = sure.length > 0 ? sure : sheets.slice(0, 1);
  const read = chosen.flatMap(({ sheet, lines, heading }) =>
    heading ? [readSheet(sheet, lines, heading)] : [],
  );
  const left = sheets.flatMap((one): readonly Unread[] =>
    one.sheet === undefined || chosen.includes(one)
      ? []
      : [{ part: 'sheet', sheet: one.sheet, why: 'no-heading' }],
  );
  const joined = joinSheets(read);
  return { ...joined, unread: [...left, ...joined.unread] };
}

function readSheet(sheet: string | undefined, lines: readonly Line[], heading: Heading): Header {
  const where = sheet === undefined ? {} : { sheet };
  const index = new Map<ColumnKey, number>();
  const title = new Map<ColumnKey, string>();
  const ignored: string[] = [];
  const unread: Unread[] = [];
  const problems: RosterProblem[] = [];
  const at = { ...where, row: heading.row };
  heading.titles.forEach(({ text, key }: Title, place) => {
    if (text === '') return;
    const other = key && key !== 'ignored' ? title.get(key) : undefined;
    if (!key || key === 'ignored') {
      ignored.push(text);
      unread.push({ part: 'column', ...where, column: text, why: key ?? 'unknown' });
    } else if (other !== undefined) problems.push({ code: 'duplicate-column', ...at, column: text, other });
    else {
      index.set(key, place);
      title.set(key, text);
      // Of a column without a number it is NaN, which is neither too small nor too large.
      const no = Number(key.split('.')[1]);
      if (no < 1 || no > resultsMax)
        problems.push({ code: 'too-many-results', ...at, column: text, max: resultsMax });
    }
  });
  for (const key of required)
    if (!index.has(key)) problems.push({ code: 'missing-column', ...at, columnKey: key });
  const body = readBody(lines, heading, index);
  if (body.people.length === 0) problems.push({ code: 'no-rows', ...where });
  for (const { row, cells } of body.people)
    if (heading.isSure && cells.length > heading.titles.length)
      problems.push({ code: 'row-too-wide', ...where, row, has: cells.length, max: heading.titles.length });
  for (const [place, { text }] of heading.titles.entries())
    if (text === '' && body.people.some(({ cells }) => cellText(cells[place]) !== ''))
      unread.push({ part: 'column', ...where, column: letterOf(place), why: 'no-title' });
  return {
    columns: { index, title, ignored },
    body: body.people.map((line) => ({ ...line, cells: withTitles(index, line.cells) })),
    problems,
    unread: [...unread, ...body.unread.map((row) => ({ ...row, ...where }))],
  };
}

function joinSheets(read: readonly Header[]): Header {
  const [first] = read;
  if (!first)
    return {
      columns: { index: new Map(), title: new Map(), ignored: [] },
      body: [],
      problems: [{ code: 'no-rows' }],
      unread: [],
    };
  if (read.length === 1) return first;
  const title = new Map(read.toReversed().flatMap(({ columns }) => [...columns.title]));
  const keys = [...title.keys()];
  return {
    columns: {
      index: new Map(keys.map((key, place) => [key, place])),
      title,
      ignored: [...new Set(read.flatMap(({ columns }) => columns.ignored))],
    },
    body: read.flatMap(({ columns, body }) =>
      body.map((line) => ({
        ...line,
        cells: keys.map((key) => line.cells[columns.index.get(key) ?? -1] ?? ''),
      })),
    ),
    problems: read.flatMap(({ problems }) => problems),
    unread: read.flatMap(({ unread }) => unread),
  };
}

/** The letters of a spreadsheet's column: A is the first one, AA comes after Z. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

/** The cells with the name as it is written in letters: with the titles that SIASN keeps in columns of their own. */
function withTitles(index: ReadonlyMap<ColumnKey, number>, cells: readonly Cell[]): readonly Cell[] {
  const place = index.get('name');
  if (place === undefined || !(index.has('titleBefore') || index.has('titleAfter'))) return cells;
  const cellAt = (key: ColumnKey): Cell => cells[index.get(key) ?? -1] ?? '';
  const [before, name, after] = [cellAt('titleBefore'), cellAt('name'), cellAt('titleAfter')];
  const unreadable = [name, before, after].find(isUnreadable);
  return cells.with(place, unreadable ?? titledName(words(before), cellText(name), words(after)));
}

/** What a cell says, unless it is a dash that says that there is nothing. */
const words = (cell: Cell): string => cellText(cell).replace(/^[-–—.,0\s]*$/, '');

/** Titles that the name has already are not put there twice. */
function titledName(before: string, name: string, after: string): string {
  if (name === '') return '';
  const lower = name.toLowerCase();
  const start = before === '' || lower.startsWith(before.toLowerCase()) ? '' : `${before} `;
  const end = after === '' || lower.endsWith(after.toLowerCase()) ? '' : `, ${after}`;
  return `${start}${name}${end}`;
}
