import { lineOn } from '../../domain/cycle/assignments.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import {
  handStaffTo,
  isThereOn,
  type Leave,
  type LeaveProblem,
  leaveProblem,
  takeStaffBack,
} from '../../domain/tenure/leave.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { At, PersonOfYear, TenureStore, TenureUnit } from './tenure-store.ts';

export type LeaveRefusal = {
  readonly code: LeaveProblem | 'nobody' | 'successor-nobody' | 'has-not-left';
};

type Named = Pick<PersonOfYear, 'name' | 'nip' | 'unit'>;

export type Left = {
  readonly person: Named;
  readonly leave: Leave;
  readonly successor?: Named;
  /** Who reported to them, and reports to the successor from then on. */
  readonly handed: readonly Named[];
  /** Who reports to them still, and would have no appraiser from then on. */
  readonly without: readonly Named[];
  /** Appraisals that changed hands at once; later ones do so on the day. */
  readonly handedOver: number;
  readonly isDryRun: boolean;
};

export type LeaveRequest = At & {
  readonly number: PersonNumber;
  readonly leave: Leave;
  readonly successor?: PersonNumber;
  readonly note?: string;
  readonly isDryRun: boolean;
};

/**
 * Somebody leaves from a day on: out of lists, reminders and rights, and what was about to be sent to them is withheld.
 * Their staff go to the successor, or are named, so that HR names one.
 */
export const leavePerson = (store: TenureStore, request: LeaveRequest): Promise<Result<Left, LeaveRefusal>> =>
  store.transaction((unit) => leave(unit, request), { isDryRun: request.isDryRun });

async function leave(unit: TenureUnit, request: LeaveRequest): Promise<Result<Left, LeaveRefusal>> {
  const { number, leave: to, now, today, by, note, isDryRun } = request;
  const person = await unit.find(number);
  if (!person) return fail({ code: 'nobody' });
  const successor = request.successor === undefined ? undefined : await unit.find(request.successor);
  if (request.successor !== undefined && !successor) return fail({ code: 'successor-nobody' });
  const problem = leaveProblem(person, to.from, today, successor);
  if (problem) return fail({ code: problem });
  const staff = (await unit.staffOf(person.id)).filter(
    ({ lines, leave: own }) => lineOn(lines, to.from)?.appraiserId === person.id && isThereOn(own, to.from),
  );
  const lines = successor ? handStaffTo(successor.id, person, staff, to.from) : [];
  const handedIds = new Set(
    lines.filter((one) => lineOn(one.lines, to.from)).map(({ personId }) => personId),
  );
  const change = { act: 'person.leave', personId: person.id, leave: to, lines } as const;
  const handedOver = await unit.change(
    { ...change, ...(note !== undefined && { note }) },
    { now, today, ...(by && { by }) },
  );
  return ok({
    person,
    leave: to,
    ...(successor && { successor }),
    handed: staff.filter(({ id }) => handedIds.has(id)),
    without: staff.filter(({ id }) => !handedIds.has(id)),
    handedOver,
    isDryRun,
  });
}

export type Returned = {
  readonly person: Named;
  /** Who reports to them again. */
  readonly back: readonly Named[];
  readonly handedOver: number;
  readonly isDryRun: boolean;
};

export type ReturnRequest = Omit<LeaveRequest, 'leave' | 'successor'>;

/** Takes a leave back: it was a mistake, or they came back. Their staff report to them again, unless others took over since. */
export const returnPerson = (
  store: TenureStore,
  { number, now, today, by, note, isDryRun }: ReturnRequest,
): Promise<Result<Returned, LeaveRefusal>> =>
  store.transaction(
    async (unit) => {
      const person = await unit.find(number);
      if (!person) return fail({ code: 'nobody' });
      if (!person.leave) return fail({ code: 'has-not-left' });
      const staff = await unit.staffOf(person.id);
      const lines = takeStaffBack(person.id, staff, person.leave.from);
      const change = { act: 'person.return', personId: person.id, leave: null, lines } as const;
      const handedOver = await unit.change(
        { ...change, ...(note !== undefined && { note }) },
        { now, today, ...(by && { by }) },
      );
      const ids = new Set(lines.map(({ personId }) => personId));
      return ok({ person, back: staff.filter(({ id }) => ids.has(id)), handedOver, isDryRun });
    },
    { isDryRun },
  );
