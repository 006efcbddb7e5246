import { isBefore, type Temporal } from '../../shared/time.ts';
import { isThereOn, type Leave } from '../tenure/leave.ts';

/**
 * Why somebody acts for an appraiser: `plt` pelaksana tugas, the office is vacant; `plh` pelaksana harian, its holder is away
 * for a while (SE BKN 1/SE/I/2021); `leave` the holder is on leave and asks somebody to act.
 */
export const delegationKinds = ['plt', 'plh', 'leave'] as const;
export type DelegationKind = (typeof delegationKinds)[number];

/** Somebody (`toId`) acts for another (`fromId`) from a day until another, both included. */
export type Delegation = {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly kind: DelegationKind;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
};

/** One delegation lasts at most so long (SE BKN 2/SE/VII/2019 for a Plt); another one may follow it. */
const longestMonths = 3;
/** Nobody plans further ahead: a wrong year would lie there unseen. */
const aheadMonths = 12;

const overlaps = (a: Pick<Delegation, 'from' | 'until'>, b: Pick<Delegation, 'from' | 'until'>): boolean =>
  !isBefore(a.until, b.from) && !isBefore(b.until, a.from);

export type DelegationProblem =
  | 'same-person'
  | 'until-before-from'
  | 'begins-in-past'
  | 'too-far'
  | 'too-long'
  | 'has-left'
  | 'stand-in-leaves'
  /** Somebody else acts for them on some of these days. */
  | 'overlap'
  /** The stand-in is away on some of these days, or the one who is away stands in for somebody: nobody acts for two removes. */
  | 'chain';

/** Why a delegation is not given: the above, or something about who gives it and why. */
export type CannotDelegate =
  | DelegationProblem
  | 'not-yours'
  | 'no-reason'
  | 'reason-too-long'
  /** An officer gives the rights of an appraiser to another, never to themselves. */
  | 'to-oneself';

type Someone = { readonly id: string; readonly activeFrom: Temporal.PlainDate; readonly leave?: Leave };

/**
 * Why somebody cannot act so for another; undefined when they can. `around` are the delegations of both that nobody has
 * ended. For a Plt whoever is stood in for may have left; whoever acts must be there on all days.
 */
export function delegationProblem(
  wanted: Omit<Delegation, 'id' | 'fromId' | 'toId'>,
  from: Someone,
  to: Someone,
  around: readonly Delegation[],
  today: Temporal.PlainDate,
): DelegationProblem | undefined {
  if (from.id === to.id) return 'same-person';
  if (isBefore(wanted.until, wanted.from)) return 'until-before-from';
  if (isBefore(wanted.from, today)) return 'begins-in-past';
  if (isBefore(today.add({ months: aheadMonths }), wanted.from)) return 'too-far';
  if (!isBefore(wanted.until, wanted.from.add({ months: longestMonths }))) return 'too-long';
  if (wanted.kind !== 'plt' && !isThereOn(from.leave, wanted.from)) return 'has-left';
  if (!isThereOn(to.leave, wanted.until) || isBefore(wanted.from, to.activeFrom)) return 'stand-in-leaves';
  const then = around.filter((one) => overlaps(one, wanted));
  if (then.some(({ fromId }) => fromId === from.id)) return 'overlap';
  return then.some(({ fromId, toId }) => fromId === to.id || toId === from.id) ? 'chain' : undefined;
}
