import { Temporal } from '../../shared/time.ts';
import {
  actionsMax,
  amountMax,
  type GrowthAction,
  type GrowthPlan,
  type GrowthSide,
  growthTurn,
  horizonMonths,
} from './action.ts';
import { type Conversions, freeForms, hoursOf, mostWithin } from './forms.ts';
import type { Training } from './training.ts';

/** What can be done to a plan of development. */
export type GrowthMove =
  | { readonly type: 'propose'; readonly plan: GrowthPlan }
  | { readonly type: 'accept' | 'begin' | 'finish' | 'drop'; readonly no: number };

export type GrowthRefusal =
  | 'not-yours'
  | 'no-such-action'
  /** Not in this state any more. */
  | 'not-now'
  | 'too-many'
  /** Days that have passed, are turned round or too far away. */
  | 'dates'
  | 'amount'
  /** It has not begun yet. */
  | 'too-early';

/** When, and how the agency counts forms on that day: what was proposed before keeps the hours it had. */
type Today = { readonly today: Temporal.PlainDate; readonly conversions?: Conversions };

/** The action after a move, with what it was before; or why the move is not made. */
type GrowthMoved = { readonly after: GrowthAction; readonly before?: GrowthAction };

export function growthMoved(
  actions: readonly GrowthAction[],
  by: GrowthSide,
  move: GrowthMove,
  on: Today,
): GrowthMoved | GrowthRefusal {
  if (move.type === 'propose') return proposed(actions, by, move.plan, on);
  const before = actions.find(({ no }) => no === move.no);
  if (!before) return 'no-such-action';
  switch (move.type) {
    case 'accept':
      if (before.state !== 'proposed') return 'not-now';
      return growthTurn(before) === by ? { before, after: { ...before, state: 'agreed' } } : 'not-yours';
    case 'begin':
      if (by !== 'employee') return 'not-yours';
      return before.state === 'agreed' ? { before, after: { ...before, state: 'begun' } } : 'not-now';
    case 'finish':
      return finished(before, by, on.today);
    case 'drop':
      return dropped(before, by);
  }
}

/** Another proposal for the same competency takes the place of one that nobody accepted yet, whosever that was. */
function proposed(
  actions: readonly GrowthAction[],
  by: GrowthSide,
  plan: GrowthPlan,
  { today, conversions }: Today,
): GrowthMoved | GrowthRefusal {
  if (!areDates(plan, today)) return 'dates';
  if (!isAmount(plan, conversions)) return 'amount';
  const before = actions.find(({ item, state }) => item === plan.item && state === 'proposed');
  if (!before && actions.length >= actionsMax) return 'too-many';
  const no = before?.no ?? Math.max(0, ...actions.map((one) => one.no)) + 1;
  return { ...(before && { before }), after: { ...plan, no, proposedBy: by, state: 'proposed' } };
}

const isAmount = (
  { form, amount, hours, trainingId, from, to }: GrowthPlan,
  own: Conversions | undefined,
): boolean => {
  if (!Number.isInteger(amount) || amount < 1 || amount > amountMax) return false;
  if (trainingId !== undefined) return amount === 1;
  const most = mostWithin(form, monthsBetween(from, to), own);
  return freeForms.includes(form) && amount <= most && hours === hoursOf(form, amount, own);
};

/** Months as they are counted for what counts at most so often in a month: one that has begun counts. */
const monthsBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  from.until(to, { largestUnit: 'months' }).months + 1;

const areDates = ({ from, to }: GrowthPlan, today: Temporal.PlainDate): boolean => {
  const { compare } = Temporal.PlainDate;
  return (
    compare(from, today) >= 0 &&
    compare(from, to) <= 0 &&
    compare(to, today.add({ months: horizonMonths })) <= 0
  );
};

/** Only the employee says that it is done, and with a proof: that one goes along is seen to by the use case. */
function finished(
  before: GrowthAction,
  by: GrowthSide,
  today: Temporal.PlainDate,
): GrowthMoved | GrowthRefusal {
  if (by !== 'employee') return 'not-yours';
  if (before.state !== 'agreed' && before.state !== 'begun') return 'not-now';
  if (Temporal.PlainDate.compare(today, before.from) < 0) return 'too-early';
  return { before, after: { ...before, state: 'done', doneOn: today } };
}

/** A proposal is taken back or turned down by either side; what was agreed is given up by the employee alone. */
function dropped(before: GrowthAction, by: GrowthSide): GrowthMoved | GrowthRefusal {
  if (before.state === 'done' || before.state === 'dropped') return 'not-now';
  if (before.state !== 'proposed' && by !== 'employee') return 'not-yours';
  return { before, after: { ...before, state: 'dropped' } };
}

/** The plan that a training of the catalogue makes; its own days count where it has some. */
export function planOf(
  { id, title, form, hours, item, from, to }: Training,
  chosen: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
): GrowthPlan {
  return {
    ...{ item, form, amount: 1, hours, trainingId: id, title },
    from: from ?? chosen.from,
    to: to ?? from ?? chosen.to,
  };
}

/** Somebody can still take part in it, as far as it was loaded. */
export const hasSeat = ({ seats, taken }: Training): boolean => seats === undefined || taken < seats;

/** What fits a gap: it leads further than where somebody is, and not beyond what the office asks for. */
export function fitting(
  trainings: readonly Training[],
  {
    item,
    rated = 0,
    required,
  }: { readonly item: string; readonly rated?: number; readonly required: number },
  today: Temporal.PlainDate,
): readonly Training[] {
  return trainings.filter(
    (one) =>
      one.item === item &&
      one.level > rated &&
      one.level <= required &&
      hasSeat(one) &&
      (one.from === undefined || Temporal.PlainDate.compare(one.from, today) >= 0),
  );
}
