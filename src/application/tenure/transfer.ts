import type { PositionLevel } from '../../domain/competency/catalogue.ts';
import { lastLine, type ReportingLine, withAppraiser } from '../../domain/cycle/assignments.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { findCircles } from '../../domain/people/reporting-lines.ts';
import type { NewLines } from '../../domain/tenure/leave.ts';
import { isThereOn } from '../../domain/tenure/leave.ts';
import {
  type PartPlan,
  superiorBefore,
  type Transfer,
  type TransferProblem,
  transferProblem,
} from '../../domain/tenure/transfer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isBefore, type Temporal } from '../../shared/time.ts';
import type { At, PersonOfYear } from './tenure-store.ts';

/** Where somebody works. */
export type Office = {
  readonly unit: string;
  readonly position: string;
  /** Null only for those without a NIP. */
  readonly level: PositionLevel | null;
};

export type MovingPerson = PersonOfYear & Office & { readonly lastMove?: Temporal.PlainDate };

/** One transfer that is to be written, after the office and the lines of the person were. */
export type TransferOrder = Transfer & {
  readonly id: string;
  readonly personId: string;
  /** The office and the superior before. */
  readonly before: Office & { readonly appraiserId?: string };
  readonly reason?: string;
};

/** What became of one appraisal. */
export type MovedPart = {
  readonly personId: string;
  readonly cycle: string;
  readonly becomes: PartPlan['becomes'];
  readonly first?: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };
  readonly second?: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };
  /** The days in which the second part could be assessed by its employee are over. */
  readonly isSelfOver: boolean;
};

export type UndoRefusal = 'nothing-to-undo' | 'second-rated' | 'first-confirmed' | 'closed';

export type TransferUnit = {
  find(number: PersonNumber): Promise<MovingPerson | undefined>;
  /** The lines of everybody, for finding circles. */
  lines(): Promise<ReadonlyMap<string, readonly ReportingLine[]>>;
  /** Writes the office, the lines, the parts and their audit rows, and tells everybody concerned. */
  move(order: TransferOrder, to: Office, lines: NewLines, at: At): Promise<readonly MovedPart[]>;
  undo(person: MovingPerson, reason: string, at: At): Promise<Result<readonly string[], UndoRefusal>>;
};

export type TransferStore = {
  transaction<T>(
    work: (unit: TransferUnit) => Promise<T>,
    options: { readonly isDryRun: boolean },
  ): Promise<T>;
};

export type TransferRequest = At &
  Transfer & {
    readonly number: PersonNumber;
    /** What is not said stays. */
    readonly to: Partial<Office>;
    readonly superior?: PersonNumber;
    readonly reason?: string;
    readonly isDryRun: boolean;
    readonly newId: () => string;
  };

export type TransferRefusal = { readonly code: TransferProblem | 'nobody' | 'superior-nobody' };

type Named = Pick<PersonOfYear, 'name' | 'nip' | 'unit'>;

export type Moved = {
  readonly person: Named;
  readonly to: Office;
  readonly from: Temporal.PlainDate;
  readonly superior: string;
  readonly parts: readonly MovedPart[];
  readonly isDryRun: boolean;
};

/** Somebody is in another office, or under another superior, from a day on. */
export const transferPerson = (
  store: TransferStore,
  request: TransferRequest,
): Promise<Result<Moved, TransferRefusal>> =>
  store.transaction((unit) => transfer(unit, request), { isDryRun: request.isDryRun });

async function transfer(
  unit: TransferUnit,
  request: TransferRequest,
): Promise<Result<Moved, TransferRefusal>> {
  const { number, from, underWay, now, today, reason, newId, isDryRun } = request;
  const person = await unit.find(number);
  if (!person) return fail({ code: 'nobody' });
  const { activeFrom, leave, lastMove } = person;
  const problem = transferProblem({ activeFrom, leaveFrom: leave?.from, lastMove }, from, today);
  if (problem) return fail({ code: problem });
  const formerId = superiorBefore(person.lines, from);
  const given = request.superior === undefined ? undefined : await unit.find(request.superior);
  if (request.superior !== undefined && !given) return fail({ code: 'superior-nobody' });
  const appraiserId = given?.id ?? lastLine(person.lines)?.appraiserId;
  if (appraiserId === undefined) return fail({ code: 'no-superior' });
  if (appraiserId === person.id) return fail({ code: 'superior-self' });
  if (given && (!isThereOn(given.leave, today) || isBefore(today, given.activeFrom)))
    return fail({ code: 'superior-gone' });
  const office = { unit: person.unit, position: person.position, level: person.level };
  const to = { ...office, ...request.to };
  const isSame = to.unit === office.unit && to.position === office.position && to.level === office.level;
  if (isSame && appraiserId === formerId) return fail({ code: 'nothing-changes' });
  if (given && isCircle(await unit.lines(), person.id, appraiserId)) return fail({ code: 'superior-below' });
  const order = {
    ...{ id: newId(), personId: person.id, from, underWay },
    before: { ...office, ...(formerId !== undefined && { appraiserId: formerId }) },
    ...(reason !== undefined && { reason }),
  };
  const lines = [{ personId: person.id, lines: withAppraiser(person.lines, appraiserId, from) }];
  const parts = await unit.move(order, to, lines, { now, today });
  const { name, nip } = person;
  const superior = given?.name ?? '';
  return ok({ person: { name, nip, unit: office.unit }, to, from, superior, parts, isDryRun });
}

/** Whether somebody would report to a person who reports to them. */
function isCircle(
  lines: ReadonlyMap<string, readonly ReportingLine[]>,
  personId: string,
  superiorId: string,
): boolean {
  const superiorOf = new Map<string, string>();
  for (const [id, own] of lines) {
    const superior = id === personId ? superiorId : lastLine(own)?.appraiserId;
    if (superior !== undefined) superiorOf.set(id, superior);
  }
  superiorOf.set(personId, superiorId);
  return findCircles(superiorOf).some((circle) => circle.includes(personId));
}

export type UndoRequest = At & {
  readonly number: PersonNumber;
  readonly reason: string;
  readonly isDryRun: boolean;
};

export type Undone = {
  readonly person: Named;
  /** The cycles in which there is one appraisal again. */
  readonly cycles: readonly string[];
  readonly isDryRun: boolean;
};

/** Takes the last transfer back: it was entered wrongly. Possible while nothing was rated in a second part. */
export const undoTransfer = (
  store: TransferStore,
  { number, reason, now, today, isDryRun }: UndoRequest,
): Promise<Result<Undone, { readonly code: UndoRefusal | 'nobody' }>> =>
  store.transaction(
    async (unit) => {
      const person = await unit.find(number);
      if (!person) return fail({ code: 'nobody' });
      const undone = await unit.undo(person, reason, { now, today });
      return undone.ok ? ok({ person, cycles: undone.value, isDryRun }) : fail({ code: undone.error });
    },
    { isDryRun },
  );
