import { isBefore, type Temporal } from '../../shared/time.ts';
import type { PersonNumber } from '../people/no-nip.ts';
import { isThereOn, type Leave, type LeaveReason, sameLeave } from './leave.ts';

/** What a row says of a leave: `undefined` nothing, `null` that there is none after all. */
export type LeaveCells = {
  readonly leaveFrom?: Temporal.PlainDate | null;
  readonly leaveReason?: LeaveReason;
};

/** Somebody of the roster, for what a file says or does not say of their going. */
export type OnRoster = {
  readonly id: string;
  readonly nip: PersonNumber;
  readonly name: string;
  readonly unit: string;
  readonly activeFrom: Temporal.PlainDate;
  readonly leave?: Leave;
};

export type LeaveChange = { readonly personId: string; readonly leave: Leave | null };

/**
 * The leave of a person after a row; an empty cell leaves it as it is.
 *
 * @internal for the tests
 */
export function leaveAfter(
  { leaveFrom, leaveReason }: LeaveCells,
  before: Leave | undefined,
): Leave | undefined {
  if (leaveFrom === null) return undefined;
  const from = leaveFrom ?? before?.from;
  return from && { from, reason: leaveReason ?? before?.reason ?? 'other' };
}

/** The change that a row makes; undefined when both say the same. */
export function leaveChange(personId: string, cells: LeaveCells, before?: Leave): LeaveChange | undefined {
  const after = leaveAfter(cells, before);
  return sameLeave(after, before) ? undefined : { personId, leave: after ?? null };
}

/** Whom a file does not name, of those who are there today and of whom no leave is known. */
export const missingFrom = <P extends OnRoster>(
  people: readonly P[],
  named: ReadonlySet<PersonNumber>,
): readonly P[] => people.filter(({ nip, leave }) => !named.has(nip) && leave === undefined);

/** All of them leave; who has not begun before that day is left alone. */
export const allLeave = (missing: readonly OnRoster[], leave: Leave): readonly LeaveChange[] =>
  missing.flatMap(({ id, activeFrom }) =>
    isBefore(activeFrom, leave.from) ? [{ personId: id, leave }] : [],
  );

/** Whom a file still names although they have left, and it does not say so. */
export const namedAfterLeaving = <P extends OnRoster>(
  people: readonly P[],
  cells: ReadonlyMap<PersonNumber, LeaveCells>,
  today: Temporal.PlainDate,
): readonly P[] =>
  people.filter(({ nip, leave }) => {
    const said = cells.get(nip);
    return said !== undefined && said.leaveFrom === undefined && !isThereOn(leave, today);
  });
