import { Temporal } from '../../shared/time.ts';
import type { PositionLevel } from '../competency/catalogue.ts';
import type { ReportingLine } from '../cycle/assignments.ts';
import type { Leave } from './leave.ts';
import {
  superiorBefore,
  type Transfer,
  type TransferProblem,
  transferProblem,
  type UnderWay,
  underWayUnsaid,
} from './transfer.ts';

type Office = { readonly unit: string; readonly position: string; readonly level: PositionLevel | null };

/** A transfer that a row says, of somebody of the roster. */
export type RosterTransfer = Transfer & {
  readonly id: string;
  readonly row: number;
  readonly name: string;
  readonly personId: string;
  /** The office and the superior before. */
  readonly before: Office & { readonly appraiserId?: string };
};

/** What a row says of it. */
export type TransferCells = {
  readonly row: number;
  readonly transferFrom?: Temporal.PlainDate;
  readonly underWay?: UnderWay;
};

type Before = {
  readonly record: Office & {
    readonly id: string;
    readonly name: string;
    readonly activeFrom: Temporal.PlainDate;
  };
  readonly lines: readonly ReportingLine[];
  readonly leave?: Leave;
  readonly lastMove?: Temporal.PlainDate;
};

/** The transfer of a row that is not known yet; undefined where it says none, or the one that was entered already. */
export function saidTransfer(
  { transferFrom: from, underWay = underWayUnsaid }: TransferCells,
  { lastMove }: Pick<Before, 'lastMove'>,
): Transfer | undefined {
  if (!from || (lastMove && Temporal.PlainDate.compare(lastMove, from) === 0)) return undefined;
  return { from, underWay };
}

/** With everything that was before. */
export function rosterTransfer(
  { from, underWay }: Transfer,
  row: number,
  { record, lines }: Before,
  id: string,
): RosterTransfer {
  const { unit, position, level, id: personId, name } = record;
  const appraiserId = superiorBefore(lines, from);
  const before = { unit, position, level, ...(appraiserId !== undefined && { appraiserId }) };
  return { id, row, name, personId, from, underWay, before };
}

/** Why a row cannot be taken for a transfer; undefined when it can. */
export function rosterTransferProblem(
  { from }: Transfer,
  { record, lines, leave, lastMove }: Before,
  after: Office & { readonly appraiserId: string | undefined },
  today: Temporal.PlainDate,
): TransferProblem | undefined {
  const { activeFrom, unit, position, level } = record;
  const problem = transferProblem({ activeFrom, leaveFrom: leave?.from, lastMove }, from, today);
  if (problem) return problem;
  const isSame = unit === after.unit && position === after.position && level === after.level;
  return isSame && superiorBefore(lines, from) === after.appraiserId ? 'nothing-changes' : undefined;
}
