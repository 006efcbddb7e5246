import { amountMax, type GrowthPlan } from '../../../domain/growth/action.ts';
import {
  type Conversions,
  freeForms,
  type GrowthForm,
  growthFormList,
  hoursOf,
  mostWithin,
} from '../../../domain/growth/forms.ts';
import { planOf } from '../../../domain/growth/moves.ts';
import type { Training } from '../../../domain/growth/training.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';

/** What was chosen so far, as buttons and states carry it. */
export type Chosen = {
  readonly item: string;
  readonly form?: number | undefined;
  readonly trainingId?: string | undefined;
  readonly amount: number;
  readonly start: number;
  readonly months: number;
};

export const amounts: readonly number[] = [1, 2, 3, 4, 6, 8, amountMax];
export const starts: readonly number[] = [0, 1, 2, 3];
export const lengths: readonly number[] = [1, 2, 3, 6];

export const formAt = (place: number | undefined): GrowthForm | undefined => {
  const form = place === undefined ? undefined : growthFormList[place];
  return form && freeForms.includes(form) ? form : undefined;
};
export const placeOfForm = (form: GrowthForm): number => growthFormList.indexOf(form);

/** Today, or the first day of a month to come. */
export const startDay = (today: Temporal.PlainDate, start: number): Temporal.PlainDate =>
  start <= 0 ? today : today.with({ day: 1 }).add({ months: Math.min(Math.trunc(start), 12) });

function daysOf(today: Temporal.PlainDate, { start, months }: Pick<Chosen, 'start' | 'months'>) {
  const from = startDay(today, start);
  return {
    from,
    to: from.add({ months: Math.min(Math.max(1, Math.trunc(months)), 12) }).subtract({ days: 1 }),
  };
}

/** So many of a form that they all count in that time. */
export const amountWithin = (
  form: GrowthForm,
  { amount, months }: Pick<Chosen, 'amount' | 'months'>,
  own?: Conversions,
): number =>
  Math.max(
    1,
    Math.min(Math.trunc(amount), amountMax, mostWithin(form, Math.max(1, Math.trunc(months)), own)),
  );

export const trainingIn = ({ model }: Context, id: string | undefined): Training | undefined =>
  model.growth?.trainings.find((one) => one.id === id);

/** What is proposed when it is sent now; undefined where the training is not there any more, or no form was meant. */
export function planFrom(context: Context, chosen: Chosen): GrowthPlan | undefined {
  const days = daysOf(context.model.today, chosen);
  if (chosen.trainingId !== undefined) {
    const training = trainingIn(context, chosen.trainingId);
    return training && planOf(training, days);
  }
  const form = formAt(chosen.form);
  if (!form) return undefined;
  const own = context.model.agency?.conversions;
  const amount = amountWithin(form, chosen, own);
  return { item: chosen.item, form, amount, hours: hoursOf(form, amount, own), ...days };
}
