import { type Cell, cellText, type RosterTable, shownValue } from '../domain/people/roster-table.ts';
import { parseDay } from '../domain/people/roster-values.ts';
import type { MarkedDay } from '../domain/reminders/calendar.ts';
import type { Translate } from '../i18n/translate.ts';
import { readYaml } from '../roster/cycle/yaml.ts';
import { readRoster } from '../roster/read-roster.ts';
import { sayFileProblem } from '../roster/say-problems.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { Temporal } from '../shared/time.ts';
import { type CliContext, readText } from './context.ts';
import { deedOf } from './holidays/day-kind.ts';

/** A place of the file, as a spreadsheet or an editor counts it, and what is wrong there and what to do. */
export type HolidayFileProblem = { readonly row?: number; readonly message: string };
type Read = Result<readonly MarkedDay[], readonly HolidayFileProblem[]>;

const names = {
  date: ['date', 'tanggal'],
  name: ['name', 'nama', 'keterangan', 'hari libur'],
  kind: ['kind', 'jenis'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Key = keyof typeof names;
type Entry = { readonly row: number } & Partial<Readonly<Record<Key, Cell>>>;

/** How long the name of a day may be. */
export const nameMax = 100;

const keyOf = (heading: string): Key | undefined =>
  (['date', 'name', 'kind'] as const).find((key) =>
    names[key].some((one) => one === heading.trim().toLowerCase()),
  );

/** Reads days off from a table (CSV, XLSX) or a YAML list. Every problem is named; with one, there are no days. */
export async function readHolidayFile(context: CliContext, path: string): Promise<Read> {
  const { t } = context;
  const entries = /\.ya?ml$/i.test(path)
    ? readList(t, await readText(context, path))
    : await readTable(t, path);
  return entries.ok ? daysOf(t, entries.value) : entries;
}

type Entries = Result<readonly Entry[], readonly HolidayFileProblem[]>;

async function readTable(t: Translate, path: string): Promise<Entries> {
  const table = await readRoster(path);
  return table.ok ? entriesOf(t, table.value) : fail([{ message: sayFileProblem(t, table.error).message }]);
}

function entriesOf(t: Translate, [header, ...rows]: RosterTable): Entries {
  const headings = (header?.cells ?? []).map(cellText);
  const keys = headings.map(keyOf);
  const problems: HolidayFileProblem[] = [];
  headings.forEach((heading, at) => {
    const key = shownValue(heading);
    if (keys[at] === undefined && heading !== '')
      problems.push({ row: 1, message: t('cli.holidays.fault.unknown-column', { key }) });
    else if (keys[at] !== undefined && keys.indexOf(keys[at]) !== at)
      problems.push({ row: 1, message: t('cli.holidays.fault.column-twice', { key }) });
  });
  for (const key of ['date', 'name'] as const)
    if (!keys.includes(key))
      problems.push({ row: 1, message: t('cli.holidays.fault.no-column', { key: names[key][1] }) });
  const entries = rows.flatMap(({ row, cells }): readonly Entry[] => {
    if (cells.every((cell) => cellText(cell) === '')) return [];
    if (cells.some((cell, at) => keys[at] === undefined && cellText(cell) !== ''))
      problems.push({ row, message: t('cli.holidays.fault.wide') });
    return [{ row, ...Object.fromEntries(keys.flatMap((key, at) => (key ? [[key, cells[at] ?? '']] : []))) }];
  });
  return problems.length > 0 ? fail(problems) : ok(entries);
}

function readList(t: Translate, text: string): Entries {
  const yaml = readYaml(text);
  if (!yaml.ok) {
    const { line: row, code } = yaml.error;
    return fail([{ row, message: t(`cli.holidays.fault.${code}`) }]);
  }
  const { content: list, lineOf } = yaml.value;
  if (!Array.isArray(list)) return fail([{ message: t('cli.holidays.fault.no-list') }]);
  const problems: HolidayFileProblem[] = [];
  const entries = list.map((item: unknown, at): Entry => {
    const row = lineOf(at) ?? at + 1;
    if (typeof item !== 'object' || item === null) {
      problems.push({ row, message: t('cli.holidays.fault.no-day') });
      return { row };
    }
    const said = Object.entries(item);
    for (const [key] of said)
      if (!keyOf(key))
        problems.push({ row, message: t('cli.holidays.fault.unknown-key', { key: shownValue(key) }) });
    return {
      row,
      ...Object.fromEntries(said.flatMap(([key, given]) => [[keyOf(key) ?? key, asCell(given)]])),
    };
  });
  return problems.length > 0 ? fail(problems) : ok(entries);
}

const asCell = (given: unknown): string =>
  typeof given === 'string' || typeof given === 'number' ? String(given) : '';

function daysOf(t: Translate, entries: readonly Entry[]): Read {
  const problems: HolidayFileProblem[] = [];
  const days: MarkedDay[] = [];
  const seen = new Map<string, number>();
  for (const { row, date = '', name = '', kind = '' } of entries) {
    const day = parseDay(date);
    const called = cellText(name);
    const deed = deedOf(cellText(kind));
    const wrong = (message: string) => problems.push({ row, message });
    if (cellText(date) === '') wrong(t('cli.holidays.fault.date-missing'));
    else if (!day) wrong(t('cli.holidays.fault.no-date', { value: shownValue(date) }));
    if (called === '' || called.length > nameMax)
      wrong(t('cli.holidays.fault.name-length', { max: nameMax }));
    if (deed === undefined) wrong(t('cli.holidays.fault.no-kind', { value: shownValue(kind) }));
    if (!day) continue;
    const first = seen.get(day.toString());
    if (first !== undefined) wrong(t('cli.holidays.fault.again', { day: String(day), first: String(first) }));
    seen.set(day.toString(), first ?? row);
    days.push({ day: Temporal.PlainDate.from(day), name: called, isWorkday: deed === 'work' });
  }
  if (entries.length === 0) problems.push({ message: t('cli.holidays.fault.empty') });
  return problems.length > 0 ? fail(problems) : ok(days);
}
