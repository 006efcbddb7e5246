import { fail, ok, type Result } from '../../shared/result.ts';
import { Temporal } from '../../shared/time.ts';
import { competencies, type Level } from '../competency/catalogue.ts';
import {
  type Cell,
  cellText,
  isUnreadable,
  lettersAndDigits,
  type RosterTable,
  shownValue,
} from '../people/roster-table.ts';
import { parseDay } from '../people/roster-values.ts';
import { type GrowthForm, growthFormList, growthForms } from './forms.ts';
import { type CatalogueEntry, hoursMax, sameTraining, seatsMax, titleMax } from './training.ts';

/** The columns of a file, by the titles it may give them; the first is how we write it. */
export const catalogueColumns = {
  title: ['judul', 'nama pelatihan', 'title'],
  form: ['bentuk', 'jenis', 'form'],
  hours: ['jp', 'jam pelajaran', 'hours'],
  item: ['kompetensi', 'competency'],
  level: ['level', 'tingkat'],
  from: ['mulai', 'tanggal mulai', 'from'],
  to: ['selesai', 'tanggal selesai', 'to'],
  seats: ['kursi', 'kuota', 'seats'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
/** What an export says besides; a file may keep it. */
const takenColumns = ['terisi', 'taken'];
type CatalogueColumn = keyof typeof catalogueColumns;
const keys = ['title', 'form', 'hours', 'item', 'level', 'from', 'to', 'seats'] as const;
const needed = ['title', 'form', 'hours', 'item', 'level'] as const;

/** What is wrong at a place of the file; `value` is what stands there. */
export type CatalogueProblem = {
  readonly row?: number;
  /** Its title, as the file writes it. */
  readonly column?: string;
  readonly code:
    | 'empty'
    | 'unknown-column'
    | 'column-twice'
    | 'no-column'
    | 'wide'
    | 'missing'
    | 'unreadable'
    | 'title-length'
    | 'no-form'
    | 'no-hours'
    | 'no-competency'
    | 'no-level'
    | 'no-date'
    | 'no-start'
    | 'ends-before'
    | 'no-seats'
    | 'again';
  readonly value?: string;
  /** The row that has the same training. */
  readonly first?: number;
};

type Read = Result<readonly CatalogueEntry[], readonly CatalogueProblem[]>;

/** Reads the catalogue of an agency. Every problem is named by its row and column; with one, there is no catalogue. */
export function readCatalogue([header, ...rows]: RosterTable): Read {
  const titles = (header?.cells ?? []).map(cellText);
  const columns = titles.map(keyOf);
  const problems: CatalogueProblem[] = [];
  titles.forEach((title, at) => {
    const key = columns[at];
    const place = { row: 1, column: shownValue(title) };
    if (key === undefined && title !== '' && !isTaken(title))
      problems.push({ ...place, code: 'unknown-column' });
    if (key !== undefined && columns.indexOf(key) !== at) problems.push({ ...place, code: 'column-twice' });
  });
  for (const key of needed)
    if (!columns.includes(key))
      problems.push({ row: 1, column: catalogueColumns[key][0], code: 'no-column' });
  if (problems.length > 0) return fail(problems);

  const entries: CatalogueEntry[] = [];
  const seen = new Map<string, number>();
  for (const { row, cells } of rows) {
    if (cells.every((cell) => cellText(cell) === '')) continue;
    if (cells.some((cell, at) => !isKnown(titles[at], columns[at]) && cellText(cell) !== ''))
      problems.push({ row, code: 'wide' });
    const of = (key: CatalogueColumn): Cell => cells[columns.indexOf(key)] ?? '';
    const wrong = (key: CatalogueColumn, code: CatalogueProblem['code'], first?: number) => {
      const value = shownValue(of(key));
      const column = titles[columns.indexOf(key)] ?? catalogueColumns[key][0];
      problems.push({ row, column, code, value, ...(first !== undefined && { first }) });
    };
    const entry = entryOf(of, wrong);
    if (!entry) continue;
    const first = seen.get(sameTraining(entry));
    if (first !== undefined) wrong('title', 'again', first);
    seen.set(sameTraining(entry), first ?? row);
    entries.push(entry);
  }
  if (entries.length === 0 && problems.length === 0) problems.push({ code: 'empty' });
  return problems.length > 0 ? fail(problems) : ok(entries);
}

const isTaken = (title: string): boolean => takenColumns.includes(title.toLowerCase());
const isKnown = (title = '', key?: CatalogueColumn): boolean => key !== undefined || isTaken(title);

const keyOf = (title: string): CatalogueColumn | undefined =>
  keys.find((key) =>
    catalogueColumns[key].some((one) => lettersAndDigits(one) === lettersAndDigits(title) && title !== ''),
  );

type Of = (key: CatalogueColumn) => Cell;
type Wrong = (key: CatalogueColumn, code: CatalogueProblem['code']) => void;

/** One row; undefined when something of it is wrong, all of which is told. */
function entryOf(of: Of, wrong: Wrong): CatalogueEntry | undefined {
  let isFine = true;
  const tell: Wrong = (key, code) => {
    isFine = false;
    wrong(key, code);
  };
  /** The text of a cell, told when it is needed and not there; `read` gives undefined for what it cannot read. */
  function value<T>(
    key: CatalogueColumn,
    code: CatalogueProblem['code'],
    read: (cell: Cell) => T | undefined,
  ) {
    const cell = of(key);
    if (isUnreadable(cell)) return void tell(key, 'unreadable');
    if (cellText(cell) === '')
      return needed.some((one) => one === key) ? void tell(key, 'missing') : undefined;
    const found = read(cell);
    if (found === undefined) tell(key, code);
    return found;
  }
  const title = value('title', 'title-length', (cell) => {
    const text = cellText(cell);
    return text.length <= titleMax ? text : undefined;
  });
  const form = value('form', 'no-form', formNamed);
  const hours = value('hours', 'no-hours', whole(1, hoursMax));
  const item = value('item', 'no-competency', competencyNamed);
  const level = value('level', 'no-level', levelIn);
  const from = value('from', 'no-date', dayIn);
  const to = value('to', 'no-date', dayIn);
  const seats = value('seats', 'no-seats', whole(0, seatsMax));
  if (to && !from && cellText(of('from')) === '') tell('to', 'no-start');
  if (from && to && Temporal.PlainDate.compare(to, from) < 0) tell('to', 'ends-before');
  if (!isFine || title === undefined || !form || hours === undefined || item === undefined || !level)
    return undefined;
  return {
    ...{ title, form, hours, item, level },
    ...(from && { from }),
    ...(to && { to }),
    ...(seats !== undefined && { seats }),
  };
}

const whole =
  (least: number, most: number) =>
  (cell: Cell): number | undefined => {
    const text = cellText(cell);
    const number = Number(text);
    return /^\d{1,4}$/.test(text) && number >= least && number <= most ? number : undefined;
  };

const dayIn = (cell: Cell): Temporal.PlainDate | undefined => parseDay(cell);

const levelIn = (cell: Cell): Level | undefined =>
  ([1, 2, 3, 4, 5] as const).find((level) => String(level) === cellText(cell));

/** A form by one of the names a file may give it. */
export const formNamed = (cell: Cell): GrowthForm | undefined => {
  const wanted = lettersAndDigits(cellText(cell));
  return growthFormList.find((form) =>
    growthForms[form].names.some((name) => lettersAndDigits(name) === wanted),
  );
};

const competencyNamed = (cell: Cell): string | undefined => {
  const wanted = lettersAndDigits(cellText(cell));
  return competencies.find(({ code, name }) =>
    [code, name.id, name.en].some((one) => lettersAndDigits(one) === wanted),
  )?.code;
};
