import { fail, ok, type Result } from '../../shared/result.ts';
import { findRenumbered, type Known, type Renumbered } from '../tenure/same-person.ts';
import { codeOf, isNoNip, parseNumber } from './no-nip.ts';
import { findCircles } from './reporting-lines.ts';
import { type Columns, type Header, readHeader } from './roster-columns.ts';
import type { RosterProblem } from './roster-problems.ts';
import { isComplete, type Kept, type ReadRow, type RosterEntry, readRow } from './roster-row.ts';
import { cellText, type RosterTable, shownValue } from './roster-table.ts';
import { type Headings, standardHeadings } from './sheets/headings.ts';
import type { Unread } from './sheets/unread.ts';

/** What the check of a roster needs to know of people who are already in the database. */
export type KnownPerson = Kept & {
  readonly nip: string;
  readonly email?: string | undefined;
  readonly isTop: boolean;
  /** The appraiser after all planned changes. */
  readonly appraiserNip?: string | undefined;
};

export type CheckedRoster = {
  readonly entries: readonly RosterEntry[];
  readonly ignoredColumns: readonly string[];
  readonly unread: readonly Unread[];
};

/** Who of a file may be somebody of the roster under a new number, with the row that says so. */
export function renumberedIn<P extends Known>(
  table: RosterTable,
  people: readonly P[],
  known: ReadonlyMap<string, KnownPerson>,
  headings: Headings = standardHeadings,
  header: Header = readHeader(table, headings),
): readonly Renumbered<Known & { readonly row: number }, P>[] {
  if (people.length === 0) return [];
  const { columns, body } = header;
  const place = columns.index.get('nip') ?? -1;
  // Most rows have a number that is known, and of them nothing else has to be read.
  const entries = body.flatMap((line) => {
    const number = parseNumber(cellText(line.cells[place]));
    if (number.ok && known.has(number.value))
      return [{ row: line.row, nip: number.value, name: '', unit: '' }];
    const { row, entry } = readRow(columns, line, (nip) => known.get(nip));
    const { nip, name, unit } = entry;
    return nip === undefined || name === undefined || unit === undefined ? [] : [{ row, nip, name, unit }];
  });
  return findRenumbered(entries, people);
}

/** A row of one of several sheets, or of the only one. */
type PlacedRow = ReadRow & { readonly sheet?: string };

/**
 * Checks a whole roster: either every row can be imported, or all problems are returned at once, in the order of the
 * file. The correct cells of a wrong row are still used to check other rows, so that one mistake is reported once.
 */
export function checkRoster(
  table: RosterTable,
  known: ReadonlyMap<string, KnownPerson>,
  headings: Headings = standardHeadings,
  header: Header = readHeader(table, headings),
): Result<CheckedRoster, readonly RosterProblem[]> {
  const { columns, body, problems: headerProblems, unread } = header;
  const rows = body.map((line): PlacedRow => {
    const read = readRow(columns, line, (nip) => known.get(nip));
    if (line.sheet === undefined) return read;
    const where = placeOf(line);
    return { ...read, ...where, problems: read.problems.map((problem) => ({ ...problem, ...where })) };
  });
  const problems: RosterProblem[] = [
    ...headerProblems,
    ...rows.flatMap((row) => row.problems),
    ...duplicateProblems(rows, columns, known),
    ...markProblems(rows, columns, known),
    ...superiorProblems(rows, columns, known),
  ];
  if (problems.length > 0) return fail(inOrder(problems, table));
  return ok({
    entries: rows.map(({ entry }) => entry).filter(isComplete),
    ignoredColumns: columns.ignored,
    unread,
  });
}

const placeOf = ({ sheet }: { readonly sheet?: string }): { readonly sheet?: string } =>
  sheet === undefined ? {} : { sheet };

/** From the top of the first sheet to the end of the last one. */
function inOrder(problems: readonly RosterProblem[], table: RosterTable): readonly RosterProblem[] {
  const sheets = [...new Set(table.map(({ sheet }) => sheet))];
  const sheetOf = ({ sheet }: RosterProblem): number => sheets.indexOf(sheet);
  return problems.toSorted((a, b) => sheetOf(a) - sheetOf(b) || (a.row ?? 0) - (b.row ?? 0));
}

function duplicateProblems(
  rows: readonly PlacedRow[],
  columns: Columns,
  known: ReadonlyMap<string, KnownPerson>,
): RosterProblem[] {
  const problems: RosterProblem[] = [];
  const rowByNip = new Map<string, PlacedRow>();
  const rowByEmail = new Map<string, PlacedRow>();
  const saysEmail = new Set(
    rows.flatMap(({ entry: { nip, email } }) => (nip !== undefined && email !== undefined ? [nip] : [])),
  );
  const ownerByEmail = new Map(
    [...known.values()].flatMap((person) => (person.email ? [[person.email, person] as const] : [])),
  );
  const place = (row: PlacedRow, key: 'nip' | 'email', value: string) => ({
    ...placeOf(row),
    row: row.row,
    column: columns.title.get(key),
    value: shownValue(value),
  });
  const other = (row: PlacedRow) => ({
    otherRow: row.row,
    ...(row.sheet !== undefined && { otherSheet: row.sheet }),
  });
  for (const row of rows) {
    const { entry } = row;
    if (entry.nip) {
      const first = rowByNip.get(entry.nip);
      if (first === undefined) rowByNip.set(entry.nip, row);
      else problems.push({ ...place(row, 'nip', entry.nip), code: 'nip-duplicate', ...other(first) });
    }
    if (entry.email) {
      const { email } = entry;
      const at = () => place(row, 'email', email);
      const first = rowByEmail.get(entry.email);
      const owner = ownerByEmail.get(entry.email);
      if (first !== undefined) problems.push({ ...at(), code: 'email-duplicate', ...other(first) });
      else rowByEmail.set(entry.email, row);
      // People who keep, swap or give up an address in the file are judged by the file.
      if (first === undefined && owner && !saysEmail.has(owner.nip))
        problems.push({ ...at(), code: 'email-taken', owner: owner.name, ownerNip: owner.nip });
    }
  }
  return problems;
}

/** One person under two marks would be two: of two that share a code, the second in the file is refused. */
function markProblems(
  rows: readonly PlacedRow[],
  columns: Columns,
  known: ReadonlyMap<string, KnownPerson>,
): RosterProblem[] {
  const byCode = new Map<string, { readonly nip: string; readonly name?: string | undefined }>();
  for (const one of known.values()) if (isNoNip(one.nip)) byCode.set(codeOf(one.nip), one);
  return rows.flatMap((row): RosterProblem[] => {
    const { nip, name } = row.entry;
    if (nip === undefined || !isNoNip(nip)) return [];
    const first = byCode.get(codeOf(nip));
    if (first === undefined) byCode.set(codeOf(nip), { nip, name });
    if (first === undefined || first.nip === nip) return [];
    const at = { ...placeOf(row), row: row.row, column: columns.title.get('nip'), value: shownValue(nip) };
    return [
      { ...at, code: 'no-nip-other-mark', other: first.nip, owner: shownValue(first.name ?? first.nip) },
    ];
  });
}

function superiorProblems(
  rows: readonly PlacedRow[],
  columns: Columns,
  known: ReadonlyMap<string, KnownPerson>,
): RosterProblem[] {
  if (!columns.index.has('appraiser')) return [];
  const problems: RosterProblem[] = [];
  const byNip = new Map(rows.flatMap((read) => (read.entry.nip ? [[read.entry.nip, read] as const] : [])));
  const superiorOf = new Map<string, string>();
  for (const person of known.values()) {
    if (person.appraiserNip && !byNip.has(person.nip)) superiorOf.set(person.nip, person.appraiserNip);
  }
  const column = columns.title.get('appraiser');
  for (const read of rows) {
    const { entry, problems: own } = read;
    const { nip, appraiserNip } = entry;
    const at = { ...placeOf(read), row: read.row, column };
    if (appraiserNip === undefined || appraiserNip === null) {
      const kept = nip === undefined ? undefined : known.get(nip)?.appraiserNip;
      if (nip !== undefined && kept !== undefined && appraiserNip === undefined) {
        superiorOf.set(nip, kept);
        continue;
      }
      const hasWrongAppraiser = own.some((problem) => problem.column === column);
      const isTop = entry.isTop ?? (nip === undefined ? false : (known.get(nip)?.isTop ?? false));
      const isTopUnread = own.some((problem) => problem.column === columns.title.get('top'));
      // Nobody has to appraise those who are not appraised, also where their code could not be read.
      const isAppraised =
        nip === undefined ? !own.some(({ code }) => code.startsWith('no-nip-')) : !isNoNip(nip);
      if (isAppraised && !hasWrongAppraiser && !isTop && !isTopUnread)
        problems.push({ ...at, code: 'appraiser-missing' });
      continue;
    }
    const value = () => shownValue(appraiserNip);
    if (appraiserNip === nip) problems.push({ ...at, value: value(), code: 'appraiser-self' });
    else if (!byNip.has(appraiserNip) && !known.has(appraiserNip))
      problems.push({ ...at, value: value(), code: 'appraiser-unknown' });
    else if (nip) superiorOf.set(nip, appraiserNip);
  }
  const name = (nip: string): string => {
    const read = byNip.get(nip);
    const words = shownValue(read?.entry.name ?? known.get(nip)?.name ?? nip);
    return read ? `${words} (${read.row})` : words;
  };
  for (const circle of findCircles(superiorOf)) {
    const first = rows.find(({ entry }) => entry.nip !== undefined && circle.includes(entry.nip));
    // A circle of people who are not in the file is not reported: it is not a mistake of the file.
    if (!first?.entry.nip) continue;
    const start = circle.indexOf(first.entry.nip);
    const ordered = [...circle.slice(start), ...circle.slice(0, start + 1)];
    const at = { ...placeOf(first), row: first.row, column };
    problems.push({ ...at, code: 'circle', chain: ordered.map(name).join(' → ') });
  }
  return problems;
}
