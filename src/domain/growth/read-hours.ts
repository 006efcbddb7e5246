import { fail, ok, type Result } from '../../shared/result.ts';
import {
  type Cell,
  cellText,
  isUnreadable,
  lettersAndDigits,
  type RosterTable,
  shownValue,
} from '../people/roster-table.ts';
import { conversionHoursMax, mostAMonthMax } from './conversions.ts';
import { type Conversions, countedForms, type GrowthForm, type OwnHours } from './forms.ts';
import { formNamed } from './read-catalogue.ts';

/** The columns of a table of hours, by the titles a file may give them; the first is how we write it. */
export const hoursColumns = {
  form: ['bentuk', 'form'],
  hours: ['jp', 'jam pelajaran', 'hours'],
  /** What one of it is: written for whoever reads the file. */
  per: ['satuan', 'per'],
  most: ['maksimal sebulan', 'most a month'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type HoursColumn = keyof typeof hoursColumns;
const keys = ['form', 'hours', 'per', 'most'] as const;

/** What is wrong at a place of the file. */
export type HoursProblem = {
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  readonly code:
    | ('empty' | 'unknown-column' | 'column-twice' | 'no-column' | 'missing' | 'unreadable')
    | ('no-form' | 'not-by-table' | 'no-hours' | 'no-most' | 'again');
  /** The row that has the same form. */
  readonly first?: number;
};

/** Reads the table of an agency, all of it or nothing. A form that is not in it counts as printed. */
export function readHours([header, ...rows]: RosterTable): Result<Conversions, readonly HoursProblem[]> {
  const titles = (header?.cells ?? []).map(cellText);
  const columns = titles.map(keyOf);
  const problems: HoursProblem[] = titles.flatMap((title, at): readonly HoursProblem[] => {
    const place = { row: 1, column: shownValue(title) };
    const key = columns[at];
    if (key === undefined) return title === '' ? [] : [{ ...place, code: 'unknown-column' }];
    return columns.indexOf(key) < at ? [{ ...place, code: 'column-twice' }] : [];
  });
  for (const key of ['form', 'hours'] as const)
    if (!columns.includes(key)) problems.push({ row: 1, column: hoursColumns[key][0], code: 'no-column' });
  if (problems.length > 0) return fail(problems);
  const own: Partial<Record<GrowthForm, OwnHours>> = {};
  const seen = new Map<GrowthForm, number>();
  for (const { row, cells } of rows) {
    if (cells.every((cell) => cellText(cell) === '')) continue;
    const of = (key: HoursColumn): Cell => cells[columns.indexOf(key)] ?? '';
    const wrong = (key: HoursColumn, code: HoursProblem['code'], first?: number) => {
      const column = titles[columns.indexOf(key)] ?? hoursColumns[key][0];
      problems.push({ row, column, code, value: shownValue(of(key)), ...(first !== undefined && { first }) });
    };
    const form = formOf(of('form'), wrong);
    const hours = wholeOf(of('hours'), 0, conversionHoursMax);
    const most = cellText(of('most')) === '' ? undefined : wholeOf(of('most'), 1, mostAMonthMax);
    if (hours === undefined) wrong('hours', cellText(of('hours')) === '' ? 'missing' : 'no-hours');
    if (most === undefined && cellText(of('most')) !== '') wrong('most', 'no-most');
    if (form === undefined) continue;
    const first = seen.get(form);
    if (first !== undefined) wrong('form', 'again', first);
    seen.set(form, first ?? row);
    if (hours !== undefined) own[form] = { hours, ...(most !== undefined && { mostAMonth: most }) };
  }
  if (seen.size === 0 && problems.length === 0) problems.push({ code: 'empty' });
  return problems.length > 0 ? fail(problems) : ok(own);
}

const keyOf = (title: string): HoursColumn | undefined =>
  keys.find((key) =>
    hoursColumns[key].some((one) => title !== '' && lettersAndDigits(one) === lettersAndDigits(title)),
  );

function formOf(
  cell: Cell,
  wrong: (key: 'form', code: HoursProblem['code']) => void,
): GrowthForm | undefined {
  if (isUnreadable(cell)) return void wrong('form', 'unreadable');
  if (cellText(cell) === '') return void wrong('form', 'missing');
  const form = formNamed(cell);
  if (form === undefined) return void wrong('form', 'no-form');
  return countedForms.includes(form) ? form : void wrong('form', 'not-by-table');
}

function wholeOf(cell: Cell, least: number, most: number): number | undefined {
  const text = cellText(cell);
  const number = Number(text);
  return /^\d{1,3}$/.test(text) && number >= least && number <= most ? number : undefined;
}
