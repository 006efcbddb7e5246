import type { Temporal } from '../../shared/time.ts';
import { resultsMax } from '../appraisal/items.ts';
import type { PositionLevel } from '../competency/catalogue.ts';
import { parseNip } from './nip.ts';
import { parsePositionLevel } from './position-level.ts';
import type { ColumnKey, Columns } from './roster-columns.ts';
import type { RosterProblem } from './roster-problems.ts';
import { type Cell, cellText, type RosterTable, shownValue } from './roster-table.ts';
import { parseDay, parseEmail, parseTimeZone, parseYesNo } from './roster-values.ts';

export type PlannedResult = { readonly no: number; readonly title: string; readonly target?: string };

/**
 * The values of one row. For an optional value `undefined` means that the file has no such column (the stored value
 * stays), `null` that the cell is blank (the stored value is deleted).
 */
export type RosterEntry = {
  readonly row: number;
  readonly nip: string;
  readonly name: string;
  readonly unit: string;
  readonly position: string;
  readonly level: PositionLevel;
  readonly appraiserNip?: string;
  readonly appraiserFrom?: Temporal.PlainDate;
  readonly email?: string | null;
  readonly activeFrom?: Temporal.PlainDate;
  readonly isTop?: boolean;
  readonly isHr?: boolean;
  readonly timeZone?: string | null;
  readonly results?: readonly PlannedResult[];
};

/** The values of a row that could be read, for checks that compare rows, and all problems of the row. */
export type ReadRow = {
  readonly row: number;
  readonly entry: Partial<RosterEntry>;
  readonly problems: readonly RosterProblem[];
};

/** Longest texts, in characters. */
const textMax = { name: 150, unit: 200, position: 200, result: 500, target: 300 } as const;

/** Also true for cells with only dashes or dots, which people write to show that they did not forget the cell. */
const isBlank = (text: string): boolean => /^[-–—.]*$/.test(text);

export function readRow(columns: Columns, { row, cells }: RosterTable[number]): ReadRow {
  const problems: RosterProblem[] = [];
  const cell = (key: ColumnKey): Cell | undefined => {
    const index = columns.index.get(key);
    return index === undefined ? undefined : (cells[index] ?? '');
  };
  const text = (key: ColumnKey): string => {
    const found = cellText(cell(key));
    return isBlank(found) ? '' : found;
  };
  const report = (
    key: ColumnKey,
    problem: { readonly code: RosterProblem['code'] } & Partial<RosterProblem>,
  ): undefined => {
    const value = shownValue(cell(key));
    problems.push({
      row,
      column: columns.title.get(key),
      ...(value !== '' && { value }),
      ...problem,
    } as RosterProblem);
    return undefined;
  };
  const words = (key: ColumnKey, max: number): string | undefined => {
    const found = text(key);
    return found.length > max ? report(key, { code: 'text-too-long', max }) : found;
  };
  /** Undefined without the column, which the header reports. */
  const needed = <T>(key: ColumnKey, read: () => T | undefined): T | undefined => {
    if (!columns.index.has(key)) return undefined;
    return text(key) === '' ? report(key, { code: 'blank' }) : read();
  };
  const nip = (key: 'nip' | 'appraiser'): string | undefined => {
    const given = cell(key);
    if (typeof given === 'object' && 'number' in given) return report(key, { code: 'nip-spoiled' });
    const parsed = parseNip(text(key));
    return parsed.ok ? parsed.value : report(key, { code: parsed.error });
  };
  /** Undefined without the column, null for a blank cell. */
  const optional = <T>(
    key: ColumnKey,
    parse: (cell: Cell) => T | undefined,
    code: RosterProblem['code'],
  ): T | null | undefined => {
    const given = cell(key);
    if (given === undefined) return undefined;
    if (text(key) === '') return null;
    return parse(given) ?? report(key, { code });
  };
  const yesNo = (key: 'top' | 'hr'): boolean | undefined => {
    const said = optional(key, parseYesNo, 'yes-no-bad');
    return said === null ? false : said;
  };

  const results = (): readonly PlannedResult[] | undefined => {
    if (![...columns.index.keys()].some((key) => key.startsWith('result.'))) return undefined;
    return Array.from({ length: resultsMax }, (_, place) => place + 1).flatMap((no): PlannedResult[] => {
      const title = words(`result.${no}`, textMax.result);
      const target = words(`target.${no}`, textMax.target);
      if (title) return [{ no, title, ...(target && { target }) }];
      if (target && title === '') report(`target.${no}`, { code: 'target-without-result' });
      return [];
    });
  };

  const entry: { -readonly [K in keyof RosterEntry]?: RosterEntry[K] | undefined } = {
    row,
    nip: needed('nip', () => nip('nip')),
    name: needed('name', () => words('name', textMax.name)),
    unit: needed('unit', () => words('unit', textMax.unit)),
    position: needed('position', () => words('position', textMax.position)),
    level: needed(
      'level',
      () => parsePositionLevel(text('level')) ?? report('level', { code: 'level-unknown' }),
    ),
    appraiserNip: text('appraiser') === '' ? undefined : nip('appraiser'),
    appraiserFrom: optional('appraiserFrom', parseDay, 'date-bad') ?? undefined,
    email: optional('email', parseEmail, 'email-bad'),
    activeFrom: optional('activeFrom', parseDay, 'date-bad') ?? undefined,
    isTop: yesNo('top'),
    isHr: yesNo('hr'),
    timeZone: optional('timeZone', parseTimeZone, 'time-zone-bad'),
    results: results(),
  };
  return { row, entry: entry as Partial<RosterEntry>, problems };
}

/** Every row is complete that has no problems and comes from a file without missing columns. */
export function isComplete(entry: Partial<RosterEntry>): entry is RosterEntry {
  return [entry.nip, entry.name, entry.unit, entry.position, entry.level].every((fact) => fact !== undefined);
}
