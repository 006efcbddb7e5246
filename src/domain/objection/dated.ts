import { localDate, type Temporal } from '../../shared/time.ts';
import { type AboutObjection, caseOf } from './case.ts';
import { type Turn, turnOf } from './turn.ts';

/** So many days before its date somebody is reminded of their turn. */
export const daysBefore = 3;

/** Whose turn it is, with who that is; HR is nobody in particular. */
export type DatedTurn = Turn & {
  readonly personId?: string;
  /** The date is `daysBefore` days away at the most, or over. */
  readonly isNear: boolean;
};

/** Whose turn it is in an objection that is not at its end. */
export function datedTurn(about: AboutObjection, now: Temporal.Instant): DatedTurn | undefined {
  const objection = caseOf(about);
  const today = localDate(now, about.cycle.timeZone);
  const turn = objection && turnOf(objection, today);
  if (!turn) return undefined;
  const { employee, appraiser } = about;
  const ids = { employee: employee.id, appraiser: appraiser.id, decider: objection.deciderId, hr: undefined };
  const personId = ids[turn.who];
  const isNear = turn.by.since(today).days <= daysBefore;
  return { ...turn, isNear, ...(personId !== undefined && { personId }) };
}

/** What HR is told of: its date is over, or nobody is on record who may decide. */
export const isForHr = ({ who, isOver }: Turn): boolean => isOver || who === 'hr';
