import type { Temporal } from '../../shared/time.ts';
import { resultsMax } from '../appraisal/items.ts';
import type { PositionLevel } from '../competency/catalogue.ts';
import { type CellProblem, isWords, isZero, senseOf } from '../roster/cell-sense.ts';
import type { ResultEdit } from '../roster/result-edits.ts';
import { type LeaveReason, parseLeaveReason } from '../tenure/leave.ts';
import { parseUnderWay, type UnderWay } from '../tenure/transfer.ts';
import { type PersonNumber, parseNumber, saysNoNip } from './no-nip.ts';
import { parsePositionLevel } from './position-level.ts';
import type { ColumnKey, Columns } from './roster-columns.ts';
import type { RosterProblem } from './roster-problems.ts';
import { type Cell, cellText, type RosterTable, shownValue } from './roster-table.ts';
import { hasShortYear, parseDay, parseEmail, parseTimeZone, parseYesNo } from './roster-values.ts';

/**
 * The values of one row. For what a person may be without, `undefined` means that the file says nothing (no such column,
 * or an empty cell: the stored value stays), `null` that the cell has a dash (the stored value is deleted).
 */
export type RosterEntry = {
  readonly row: number;
  /** Or what stands in its place, also for the appraiser. */
  readonly nip: PersonNumber;
  readonly name: string;
  readonly unit: string;
  readonly position: string;
  /** Null only for those without a NIP: they are not appraised, so nothing is required of them. */
  readonly level: PositionLevel | null;
  readonly appraiserNip?: PersonNumber | null;
  readonly appraiserFrom?: Temporal.PlainDate;
  readonly email?: string | null;
  readonly activeFrom?: Temporal.PlainDate;
  readonly isTop?: boolean;
  readonly isHr?: boolean;
  readonly timeZone?: string | null;
  /** The first day on which they are gone; null when they stay after all. */
  readonly leaveFrom?: Temporal.PlainDate | null;
  readonly leaveReason?: LeaveReason;
  /** The first day in the office that the row says. */
  readonly transferFrom?: Temporal.PlainDate;
  /** What becomes of the appraisal that runs. */
  readonly underWay?: UnderWay;
  readonly results?: readonly ResultEdit[];
};

/** What stays where a cell is empty, of a person who is on the roster already. */
export type Kept = {
  readonly name: string;
  readonly unit: string;
  readonly position: string;
  readonly level: PositionLevel | null;
  /** Numbers of the planned results. */
  readonly resultNos: readonly number[];
  /** A day is known from which they are gone. */
  readonly leaves?: boolean;
};

/** The values of a row that could be read, for checks that compare rows, and all problems of the row. */
export type ReadRow = {
  readonly row: number;
  readonly entry: Partial<RosterEntry>;
  readonly problems: readonly RosterProblem[];
};

/** Longest texts, in characters. */
const textMax = { name: 150, unit: 200, position: 200, result: 500, target: 300 } as const;

const resultColumns = Array.from({ length: resultsMax }, (_, place) => {
  const no = place + 1;
  return { no, titleKey: `result.${no}`, targetKey: `target.${no}` } as const;
});

const saidReason = (cell: Cell): LeaveReason | undefined => parseLeaveReason(cellText(cell));

const saidUnderWay = (cell: Cell): UnderWay | undefined => parseUnderWay(cellText(cell));

type Code = { readonly code: RosterProblem['code']; readonly max?: number };

export function readRow(
  columns: Columns,
  { row, cells }: RosterTable[number],
  keptOf: (nip: string) => Kept | undefined,
): ReadRow {
  const problems: RosterProblem[] = [];
  const cell = (key: ColumnKey): Cell | undefined => {
    const index = columns.index.get(key);
    return index === undefined ? undefined : (cells[index] ?? '');
  };
  const report = (key: ColumnKey, problem: Code): undefined => {
    const value = shownValue(cell(key));
    problems.push({
      row,
      column: columns.title.get(key),
      ...(value !== '' && { value }),
      ...problem,
    } as RosterProblem);
    return undefined;
  };
  /** Undefined for a cell that says nothing or could not be read, which is reported; null for one that removes. */
  const optional = <T>(key: ColumnKey, read: (cell: Cell) => T | undefined): T | null | undefined => {
    const given = cell(key);
    const sense = senseOf(given);
    if (given === undefined || sense === 'blank') return undefined;
    if (sense === 'removal') return null;
    return sense === 'value' ? read(given) : report(key, { code: sense });
  };
  /** What everybody has, so that it can be left as it is but not removed. */
  const lasting = <T>(key: ColumnKey, read: (cell: Cell) => T | undefined): T | undefined => {
    const found = optional(key, read);
    return found === null ? report(key, { code: 'needed-dash' }) : found;
  };
  /** The same, and a new person must have it from the file. Undefined without the column, which the header reports. */
  const needed = <T>(key: ColumnKey, read: (cell: Cell) => T | undefined, kept?: T): T | undefined => {
    if (cell(key) !== undefined && senseOf(cell(key)) === 'blank')
      return kept ?? report(key, { code: key === 'nip' ? 'nip-blank' : 'blank' });
    return lasting(key, read);
  };

  const noWord = (key: ColumnKey, code: CellProblem = 'no-word'): undefined => report(key, { code });
  const words = (key: ColumnKey, max: number) => (given: Cell) => {
    const text = cellText(given);
    if (!isWords(text)) return noWord(key);
    return text.length > max ? report(key, { code: 'text-too-long', max }) : text;
  };
  const target = (key: ColumnKey) => (given: Cell) => {
    const text = cellText(given);
    if (isZero(text)) return noWord(key);
    return text.length > textMax.target ? report(key, { code: 'text-too-long', max: textMax.target }) : text;
  };
  const parsed =
    <T>(key: ColumnKey, parse: (cell: Cell) => T | undefined, code: RosterProblem['code']) =>
    (given: Cell) =>
      isZero(cellText(given)) ? noWord(key) : (parse(given) ?? report(key, { code }));
  const nip = (key: 'nip' | 'appraiser') => (given: Cell) => {
    if (isZero(cellText(given))) return noWord(key);
    if (typeof given === 'object' && 'number' in given) return report(key, { code: 'nip-spoiled' });
    const found = parseNumber(cellText(given));
    return found.ok ? found.value : report(key, { code: found.error });
  };
  const dayIn = (key: ColumnKey) => (given: Cell) =>
    parsed(key, parseDay, hasShortYear(given) ? 'date-short-year' : 'date-bad')(given);
  const day = (key: ColumnKey) => lasting(key, dayIn(key));
  const yesNo = (key: 'top' | 'hr'): boolean | undefined => {
    const said = optional(key, (given) => parseYesNo(given) ?? report(key, { code: 'yes-no-bad' }));
    return said === null ? false : said;
  };

  const results = (kept: readonly number[]): readonly ResultEdit[] | undefined => {
    const edits: ResultEdit[] = [];
    for (const { no, titleKey, targetKey } of resultColumns) {
      if (!columns.index.has(titleKey) && !columns.index.has(targetKey)) continue;
      const wrongBefore = problems.length;
      const title = optional(titleKey, words(titleKey, textMax.result));
      const isTitleWrong = problems.length > wrongBefore;
      const aim = optional(targetKey, target(targetKey));
      const hasTitle = title === undefined ? kept.includes(no) || isTitleWrong : title !== null;
      if (aim && !hasTitle) report(targetKey, { code: 'target-without-result' });
      if (title !== undefined || aim !== undefined)
        edits.push({ no, ...(title !== undefined && { title }), ...(aim !== undefined && { target: aim }) });
    }
    return edits.length > 0 ? edits : undefined;
  };

  const ownNip = needed('nip', nip('nip'));
  const kept = ownNip === undefined ? undefined : keptOf(ownNip);
  const level = (given: Cell) =>
    isZero(cellText(given))
      ? noWord('level')
      : (parsePositionLevel(cellText(given)) ?? report('level', { code: 'level-unknown' }));
  const keptLevel = kept?.level ?? undefined;
  const hasNoNip = saysNoNip(cellText(cell('nip')));
  const leaveFrom = optional('leaveFrom', dayIn('leaveFrom'));
  const leaveReason = lasting('leaveReason', parsed('leaveReason', saidReason, 'leave-reason-unknown'));
  if (leaveReason !== undefined && !leaveFrom && !(leaveFrom === undefined && kept?.leaves))
    report('leaveReason', { code: 'leave-without-day' });
  const transferFrom = lasting('transferFrom', dayIn('transferFrom'));
  const underWay = lasting('underWay', parsed('underWay', saidUnderWay, 'transfer-choice-unknown'));
  const isUndated = cell('transferFrom') === undefined || senseOf(cell('transferFrom')) === 'blank';
  if (underWay !== undefined && isUndated) report('underWay', { code: 'transfer-without-day' });
  const edits = results(kept?.resultNos ?? []);
  for (const { no, title } of hasNoNip ? (edits ?? []) : [])
    if (title) report(`result.${no}`, { code: 'no-nip-result' });
  const entry: { -readonly [K in keyof RosterEntry]?: RosterEntry[K] | undefined } = {
    row,
    nip: ownNip,
    name: needed('name', words('name', textMax.name), kept?.name),
    unit: needed('unit', words('unit', textMax.unit), kept?.unit),
    position: needed('position', words('position', textMax.position), kept?.position),
    level: hasNoNip ? (optional('level', level) ?? keptLevel ?? null) : needed('level', level, keptLevel),
    appraiserNip: optional('appraiser', nip('appraiser')),
    appraiserFrom: day('appraiserFrom'),
    email: optional('email', parsed('email', parseEmail, 'email-bad')),
    activeFrom: day('activeFrom'),
    isTop: yesNo('top'),
    isHr: yesNo('hr'),
    timeZone: optional('timeZone', parsed('timeZone', parseTimeZone, 'time-zone-bad')),
    leaveFrom,
    leaveReason,
    transferFrom,
    underWay,
    results: edits,
  };
  return { row, entry: entry as Partial<RosterEntry>, problems };
}

/** Every row is complete that has no problems and comes from a file without missing columns. */
export function isComplete(entry: Partial<RosterEntry>): entry is RosterEntry {
  return [entry.nip, entry.name, entry.unit, entry.position, entry.level].every((fact) => fact !== undefined);
}
