import { isBefore, type Temporal } from '../../shared/time.ts';
import { lastLine, type ReportingLine, withAppraiser } from '../cycle/assignments.ts';

/** Why somebody is no longer on the roster. */
export const leaveReasons = ['retired', 'died', 'moved', 'other'] as const;
export type LeaveReason = (typeof leaveReasons)[number];

/** `from` is the first day on which the person is out of lists, reminders and rights. */
export type Leave = { readonly from: Temporal.PlainDate; readonly reason: LeaveReason };

/** Beginnings of the words by which HR writes a reason, in Indonesian and English. */
const words: Readonly<Record<Exclude<LeaveReason, 'other'>, readonly string[]>> = {
  retired: ['pensiun', 'retire', 'bup', 'purna'],
  died: ['meninggal', 'wafat', 'died', 'death'],
  moved: ['pindah', 'mutasi', 'moved', 'transfer'],
};
const otherWords: readonly string[] = ['lain', 'other', 'berhenti', 'resign', 'mengundurkan'];

/** Reads a reason as people write it; undefined for words that say none. */
export function parseLeaveReason(text: string): LeaveReason | undefined {
  const said = text.trim().toLowerCase();
  const begins = (all: readonly string[]): boolean => all.some((word) => said.startsWith(word));
  const found = leaveReasons.find((reason) => reason !== 'other' && begins(words[reason]));
  return found ?? (begins(otherWords) ? 'other' : undefined);
}

/** Whether a leave, if any, has not begun on a day. */
export const isThereOn = (leave: Leave | undefined, day: Temporal.PlainDate): boolean =>
  leave === undefined || isBefore(day, leave.from);

export const sameLeave = (a: Leave | undefined, b: Leave | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.reason === b.reason && a.from.equals(b.from));

/** Somebody with the reporting lines of all time. */
export type Reporting = { readonly id: string; readonly lines: readonly ReportingLine[] };

/** New lines of some people, complete. */
export type NewLines = readonly { readonly personId: string; readonly lines: readonly ReportingLine[] }[];

/**
 * Hands the staff of somebody who leaves to a successor from a day on. A successor out of the staff reports to whom the
 * one who leaves reported to; nobody reports to themselves.
 */
export function handStaffTo(
  successorId: string,
  leaver: Reporting,
  staff: readonly Reporting[],
  from: Temporal.PlainDate,
): NewLines {
  const above = lastLine(leaver.lines)?.appraiserId;
  return staff
    .filter(({ lines }) => lastLine(lines)?.appraiserId === leaver.id)
    .map(({ id, lines }) => {
      const next = id === successorId ? (above === successorId ? undefined : above) : successorId;
      return { personId: id, lines: withAppraiser(lines, next, from) };
    });
}

/** Whether a line ended on the day of a leave because of it, and what came after began on that day. */
const endedWith = ({ to }: ReportingLine, from: Temporal.PlainDate): boolean => to?.equals(from) ?? false;

/** Takes the staff back to somebody who did not leave after all: the lines of before, for whom that leave ended them. */
export function takeStaffBack(
  leaverId: string,
  people: readonly Reporting[],
  from: Temporal.PlainDate,
): NewLines {
  return people.flatMap(({ id, lines }) => {
    const own = lines.find((line) => line.appraiserId === leaverId && endedWith(line, from));
    // A line that began later was set by somebody for another reason, and stays.
    if (!own || lines.some((line) => isBefore(from, line.from))) return [];
    return [{ personId: id, lines: withAppraiser(lines, leaverId, from) }];
  });
}

export type LeaveProblem =
  | 'not-there-yet'
  | 'left-already'
  | 'successor-same'
  | 'successor-leaves'
  | 'successor-not-there-yet';

type InOffice = { readonly id: string; readonly activeFrom: Temporal.PlainDate; readonly leave?: Leave };

/** Why somebody cannot leave so; undefined when they can. Another date or reason for a leave that has not begun is fine. */
export function leaveProblem(
  person: InOffice,
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
  successor?: InOffice,
): LeaveProblem | undefined {
  if (!isThereOn(person.leave, today)) return 'left-already';
  if (!isBefore(person.activeFrom, from)) return 'not-there-yet';
  if (!successor) return undefined;
  if (successor.id === person.id) return 'successor-same';
  if (!isThereOn(successor.leave, from)) return 'successor-leaves';
  return isBefore(from, successor.activeFrom) ? 'successor-not-there-yet' : undefined;
}
