import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { unobservableReasons } from '../appraisal/appraisal.ts';
import { type ItemCode, isValueOf, itemKind, resultCode, resultsMax } from '../appraisal/items.ts';
import { selfItems } from '../appraisal/self-assessment.ts';
import { type PersonNumber, parseNumber } from '../people/no-nip.ts';
import { cellText, lettersAndDigits, type RosterTable } from '../people/roster-table.ts';
import { parseDay } from '../people/roster-values.ts';
import { type PaperKind, type PaperReason, paperReasons, type SlipAnswer } from './paper.ts';

type Rating = { readonly value: number } | { readonly unobservable: (typeof unobservableReasons)[number] };

/** A paper of a file, as its row says it. */
export type PaperRow = {
  readonly row: number;
  readonly number: PersonNumber;
  readonly kind: PaperKind;
  readonly reason: PaperReason;
  readonly witness: string;
  readonly on: Temporal.PlainDate;
  readonly ratings: readonly (readonly [item: ItemCode, rating: Rating])[];
  readonly notes: Readonly<Record<ItemCode, string>>;
  readonly slip?: { readonly answer: SlipAnswer; readonly reasons?: string };
};

/** Why a cell cannot be taken, with the title of its column. */
export type PaperFileProblem = {
  readonly row: number;
  readonly column: string;
  readonly code:
    | ('no-column' | 'bad-number' | 'bad-kind' | 'bad-reason' | 'bad-date' | 'bad-answer' | 'bad-slip')
    | ('twice' | 'no-rows');
};

/** Titles in letters and digits, in both languages. Answers have the number that stands on the paper. */
const columns = {
  number: ['nip', 'nomor', 'number'],
  kind: ['untuk', 'kertas', 'paper'],
  reason: ['alasan', 'mengapa', 'why'],
  witness: ['saksi', 'witness'],
  on: ['tanggal', 'date'],
  slip: ['jawaban', 'answer'],
  reasons: ['keberatan', 'objection'],
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof columns;
const needed: readonly Column[] = ['number', 'kind', 'reason', 'witness', 'on'];

const kinds: Readonly<Record<string, PaperKind>> = {
  diri: 'self',
  self: 'self',
  hasil: 'result',
  result: 'result',
};
const slips: Readonly<Record<string, SlipAnswer>> = {
  ...{ '': 'delivered', disampaikan: 'delivered', delivered: 'delivered' },
  ...{ diterima: 'received', received: 'received', keberatan: 'objected', objected: 'objected' },
};
const reasonWords: Readonly<Record<string, PaperReason>> = {
  ...Object.fromEntries(paperReasons.map((one) => [lettersAndDigits(one), one])),
  ...{ hp: 'no-phone', akun: 'no-account', layar: 'cannot-read', aplikasi: 'messenger-gone' },
};

/** The letter by which the paper says why a competency could not be rated. */
const letters = ['a', 'b', 'c'];

function ratingOf(item: ItemCode, text: string): Rating | undefined {
  const kind = itemKind(item);
  const unobservable = unobservableReasons[letters.indexOf(text.toLowerCase())];
  if (kind === 'competency' && unobservable) return { unobservable };
  const value = /^\d$/.test(text) ? Number(text) : Number.NaN;
  return kind && isValueOf(kind, value) ? { value } : undefined;
}

/** Title of the column of an item: its number on the paper, or `h` and that of the work result. */
const titleOf = (item: ItemCode): string =>
  itemKind(item) === 'result' ? item.replace('R.', 'h') : String(selfItems.indexOf(item) + 1);
const items: readonly ItemCode[] = [
  ...selfItems,
  ...Array.from({ length: resultsMax }, (_, at) => resultCode(at + 1)),
];

/** Reads a file of papers: every row, or everything that is wrong with any of them. */
export function readPaperFile(table: RosterTable): Result<readonly PaperRow[], readonly PaperFileProblem[]> {
  const [head, ...rest] = table;
  const titles = (head?.cells ?? []).map((cell) => lettersAndDigits(cellText(cell)));
  const place = (names: readonly string[]) => titles.findIndex((title) => names.includes(title));
  const missing = needed.filter((one) => place(columns[one]) < 0);
  if (missing.length > 0)
    return fail(missing.map((one) => ({ row: 1, column: columns[one][0], code: 'no-column' })));
  const rows = rest.filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''));
  if (rows.length === 0) return fail([{ row: 1, column: '', code: 'no-rows' }]);
  const read = rows.map(({ row, cells }) => {
    const at = (names: readonly string[]): string => {
      const found = place(names);
      const cell = found < 0 ? undefined : cells[found];
      return cell === undefined ? '' : cellText(cell).trim();
    };
    const day = cells[place(columns.on)];
    return readRow(row, at, day === undefined ? undefined : parseDay(day));
  });
  const seen = new Set<string>();
  const twice = read.flatMap((one): readonly PaperFileProblem[] => {
    if (!('paper' in one)) return [];
    const key = `${one.paper.number} ${one.paper.kind}`;
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [{ row: one.paper.row, column: columns.number[0], code: 'twice' }] : [];
  });
  const problems = [...read.flatMap((one) => ('problems' in one ? one.problems : [])), ...twice];
  return problems.length > 0
    ? fail(problems)
    : ok(read.flatMap((one) => ('paper' in one ? [one.paper] : [])));
}

function readRow(
  row: number,
  at: (names: readonly string[]) => string,
  on: Temporal.PlainDate | undefined,
): { readonly paper: PaperRow } | { readonly problems: readonly PaperFileProblem[] } {
  const number = parseNumber(at(columns.number));
  const kind = kinds[lettersAndDigits(at(columns.kind))];
  const reason = reasonWords[lettersAndDigits(at(columns.reason))];
  const answer = slips[lettersAndDigits(at(columns.slip))];
  const reasons = at(columns.reasons);
  const wrong: PaperFileProblem[] = [];
  const say = (column: string, code: PaperFileProblem['code']) => wrong.push({ row, column, code });
  const ratings = items.flatMap((item): PaperRow['ratings'] => {
    const text = at([titleOf(item)]);
    if (text === '') return [];
    const rating = ratingOf(item, text);
    if (!rating) say(titleOf(item), 'bad-answer');
    return rating ? [[item, rating]] : [];
  });
  const notes = items.flatMap((item): readonly (readonly [string, string])[] => {
    const note = at([`c${titleOf(item)}`]);
    return note === '' ? [] : [[item, note]];
  });
  if (!number.ok) say(columns.number[0], 'bad-number');
  if (!kind) say(columns.kind[0], 'bad-kind');
  if (!reason) say(columns.reason[0], 'bad-reason');
  if (!on) say(columns.on[0], 'bad-date');
  // A slip with reasons is an objection, and an objection has reasons.
  if (kind === 'result' && (!answer || (answer === 'objected') !== (reasons !== '')))
    say(columns.slip[0], 'bad-slip');
  if (wrong.length > 0 || !number.ok || !kind || !reason || !on) return { problems: wrong };
  const slip = { answer: answer ?? 'delivered', ...(reasons !== '' && { reasons }) };
  return {
    paper: {
      ...{ row, number: number.value, kind, reason, on, witness: at(columns.witness) },
      ...{ ratings, notes: Object.fromEntries(notes) },
      ...(kind === 'result' && { slip }),
    },
  };
}

/** The column of a file to which a refusal belongs. */
export const columnOfRefusal = (code: string): string =>
  code.startsWith('witness')
    ? columns.witness[0]
    : code.startsWith('date')
      ? columns.on[0]
      : code === 'incomplete'
        ? '1–16'
        : code === 'reason-missing'
          ? columns.reasons[0]
          : columns.number[0];
