import type { Appraisal } from '../appraisal/appraisal.ts';
import type { ItemCode } from '../appraisal/items.ts';
import { ratedCompetencies } from '../competency/gap.ts';
import type { GrowthAction } from './action.ts';

/** An action of an earlier cycle, with where somebody stood then. */
export type EarlierAction = Pick<GrowthAction, 'item' | 'form' | 'title' | 'state' | 'hours'> & {
  readonly cycle: string;
  /** The rating of that cycle; absent = none. */
  readonly level?: number;
  readonly required?: number;
};

/** What is known of a competency from the latest cycle that had a plan for it, newest first as it is loaded. */
type Before = {
  readonly cycle: string;
  readonly level?: number;
  readonly required?: number;
  readonly actions: readonly EarlierAction[];
};

export function beforeOn({ earlier = [] }: Pick<Appraisal, 'earlier'>, item: ItemCode): Before | undefined {
  const ofItem = earlier.filter((one) => one.item === item);
  const [newest] = ofItem;
  if (!newest) return undefined;
  const { cycle, level, required } = newest;
  return {
    cycle,
    ...(level !== undefined && { level }),
    ...(required !== undefined && { required }),
    actions: ofItem.filter((one) => one.cycle === cycle),
  };
}

/** A competency in which somebody stands higher than when a plan was made for it. */
type Growth = {
  readonly item: ItemCode;
  readonly from: number;
  readonly to: number;
  readonly before: Before;
};

export const growthIn = (appraisal: Appraisal): readonly Growth[] =>
  ratedCompetencies(appraisal).flatMap(({ item, rated }) => {
    const before = beforeOn(appraisal, item);
    return before?.level !== undefined && rated !== undefined && rated > before.level
      ? [{ item, from: before.level, to: rated, before }]
      : [];
  });
