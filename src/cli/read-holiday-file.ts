import { LineCounter, parseDocument } from 'yaml';
import { type Cell, cellText, type RosterTable, shownValue } from '../domain/people/roster-table.ts';
import { parseDay } from '../domain/people/roster-values.ts';
import type { MarkedDay } from '../domain/reminders/calendar.ts';
import { translator } from '../i18n/translate.ts';
import { readRoster } from '../roster/read-roster.ts';
import { sayFileProblem } from '../roster/say-problems.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { Temporal } from '../shared/time.ts';
import { type CliContext, readText } from './context.ts';

/** A place of the file, as a spreadsheet or an editor counts it, and what is wrong there. */
export type HolidayFileProblem = { readonly row?: number; readonly message: string };
type Read = Result<readonly MarkedDay[], readonly HolidayFileProblem[]>;

const names = {
  date: ['date', 'tanggal'],
  name: ['name', 'nama', 'keterangan', 'hari libur'],
  kind: ['kind', 'jenis'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Key = keyof typeof names;
type Entry = { readonly row: number } & Partial<Readonly<Record<Key, Cell>>>;

const off = [
  '',
  'off',
  'libur',
  'hari libur',
  'national',
  'libur nasional',
  'hari libur nasional',
  'joint-leave',
];
const work = ['workday', 'kerja', 'hari kerja'];
const nameMax = 100;

const keyOf = (heading: string): Key | undefined =>
  (['date', 'name', 'kind'] as const).find((key) =>
    names[key].some((one) => one === heading.trim().toLowerCase()),
  );

/** Reads days off from a table (CSV, XLSX) or a YAML list. Every problem is named; with one, there are no days. */
export async function readHolidayFile(context: CliContext, path: string): Promise<Read> {
  const entries = /\.ya?ml$/i.test(path) ? readList(await readText(context, path)) : await readTable(path);
  return entries.ok ? daysOf(entries.value) : entries;
}

type Entries = Result<readonly Entry[], readonly HolidayFileProblem[]>;

async function readTable(path: string): Promise<Entries> {
  const table = await readRoster(path);
  return table.ok
    ? entriesOf(table.value)
    : fail([{ message: sayFileProblem(translator('en'), table.error).message }]);
}

function entriesOf([header, ...rows]: RosterTable): Entries {
  const headings = (header?.cells ?? []).map(cellText);
  const keys = headings.map(keyOf);
  const problems: HolidayFileProblem[] = [];
  headings.forEach((heading, at) => {
    if (keys[at] === undefined && heading !== '')
      problems.push({
        row: 1,
        message: `there is no column "${shownValue(heading)}"; there are tanggal, nama and jenis`,
      });
    else if (keys[at] !== undefined && keys.indexOf(keys[at]) !== at)
      problems.push({ row: 1, message: `the column "${shownValue(heading)}" is there twice` });
  });
  for (const key of ['date', 'name'] as const)
    if (!keys.includes(key)) problems.push({ row: 1, message: `the column "${names[key][1]}" is missing` });
  const entries = rows.flatMap(({ row, cells }): readonly Entry[] => {
    if (cells.every((cell) => cellText(cell) === '')) return [];
    if (cells.some((cell, at) => keys[at] === undefined && cellText(cell) !== ''))
      problems.push({
        row,
        message: 'has more cells than there are columns; put a name with commas between quotes',
      });
    return [{ row, ...Object.fromEntries(keys.flatMap((key, at) => (key ? [[key, cells[at] ?? '']] : []))) }];
  });
  return problems.length > 0 ? fail(problems) : ok(entries);
}

function readList(text: string): Entries {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) return fail([{ row: broken.linePos?.[0].line ?? 1, message: 'this is not YAML' }]);
  const list: unknown = document.toJS();
  if (!Array.isArray(list))
    return fail([{ row: 1, message: 'must be a list of days with "date" and "name"' }]);
  const problems: HolidayFileProblem[] = [];
  const entries = list.map((item: unknown, at): Entry => {
    const node: unknown = document.getIn([at], true);
    const row = rowOf(lines, node) ?? at + 1;
    if (typeof item !== 'object' || item === null) {
      problems.push({ row, message: 'must have "date" and "name"' });
      return { row };
    }
    const said = Object.entries(item);
    for (const [key] of said)
      if (!keyOf(key))
        problems.push({ row, message: `there is no "${shownValue(key)}"; there are date, name and kind` });
    return {
      row,
      ...Object.fromEntries(said.flatMap(([key, given]) => [[keyOf(key) ?? key, asCell(given)]])),
    };
  });
  return problems.length > 0 ? fail(problems) : ok(entries);
}

const asCell = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' ? String(given) : '';

function rowOf(lines: LineCounter, node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
    return undefined;
  const [start]: readonly unknown[] = node.range;
  return typeof start === 'number' ? lines.linePos(start).line : undefined;
}

function daysOf(entries: readonly Entry[]): Read {
  const problems: HolidayFileProblem[] = [];
  const days: MarkedDay[] = [];
  const seen = new Map<string, number>();
  for (const { row, date = '', name = '', kind = '' } of entries) {
    const day = parseDay(date);
    const called = cellText(name);
    const word = cellText(kind).toLowerCase();
    const isWorkday = work.includes(word);
    const wrong = (message: string) => problems.push({ row, message });
    if (!day) wrong(`"${shownValue(date)}" is no date such as 2027-03-11`);
    if (called === '' || called.length > nameMax) wrong(`the name must have 1 to ${nameMax} characters`);
    if (!isWorkday && !off.includes(word) && !word.startsWith('cuti bersama'))
      wrong(`"${shownValue(kind)}" is no kind; there are libur nasional, cuti bersama and hari kerja`);
    if (!day) continue;
    const first = seen.get(day.toString());
    if (first !== undefined) wrong(`${day} is in row ${first} already`);
    seen.set(day.toString(), first ?? row);
    days.push({ day: Temporal.PlainDate.from(day), name: called, isWorkday });
  }
  if (entries.length === 0) problems.push({ message: 'The file has no day in it.' });
  return problems.length > 0 ? fail(problems) : ok(days);
}
