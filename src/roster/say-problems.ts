import type { RosterProblem } from '../domain/people/roster-problems.ts';
import type { MessageKey } from '../i18n/messages/index.ts';
import type { MessageArgs, Translate } from '../i18n/translate.ts';
import type { FileProblem } from './file-problem.ts';

/** A problem of a file or its content, with a code for programs and a message for people. */
export type SaidProblem = {
  readonly code: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
  readonly value?: string;
  /** What is wrong and what to do. */
  readonly message: string;
};

export const sayFileProblem = (t: Translate, { code, ...args }: FileProblem): SaidProblem => ({
  code,
  message: t(`roster.${code}`, args as MessageArgs),
});

export function sayRosterProblem(t: Translate, problem: RosterProblem): SaidProblem {
  // All other parts of a problem are words or numbers that its message may use.
  const { columnKey, ...parts } = problem;
  const { code, sheet, row, column, value } = problem;
  const otherRow: MessageArgs =
    'otherSheet' in problem && problem.otherSheet !== undefined
      ? { otherRow: t('roster.row-of-sheet', { row: String(problem.otherRow), sheet: problem.otherSheet }) }
      : {};
  const name = columnKey === undefined ? '' : t(`roster.column.${columnKey}` as MessageKey);
  const given = Object.entries(parts).filter(([, part]) => part !== undefined);
  const args = Object.fromEntries(given) as MessageArgs;
  return {
    code,
    ...(sheet !== undefined && { sheet }),
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
    message: t(`roster.${code}`, { ...args, ...otherRow, name }),
  };
}

/** One problem as a line of the report: `Row 4, column NIP, “123”: A NIP has exactly 18 digits. …`. */
export function problemLine(t: Translate, { sheet, row, column, value, message }: SaidProblem): string {
  if (row === undefined) return sheet === undefined ? message : `${sheet}: ${message}`;
  const place =
    column === undefined
      ? t('roster.at-row', { row: String(row) })
      : t('roster.at', { row: String(row), column });
  const at = sheet === undefined ? place : t('roster.at-sheet', { sheet, at: place });
  return `${value ? t('roster.at-value', { at, value }) : at}: ${message}`;
}
