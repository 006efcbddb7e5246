import type { Temporal } from '../../shared/time.ts';
import type { ItemCode } from '../appraisal/items.ts';
import type { GrowthForm } from './forms.ts';

/** The two who agree on it: of the appraisal in which the gap was found. */
export const growthSides = ['employee', 'appraiser'] as const;
export type GrowthSide = (typeof growthSides)[number];

/**
 * `proposed` one side wants it, the other has not answered · `agreed` both accepted it · `begun` · `done` with proof ·
 * `dropped` it will not be done. The last two are final.
 */
export const growthStates = ['proposed', 'agreed', 'begun', 'done', 'dropped'] as const;
export type GrowthState = (typeof growthStates)[number];

/** What is to be done about a gap: a form of its own, or a training of the catalogue. */
export type GrowthPlan = {
  readonly item: ItemCode;
  readonly form: GrowthForm;
  /** How many sessions or days; 1 for a training. */
  readonly amount: number;
  /** JP. */
  readonly hours: number;
  readonly trainingId?: string;
  /** Of the training, as it was when it was proposed: a later file changes nothing of what was agreed. */
  readonly title?: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
};

/** An action of development. `no` counts within its appraisal, in the order of first proposals. */
export type GrowthAction = GrowthPlan & {
  readonly no: number;
  readonly proposedBy: GrowthSide;
  readonly state: GrowthState;
  readonly doneOn?: Temporal.PlainDate;
};

/** Most actions of one appraisal, dropped ones too: a plan is a few things. Ours. */
export const actionsMax = 12;
/** Most sessions or days of one action. */
export const amountMax = 10;
/** An action ends at most so many months from now. */
export const horizonMonths = 18;

export const otherSide = (side: GrowthSide): GrowthSide => (side === 'employee' ? 'appraiser' : 'employee');

/** Both accepted it, and it was not dropped. */
export const isAgreed = ({ state }: Pick<GrowthAction, 'state'>): boolean =>
  state === 'agreed' || state === 'begun' || state === 'done';

/** Whose turn it is; undefined at its end. */
export function growthTurn({ state, proposedBy }: GrowthAction): GrowthSide | undefined {
  if (state === 'proposed') return otherSide(proposedBy);
  return state === 'agreed' || state === 'begun' ? 'employee' : undefined;
}
