import { attempt } from '../../shared/attempt.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { Temporal } from '../../shared/time.ts';

/** The last row of a chain of audit rows. The chain is an appraisal's id, or `agency` for acts on no appraisal. */
export type AuditHead = { readonly chain: string; readonly seq: number; readonly hash: string };

/** The last row of every chain at one moment. `date` is the day in the agency's zone. */
export type AuditHeads = {
  readonly date: Temporal.PlainDate;
  readonly takenAt: Temporal.Instant;
  readonly heads: readonly AuditHead[];
};

/** Why a text is not a file of heads: the line, and what was expected there. */
export type HeadsFileProblem = { readonly line: number } & Expected;
type Expected =
  | { readonly expected: 'date' | 'taken' | 'count' | 'head' | 'order' | 'end' }
  | { readonly expected: 'first-line'; readonly firstLine: string }
  /** The file says that there are `told` chains, and there are `found`. */
  | { readonly expected: 'as-many'; readonly told: number; readonly found: number };

const firstLine = 'kinerja audit heads, version 1';
const lastLine = 'end';
const explanation = [
  '# Where every chain of audit rows ended. Keep this file away from the database, unchanged: "audit verify --heads"',
  '# compares it with the rows, and so finds rows that were cut off or rewritten in whole.',
  '# chain (an appraisal, or the agency), number of its last row, hash of that row',
];

/** Writes the file that people and `parseHeads` read. The same heads give the same text. */
export function formatHeads({ date, takenAt, heads }: AuditHeads): string {
  const sorted = heads.toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
  const lines = [
    firstLine,
    `date ${date.toString()}`,
    `taken ${takenAt.toString()}`,
    `chains ${sorted.length}`,
    ...explanation,
    ...sorted.map(({ chain, seq, hash }) => `${chain} ${seq} ${hash}`),
    lastLine,
  ];
  return `${lines.join('\n')}\n`;
}

const headLine =
  /^(agency|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) ([1-9]\d{0,8}) ([0-9a-f]{64})$/;

/** Reads only what `formatHeads` wrote: a file that was cut off or edited by accident is refused. */
export function parseHeads(text: string): Result<AuditHeads, HeadsFileProblem> {
  const lines = text.split('\n');
  const wrong = (index: number, why: Expected) => fail({ line: index + 1, ...why });
  const problem = (index: number, expected: Exclude<Expected['expected'], 'first-line' | 'as-many'>) =>
    wrong(index, { expected });
  if (lines[0] !== firstLine) return wrong(0, { expected: 'first-line', firstLine });
  const date = readValue(lines[1], /^date (\d{4}-\d{2}-\d{2})$/, Temporal.PlainDate.from);
  if (!date) return problem(1, 'date');
  const takenAt = readValue(lines[2], /^taken (\S+Z)$/, Temporal.Instant.from);
  if (!takenAt) return problem(2, 'taken');
  const count = readValue(lines[3], /^chains (\d{1,9})$/, Number);
  if (count === undefined) return problem(3, 'count');
  let at = 4;
  while (lines[at]?.startsWith('#')) at += 1;
  const heads: AuditHead[] = [];
  let before = '';
  for (; lines[at] !== lastLine; at += 1) {
    const [, chain, seq, hash] = headLine.exec(lines[at] ?? '') ?? [];
    if (chain === undefined || hash === undefined) return problem(at, 'head');
    if (chain <= before) return problem(at, 'order');
    heads.push({ chain, seq: Number(seq), hash });
    before = chain;
  }
  if (heads.length !== count) return wrong(at, { expected: 'as-many', told: count, found: heads.length });
  if (lines.length !== at + 2 || lines[at + 1] !== '') return problem(at + 1, 'end');
  return ok({ date, takenAt, heads });
}

function readValue<T>(
  line: string | undefined,
  pattern: RegExp,
  read: (written: string) => T,
): T | undefined {
  const written = pattern.exec(line ?? '')?.[1];
  return written === undefined ? undefined : attempt(() => read(written));
}
